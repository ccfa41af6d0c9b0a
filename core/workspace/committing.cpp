// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/committing.h"

namespace baton::workspace {

using basics::Id, basics::Instant, basics::Outcome;
using commitments::Commitment, commitments::CommitmentEvent;

commitments::Ledger ledgerOf(const Workspace& workspace, basics::Date today) {
  const auto order = [&workspace](Id<CommitmentEvent> event) -> std::pair<std::int64_t, std::int64_t> {
    const auto history = workspace.journal().historyOf(event.value());
    if (history.empty())
      return {0, event.value()};
    return {history.front().lamport, history.front().id.run};
  };
  return commitments::Ledger(workspace.elements(), today, order);
}

Instant momentOn(const Workspace& workspace, basics::Date today) {
  const Instant now = workspace.surroundings().now();
  return today == now.date() ? now : Instant::at(today);
}

Outcome<MoveMade> makeMove(Workspace& workspace, const MoveAsked& asked) {
  commitments::MoveRequest request;
  request.move = asked.move;
  request.commitment = asked.commitment;
  request.by = asked.by;
  request.to = asked.to;
  request.terms = asked.terms;
  request.note = asked.note;
  request.cause = asked.cause;
  request.at = asked.at.value_or(momentOn(workspace, asked.today));
  request.freshCommitment = workspace.newId<Commitment>();
  request.freshEvent = workspace.newId<CommitmentEvent>();
  const auto moved = commitments::move(workspace.elements(), request);
  if (!moved)
    return moved.refusal();
  Circumstances how;
  how.label = moved->label;
  how.author = workspace.elements().titleOf(asked.by.value());
  how.at = request.at;
  how.undoable = false;
  how.byItsCommand = true;
  const auto done = workspace.change(how, moved->edits);
  if (!done)
    return done.refusal();
  return MoveMade{moved->commitment, moved->event, moved->state, moved->turn, *done};
}

} // namespace baton::workspace

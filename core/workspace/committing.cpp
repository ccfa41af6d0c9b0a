// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/committing.h"

#include "core/handoff/snapshot.h"
#include "core/workspace/publishing.h"

#include <cassert>
#include <fmt/format.h>

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

namespace {

Outcome<commitments::Moved> moved(const Workspace& workspace, const MoveAsked& asked) {
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
  return commitments::move(workspace.elements(), request);
}

Circumstances circumstancesOf(const Workspace& workspace, const MoveAsked& asked) {
  Circumstances how;
  how.author = workspace.elements().titleOf(asked.by.value());
  how.at = asked.at.value_or(momentOn(workspace, asked.today));
  how.undoable = false;
  how.byItsCommand = true;
  return how;
}

} // namespace

Outcome<MoveMade> makeMove(Workspace& workspace, const MoveAsked& asked) {
  const auto made = moved(workspace, asked);
  if (!made)
    return made.refusal();
  Circumstances how = circumstancesOf(workspace, asked);
  how.label = made->label;
  const auto done = workspace.change(how, made->edits);
  if (!done)
    return done.refusal();
  return MoveMade{made->commitment, made->event, made->state, made->turn, *done};
}

Outcome<Report> beginPromises(Workspace& workspace, const std::vector<MoveAsked>& asked) {
  assert(!asked.empty());
  basics::Edits edits;
  std::string label;
  for (const MoveAsked& one : asked) {
    const auto made = moved(workspace, one);
    if (!made)
      return made.refusal();
    edits.append(made->edits);
    label = made->label;
  }
  Circumstances how = circumstancesOf(workspace, asked.front());
  how.label = asked.size() == 1 ? label : fmt::format("begin {} promises", asked.size());
  return workspace.change(how, edits);
}

OwedPromises owedPromises(const Workspace& workspace, basics::Date today) {
  const commitments::Ledger ledger = ledgerOf(workspace, today);
  const auto order = publicationOrder(workspace);
  OwedPromises owed;
  owed.ofDraft = commitments::owedDrafts(workspace.elements(), ledger);
  if (const auto* version = handoff::versionInForce(workspace.elements(), today, order))
    if (const auto frozen = handoff::readSnapshot(version->snapshot)) {
      owed.version = handoff::nameOfVersion(workspace.elements(), version->id, order);
      owed.ofVersion = commitments::owedDrafts(*frozen, ledger);
    }
  return owed;
}

} // namespace baton::workspace

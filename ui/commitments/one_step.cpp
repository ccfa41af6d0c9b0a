// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/one_step.h"

#include "core/workspace/committing.h"

#include <algorithm>

namespace baton::commitments_page {

using basics::Id, basics::Outcome;
using commitments::Commitment;
using workspace::MoveAsked, workspace::MoveMade, workspace::Report, workspace::Workspace;

namespace {

commitments::MoveRequest requestOf(const Workspace& workspace, const MoveAsked& asked) {
  commitments::MoveRequest dry;
  dry.move = asked.move;
  dry.commitment = asked.commitment;
  dry.by = asked.by;
  dry.to = asked.to;
  dry.terms = asked.terms;
  dry.note = asked.note;
  dry.cause = asked.cause;
  dry.at = workspace::momentOn(workspace, asked.today);
  dry.freshCommitment = Id<Commitment>(1);
  dry.freshEvent = Id<commitments::CommitmentEvent>(2);
  return dry;
}

} // namespace

Outcome<Report> inOneStep(Workspace& workspace, const MoveDialog::Answer& answer) {
  MoveAsked move = answer.move;
  std::vector<MoveAsked> all{move};
  all.insert(all.end(), answer.together.begin(), answer.together.end());
  for (const MoveAsked& one : all)
    if (const auto possible = commitments::move(workspace.elements(), requestOf(workspace, one)); !possible)
      return possible.refusal();
  if (answer.condition) {
    const Outcome<MoveMade> asked = makeMove(workspace, *answer.condition);
    if (!asked)
      return asked.refusal();
    move.terms->dependsOn.push_back(asked->commitment);
  }
  const Outcome<MoveMade> made = makeMove(workspace, move);
  if (!made)
    return made.refusal();
  for (const MoveAsked& other : answer.together)
    if (const Outcome<MoveMade> done = makeMove(workspace, other); !done)
      return done.refusal();
  return made->report;
}

basics::RowId begunBy(const Report& report) {
  const auto found = std::ranges::find(report.touched, &describe(basics::Tag<Commitment>{}), &basics::ElementRef::kind);
  return found == report.touched.end() ? 0 : found->id;
}

} // namespace baton::commitments_page

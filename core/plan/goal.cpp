// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/goal.h"

namespace baton::plan {

const basics::Kind& describe(basics::Tag<Goal>) {
  static const basics::Kind kind = basics::DescribeKind<Goal>("goal", "Goal", "Goals")
                                       .reference<&Goal::metric>("metric", "Metric", "metric", {.key = true})
                                       .field<&Goal::basis>("basis", "Basis", {.key = true})
                                       .field<&Goal::scope>("scope", "Scope", {.key = true})
                                       .reference<&Goal::owner>("owner", "Owner", "person", {.key = true})
                                       .field<&Goal::role>("role", "Role", {.key = true})
                                       .reference<&Goal::dependsOn>("depends_on", "Stands on", "")
                                       .field<&Goal::from>("from", "From", {.key = true})
                                       .field<&Goal::grain>("grain", "For a", {.key = true})
                                       .field<&Goal::measure>("measure", "Measured", {.key = true})
                                       .reference<&Goal::market>("market", "Market", "market", {.key = true})
                                       .reference<&Goal::offering>("offering", "Offering", "offering", {.key = true})
                                       .field<&Goal::business>("business", "Business", {.key = true})
                                       .quantity<&Goal::amount>("amount", "Amount")
                                       .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<GoalProposal>) {
  static const basics::Kind kind = basics::DescribeKind<GoalProposal>("goal_proposal", "Proposal", "Proposals")
                                       .partOf<&GoalProposal::goal>("goal", "Goal", "goal")
                                       .reference<&GoalProposal::by>("by", "By", "person")
                                       .field<&GoalProposal::at>("at", "At")
                                       .quantity<&GoalProposal::amount>("amount", "Amount")
                                       .field<&GoalProposal::note>("note", "Note", {.title = true, .prose = true})
                                       .done();
  return kind;
}

} // namespace baton::plan

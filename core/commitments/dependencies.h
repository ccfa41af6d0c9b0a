// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/commitments/ledger.h"
#include "core/plan/goal.h"

namespace baton::commitments {

/// One promise stands on another.
struct Dependency {
  Id<Commitment> of;
  Id<Commitment> on;
  Id<CommitmentEvent> saidBy; ///< the move whose terms say so

  friend bool operator==(const Dependency&, const Dependency&) = default;
};

/// Those that give way so that nothing stands on itself: of the dependencies in a circle the smallest in the order of
/// the journal. None where there is no circle.
std::vector<Dependency> dependenciesToCut(const std::vector<Dependency>& all, const MoveOrder& order);

/// The promises, from the first to the last, over which one would come to stand on itself if it stood on these; empty
/// where it would not.
Ids<Commitment> circleThrough(const Ledger& ledger, Id<Commitment> commitment, const Ids<Commitment>& dependsOn);

/// Refused where a goal would come to stand on itself, over other goals.
basics::Outcome<basics::Done> checkGoal(const basics::Elements& elements, const plan::Goal& goal);

} // namespace baton::commitments

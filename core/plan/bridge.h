// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/period.h"
#include "core/plan/deal.h"

#include <array>
#include <string>
#include <vector>

namespace baton::plan {

enum class BridgeStep {
  Start,
  Created,
  PushedIn,
  PulledIn,
  Reopened,
  Grown,
  Shrunk,
  Won,
  Lost,
  PushedOut,
  PulledOut,
  Gone,
  End
};
constexpr int bridgeSteps = int(BridgeStep::End) + 1;

/// What became of the open opportunities due in a period between two looks at them. Every step is a positive value;
/// from Shrunk to Gone it leaves.
struct Bridge {
  struct Step {
    basics::Amount value;
    std::int64_t count = 0;       ///< opportunities
    std::int64_t unvalued = 0;    ///< of these without an amount: the value is without them
    std::vector<std::string> ids; ///< by which the files know them

    /// Nobody says an amount of any of them: the value says nothing (decision 33).
    bool isUnknown() const { return count > 0 && unvalued == count; }
  };
  std::array<Step, bridgeSteps> steps;
  /// Each opportunity once, in however many steps it stands; of these without an amount in one of them.
  std::int64_t opportunities = 0, unvalued = 0;

  const Step& at(BridgeStep step) const { return steps[std::size_t(step)]; }
  /// start + what came - what left = end, to the cent.
  bool foots() const;
};

/// Due is what is open and expected to close in the period. What was there at the start grows or shrinks first, and
/// leaves at what it was worth at the end; what is lost or gone leaves at what it was worth at the start. What arrives
/// does so at what it is worth at the end, and what arrives and leaves in between stands in both steps. An opportunity
/// without an amount is counted apart and adds nothing, so that the steps foot.
Bridge bridge(const std::vector<Deal>& start, const std::vector<Deal>& end, const basics::Period& period);

} // namespace baton::plan

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::BridgeStep> =
    std::to_array<std::string_view>({"start", "created", "pushed in", "pulled in", "reopened", "grown", "shrunk", "won",
                                     "lost", "pushed out", "pulled out", "gone", "end"});

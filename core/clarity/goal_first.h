// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/clarity/record_facts.h"

#include <cstdint>

namespace baton::clarity {

/// The goal before the people: whether so many of its owners miss it that the reason is seldom they.
struct GoalFirst {
  static constexpr int leastPeriods = 4;

  std::int64_t missed = 0; ///< full periods in which at least the threshold's share of the owners were below
  std::int64_t of = 0;     ///< full periods that are known
  double threshold = 80;   ///< in %

  /// "Look at the goal first"
  bool holds() const { return missed >= leastPeriods; }
};
GoalFirst goalFirst(const std::vector<PeriodResult>& periods, double threshold);
/// With the workspace's own threshold of the rule goal-before-people.
GoalFirst goalFirst(const std::vector<PeriodResult>& periods, const basics::Elements& elements);

} // namespace baton::clarity

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/actual_lines.h"
#include "core/plan/performance_goals.h"

namespace baton::plan {

/// A row with what it was counted from, so that rows can be put together exactly.
struct CountedRow {
  PerformanceRow row;
  Place place;
  GoalSum goal;
  Tally tally;
  bool known = false; ///< the metric's data reaches into the period
};

/// All but partial.
Figures figuresOf(const Metric& metric, const GoalSum& goal, const Tally& tally, bool known);

/// The rows together, where they are of one metric, basis and measure. A row that nothing is stated for has no basis
/// and is of any. Goals of teams are never added: where both stand beside each other the own ones are; those of one
/// person's team are, over time. Figures that stand at a moment are not added over time.
std::optional<Figures> totalOf(const std::vector<CountedRow>& rows, const Query& query);

} // namespace baton::plan

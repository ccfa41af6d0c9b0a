// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/goal_grid.h"

namespace baton::plan {

/// What a plan comes to: asked from above, given from below, and what the people can carry.
struct PlanSums {
  GoalSum target;                             ///< as stated for the whole; else what is asked of its people together
  GoalSum commit;                             ///< what they gave together
  std::size_t targets = 0, commits = 0;       ///< statements
  std::optional<Amount> capacity;             ///< of revenue; none where nobody's full productivity is known
  std::size_t seats = 0;                      ///< people behind it
  std::optional<Amount> gap() const;          ///< commit - target
  std::optional<double> overCapacity() const; ///< target / capacity - 1
};

/// Those sums of the year of a grid, kept as the plan changes.
class PlanSumsOf {
public:
  PlanSumsOf(const basics::Elements& elements, const basics::FiscalCalendar& calendar, const GridAsked& asked);
  /// Works in what changed. False: it cannot, and new sums are needed.
  bool update(const basics::Elements& elements, const std::vector<basics::ElementRef>& touched);
  PlanSums sums() const;

private:
  GoalSum wholeOf(const GoalGrid& grid) const;
  void readSeats(const basics::Elements& elements);
  GoalGrid m_targets, m_commits;
  std::optional<Amount> m_capacity;
  std::size_t m_seats = 0;
};

} // namespace baton::plan

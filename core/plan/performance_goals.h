// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/performance_cells.h"

namespace baton::plan {

/// Goals put together. A part that is to follow leaves the whole to follow: a sum with an unknown part is unknown.
class GoalSum {
public:
  void add(const Metric& metric, std::optional<Amount> amount);
  void add(const Metric& metric, const GoalSum& other);
  bool stated() const { return m_stated; }
  std::optional<Amount> value() const { return m_stated && !m_unknown ? std::optional(m_sum) : std::nullopt; }

private:
  Amount m_sum;
  bool m_stated = false;
  bool m_unknown = false;
};

/// Whether figures of this measure stand at a moment, so that those of periods that follow each other are not added.
bool isStanding(const Metric& metric, Measure measure);

/// A cell of the answer for which something is stated: at its own level, finer, or coarser (then its sum is empty).
struct GoalCell {
  int metric = 0; ///< of Cells::metrics
  Basis basis = Basis::Target;
  Measure measure = Measure::InPeriod;
  Scope scope = Scope::Own;
  Place place;
  basics::Period period;
  GoalSum sum;
};

/// One cell for each metric, basis, measure, scope, place and period that any goal speaks of.
std::vector<GoalCell> goalCells(const basics::Elements& elements, const Cells& cells, Axes& axes,
                                const std::vector<std::vector<int>>& chains);

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/performance.h"

#include <vector>

namespace baton::home {

/// A metric of the whole company over the fiscal years that have goals.
struct MetricFigures {
  const plan::Metric* metric = nullptr; ///< of the elements that were asked
  plan::Basis basis = plan::Basis::Target;
  plan::Figures figures;
  std::optional<basics::Date> dataThrough;
  std::optional<basics::Date> dataFrom; ///< of what stands at a moment: before it, nothing is known
};

struct GoalFigures {
  /// From the first day of the first fiscal year with a goal to the last day of the last one; of those with records
  /// where there is no goal at all.
  std::optional<basics::Period> years;
  bool hasGoals = false;
  std::vector<MetricFigures> metrics; ///< those that have a goal or an actual in these years, in their order
};

/// Goals of the first basis of each metric that has any (target, else commit, else stretch). What can be added is added
/// over the years; of what cannot, the newest year that has an actual counts.
GoalFigures goalFigures(const basics::Elements& elements, const records::Actuals& actuals,
                        const basics::FiscalCalendar& calendar);

} // namespace baton::home

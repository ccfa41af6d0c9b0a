// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/closed_revenue.h"
#include "core/plan/forecast_call.h"

#include <set>
#include <vector>

namespace baton::plan {

/// What was called of a period that is over, and what came: what was closed in it.
struct PastCall {
  basics::Period period;
  records::Named person;
  std::optional<Amount> called, adjusted; ///< said no later than on its last day
  Amount came;
};

/// Of these periods and people (everyone's where nobody is named), by period and name; who said nothing has no row.
std::vector<PastCall> pastCalls(const basics::Elements& elements, const ClosedRevenue& closed,
                                const std::vector<basics::Period>& periods, const std::set<basics::RowId>& people = {});

/// Calls held against what came.
struct CallAccuracy {
  std::int64_t periods = 0;    ///< of which something was said, a person at a time
  Amount called, came;         ///< over these
  std::optional<double> wmape; ///< the sum of the distances / what came; nothing where nothing came
  std::optional<double> bias;  ///< (called - came) / came: above zero is too much
};
CallAccuracy accuracyOfCalls(const std::vector<PastCall>& calls);
/// The same of what the managers made of them, where they did.
CallAccuracy accuracyOfAdjustments(const std::vector<PastCall>& calls);

} // namespace baton::plan

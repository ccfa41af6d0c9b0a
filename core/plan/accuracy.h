// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/backtest.h"
#include "core/plan/past_calls.h"

namespace baton::plan {

/// How well a person's past periods would have been forecast, and how well they were called.
struct PersonAccuracy {
  records::Named person;
  std::int64_t periods = 0;
  basics::Amount forecast, naive, actual; ///< over the periods
  // The sum of the distances / the sum of the actuals; nothing where nothing came.
  std::optional<double> wmape, naiveWmape;
  std::optional<double> bias; ///< (forecast - actual) / actual: above zero is too much
  std::int64_t inside = 0;    ///< periods that ended from P10 to P90
  CallAccuracy calls, adjustments;
};

/// By name; also of those of whom only the one or the other is known.
std::vector<PersonAccuracy> accuracyByPerson(const Backtest& test, const std::vector<PastCall>& calls = {});

} // namespace baton::plan

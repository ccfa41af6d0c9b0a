// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/backtest.h"

namespace baton::plan {

/// How well a person's past periods would have been forecast.
struct PersonAccuracy {
  records::Named person;
  std::int64_t periods = 0;
  basics::Amount forecast, naive, actual; ///< over the periods
  // The sum of the distances / the sum of the actuals; nothing where nothing came.
  std::optional<double> wmape, naiveWmape;
  std::optional<double> bias; ///< (forecast - actual) / actual: above zero is too much
  std::int64_t inside = 0;    ///< periods that ended from P10 to P90
};

/// By name.
std::vector<PersonAccuracy> accuracyByPerson(const Backtest& test);

} // namespace baton::plan

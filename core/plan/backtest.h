// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/plan/forecast.h"

namespace baton::plan {

/// What would have been forecast for one person at the start of a past period, and what came.
struct BacktestRow {
  basics::Period period;
  records::Named person;
  basics::Amount forecast; ///< the mean
  basics::Amount naive;    ///< open value x everybody's win rate by count
  basics::Amount actual;   ///< won in the period
  bool inside = false;     ///< the actual lies from P10 to P90
};

struct Backtest {
  std::vector<BacktestRow> rows; ///< by period and name
  // Over all rows: the sum of the distances / the sum of the actuals; nothing where nothing was won.
  std::optional<double> wmape, naiveWmape;
  std::optional<double> bias;        ///< (forecast - actual) / actual
  std::optional<double> insideShare; ///< of the rows
};

/// Those that are over: what came of the others nobody knows yet.
std::vector<basics::Period> periodsOver(std::vector<basics::Period> periods, basics::Date today);

/// Forecasts past periods from what was known on their first day. Where nobody looked then, the state follows from the
/// deals' own days: open is what was created before and not closed yet; its amount is the list price where that stands
/// for what nobody says, and its expected close is not known. A period before which nothing was closed has no rows.
/// share is where it has got to, from 0 to 1, where somebody watches.
basics::Outcome<Backtest> backtest(const std::vector<Deal>& deals, const std::vector<basics::Period>& periods,
                                   std::int64_t trials, std::uint64_t seed, const std::function<bool()>& goesOn = {},
                                   std::atomic<double>* share = nullptr);

/// The sum of the distances between forecasts and actuals / the sum of the actuals; beside it the mean of each distance
/// / its actual, which one small actual decides.
std::optional<double> wmape(const std::vector<std::pair<basics::Amount, basics::Amount>>& forecastAndActual);
std::optional<double> mape(const std::vector<std::pair<basics::Amount, basics::Amount>>& forecastAndActual);

} // namespace baton::plan

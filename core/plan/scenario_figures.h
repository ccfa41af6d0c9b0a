// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/capacity.h"
#include "core/plan/forecast.h"
#include "core/plan/scenario.h"

#include <functional>
#include <optional>
#include <vector>

namespace baton::plan {

/// What scenarios are held against: one person and everyone under them, or the company, and a period.
struct ScenarioQuestion {
  basics::Elements elements; ///< as they are when it is asked
  std::vector<Deal> deals;   ///< everybody's
  basics::FiscalCalendar calendar;
  basics::Date today;
  Id<people::Person> owner; ///< none: the company
  basics::Period period;
  std::int64_t trials = 10'000;
  std::uint64_t seed = 1;
  records::Actuals actuals; ///< what was booked; without it, what was won is closed
};

/// What a period comes to under a scenario.
struct ScenarioFigures {
  Forecast forecast;
  std::int64_t open = 0, omitted = 0; ///< open deals; those without a chance
  Amount toOpen;                      ///< what deals that nobody has opened yet bring in the mean
  std::optional<Amount> goal;
  Capacity capacity;
  std::optional<double>
      winRateValue; ///< of the past, with the scenario's change; none: too little history, or of value
  /// What remains of the goal / win rate by value; none where nothing remains, or where no rate is known.
  std::optional<Amount> neededPipeline;
  std::optional<Amount> openDue; ///< open value due in the period, at the scenario's deal size; none: no value is known
  std::int64_t history = 0;      ///< closed deals behind the rates
  bool lostAreUnknown = false;   ///< no rate though there is history: too many lost deals have no value
};

/// The same with the drivers of a scenario; a default one is the plan as it is. Refused: where it was stopped.
basics::Outcome<ScenarioFigures> figuresUnder(const ScenarioQuestion& question, const Scenario& scenario,
                                              const std::function<bool()>& goesOn = {});

/// A scenario less the plan as it is; none where one of the two is not known.
struct ScenarioDifference {
  Amount likely;                     ///< of the p50
  std::optional<double> probability; ///< of the goal, in shares of 1
  Amount capacity;
  std::optional<Amount> neededPipeline;
};
ScenarioDifference differenceOf(const ScenarioFigures& scenario, const ScenarioFigures& base);

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/scenario_figures.h"

#include "core/people/reporting_line.h"
#include "core/plan/closed_revenue.h"
#include "core/plan/measures.h"
#include "core/plan/revenue_target.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace baton::plan {

using basics::Outcome;

namespace {

Amount times(Amount amount, double factor) {
  return Amount::ofCents(std::llround(amount.number() * factor * 100));
}

/// The owner's own history where it is long enough, else everybody's.
Measures historyOf(const std::vector<Deal>& own, const std::vector<Deal>& all) {
  for (const auto* deals : {&own, &all}) {
    Measuring history({{}, {}});
    for (const Deal& deal : *deals)
      if (deal.state != DealState::Open)
        history.addClosed(deal);
    const Measures measures = history.done();
    if (measures.enoughHistory || deals == &all)
      return measures;
  }
  return {};
}

template <class T> std::optional<T> less(const std::optional<T>& one, const std::optional<T>& other) {
  return one && other ? std::optional<T>(*one - *other) : std::nullopt;
}

} // namespace

Outcome<ScenarioFigures> figuresUnder(const ScenarioQuestion& question, const Scenario& scenario,
                                      const std::function<bool()>& goesOn) {
  ForecastAsked asked;
  asked.period = question.period;
  asked.today = question.today;
  asked.trials = question.trials;
  asked.seed = question.seed;
  asked.goal = revenueTarget(question.elements, question.calendar, question.owner, question.period);
  asked.drivers = driversOf(scenario);
  if (question.owner)
    for (const auto one : people::withEveryoneUnder(question.elements, question.owner))
      asked.people.push_back({one.value(), {}});
  const auto own = dealsUnder(question.elements, question.deals, question.owner);
  const ForecastHistory history(question.deals, question.today);
  const Chances chances = chancesOf(own, history, asked);
  std::set<basics::RowId> people;
  for (const records::Named& person : asked.people)
    people.insert(person.id);
  const Amount closed = ClosedRevenue(question.actuals, question.deals).in(question.period, question.today, people);
  const auto forecast = forecastOf(closed, chances, asked, goesOn);
  if (!forecast)
    return forecast.refusal();
  ScenarioFigures figures;
  figures.forecast = *forecast;
  figures.open = chances.open;
  figures.omitted = chances.omitted;
  figures.toOpen = chances.toOpen;
  figures.goal = asked.goal;
  figures.capacity = capacityPlan(question.elements, question.calendar, question.owner, question.period, scenario.id);
  const Measures past = historyOf(own, question.deals);
  figures.history = past.won + past.lost;
  figures.lostAreUnknown = past.enoughHistory && past.winRateValue && !past.soundWinRateValue();
  if (const auto rate = past.soundWinRateValue(); rate && past.enoughHistory)
    figures.winRateValue = std::min(1.0, *rate * asked.drivers.winRate);
  if (asked.goal && *asked.goal > closed && figures.winRateValue && *figures.winRateValue > 0)
    figures.neededPipeline = times(*asked.goal - closed, 1 / *figures.winRateValue);
  Measuring due({question.period, question.today});
  for (const Deal& deal : own)
    due.add(deal);
  if (const Measures open = due.done(); !open.openIsUnknown())
    figures.openDue = times(open.openValue, asked.drivers.dealSize);
  return figures;
}

ScenarioDifference differenceOf(const ScenarioFigures& scenario, const ScenarioFigures& base) {
  return {scenario.forecast.p50 - base.forecast.p50,
          less(scenario.forecast.probabilityOfGoal, base.forecast.probabilityOfGoal),
          scenario.capacity.carried - base.capacity.carried, less(scenario.neededPipeline, base.neededPipeline)};
}

} // namespace baton::plan

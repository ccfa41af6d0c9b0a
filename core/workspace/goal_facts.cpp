// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/goal_facts.h"

#include "core/clarity/exclusion_bounds.h"
#include "core/plan/performance.h"

#include <algorithm>
#include <map>

namespace baton::workspace {
namespace {

using basics::Amount, basics::Date, basics::Elements, basics::Grain, basics::Id, basics::RowId;
using plan::Goal, strategy::Exclusion, strategy::Market;

constexpr RowId revenueMetric = 101;

/// Goals of teams hold the money of their people's goals again.
bool isOfTeam(const Goal& goal) {
  return goal.scope == plan::Scope::Team && (goal.owner || !goal.role.empty());
}

std::int64_t countIn(const Elements& elements, const basics::Period& year, plan::Basis basis) {
  return std::int64_t(std::ranges::count_if(elements.all<Goal>(), [&](const Goal& goal) {
    return goal.metric.value() == revenueMetric && goal.basis == basis && goal.amount && goal.from &&
           year.contains(*goal.from) && !isOfTeam(goal);
  }));
}

/// What the whole company owes in the year, as `goals` would say it: rows of one measure, so that nothing counts twice.
std::vector<plan::PerformanceRow> companyGoals(const Elements& elements, const basics::FiscalCalendar& calendar,
                                               const basics::Period& year, plan::Basis basis, bool byMarket) {
  plan::Query query;
  query.metric = Id<plan::Metric>(revenueMetric);
  query.basis = basis;
  query.byMarket = byMarket;
  query.byPeriod = Grain::Year;
  query.period = year;
  auto rows = plan::performanceRows(elements, records::Actuals(), query, calendar);
  std::erase_if(rows, [](const auto& row) { return !row.figures.goal; });
  const auto first = std::ranges::min_element(rows, {}, &plan::PerformanceRow::measure);
  if (first != rows.end())
    std::erase_if(rows, [measure = first->measure](const auto& row) { return row.measure != measure; });
  return rows;
}

/// This fiscal year's revenue goal, target or else commit, and how much of it stands on selected markets.
void addAsked(clarity::RecordFacts& facts, const Elements& elements, const basics::FiscalCalendar& calendar,
              Date today) {
  const basics::Period year = calendar.periodAt(today, Grain::Year);
  const bool target = countIn(elements, year, plan::Basis::Target) > 0;
  const plan::Basis basis = target ? plan::Basis::Target : plan::Basis::Commit;
  clarity::RecordShare asked;
  asked.cases = countIn(elements, year, basis);
  if (asked.cases == 0)
    return;
  Amount placed;
  for (const auto& row : companyGoals(elements, calendar, year, basis, true)) {
    const Market* market = row.market ? elements.find(Id<Market>(row.market->id)) : nullptr;
    if (!market)
      continue;
    placed += *row.figures.goal;
    facts.marketGoals.push_back({market->id, *row.figures.goal});
    if (market->status == strategy::MarketStatus::Selected)
      asked.on += *row.figures.goal;
  }
  for (const auto& row : companyGoals(elements, calendar, year, basis, false))
    asked.total += *row.figures.goal;
  asked.total = std::max(asked.total, placed); // more may be handed out than the company owes
  asked.unplaced = asked.total - placed;
  facts.asked = asked;
}

Grain finestGrain(const Elements& elements) {
  Grain finest = Grain::Year;
  for (const Goal& goal : elements.all<Goal>())
    if (goal.metric.value() == revenueMetric && goal.owner && goal.scope == plan::Scope::Own)
      finest = std::min(finest, goal.grain == plan::GoalGrain::Month     ? Grain::Month
                                : goal.grain == plan::GoalGrain::Quarter ? Grain::Quarter
                                                                         : Grain::Year);
  return finest;
}

/// How many owners ended each full period below their goal.
void addPeriods(clarity::RecordFacts& facts, const Elements& elements, const records::Actuals& actuals,
                const basics::FiscalCalendar& calendar, Date today) {
  plan::Query query;
  query.metric = Id<plan::Metric>(revenueMetric);
  query.basis = plan::Basis::Target;
  query.byPerson = true;
  query.byPeriod = finestGrain(elements);
  query.statedOnly = true;
  std::map<basics::Period, clarity::PeriodResult> periods;
  for (const auto& row : plan::performanceRows(elements, actuals, query, calendar)) {
    if (row.scope != plan::Scope::Own || row.measure != plan::Measure::InPeriod || row.figures.partial ||
        !row.figures.goal || !row.figures.actual || row.period.to >= today)
      continue;
    clarity::PeriodResult& result = periods[row.period];
    if (result.owners++ == 0)
      result.name = calendar.name(row.period);
    result.below += *row.figures.actual < *row.figures.goal ? 1 : 0;
  }
  for (const auto& [period, result] : periods)
    facts.periods.push_back(result);
}

/// Goals for what was decided not to be done, dated by the first day of their period.
void addRunOver(clarity::RecordFacts& facts, const Elements& elements) {
  for (const Exclusion& exclusion : elements.all<Exclusion>()) {
    clarity::RunOver over{exclusion.id.value(), 0, {}, "goals"};
    for (const Goal& goal : elements.all<Goal>()) {
      if (!goal.from ||
          !clarity::isRuledOut(elements, exclusion,
                               {*goal.from, goal.market.value(), goal.offering.value(), {}, goal.id.value()}))
        continue;
      ++over.cases;
      if (goal.metric.value() == revenueMetric)
        over.value += goal.amount.value_or(Amount());
    }
    if (over.cases > 0)
      facts.runOver.push_back(over);
  }
}

} // namespace

void addGoalFacts(clarity::RecordFacts& facts, const Elements& elements, const records::Actuals& actuals,
                  const basics::FiscalCalendar& calendar, Date today) {
  addAsked(facts, elements, calendar, today);
  addPeriods(facts, elements, actuals, calendar, today);
  addRunOver(facts, elements);
}

} // namespace baton::workspace

// SPDX-License-Identifier: GPL-3.0-or-later
// How: assumptions, questions, horizon, room to run; and the goals and sales tools that stand on the strategy.
#include "core/basics/period.h"
#include "core/basics/text.h"
#include "core/clarity/exclusion_bounds.h"
#include "core/clarity/judges.h"
#include "core/plan/goal.h"
#include "core/strategy/assumption.h"
#include "core/strategy/coverage.h"
#include "core/strategy/open_question.h"
#include "core/strategy/play.h"
#include "core/strategy/room_to_run.h"
#include "core/strategy/weapon.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace baton::clarity {

using namespace strategy;
using plan::Goal;

namespace {

std::string personName(const Scope& scope, basics::Id<people::Person> id, std::string_view otherwise) {
  const people::Person* person = scope.elements().find(id);
  return person && !person->name.empty() ? person->name : std::string(otherwise);
}

basics::FiscalCalendar calendarOf(const Scope& scope) {
  return basics::FiscalCalendar(scope.elements().only<WorkspaceSettings>().fiscalYearStart.value_or(1));
}

std::string metricName(const Scope& scope, basics::Id<plan::Metric> id) {
  const plan::Metric* metric = scope.elements().find(id);
  return metric && !metric->name.empty() ? metric->name : "this metric";
}

} // namespace

Verdict assumptionNone(const Scope& scope, double) {
  for (const Assumption& assumption : scope.elements().all<Assumption>())
    if (!scope.unwritten(assumption.statement))
      return {};
  return oneFault(faultOf("assumption"));
}

Verdict assumptionUntested(const Scope& scope, double) {
  return forEach(scope.elements().inOrder<Assumption>(), [&](const Assumption& one) -> std::optional<Fault> {
    const Fill statement{{"statement", quoted(one.statement, "this assumption")}};
    if (scope.unwritten(one.test))
      return faultAt(one, "test", statement);
    if (!one.owner)
      return faultAt(one, "owner", statement);
    if (!one.reviewBy)
      return faultAt(one, "review_by", statement);
    if (*one.reviewBy >= scope.today())
      return std::nullopt;
    Fault fault = faultAt(one, "review_by", statement);
    fault.fill.emplace_back("date", one.reviewBy->iso());
    fault.what = "{statement} was to be looked at by {date}.";
    fault.remedy = "Note what the test showed, and when to look again";
    return fault;
  });
}

Verdict questionBlocking(const Scope& scope, double) {
  Verdict verdict;
  verdict.concerned[0] = double(scope.elements().count<OpenQuestion>());
  for (const OpenQuestion& question : scope.elements().all<OpenQuestion>()) {
    if (!question.blocking || !basics::trimmed(question.answer).empty())
      continue;
    verdict.faults.push_back(faultAt(question, "answer",
                                     {{"asker", personName(scope, question.askedBy, "Sales")},
                                      {"question", quoted(question.text, "a question that is not written yet")}}));
    if (scope.elements().find(basics::Id<Market>(question.about.value())))
      verdict.faults.back().gate = Gate::Markets;
    else if (scope.elements().find(basics::Id<Offering>(question.about.value())))
      verdict.faults.back().gate = Gate::Offerings;
  }
  return verdict;
}

Verdict horizonUnclear(const Scope& scope, double threshold) {
  const auto& from = scope.strategy().horizonFrom;
  const auto& to = scope.strategy().horizonTo;
  Fault fault = faultAt(scope.strategy(), "horizon_to");
  if (!to)
    return oneFault(std::move(fault));
  fault.fill = {{"date", to->iso()}, {"n", std::to_string(int(threshold))}};
  if (*to < scope.today()) {
    fault.what = "The horizon ended on {date}.";
    return oneFault(std::move(fault));
  }
  if (*to <= from.value_or(scope.today()).plusMonths(int(threshold)))
    return {};
  fault.what = "The horizon reaches to {date}: more than {n} months.";
  return oneFault(std::move(fault));
}

Verdict roomNone(const Scope& scope, double) {
  for (const Guardrail& guardrail : scope.elements().all<Guardrail>())
    if (guardrail.guardrailKind == GuardrailKind::MayDecide && !scope.unwritten(guardrail.statement))
      return {};
  return oneFault(faultOf("guardrail"));
}

namespace {

/// Somebody who may has made an exception for it.
bool isLetThrough(const Scope& scope, const Goal& goal) {
  const Placed placed{*goal.from, goal.market.value(), goal.offering.value(), {}, goal.id.value()};
  return std::ranges::any_of(scope.elements().all<Exclusion>(), [&](const Exclusion& exclusion) {
    return isExcepted(scope.elements(), exclusion, placed);
  });
}

/// Why a goal stands outside the strategy, said of its market or offering; empty where it does not.
std::string outside(const Scope& scope, const Goal& goal) {
  const Market* market = scope.elements().find(goal.market);
  const Offering* offering = scope.elements().find(goal.offering);
  if (isLetThrough(scope, goal))
    return {};
  if (market && market->status != MarketStatus::Selected)
    return named(*market) + ", which is " + std::string(basics::wordOf(market->status));
  if (offering && offering->status == OfferingStatus::Retired)
    return named(*offering) + ", which is retired";
  if (market && offering && scope.fit(goal.market, goal.offering) == FitLevel::No)
    return named(*offering) + " in " + named(*market) + ", where it is not sold";
  return {};
}

/// Goals of this fiscal year and later: what is past is history.
std::vector<const Goal*> presentGoals(const Scope& scope) {
  const basics::Date from = calendarOf(scope).periodAt(scope.today(), basics::Grain::Year).from;
  std::vector<const Goal*> goals;
  for (const Goal& goal : scope.elements().all<Goal>())
    if (goal.from && *goal.from >= from)
      goals.push_back(&goal);
  return goals;
}

} // namespace

Verdict goalOffStrategy(const Scope& scope, double) {
  std::map<std::string, std::vector<const Goal*>> byPlace;
  for (const Goal* goal : presentGoals(scope))
    if (std::string place = outside(scope, *goal); !place.empty())
      byPlace[std::move(place)].push_back(goal);
  Verdict verdict;
  for (const auto& [place, goals] : byPlace)
    verdict.faults.push_back(
        faultAt(*goals.front(), goals.front()->market ? "market" : "offering",
                {{"goals", counted(std::int64_t(goals.size()), "goal stands", "goals stand")}, {"place", place}}));
  return verdict;
}

Verdict goalUnplaced(const Scope& scope, double) {
  std::map<basics::Id<plan::Metric>, std::pair<const Goal*, bool>> byMetric;
  for (const Goal* goal : presentGoals(scope)) {
    auto& entry = byMetric.try_emplace(goal->metric, goal, false).first->second;
    entry.second = entry.second || goal->market;
  }
  Verdict verdict;
  for (const auto& [metric, entry] : byMetric)
    if (!entry.second)
      verdict.faults.push_back(faultAt(*entry.first, "market", {{"metric", metricName(scope, metric)}}));
  return verdict;
}

Verdict marketNoGoal(const Scope& scope, double) {
  std::set<basics::Id<Market>> placed;
  for (const Goal* goal : presentGoals(scope))
    if (goal->market)
      placed.insert(goal->market);
  if (placed.empty())
    return {}; // no goals, or none with a market: goal-unplaced says so once
  return forEach(scope.selected(), [&](const Market& market) -> std::optional<Fault> {
    if (placed.contains(market.id))
      return std::nullopt;
    return faultAt(market, {}, {{"name", named(market)}});
  });
}

Verdict marketUncovered(const Scope& scope, double) {
  std::set<basics::Id<Market>> covered;
  for (const Coverage& coverage : scope.elements().all<Coverage>())
    if (coverage.person)
      covered.insert(coverage.market);
  if (covered.empty())
    return {}; // who covers what was never entered
  return forEach(scope.selected(), [&](const Market& market) -> std::optional<Fault> {
    if (covered.contains(market.id))
      return std::nullopt;
    return faultAt(market, {}, {{"name", named(market)}});
  });
}

Verdict goalWithoutAmount(const Scope& scope, double) {
  std::set<basics::RowId> asked;
  for (const OpenQuestion& question : scope.elements().all<OpenQuestion>())
    if (question.owner && question.due)
      asked.insert(question.about.value());
  Verdict verdict;
  for (const Goal* goal : presentGoals(scope))
    if (!goal->amount && !asked.contains(goal->id.value()))
      verdict.faults.push_back(faultAt(*goal, "amount", {{"metric", metricName(scope, goal->metric)}}));
  return verdict;
}

namespace {

/// What one number is a goal for, apart from when.
using Series = std::tuple<plan::Scope, basics::RowId, std::string, basics::RowId, basics::RowId, std::string>;
using YearOfMetric = std::tuple<basics::RowId, plan::Basis, plan::GoalGrain, basics::Date>;

bool rises(const std::map<basics::Date, basics::Amount>& values) {
  return std::adjacent_find(values.begin(), values.end(),
                            [](const auto& a, const auto& b) { return b.second <= a.second; }) == values.end();
}

} // namespace

/// Three values or more that rise in every period of a fiscal year, in every series of the metric, look like totals
/// since the start of the year.
Verdict measureUnclear(const Scope& scope, double) {
  const basics::FiscalCalendar calendar = calendarOf(scope);
  std::map<YearOfMetric, std::map<Series, std::map<basics::Date, basics::Amount>>> years;
  std::map<YearOfMetric, const Goal*> firsts;
  for (const Goal* goal : presentGoals(scope)) {
    if (goal->measure != plan::Measure::InPeriod || !goal->amount || goal->grain == plan::GoalGrain::Year)
      continue;
    const YearOfMetric year{goal->metric.value(), goal->basis, goal->grain,
                            calendar.periodAt(*goal->from, basics::Grain::Year).from};
    const Series series{goal->scope,          goal->owner.value(),    goal->role,
                        goal->market.value(), goal->offering.value(), goal->business};
    years[year][series][*goal->from] = *goal->amount;
    firsts.try_emplace(year, goal);
  }
  Verdict verdict;
  for (const auto& [year, series] : years) {
    const bool rising = std::ranges::all_of(series, [](const auto& one) { return rises(one.second); });
    const bool longEnough = std::ranges::any_of(series, [](const auto& one) { return one.second.size() >= 3; });
    if (rising && longEnough)
      verdict.faults.push_back(
          faultAt(*firsts[year], "measure", {{"metric", metricName(scope, firsts[year]->metric)}}));
  }
  return verdict;
}

Verdict weaponPastDate(const Scope& scope, double) {
  Verdict verdict;
  for (const Weapon& weapon : scope.elements().all<Weapon>()) {
    const bool owed = weapon.status == WeaponStatus::Idea || weapon.status == WeaponStatus::InWork;
    if (!owed || !weapon.due || *weapon.due >= scope.today())
      continue;
    verdict.faults.push_back(faultAt(weapon, "due",
                                     {{"name", named(weapon.name, "this sales tool")},
                                      {"date", weapon.due->iso()},
                                      {"owner", personName(scope, weapon.owner, "its owner")}}));
  }
  return verdict;
}

Verdict playWithoutWeapon(const Scope& scope, double) {
  Verdict verdict;
  for (const Play& play : scope.elements().all<Play>())
    if (play.weapons.empty())
      verdict.faults.push_back(faultAt(play, "weapons", {{"name", named(play.name, "this play")}}));
  return verdict;
}

Verdict oneSided(const Scope& scope, double) {
  if (!scope.facts() || !scope.facts()->leadershipPromises || *scope.facts()->leadershipPromises > 0)
    return {};
  const auto owed = std::ranges::count_if(presentGoals(scope), [&](const Goal* goal) {
    const people::Person* owner = scope.elements().find(goal->owner);
    return !owner || owner->side == people::Side::Sales;
  });
  if (owed == 0)
    return {};
  return oneFault(faultOf("commitment", {{"goals", counted(owed, "goal", "goals")}}));
}

} // namespace baton::clarity

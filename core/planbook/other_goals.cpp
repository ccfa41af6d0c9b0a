// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/wording.h"
#include "core/planbook/plan_reading.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace baton::planbook {

using basics::Grain, basics::Id, basics::Period;
using plan::Measure, plan::Metric, plan::Scope;

namespace {

std::string whoseGoal(const PlanSource& source, const plan::Goal& goal) {
  std::string whose = "the whole company";
  if (goal.owner)
    whose = source.elements.titleOf(goal.owner.value());
  else if (!goal.role.empty())
    whose = goal.role;
  if (goal.owner && goal.scope == Scope::Team)
    whose += "’s team";
  std::vector<std::string> within;
  for (const std::string& name :
       {source.elements.titleOf(goal.market.value()), source.elements.titleOf(goal.offering.value()), goal.business})
    if (!name.empty())
      within.push_back(name);
  return within.empty() ? whose : fmt::format("{}: {}", whose, fmt::join(within, ", "));
}

} // namespace

std::vector<OtherGoal> otherGoals(const PlanSource& source, const std::vector<MetricFacts>& metrics) {
  std::map<Id<Metric>, Measure> shown;
  for (const MetricFacts& metric : metrics)
    shown[metric.metric] = metric.measure;
  std::vector<const plan::Goal*> found;
  for (const plan::Goal& goal : source.elements.all<plan::Goal>())
    if (goal.from && source.year.contains(*goal.from) &&
        (!goal.amount || !shown.contains(goal.metric) || shown[goal.metric] != goal.measure))
      found.push_back(&goal);
  std::ranges::sort(found, [](const auto* a, const auto* b) {
    return std::tie(a->from, a->metric, a->id) < std::tie(b->from, b->metric, b->id);
  });
  std::vector<OtherGoal> others;
  for (const plan::Goal* goal : found) {
    const Metric* metric = source.elements.find(goal->metric);
    const Grain grain = goal->grain == plan::GoalGrain::Month     ? Grain::Month
                        : goal->grain == plan::GoalGrain::Quarter ? Grain::Quarter
                                                                  : Grain::Year;
    const Period period = source.calendar.periodAt(*goal->from, grain);
    OtherGoal other;
    other.metric = metric ? metric->name : std::string();
    other.whose = whoseGoal(source, *goal);
    other.basis = basics::wordOf(goal->basis);
    other.span = goal->measure == Measure::AtEnd ? handoff::longDate(period.to) : source.calendar.name(period);
    other.measured = goal->measure == Measure::YearToDate ? "from the year’s first day"
                     : goal->measure == Measure::AtEnd    ? "on that day"
                                                          : "in the period";
    other.amount =
        goal->amount && metric ? handoff::amountInWords(*goal->amount, metric->unit, currencyOf(source)) : "to follow";
    others.push_back(std::move(other));
  }
  return others;
}

} // namespace baton::planbook

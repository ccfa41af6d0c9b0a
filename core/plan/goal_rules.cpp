// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/goal_rules.h"

#include <fmt/format.h>

namespace baton::plan {
namespace {

using basics::Done, basics::Grain, basics::Outcome, basics::Refusal;

Grain grainOf(GoalGrain grain) {
  return grain == GoalGrain::Month ? Grain::Month : grain == GoalGrain::Quarter ? Grain::Quarter : Grain::Year;
}

} // namespace

std::optional<basics::Period> periodOf(const Goal& goal, const basics::FiscalCalendar& calendar) {
  if (!goal.from)
    return std::nullopt;
  return calendar.periodAt(*goal.from, grainOf(goal.grain));
}

Outcome<Done> checkPeriod(const Goal& goal, const basics::FiscalCalendar& calendar) {
  if (!goal.from)
    return Refusal{"goal from: a goal needs the first day of its period", "Write the date, such as 2017-07-01"};
  if (!calendar.begins(*goal.from, grainOf(goal.grain)))
    return Refusal{
        fmt::format("goal from: no {} of this workspace begins on {}", basics::wordOf(goal.grain), goal.from->iso()),
        "Fiscal periods follow the first month in the workspace's settings"};
  return Done{};
}

Outcome<Done> checkGoal(const basics::Elements& elements, const Goal& goal, const basics::FiscalCalendar& calendar) {
  const Metric* metric = elements.find(goal.metric);
  if (!metric)
    return Refusal{"goal metric: a goal needs a metric", "Name one, such as @metric:Revenue"};
  if (goal.owner && !goal.role.empty())
    return Refusal{"goal role: a goal has an owner or a role, not both", "Leave one of them out"};
  if (auto period = checkPeriod(goal, calendar); period.refused())
    return period;
  if (!goal.owner && goal.role.empty() && goal.scope != Scope::Team)
    return Refusal{"goal scope: a goal of the whole company has the scope team", "Write \"scope\": \"team\""};
  if (metric->unit == Unit::Money && goal.amount && !goal.amount->isWholeCents())
    return Refusal{"goal amount: money is in whole cents", "Write at most two decimals"};
  return Done{};
}

Outcome<Done> checkMetric(const Metric& metric) {
  if (!metric.takenFrom || *metric.takenFrom == TakenFrom::Records)
    return Done{};
  const auto source = basics::wordOf(*metric.takenFrom);
  if (isMoney(*metric.takenFrom) != (metric.unit == Unit::Money))
    return Refusal{fmt::format("{} is {}", source, isMoney(*metric.takenFrom) ? "money" : "a number of opportunities"),
                   isMoney(*metric.takenFrom) ? "Make its unit money" : "Make its unit a count"};
  const bool isLast = metric.aggregation == Aggregation::Last;
  if (standsAtAMoment(*metric.takenFrom) != isLast)
    return Refusal{
        fmt::format("{} {}", source,
                    isLast ? "happens on days that are added up" : "stands at a moment and is never added up"),
        isLast ? "Let it be added up" : "Let its last value count"};
  return Done{};
}

} // namespace baton::plan

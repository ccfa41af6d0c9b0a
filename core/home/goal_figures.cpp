// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/goal_figures.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace baton::home {
namespace {

using basics::Amount, basics::Elements, basics::Period;
using plan::Basis, plan::Figures, plan::Metric, plan::PerformanceRow;

using Years = std::map<Period, Figures>;

void add(std::optional<Amount>& sum, const std::optional<Amount>& part) {
  if (part)
    sum = sum.value_or(Amount()) + *part;
}

/// Of the rows of a metric, the figures of each year on a basis. A goal stated for the whole company stands for the
/// sum of its people's; one within the period for one measured otherwise.
Years figuresOn(const std::vector<PerformanceRow>& rows, Basis basis) {
  Years years;
  const auto rank = [](const PerformanceRow& row) {
    return std::tuple(row.basis.has_value(), row.measure == plan::Measure::InPeriod, row.scope == plan::Scope::Team);
  };
  std::map<Period, const PerformanceRow*> chosen;
  for (const PerformanceRow& row : rows) {
    if (row.basis && *row.basis != basis)
      continue;
    const PerformanceRow*& best = chosen[row.period];
    if (!best || rank(*best) < rank(row))
      best = &row;
  }
  for (const auto& [period, row] : chosen)
    years[period] = row->figures;
  return years;
}

std::optional<Basis> basisOf(const std::vector<PerformanceRow>& rows) {
  std::optional<Basis> first;
  for (const PerformanceRow& row : rows)
    if (row.basis && row.figures.goal)
      first = std::min(first.value_or(*row.basis), *row.basis);
  return first;
}

Figures summed(const Metric& metric, const Years& years) {
  Figures figures;
  for (const auto& [period, one] : years) {
    if (metric.aggregation == plan::Aggregation::Sum) {
      add(figures.goal, one.goal);
      add(figures.actual, one.actual);
      figures.partial |= one.partial;
    } else if (one.actual || !figures.actual) {
      figures = one;
    }
  }
  if (figures.goal && figures.actual) {
    figures.attainment = basics::ratio(*figures.actual, *figures.goal);
    figures.remaining = *figures.goal - *figures.actual;
  }
  return figures;
}

} // namespace

GoalFigures goalFigures(const Elements& elements, const records::Actuals& actuals,
                        const basics::FiscalCalendar& calendar) {
  GoalFigures all;
  plan::Query query;
  query.byPeriod = basics::Grain::Year;
  std::map<basics::RowId, std::vector<PerformanceRow>> byMetric;
  std::set<Period> withGoal, withRecord;
  for (PerformanceRow& row : plan::performanceRows(elements, actuals, query, calendar)) {
    (row.figures.goal ? withGoal : withRecord).insert(row.period);
    byMetric[row.metric->id.value()].push_back(std::move(row));
  }
  all.hasGoals = !withGoal.empty();
  const std::set<Period>& shown = all.hasGoals ? withGoal : withRecord;
  if (shown.empty())
    return all;
  all.years = Period{basics::Grain::Year, shown.begin()->from, shown.rbegin()->to};
  for (const Metric* metric : elements.inOrder<Metric>()) {
    auto& rows = byMetric[metric->id.value()];
    std::erase_if(rows, [&](const PerformanceRow& row) { return !shown.contains(row.period); });
    MetricFigures one{metric, basisOf(rows).value_or(Basis::Target)};
    one.figures = summed(*metric, figuresOn(rows, one.basis));
    if (const auto through = actuals.dataThrough.find(metric->id.value()); through != actuals.dataThrough.end())
      one.dataThrough = through->second;
    if (const auto from = actuals.dataFrom.find(metric->id.value()); from != actuals.dataFrom.end())
      one.dataFrom = from->second;
    if (one.figures.goal || one.figures.actual)
      all.metrics.push_back(one);
  }
  return all;
}

} // namespace baton::home

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/market_figures.h"

#include "core/plan/metric.h"

#include <algorithm>

namespace baton::strategy_page {
namespace {

using basics::Date, basics::Period, basics::RowId;
using plan::Metric, plan::MetricRole;

RowId metricOf(const basics::Elements& elements, MetricRole role) {
  for (const Metric* metric : elements.inOrder<Metric>())
    if (metric->role == role)
      return metric->id.value();
  return 0;
}

std::optional<Date> newestMonth(const records::Actuals& actuals, RowId metric, Date today) {
  std::optional<Date> newest;
  for (const auto& fact : actuals.facts.summed({}))
    if (fact.metric == metric && fact.month <= today)
      newest = newest ? std::max(*newest, fact.month) : fact.month;
  return newest;
}

} // namespace

MarketYear marketYear(const session::Session& session) {
  MarketYear sums;
  const records::Actuals& actuals = session.actuals();
  const RowId revenue = metricOf(session.elements(), MetricRole::Revenue);
  const RowId margin = metricOf(session.elements(), MetricRole::Margin);
  const auto newest = newestMonth(actuals, revenue, session.today());
  if (!newest)
    return sums;
  const Period year = session.calendar().periodAt(*newest, basics::Grain::Year);
  sums.year = QString::fromStdString(session.calendar().name(year));
  for (const auto& fact : actuals.facts.summed({.market = true})) {
    if (fact.market < 0 || !year.contains(fact.month))
      continue;
    MarketFigures& figures = sums.markets[actuals.markets[std::size_t(fact.market)].id];
    if (fact.metric == revenue)
      figures.revenue += fact.value;
    else if (fact.metric == margin)
      figures.margin = figures.margin.value_or(basics::Amount()) + fact.value;
  }
  return sums;
}

} // namespace baton::strategy_page

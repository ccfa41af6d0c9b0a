// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/closed_revenue.h"
#include "core/planbook/plan_reading.h"

namespace baton::planbook {

std::optional<PipelineFacts> pipelineFacts(const PlanSource& source, const std::vector<MetricFacts>& metrics) {
  if (source.deals.empty())
    return std::nullopt;
  PipelineFacts pipeline;
  plan::MeasuresQuery query;
  query.today = source.today;
  const plan::ClosedRevenue closed(source.actuals, source.deals);
  const records::Actuals actuals = closed.actuals();
  query.actuals = &actuals;
  pipeline.history = plan::measuresOf(source.deals, source.elements, query, source.calendar).measures;
  query.by = {plan::MeasureKey::Stage};
  for (auto& row : plan::measuresBy(source.deals, source.elements, query, source.calendar))
    if (row.measures.open > 0)
      pipeline.stages.push_back(std::move(row));
  query.by.clear();
  query.period = source.year;
  pipeline.year = plan::measuresOf(source.deals, source.elements, query, source.calendar);
  if (!source.year.contains(source.today))
    return pipeline;
  plan::ForecastAsked asked;
  asked.period = source.year;
  asked.today = source.today;
  for (const MetricFacts& metric : metrics)
    if (const plan::Metric* one = source.elements.find(metric.metric); one && one->role == plan::MetricRole::Revenue)
      asked.goal = metric.year.target;
  const plan::ForecastHistory history(source.deals, source.today);
  if (history.won() + history.lost() == 0)
    return pipeline;
  const auto chances = plan::chancesOf(source.deals, history, asked);
  if (const auto forecast = plan::forecastOf(closed.in(source.year, source.today), chances, asked))
    pipeline.forecast = *forecast;
  return pipeline;
}

} // namespace baton::planbook

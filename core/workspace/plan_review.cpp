// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/plan_review.h"

#include "core/plan/asked_goals.h"
#include "core/plan/measures_query.h"
#include "core/workspace/checking.h"
#include "core/workspace/deals.h"

#include <algorithm>

namespace baton::workspace {
namespace {

using basics::Date, basics::Grain, basics::Id;
using plan::Figures, plan::Metric;

std::vector<plan::PerformanceRow> rowsOf(const Workspace& workspace, const records::Actuals& actuals,
                                         const PlanReview& review, basics::RowId metric, bool byMarket) {
  plan::Query query;
  query.metric = Id<Metric>(metric);
  query.basis = plan::Basis::Target;
  query.byMarket = byMarket;
  query.byPeriod = Grain::Quarter;
  query.period = review.quarter;
  return plan::performanceRows(workspace.elements(), actuals, query, workspace.calendar());
}

void addResults(PlanReview& review, const Workspace& workspace, const records::Actuals& actuals) {
  using Part = Figures PlanReview::Result::*;
  for (const auto& [metric, part] : {std::pair<basics::RowId, Part>(plan::revenueMetric, &PlanReview::Result::revenue),
                                     std::pair<basics::RowId, Part>(plan::marginMetric, &PlanReview::Result::margin)}) {
    for (const auto& row : rowsOf(workspace, actuals, review, metric, true)) {
      const std::string name = row.market ? row.market->name : std::string();
      auto at = std::ranges::find(review.results, name, &PlanReview::Result::market);
      if (at == review.results.end())
        at = review.results.insert(review.results.end(), {.market = name});
      (*at).*part = row.figures;
    }
    if (const auto whole = rowsOf(workspace, actuals, review, metric, false); !whole.empty())
      review.whole.*part = whole.front().figures;
  }
  std::vector<std::string> order;
  for (const auto* market : workspace.elements().inOrder<strategy::Market>())
    order.push_back(market->name);
  std::ranges::stable_sort(review.results, {}, [&](const PlanReview::Result& result) {
    return std::pair(std::ranges::find(order, result.market) - order.begin(), result.market);
  });
}

void addPipeline(PlanReview& review, const Workspace& workspace, const records::Actuals& actuals, Date today) {
  const auto looks = looksAt(workspace);
  const std::size_t newest = looksUntil(looks, today);
  if (newest == 0)
    return;
  const auto deals = dealsOf(workspace, newest);
  if (newest > 1)
    review.since = {looks[newest - 2].day, looks[newest - 1].day,
                    plan::bridge(dealsOf(workspace, newest - 1), deals, review.quarter)};
  plan::MeasuresQuery query;
  query.period = review.quarter;
  query.today = today;
  query.actuals = &actuals;
  const auto measured = plan::measuresOf(deals, workspace.elements(), query, workspace.calendar());
  review.coverage = measured.coverage;
  review.required = measured.requiredCoverage;
}

} // namespace

PlanReview planReviewOf(const Workspace& workspace, Date today) {
  PlanReview review;
  review.quarter = workspace.calendar().periodAt(today, Grain::Quarter);
  review.name = workspace.calendar().name(review.quarter);
  const RecordReading reading = readRecords(workspace, today);
  if (const auto through = reading.actuals.dataThrough.find(plan::revenueMetric);
      through != reading.actuals.dataThrough.end())
    review.dataThrough = through->second;
  addResults(review, workspace, reading.actuals);
  addPipeline(review, workspace, reading.actuals, today);
  review.open = planFindingsOf(workspace, today, reading);
  return review;
}

} // namespace baton::workspace

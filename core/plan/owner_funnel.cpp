// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/owner_funnel.h"

#include "core/basics/text.h"
#include "core/plan/funnel.h"
#include "core/plan/measures.h"

#include <algorithm>
#include <cmath>

namespace baton::plan {

using basics::Amount, basics::Date, basics::Outcome, basics::Period;

namespace {

int placeOf(const StagesSeen& seen, const std::string& stage) {
  const auto found = std::ranges::find_if(seen.order, [&](const auto& one) { return basics::sameName(one, stage); });
  return found == seen.order.end() ? -1 : int(found - seen.order.begin());
}

} // namespace

std::vector<std::int64_t> reachedStages(const std::vector<Deal>& deals, const StagesSeen& seen, Date from, Date to) {
  std::vector<std::int64_t> counts(seen.order.size() + 1, 0);
  for (const Deal& deal : deals) {
    if (!deal.created || *deal.created < from || *deal.created >= to)
      continue;
    const auto known = seen.furthest.find(deal.externalId);
    int furthest = known == seen.furthest.end() ? -1 : known->second;
    if (deal.state == DealState::Won)
      furthest = int(seen.order.size());
    for (int stage = 0; stage <= furthest; ++stage)
      ++counts[std::size_t(stage)];
  }
  return counts;
}

std::vector<std::int64_t> openInStages(const std::vector<Deal>& deals, const StagesSeen& seen, const Period& period,
                                       Date today) {
  std::vector<std::int64_t> counts(seen.order.size(), 0);
  for (const Deal& deal : deals) {
    const auto due = deal.state == DealState::Open ? dueDate(deal, today) : std::nullopt;
    if (const int place = placeOf(seen, deal.stage); place >= 0 && due && period.contains(*due))
      ++counts[std::size_t(place)];
  }
  return counts;
}

namespace {

std::optional<double> part(std::int64_t some, std::int64_t all) {
  return all == 0 ? std::nullopt : std::optional(double(some) / double(all));
}

/// The stages with their conversions, and how many open ones due in the period stand in each.
std::vector<FunnelRow> byStage(const std::vector<Deal>& deals, const StagesSeen& seen, const Period& period,
                               Date today) {
  const auto counts = reachedStages(deals, seen, today.plusDays(-365), today);
  const auto open = openInStages(deals, seen, period, today);
  std::vector<FunnelRow> rows;
  for (std::size_t i = 0; i < seen.order.size(); ++i)
    rows.push_back({seen.order[i], part(counts[i + 1], counts[i]), {}, open[i]});
  return rows;
}

} // namespace

Outcome<std::vector<FunnelRow>> ownerFunnel(const std::vector<Deal>& deals, const StagesSeen& seen,
                                            const Period& period, Date today, std::optional<Amount> goal,
                                            std::optional<Amount> closed) {
  Measuring history({{}, today}), here({period, today});
  for (const Deal& deal : deals) {
    if (deal.state != DealState::Open)
      history.addClosed(deal);
    here.add(deal);
  }
  const Measures past = history.done(), now = here.done();
  std::vector<FunnelRow> rows;
  if (seen.looks > 1 && !seen.order.empty())
    rows = byStage(deals, seen, period, today);
  else
    rows.push_back({"opportunity", past.winRateCount, {}, now.open});
  FunnelRow won{"won", {}, {}, now.won};
  const Amount done = closed.value_or(now.wonValue);
  if (goal && *goal > done && past.averageDeal && *past.averageDeal > Amount())
    won.needed = std::int64_t(std::ceil((*goal - done).number() / (past.wonValue.number() / double(past.won)) - 1e-9));
  if (won.needed &&
      std::ranges::all_of(rows, [](const FunnelRow& row) { return row.conversion && *row.conversion > 0; })) {
    std::vector<FunnelStep> steps;
    for (const FunnelRow& row : rows)
      steps.push_back({row.stage, *row.conversion});
    const auto needed = reverseFunnel(*won.needed, steps);
    if (!needed)
      return needed.refusal();
    for (std::size_t i = 0; i < rows.size(); ++i)
      rows[i].needed = (*needed)[i];
  }
  rows.push_back(won);
  return rows;
}

} // namespace baton::plan

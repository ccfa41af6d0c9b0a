// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/slipping.h"

#include "core/plan/goal_rules.h"

namespace baton::workspace {
namespace {

bool isOf(const std::optional<records::Named>& named, basics::RowId id) {
  return named ? named->id == id : id == 0;
}

} // namespace

plan::Figures figuresOf(const basics::Elements& elements, const records::Actuals& actuals, const plan::Goal& goal,
                        const basics::FiscalCalendar& calendar) {
  const auto period = plan::periodOf(goal, calendar);
  if (!period || !goal.role.empty() || !goal.business.empty())
    return {};
  plan::Query query;
  query.metric = goal.metric;
  query.basis = goal.basis;
  query.byPerson = bool(goal.owner);
  query.byMarket = bool(goal.market);
  query.byOffering = bool(goal.offering);
  query.byPeriod = period->grain;
  query.owner = goal.owner;
  query.period = period;
  for (const auto& row : plan::performanceRows(elements, actuals, query, calendar))
    if (row.period == *period && row.measure == goal.measure && row.scope == goal.scope &&
        isOf(row.person, goal.owner.value()) && isOf(row.market, goal.market.value()) &&
        isOf(row.offering, goal.offering.value()))
      return row.figures;
  return {};
}

std::optional<Slip> slipOf(const commitments::Ledger& ledger, const records::Actuals& actuals, const plan::Goal& goal,
                           const basics::FiscalCalendar& calendar) {
  const auto period = plan::periodOf(goal, calendar);
  if (!period)
    return std::nullopt;
  Slip slip;
  slip.period = *period;
  slip.figures = figuresOf(ledger.elements(), actuals, goal, calendar);
  const plan::Metric* metric = ledger.elements().find(goal.metric);
  if (period->to < ledger.today() && !slip.figures.partial && goal.amount && slip.figures.actual && metric) {
    const bool up = metric->better == plan::Better::Up;
    slip.reached = up ? *slip.figures.actual >= *goal.amount : *slip.figures.actual <= *goal.amount;
    slip.missed = !slip.reached;
  }
  if (slip.reached) {
    for (const plan::Contest& contest : ledger.elements().all<plan::Contest>())
      if (contest.goal == goal.id)
        slip.found.contested.push_back(&contest);
    return slip;
  }
  slip.found = commitments::firstBreakOf(ledger, goal, period->to);
  return slip;
}

} // namespace baton::workspace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/goal_story.h"

#include "core/basics/text.h"

#include <algorithm>

namespace baton::plan {

Figures figuresAt(const basics::Elements& elements, const records::Actuals& actuals,
                  const basics::FiscalCalendar& calendar, const GoalGrid& grid, int row, int column) {
  const GridAsked& asked = grid.asked();
  const GridRow& whose = grid.rows()[std::size_t(row)];
  const basics::Period& period = grid.columns()[std::size_t(column)];
  Figures figures;
  figures.goal = grid.cell(row, column).amount;
  if (whose.kind == GridRow::Kind::Role || !asked.business.empty())
    return figures;
  Query query;
  query.metric = asked.metric;
  query.basis = asked.basis;
  query.owner = whose.person;
  query.subtree = whose.kind == GridRow::Kind::Team;
  query.byMarket = bool(asked.market);
  query.byOffering = bool(asked.offering);
  query.byPeriod = period.grain;
  query.period = period;
  for (const PerformanceRow& one : performanceRows(elements, actuals, query, calendar))
    if (one.measure == asked.measure && one.figures.actual &&
        (whose.kind != GridRow::Kind::Person || one.scope == Scope::Own) &&
        (!one.market || one.market->id == asked.market.value()) &&
        (!one.offering || one.offering->id == asked.offering.value())) {
      figures.actual = one.figures.actual;
      figures.partial = one.figures.partial;
      break;
    }
  if (figures.actual && figures.goal) {
    figures.attainment = basics::ratio(*figures.actual, *figures.goal);
    figures.remaining = *figures.goal - *figures.actual;
  }
  return figures;
}

std::vector<const GoalProposal*> proposalsFor(const basics::Elements& elements, Id<Goal> goal) {
  std::vector<const GoalProposal*> all;
  for (const GoalProposal& proposal : elements.all<GoalProposal>())
    if (proposal.goal == goal)
      all.push_back(&proposal);
  std::ranges::stable_sort(all, {}, [](const GoalProposal* one) { return one->at; });
  return all;
}

bool isOffer(const basics::Elements& elements, const Goal& goal, const GoalProposal& proposal) {
  if (!goal.role.empty()) {
    const auto* person = elements.find(proposal.by);
    return person && basics::sameName(person->title, goal.role);
  }
  return proposal.by && proposal.by == goal.owner;
}

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/revenue_target.h"

#include "core/people/reporting_line.h"
#include "core/plan/performance.h"

namespace baton::plan {

std::optional<Amount> revenueTarget(const basics::Elements& elements, const basics::FiscalCalendar& calendar,
                                    Id<people::Person> owner, const basics::Period& period, Id<strategy::Market> market,
                                    Id<strategy::Offering> offering) {
  constexpr basics::RowId revenue = 101;
  Query query;
  query.metric = Id<Metric>(revenue);
  query.basis = Basis::Target;
  query.byPeriod = period.grain;
  query.period = period;
  query.owner = owner;
  query.byPerson = bool(owner);
  query.byMarket = bool(market);
  query.byOffering = bool(offering);
  std::optional<Amount> own, sum;
  for (const bool subtree : {false, true}) {
    query.subtree = subtree && owner;
    for (const auto& row : performanceRows(elements, {}, query, calendar))
      if (row.period == period && row.measure == Measure::InPeriod && row.figures.goal &&
          (!market || (row.market && row.market->id == market.value())) &&
          (!offering || (row.offering && row.offering->id == offering.value())))
        (row.scope == Scope::Team ? own : sum) = row.figures.goal;
  }
  return own ? own : sum;
}

std::vector<Deal> dealsUnder(const basics::Elements& elements, std::vector<Deal> deals, Id<people::Person> owner) {
  if (!owner)
    return deals;
  const auto team = people::withEveryoneUnder(elements, owner);
  std::erase_if(deals, [&team](const Deal& deal) { return !team.contains(Id<people::Person>(deal.person.id)); });
  return deals;
}

} // namespace baton::plan

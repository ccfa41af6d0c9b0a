// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/on_strategy.h"

#include "core/clarity/exclusion_bounds.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"

namespace baton::clarity {

using basics::Id;
using strategy::Exclusion, strategy::Market, strategy::Offering;

OnStrategy::OnStrategy(const basics::Elements& elements, basics::Date today) : m_elements(elements), m_today(today) {
  for (const strategy::Fit& fit : elements.all<strategy::Fit>())
    if (fit.level == strategy::FitLevel::No)
      m_no.insert({fit.market.value(), fit.offering.value()});
}

std::optional<OffStrategy> OnStrategy::whyNot(const plan::Deal& deal) const {
  const Placed placed{m_today, deal.market.id, deal.offering.id, deal.account.name};
  bool excepted = false;
  for (const Exclusion& exclusion : m_elements.all<Exclusion>()) {
    if (isRuledOut(m_elements, exclusion, placed))
      return OffStrategy{Outside::Exclusion, exclusion.id.value()};
    excepted = excepted || isExcepted(m_elements, exclusion, placed);
  }
  if (excepted)
    return std::nullopt;
  const Market* market = m_elements.find(Id<Market>(deal.market.id));
  if (!market)
    return OffStrategy{};
  const Offering* offering = m_elements.find(Id<Offering>(deal.offering.id));
  if (offering &&
      (offering->status == strategy::OfferingStatus::Retired || m_no.contains({deal.market.id, deal.offering.id})))
    return OffStrategy{Outside::Offering, deal.offering.id};
  const bool inFlight = market->dealsInFlightUntil && m_today <= *market->dealsInFlightUntil;
  if (market->status != strategy::MarketStatus::Selected && !inFlight)
    return OffStrategy{Outside::Market, deal.market.id};
  return std::nullopt;
}

} // namespace baton::clarity

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/stakes.h"

#include "core/basics/text.h"

#include <set>

namespace baton::field {

using plan::Deal, plan::DealState;

KnownDeals::KnownDeals(const std::vector<Deal>& deals) {
  for (const Deal& deal : deals) {
    if (!deal.externalId.empty())
      m_byId.try_emplace(basics::nameKey(deal.externalId), &deal);
    if (!deal.name.empty())
      if (const auto [place, isNew] = m_byName.try_emplace(basics::nameKey(deal.name), &deal); !isNew)
        place->second = nullptr;
  }
}

const Deal* KnownDeals::find(const std::string& called) const {
  const std::string key = basics::nameKey(called);
  if (const auto found = m_byId.find(key); found != m_byId.end())
    return found->second;
  const auto found = m_byName.find(key);
  return found == m_byName.end() ? nullptr : found->second;
}

Stakes stakesOf(const std::vector<const Signal*>& reports, const KnownDeals& deals) {
  Stakes stakes;
  std::set<const Deal*> counted;
  std::set<std::string> missed;
  for (const Signal* signal : reports)
    for (const std::string& called : signal->opportunities) {
      const Deal* deal = deals.find(called);
      if (!deal && missed.insert(basics::nameKey(called)).second)
        stakes.unknown.push_back(called);
      if (!deal || !counted.insert(deal).second)
        continue;
      stakes.deals.push_back(deal);
      if (deal->state == DealState::Won)
        continue;
      if (!deal->amount)
        ++stakes.withoutAmount;
      (deal->state == DealState::Open ? stakes.open : stakes.lost) += deal->amount.value_or(Amount());
    }
  return stakes;
}

} // namespace baton::field

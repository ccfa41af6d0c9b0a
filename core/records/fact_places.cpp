// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/fact_places.h"

#include "core/basics/text.h"

namespace baton::records {

FactPlaces::Index::Index(std::vector<Named>& names) : m_names(names) {
  for (std::size_t i = 0; i < names.size(); ++i)
    m_index.try_emplace(keyOf(names[i]), int(i));
}

FactPlaces::Index::Key FactPlaces::Index::keyOf(const Named& named) {
  return {named.id, named.id ? std::string() : basics::nameKey(named.name)};
}

int FactPlaces::Index::of(const Named& named) {
  if (named.id == 0 && named.name.empty())
    return -1;
  const auto [place, isNew] = m_index.try_emplace(keyOf(named), int(m_names.size()));
  if (isNew)
    m_names.push_back(named);
  return place->second;
}

FactPlaces::FactPlaces(Actuals& actuals)
    : m_people(actuals.people), m_markets(actuals.markets), m_offerings(actuals.offerings),
      m_businesses(actuals.businesses) {
  for (std::size_t i = 0; i < m_businesses.size(); ++i)
    m_ofBusiness.try_emplace(basics::nameKey(m_businesses[i]), int(i));
}

int FactPlaces::business(const std::string& business) {
  if (business.empty())
    return -1;
  const auto [place, isNew] = m_ofBusiness.try_emplace(basics::nameKey(business), int(m_businesses.size()));
  if (isNew)
    m_businesses.push_back(business);
  return place->second;
}

} // namespace baton::records

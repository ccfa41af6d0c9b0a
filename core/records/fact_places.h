// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/actuals.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace baton::records {

/// The names of actuals as the numbers by which their facts know them. What is new is added to them; two spellings of
/// one unknown name are one. -1: nothing was named.
class FactPlaces {
public:
  /// The actuals must stand as long as this does.
  explicit FactPlaces(Actuals& actuals);
  FactPlaces(const FactPlaces&) = delete;
  FactPlaces& operator=(const FactPlaces&) = delete;

  int person(const Named& named) { return m_people.of(named); }
  int market(const Named& named) { return m_markets.of(named); }
  int offering(const Named& named) { return m_offerings.of(named); }
  int business(const std::string& business);

private:
  class Index {
  public:
    explicit Index(std::vector<Named>& names);
    int of(const Named& named);

  private:
    using Key = std::pair<basics::RowId, std::string>;
    static Key keyOf(const Named& named);
    std::vector<Named>& m_names;
    std::map<Key, int> m_index;
  };

  Index m_people, m_markets, m_offerings;
  std::vector<std::string>& m_businesses;
  std::map<std::string, int> m_ofBusiness;
};

} // namespace baton::records

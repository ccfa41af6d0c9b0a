// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/closed_revenue.h"

#include "core/records/fact_places.h"

#include <map>
#include <tuple>

namespace baton::plan {
namespace {

using basics::Amount, basics::Date, basics::Period, basics::RowId;
using records::Actuals, records::Fact;

constexpr RowId ofRevenue = 101, ofMargin = 102;

/// Facts to which single deals are added.
class FactSums {
public:
  explicit FactSums(Actuals& actuals) : m_actuals(actuals), m_places(actuals) {
    for (const Fact& fact : actuals.facts)
      m_facts.emplace(keyOf(fact), fact);
  }

  void add(const Deal& deal, RowId metric, Date day, Amount value) {
    Fact fact{day.firstOfMonth(),
              metric,
              m_places.person(deal.person),
              m_places.market(deal.market),
              m_places.offering(deal.offering),
              m_places.business(deal.business),
              {},
              0};
    Fact& sum = m_facts.try_emplace(keyOf(fact), fact).first->second;
    sum.value += value;
    ++sum.count;
    auto& through = m_actuals.dataThrough.try_emplace(metric, day).first->second;
    through = std::max(through, day);
  }

  void finish() {
    std::vector<Fact> facts;
    facts.reserve(m_facts.size());
    for (const auto& [key, fact] : m_facts)
      facts.push_back(fact);
    m_actuals.facts = records::Facts(std::move(facts));
  }

private:
  using Key = std::tuple<RowId, Date, int, int, int, int>;
  static Key keyOf(const Fact& fact) {
    return {fact.metric, fact.month, fact.person, fact.market, fact.offering, fact.business};
  }
  Actuals& m_actuals;
  records::FactPlaces m_places;
  std::map<Key, Fact> m_facts;
};

} // namespace

ClosedRevenue::ClosedRevenue(Actuals booked, const std::vector<Deal>& deals)
    : m_booked(std::move(booked)), m_deals(deals) {
  if (const auto through = m_booked.dataThrough.find(ofRevenue); through != m_booked.dataThrough.end())
    m_bookedThrough = through->second;
}

bool ClosedRevenue::counts(const Deal& deal) const {
  return deal.state == DealState::Won && deal.closed && (!m_bookedThrough || *deal.closed > *m_bookedThrough);
}

Amount ClosedRevenue::in(const Period& period, Date until, const std::set<RowId>& people) const {
  Amount sum;
  for (const Fact& fact : m_booked.facts.summed({.person = !people.empty()})) {
    const RowId whose = fact.person < 0 ? 0 : m_booked.people[std::size_t(fact.person)].id;
    if (fact.metric == ofRevenue && period.contains(fact.month) && fact.month <= until &&
        (people.empty() || people.contains(whose)))
      sum += fact.value;
  }
  for (const Deal& deal : m_deals)
    if (counts(deal) && period.contains(*deal.closed) && *deal.closed <= until &&
        (people.empty() || people.contains(deal.person.id)))
      sum += deal.amount.value_or(Amount());
  return sum;
}

Actuals ClosedRevenue::actuals() const {
  Actuals all = m_booked;
  if (m_deals.empty())
    return all;
  FactSums sums(all);
  for (const Deal& deal : m_deals) {
    if (!counts(deal))
      continue;
    sums.add(deal, ofRevenue, *deal.closed, deal.amount.value_or(Amount()));
    if (deal.margin)
      sums.add(deal, ofMargin, *deal.closed, *deal.margin);
  }
  sums.finish();
  return all;
}

} // namespace baton::plan

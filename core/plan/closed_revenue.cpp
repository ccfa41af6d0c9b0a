// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/closed_revenue.h"

#include "core/basics/text.h"
#include "core/records/fact_places.h"

#include <map>
#include <tuple>

namespace baton::plan {
namespace {

using basics::Amount, basics::Date, basics::Period, basics::RowId;
using records::Actuals, records::Fact, records::Named;

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

template <class Visit>
void ClosedRevenue::visit(const Period& period, Date until, bool apart, const Visit& visit) const {
  static const Named nobody;
  for (const Fact& fact : m_booked.facts.summed({.person = apart}))
    if (fact.metric == ofRevenue && period.contains(fact.month) && fact.month <= until)
      visit(fact.person < 0 ? nobody : m_booked.people[std::size_t(fact.person)], fact.value);
  for (const Deal& deal : m_deals)
    if (counts(deal) && period.contains(*deal.closed) && *deal.closed <= until)
      visit(deal.person, deal.amount.value_or(Amount()));
}

Amount ClosedRevenue::in(const Period& period, Date until, const std::set<RowId>& people) const {
  Amount sum;
  visit(period, until, !people.empty(), [&](const Named& person, Amount value) {
    if (people.empty() || people.contains(person.id))
      sum += value;
  });
  return sum;
}

std::vector<std::pair<Named, Amount>> ClosedRevenue::byPerson(const Period& period, Date until) const {
  std::map<std::pair<RowId, std::string>, std::pair<Named, Amount>> sums;
  visit(period, until, true, [&sums](const Named& person, Amount value) {
    auto& sum = sums[{person.id, person.id ? std::string() : basics::nameKey(person.name)}];
    sum.first = person;
    sum.second += value;
  });
  std::vector<std::pair<Named, Amount>> all;
  for (auto& [key, sum] : sums)
    all.push_back(std::move(sum));
  return all;
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

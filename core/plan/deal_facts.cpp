// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/deal_facts.h"

#include "core/basics/text.h"
#include "core/plan/measures.h"

#include <algorithm>
#include <set>

namespace baton::plan {
namespace {

using basics::Amount, basics::Date, basics::RowId;
using records::Fact, records::Named;

const Amount oneDeal = Amount::of(1);

bool isNew(const Deal& deal) {
  return basics::sameName(deal.business, "new");
}

/// What an open deal counts for; nothing where it does not.
std::optional<Amount> openValue(const Deal& deal, TakenFrom source) {
  switch (source) {
  case TakenFrom::OpenValue:
    return deal.amount.value_or(Amount());
  case TakenFrom::WeightedValue:
    return weightedValue(deal).value_or(Amount());
  case TakenFrom::NewOpenDeals:
    return isNew(deal) ? std::optional(oneDeal) : std::nullopt;
  default:
    return oneDeal;
  }
}

struct Happening {
  std::optional<Date> day;
  Amount value;
};

/// When and with what a deal counts; without a day it does not.
Happening happening(const Deal& deal, TakenFrom source) {
  const auto closedAs = [&](DealState state) { return deal.state == state ? deal.closed : std::nullopt; };
  const std::optional<Date> none;
  switch (source) {
  case TakenFrom::WonValue:
    return {deal.amount ? closedAs(DealState::Won) : none, deal.amount.value_or(Amount())};
  case TakenFrom::WonMargin:
    return {deal.margin ? closedAs(DealState::Won) : none, deal.margin.value_or(Amount())};
  case TakenFrom::LostValue:
    return {deal.amount ? closedAs(DealState::Lost) : none, deal.amount.value_or(Amount())};
  case TakenFrom::CreatedValue:
    return {deal.amount ? deal.created : none, deal.amount.value_or(Amount())};
  case TakenFrom::WonDeals:
    return {closedAs(DealState::Won), oneDeal};
  case TakenFrom::LostDeals:
    return {closedAs(DealState::Lost), oneDeal};
  case TakenFrom::CreatedDeals:
    return {deal.created, oneDeal};
  case TakenFrom::NewWonDeals:
    return {isNew(deal) ? closedAs(DealState::Won) : none, oneDeal};
  case TakenFrom::NewCreatedDeals:
    return {isNew(deal) ? deal.created : none, oneDeal};
  default:
    return {};
  }
}

} // namespace

DealFacts::DealFacts(const basics::Elements& elements, records::Actuals records)
    : m_actuals(std::move(records)), m_people(namesOf(m_actuals.people)), m_markets(namesOf(m_actuals.markets)),
      m_offerings(namesOf(m_actuals.offerings)) {
  std::set<RowId> recorded, replaced;
  for (const Fact& fact : m_actuals.facts)
    recorded.insert(fact.metric);
  for (const Metric* metric : elements.inOrder<Metric>()) {
    const RowId id = metric->id.value();
    const auto source = metric->takenFrom       ? metric->takenFrom
                        : recorded.contains(id) ? std::nullopt
                                                : dealsFor(metric->role);
    if (!source || *source == TakenFrom::Records)
      continue;
    const bool isLast = metric->aggregation == Aggregation::Last;
    if (isMoney(*source) != (metric->unit == Unit::Money) || standsAtAMoment(*source) != isLast)
      continue; // what its role suggests is not what it counts
    replaced.insert(id);
    (isLast ? m_standing : m_happening).emplace_back(metric, *source);
  }
  for (const Fact& fact : m_actuals.facts)
    if (!replaced.contains(fact.metric))
      m_facts.push_back(fact);
  for (const RowId id : replaced)
    m_actuals.dataThrough.erase(id);
  for (std::size_t i = 0; i < m_actuals.businesses.size(); ++i)
    m_businesses.emplace(basics::nameKey(m_actuals.businesses[i]), int(i));
}

void DealFacts::addLook(Date day, const std::vector<Deal>& deals) {
  if (m_look) {
    day = std::max(day, *m_look); // of two exports the stronger one counts, whatever day it speaks of
    for (Date month = m_look->firstOfMonth(); month < day.firstOfMonth(); month = month.plusMonths(1))
      write(month, m_open);
  }
  for (auto entry = m_open.begin(); entry != m_open.end();) {
    const bool isGone = entry->second.count == 0 && entry->second.value == Amount();
    entry->second = {};
    // What is said to be nothing once need not be said again.
    entry = isGone ? m_open.erase(entry) : std::next(entry);
  }
  for (const Deal& deal : deals) {
    if (deal.state != DealState::Open)
      continue;
    const Place place = placeOf(deal);
    for (const auto& [metric, source] : m_standing)
      if (const auto value = openValue(deal, source))
        m_open[{metric->id.value(), place}].add(*value);
  }
  m_look = day;
}

void DealFacts::write(Date month, const Sums& sums) {
  for (const auto& [key, sum] : sums) {
    const Place& place = key.second;
    m_facts.push_back(
        {month, key.first, place.person, place.market, place.offering, place.business, sum.value, sum.count});
  }
}

records::Actuals DealFacts::done(const std::vector<Deal>& deals, std::optional<Date> statedThrough) {
  if (m_look) {
    write(m_look->firstOfMonth(), m_open);
    for (const auto& [metric, source] : m_standing)
      m_actuals.dataThrough[metric->id.value()] = *m_look;
  }
  std::map<Date, Sums> months;
  std::optional<Date> newest;
  for (const Deal& deal : deals) {
    const Place place = placeOf(deal);
    newest = std::max({newest, deal.created, deal.closed});
    for (const auto& [metric, source] : m_happening)
      if (const Happening what = happening(deal, source); what.day)
        months[what.day->firstOfMonth()][{metric->id.value(), place}].add(what.value);
  }
  for (const auto& [month, sums] : months)
    write(month, sums);
  if (const auto through = statedThrough ? statedThrough : newest)
    for (const auto& [metric, source] : m_happening)
      m_actuals.dataThrough[metric->id.value()] = *through;
  m_actuals.facts = records::Facts(std::move(m_facts));
  return std::move(m_actuals);
}

DealFacts::Place DealFacts::placeOf(const Deal& deal) {
  Place place{indexOf(m_people, m_actuals.people, deal.person), indexOf(m_markets, m_actuals.markets, deal.market),
              indexOf(m_offerings, m_actuals.offerings, deal.offering)};
  if (deal.business.empty())
    return place;
  const auto [known, added] =
      m_businesses.try_emplace(basics::nameKey(deal.business), int(m_actuals.businesses.size()));
  if (added)
    m_actuals.businesses.push_back(deal.business);
  place.business = known->second;
  return place;
}

DealFacts::Names DealFacts::namesOf(const std::vector<Named>& all) {
  Names index;
  for (std::size_t i = 0; i < all.size(); ++i)
    index.emplace(std::pair(all[i].id, all[i].id ? std::string() : basics::nameKey(all[i].name)), int(i));
  return index;
}

int DealFacts::indexOf(Names& index, std::vector<Named>& all, const Named& named) {
  if (named.id == 0 && named.name.empty())
    return -1;
  const auto [known, added] =
      index.try_emplace({named.id, named.id ? std::string() : basics::nameKey(named.name)}, int(all.size()));
  if (added)
    all.push_back(named);
  return known->second;
}

} // namespace baton::plan

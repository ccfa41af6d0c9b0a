// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/deal_facts.h"

#include "core/basics/text.h"
#include "core/plan/measures.h"

#include <algorithm>
#include <set>

namespace baton::plan {
namespace {

using basics::Amount, basics::Date, basics::RowId;
using records::Fact;

const Amount oneDeal = Amount::of(1);

bool isNew(const Deal& deal) {
  return basics::sameName(deal.business, "new");
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

/// Whether a sum of what is open says something: nothing is open, or one of the deals at least has what is summed up.
bool saysSomething(const std::vector<Deal>& deals, TakenFrom source) {
  const auto isOpen = [](const Deal& deal) { return deal.state == DealState::Open; };
  const auto hasValue = [source](const Deal& deal) {
    return source == TakenFrom::OpenValue ? deal.amount.has_value()
                                          : source != TakenFrom::WeightedValue || weightedValue(deal).has_value();
  };
  return std::ranges::none_of(deals, isOpen) ||
         std::ranges::any_of(deals, [&](const Deal& deal) { return isOpen(deal) && hasValue(deal); });
}

} // namespace

std::optional<Amount> openValue(const Deal& deal, TakenFrom source) {
  if (deal.state != DealState::Open)
    return std::nullopt;
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

std::optional<Date> dayCounted(const Deal& deal, TakenFrom source) {
  return happening(deal, source).day;
}

DealFacts::DealFacts(const basics::Elements& elements, records::Actuals records)
    : m_actuals(std::move(records)), m_places(m_actuals) {
  std::set<RowId> recorded, replaced;
  for (const Fact& fact : m_actuals.facts)
    recorded.insert(fact.metric);
  for (const Metric* metric : elements.inOrder<Metric>()) {
    const RowId id = metric->id.value();
    const auto source = dealsBehind(*metric, recorded.contains(id));
    if (!source)
      continue;
    replaced.insert(id);
    (standsAtAMoment(*source) ? m_standing : m_happening).emplace_back(metric, *source);
  }
  for (const Fact& fact : m_actuals.facts)
    if (!replaced.contains(fact.metric))
      m_facts.push_back(fact);
  for (const RowId id : replaced)
    m_actuals.dataThrough.erase(id);
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
  for (const auto& [metric, source] : m_standing)
    addOpen(day, metric->id.value(), source, deals);
  m_look = day;
}

void DealFacts::addOpen(Date day, RowId metric, TakenFrom source, const std::vector<Deal>& deals) {
  if (!saysSomething(deals, source)) {
    std::erase_if(m_open, [metric](const auto& entry) { return entry.first.first == metric; });
    return;
  }
  for (const Deal& deal : deals)
    if (const auto value = openValue(deal, source))
      m_open[{metric, placeOf(deal)}].add(*value);
  m_known.try_emplace(metric, day, day).first->second.second = day;
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
    for (const auto& [metric, looks] : m_known) {
      m_actuals.dataFrom[metric] = looks.first;
      m_actuals.dataThrough[metric] = looks.second;
    }
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
  return {m_places.person(deal.person), m_places.market(deal.market), m_places.offering(deal.offering),
          m_places.business(deal.business)};
}

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/fact_book.h"

#include "core/basics/mixed_hash.h"

#include <algorithm>

namespace baton::records {
namespace {

constexpr int byRules = -2; ///< instead of a market

/// Where a booking has its revenue, and its margin.
std::pair<int, int> figuresOfBookings() {
  static const std::pair places(tableOf(basics::Tag<Booking>{}).index("revenue"),
                                tableOf(basics::Tag<Booking>{}).index("margin"));
  return places;
}
/// Where an activity has its metric, and how much of it.
std::pair<int, int> figuresOfActivities() {
  static const std::pair places(tableOf(basics::Tag<Activity>{}).index("metric"),
                                tableOf(basics::Tag<Activity>{}).index("count"));
  return places;
}

/// What was found for a number before, else what is found now.
template <class Find> int known(basics::NumberMap& found, std::int64_t number, Find find) {
  const auto [place, isNew] = found.take(number);
  if (isNew)
    place = find();
  return place;
}

} // namespace

RowParts FactBook::parts(basics::Tag<Booking> tag) {
  const auto [revenue, margin] = figuresOfBookings();
  return FactFields(tag).with({revenue, margin});
}

RowParts FactBook::parts(basics::Tag<Activity> tag) {
  const auto [metric, count] = figuresOfActivities();
  return FactFields(tag).with({metric, count});
}

void FactBook::beginBatch() {
  m_ofPerson.clear();
  m_ofOffering.clear();
  m_ofMarket.clear();
  m_ofPlacing.clear();
}

FactBook::Places FactBook::addBooking(const RecordRow& row, Resolver& resolver) {
  static const FactFields fields(basics::Tag<Booking>{});
  const auto [revenue, margin] = figuresOfBookings();
  const Key key = keyOf(101, row, fields, resolver);
  Figures& figures = m_index.of(key, m_facts);
  count(figures.first, key, 101, row.amountAt(revenue));
  if (row.has(margin))
    count(figures.second, key, 102, row.amountAt(margin));
  return {key.market, key.offering};
}

void FactBook::addActivity(const RecordRow& row, Resolver& resolver) {
  static const FactFields fields(basics::Tag<Activity>{});
  const auto [metric, value] = figuresOfActivities();
  const Named& of = resolver.named(row, metric);
  if (of.id == 0)
    return;
  const Key key = keyOf(of.id, row, fields, resolver);
  count(m_index.of(key, m_facts).first, key, of.id, row.amountAt(value));
  Date& newest = m_actuals.dataThrough.try_emplace(of.id, row.dateAt(fields.date)).first->second;
  newest = std::max(newest, row.dateAt(fields.date));
}

FactBook::Key FactBook::keyOf(basics::RowId metric, const RecordRow& row, const FactFields& fields,
                              Resolver& resolver) {
  const auto cell = [&row](int field) { return row.cells[std::size_t(field)]; };
  const Date date = row.dateAt(fields.date);
  Key key{metric, {}, -1, -1, -1, -1};
  key.month = Date::fromDays(known(m_months, date.days(), [date] { return date.firstOfMonth().days(); }));
  key.person =
      known(m_ofPerson, cell(fields.owner), [&] { return m_places.person(resolver.named(row, fields.owner)); });
  key.market = marketOf(row, resolver);
  if (fields.offering >= 0)
    key.offering = known(m_ofOffering, cell(fields.offering),
                         [&] { return m_places.offering(resolver.named(row, fields.offering)); });
  if (fields.business >= 0)
    key.business = known(m_ofBusiness, cell(fields.business),
                         [&] { return m_places.business(m_texts.name(cell(fields.business))); });
  return key;
}

int FactBook::marketOf(const RecordRow& row, Resolver& resolver) {
  const auto find = [&] { return m_places.market(resolver.market(row).named); };
  const int market =
      known(m_ofMarket, resolver.marketText(row), [&] { return resolver.isPlacedByRules(row) ? byRules : find(); });
  return market == byRules ? known(m_ofPlacing, resolver.placingNumber(row), find) : market;
}

void FactBook::count(int& place, const Key& key, basics::RowId metric, basics::Amount value) {
  if (place < 0) {
    place = int(m_facts.size());
    m_facts.push_back({key.month, metric, key.person, key.market, key.offering, key.business, {}, 0});
  }
  Fact& fact = m_facts[std::size_t(place)];
  fact.value += value;
  ++fact.count;
}

FactBook::Figures& FactBook::Index::of(const Key& key, const std::vector<Fact>& facts) {
  if ((m_size + 1) * 4 > m_figures.size() * 3)
    grow(facts);
  Figures& figures = m_figures[placeOf(key, facts)];
  m_size += figures.first < 0;
  return figures;
}

std::size_t FactBook::Index::placeOf(const Key& key, const std::vector<Fact>& facts) const {
  const std::size_t last = m_figures.size() - 1; // of a power of two
  std::size_t place = hashOf(key) & last;
  while (m_figures[place].first >= 0 && keyOf(facts[std::size_t(m_figures[place].first)]) != key)
    place = (place + 1) & last;
  return place;
}

void FactBook::Index::grow(const std::vector<Fact>& facts) {
  std::vector<Figures> before(std::max<std::size_t>(1024, m_figures.size() * 2));
  std::swap(before, m_figures);
  for (const Figures& figures : before)
    if (figures.first >= 0)
      m_figures[placeOf(keyOf(facts[std::size_t(figures.first)]), facts)] = figures;
}

std::size_t FactBook::Index::hashOf(const Key& key) {
  std::size_t hash = std::size_t(key.month.days()) ^ (std::size_t(key.metric) << 20);
  for (const int part : {key.person, key.market, key.offering, key.business})
    hash = basics::mixed(hash, part);
  return hash ^ (hash >> 32);
}

} // namespace baton::records

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/booking_view.h"

#include "core/basics/text.h"
#include "core/records/booking_columns.h"
#include "core/records/column_mapping.h"
#include "core/records/name_match.h"
#include "core/records/placement.h"
#include "core/strategy/offering.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::records {
namespace {

using basics::RowId;

/// Resolves the names of one batch: as they were matched when it was taken in, else by what matches them now.
class Resolver {
public:
  Resolver(const basics::Elements& elements)
      : m_elements(elements), m_people(NameMatch::people(elements)), m_markets(NameMatch::markets(elements)),
        m_offerings(NameMatch::offerings(elements)), m_placement(elements) {}

  void begin(const BatchContent& content) {
    m_content = &content;
    m_extra.clear();
    m_target.clear();
    m_cache.clear();
    m_placed.clear();
    std::size_t extra = 0;
    for (const auto& [header, target] : content.columns) {
      if (target.empty())
        m_extra[basics::nameKey(header)] = extra++;
      else
        m_target[basics::nameKey(header)] = target;
    }
  }

  Named person(const std::string& name) { return resolve("owner", name, m_people); }
  Named offering(const std::string& name) { return resolve("offering", name, m_offerings); }

  Named market(const Booking& booking, bool& ambiguous) {
    if (Named named = resolve("market", booking.market, m_markets); named.id != 0 || m_placement.empty())
      return named;
    const auto placed = place(booking);
    ambiguous = placed.ambiguous;
    if (!placed.market)
      return {0, booking.market};
    return {placed.market.value(), m_elements.titleOf(placed.market.value())};
  }

private:
  Named resolve(const std::string& role, const std::string& name, const NameMatch& match) {
    if (name.empty())
      return {};
    const auto [place, isNew] = m_cache.try_emplace(role + "\n" + name);
    if (!isNew)
      return place->second;
    const auto matched = m_content->matches.find({role, name});
    RowId id = matched == m_content->matches.end() ? 0 : matched->second;
    std::string title = id != 0 ? m_elements.titleOf(id) : std::string();
    if (title.empty()) {
      id = match.find(name);
      title = id != 0 ? m_elements.titleOf(id) : name;
    }
    place->second = {id, title};
    return place->second;
  }

  /// Records of one kind of row fall together: the placement is worked out once for each set of cells it looks at.
  Placement::Result place(const Booking& booking) {
    std::string key;
    for (const std::string& column : m_placement.columns())
      if (const std::string* cell = cellOf(booking, column))
        key += *cell + "\n";
      else
        key += "\n\n";
    const auto [place, isNew] = m_placed.try_emplace(key);
    if (isNew)
      place->second = m_placement.place([&](const std::string& column) { return cellOf(booking, column); });
    return place->second;
  }

  const std::string* cellOf(const Booking& booking, const std::string& column) {
    if (const auto extra = m_extra.find(column); extra != m_extra.end())
      return extra->second < booking.extra.size() ? &booking.extra[extra->second] : nullptr;
    const auto target = m_target.find(column);
    if (target == m_target.end())
      return nullptr;
    const std::string& name = target->second;
    if (name == "owner")
      return &booking.owner;
    if (name == "account")
      return &booking.account;
    if (name == "market")
      return &booking.market;
    if (name == "offering")
      return &booking.offering;
    if (name == "business")
      return &booking.business;
    if (name == "external_id")
      return &booking.externalId;
    if (name == "date")
      m_text = booking.date.iso();
    else if (name == "revenue")
      m_text = booking.revenue.plain();
    else
      return nullptr;
    return &m_text;
  }

  const basics::Elements& m_elements;
  NameMatch m_people, m_markets, m_offerings;
  Placement m_placement;
  const BatchContent* m_content = nullptr;
  std::unordered_map<std::string, std::size_t> m_extra;
  std::unordered_map<std::string, std::string> m_target;
  std::unordered_map<std::string, Named> m_cache;
  std::unordered_map<std::string, Placement::Result> m_placed;
  std::string m_text;
};

/// Collects the facts: one for each combination, found by its indices.
class FactBook {
public:
  explicit FactBook(Actuals& actuals) : m_actuals(actuals) {}

  void add(const CurrentBooking& current) {
    const Booking& booking = current.booking;
    const Key key{booking.date.firstOfMonth(), indexOf(m_people, m_actuals.people, current.person),
                  indexOf(m_markets, m_actuals.markets, current.market),
                  indexOf(m_offerings, m_actuals.offerings, current.offering), businessOf(booking.business)};
    count(key, 101, booking.revenue);
    if (booking.margin)
      count(key, 102, *booking.margin);
  }

private:
  struct Key {
    Date month;
    int person, market, offering, business;
    friend auto operator<=>(const Key&, const Key&) = default;
  };

  void count(const Key& key, RowId metric, basics::Amount value) {
    const auto [place, isNew] = m_index.try_emplace({key, metric}, m_actuals.facts.size());
    if (isNew)
      m_actuals.facts.push_back({key.month, metric, key.person, key.market, key.offering, key.business, {}, 0});
    Actuals::Fact& fact = m_actuals.facts[place->second];
    fact.value += value;
    ++fact.count;
  }

  static int indexOf(std::map<std::pair<RowId, std::string>, int>& index, std::vector<Named>& names,
                     const Named& named) {
    if (named.id == 0 && named.name.empty())
      return -1;
    const auto [place, isNew] =
        index.try_emplace({named.id, named.id ? std::string() : basics::nameKey(named.name)}, int(names.size()));
    if (isNew)
      names.push_back(named);
    return place->second;
  }

  int businessOf(const std::string& business) {
    if (business.empty())
      return -1;
    const auto [place, isNew] = m_businesses.try_emplace(basics::nameKey(business), int(m_actuals.businesses.size()));
    if (isNew)
      m_actuals.businesses.push_back(business);
    return place->second;
  }

  Actuals& m_actuals;
  std::map<std::pair<RowId, std::string>, int> m_people, m_markets, m_offerings;
  std::map<std::string, int> m_businesses;
  std::map<std::pair<Key, RowId>, std::size_t> m_index;
};

} // namespace

bool saysMissingIsGone(const ImportBatch& batch) {
  const auto mapping = ColumnMapping::parse(batch.mapping);
  return mapping && mapping->missingIsGone;
}

void visitBookings(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence,
                   const std::function<void(const CurrentBooking&)>& visit) {
  visitBookingsInFiles(database, elements, precedence,
                       [&visit](const CurrentBooking& current, const BatchColumns&) { visit(current); });
}

void visitBookingsInFiles(const storage::Database& database, const basics::Elements& elements,
                          const Precedence& precedence,
                          const std::function<void(const CurrentBooking&, const BatchColumns&)>& visit) {
  // The strongest batch that has a booking decides; so the strongest is read first and its ids are remembered.
  std::unordered_map<std::string, bool> seen;
  std::vector<std::pair<Id<ImportBatch>, BatchContent>> contents;
  for (auto batch = precedence.rbegin(); batch != precedence.rend(); ++batch) {
    BatchContent content = loadBatch(database, *batch);
    std::erase_if(content.bookings,
                  [&seen](const Booking& booking) { return !seen.try_emplace(booking.externalId, true).second; });
    contents.emplace_back(*batch, std::move(content));
    // What such a file lacks is no more, so nothing of the batches before it counts.
    if (const ImportBatch* found = elements.find(*batch); found && saysMissingIsGone(*found))
      break;
  }
  Resolver resolver(elements);
  for (auto content = contents.rbegin(); content != contents.rend(); ++content) {
    resolver.begin(content->second);
    for (Booking& booking : content->second.bookings) {
      CurrentBooking current;
      current.batch = content->first;
      current.person = resolver.person(booking.owner);
      current.offering = resolver.offering(booking.offering);
      current.market = resolver.market(booking, current.ambiguous);
      current.booking = std::move(booking);
      visit(current, content->second.columns);
    }
  }
}

Actuals actualsOf(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence) {
  Actuals actuals;
  FactBook book(actuals);
  std::optional<Date> newest;
  visitBookings(database, elements, precedence, [&](const CurrentBooking& current) {
    book.add(current);
    newest = std::max(newest, std::optional(current.booking.date));
  });
  std::optional<Date> stated;
  for (Id<ImportBatch> batch : precedence)
    if (const ImportBatch* found = elements.find(batch))
      stated = std::max(stated, found->dataThrough);
  if (const auto through = stated ? stated : newest)
    actuals.dataThrough[101] = actuals.dataThrough[102] = *through;
  return actuals;
}

} // namespace baton::records

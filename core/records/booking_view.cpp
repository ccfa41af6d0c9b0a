// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/booking_view.h"

#include "core/basics/text.h"
#include "core/records/booking_columns.h"
#include "core/records/booking_rows.h"
#include "core/records/column_mapping.h"
#include "core/records/name_match.h"
#include "core/records/placement.h"
#include "core/strategy/offering.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::records {
namespace {

using basics::RowId;

/// Resolves the names of one batch: as they were matched when it was taken in, else by what matches them now. A name
/// is looked at once for a batch, whatever the number of its rows.
class Resolver {
public:
  Resolver(const basics::Elements& elements, BookingTexts& texts)
      : m_elements(elements), m_texts(texts), m_people(NameMatch::people(elements)),
        m_markets(NameMatch::markets(elements)), m_offerings(NameMatch::offerings(elements)), m_placement(elements) {}

  void begin(BatchContent content) {
    m_content = std::move(content);
    m_cache.clear();
    m_placed.clear();
    std::unordered_map<std::string, Source> sources;
    std::size_t extra = 0;
    for (const auto& [header, target] : m_content.columns)
      sources[basics::nameKey(header)] = target.empty() ? Source{"", extra++} : Source{target, 0};
    m_sources.clear();
    for (const std::string& column : m_placement.columns())
      if (const auto found = sources.find(column); found != sources.end())
        m_sources.emplace(column, found->second);
  }

  const BatchColumns& columns() const { return m_content.columns; }
  const Named& person(const BookingRow& row) { return resolve("owner", row.owner, m_people); }
  const Named& offering(const BookingRow& row) { return resolve("offering", row.offering, m_offerings); }

  struct Market {
    Named named;
    bool ambiguous = false;
  };
  /// The market that it names, else the one whose rules it fits.
  Market market(const BookingRow& row) {
    const Named& named = resolve("market", row.market, m_markets);
    if (named.id != 0 || m_placement.empty())
      return {named};
    const auto placed = place(row);
    if (!placed.market)
      return {{0, m_texts.name(row.market)}, placed.ambiguous};
    return {{placed.market.value(), m_elements.titleOf(placed.market.value())}, placed.ambiguous};
  }
  /// What the market of a row follows from: rows with the same are in the same.
  std::vector<std::int64_t> marketKey(const BookingRow& row) {
    if (m_placement.empty() || resolve("market", row.market, m_markets).id != 0)
      return {row.market};
    return placingKey(row);
  }

private:
  /// Where the file has a column that the markets' rules look at: a target, or one of the cells beside.
  struct Source {
    std::string target;
    std::size_t extra = 0;
  };

  const Named& resolve(const std::string& role, std::int64_t nameId, const NameMatch& match) {
    const auto [place, isNew] = m_cache[role].try_emplace(nameId);
    if (!isNew || nameId == 0)
      return place->second;
    const std::string& name = m_texts.name(nameId);
    const auto matched = m_content.matches.find({role, name});
    RowId id = matched == m_content.matches.end() ? 0 : matched->second;
    std::string title = id != 0 ? m_elements.titleOf(id) : std::string();
    if (title.empty()) {
      id = match.find(name);
      title = id != 0 ? m_elements.titleOf(id) : name;
    }
    place->second = {id, title};
    return place->second;
  }

  std::vector<std::int64_t> placingKey(const BookingRow& row) const {
    std::vector<std::int64_t> key{row.market};
    bool hasExtra = false;
    for (const auto& [column, source] : m_sources) {
      if (source.target.empty())
        hasExtra = true;
      else
        key.push_back(numberOf(row, source.target));
    }
    if (hasExtra)
      key.push_back(row.extra);
    return key;
  }

  static std::int64_t numberOf(const BookingRow& row, const std::string& target) {
    if (target == "owner")
      return row.owner;
    if (target == "account")
      return row.account;
    if (target == "market")
      return row.market;
    if (target == "offering")
      return row.offering;
    if (target == "business")
      return row.business;
    if (target == "external_id")
      return row.key;
    return target == "date" ? row.date.days() : row.revenue.tenThousandths();
  }

  /// Records of one kind of row fall together: the placement is worked out once for each set of cells it looks at.
  Placement::Result place(const BookingRow& row) {
    const auto [place, isNew] = m_placed.try_emplace(placingKey(row));
    if (isNew) {
      const Booking booking = m_texts.booking(row);
      std::string text;
      place->second = m_placement.place([&](const std::string& column) { return cellOf(booking, column, text); });
    }
    return place->second;
  }

  const std::string* cellOf(const Booking& booking, const std::string& column, std::string& text) const {
    const auto source = m_sources.find(column);
    if (source == m_sources.end())
      return nullptr;
    const std::string& target = source->second.target;
    if (target.empty())
      return source->second.extra < booking.extra.size() ? &booking.extra[source->second.extra] : nullptr;
    for (const auto& [name, cell] :
         std::initializer_list<std::pair<std::string_view, const std::string*>>{{"owner", &booking.owner},
                                                                                {"account", &booking.account},
                                                                                {"market", &booking.market},
                                                                                {"offering", &booking.offering},
                                                                                {"business", &booking.business},
                                                                                {"external_id", &booking.externalId}})
      if (name == target)
        return cell;
    if (target != "date" && target != "revenue")
      return nullptr;
    text = target == "date" ? booking.date.iso() : booking.revenue.plain();
    return &text;
  }

  const basics::Elements& m_elements;
  BookingTexts& m_texts;
  NameMatch m_people, m_markets, m_offerings;
  Placement m_placement;
  BatchContent m_content;
  std::map<std::string, Source> m_sources; ///< by column that some rule looks at
  std::unordered_map<std::string, std::unordered_map<std::int64_t, Named>> m_cache; ///< by role and name
  std::map<std::vector<std::int64_t>, Placement::Result> m_placed;
};

/// Of the batches that know a booking, the strongest decides; a batch knows each booking once.
class Deciding {
public:
  Deciding(const storage::Database& database, const Precedence& batches) : m_isOne(batches.size() < 2) {
    if (m_isOne)
      return;
    for (auto batch = batches.rbegin(); batch != batches.rend(); ++batch) {
      BookingRows rows(database, *batch);
      for (BookingRow row; rows.next(row);)
        m_batches.try_emplace(row.key, *batch);
    }
  }
  /// To be asked in the order of the rows: of two under one key the first counts.
  bool counts(Id<ImportBatch> batch, std::int64_t key) {
    if (m_isOne)
      return m_batches.try_emplace(key, batch).second;
    const auto found = m_batches.find(key);
    if (found == m_batches.end() || found->second != batch)
      return false;
    m_batches.erase(found);
    return true;
  }

private:
  bool m_isOne;
  std::unordered_map<std::int64_t, Id<ImportBatch>> m_batches; ///< by key: whose booking counts, or has been counted
};

/// What such a file lacks is no more, so nothing of the batches before it counts.
Precedence thoseRead(const basics::Elements& elements, const Precedence& precedence) {
  for (std::size_t i = precedence.size(); i > 0; --i)
    if (const ImportBatch* found = elements.find(precedence[i - 1]); found && saysMissingIsGone(*found))
      return {precedence.begin() + std::ptrdiff_t(i - 1), precedence.end()};
  return precedence;
}

/// Every booking as it stands now, batch by batch and in the order of the file's rows.
template <class Begin, class Visit>
void walk(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence,
          BookingTexts& texts, Begin begin, Visit visit) {
  const Precedence batches = thoseRead(elements, precedence);
  Deciding deciding(database, batches);
  Resolver resolver(elements, texts);
  for (const Id<ImportBatch> batch : batches) {
    resolver.begin(loadBatchWithoutBookings(database, batch));
    begin();
    BookingRows rows(database, batch);
    for (BookingRow row; rows.next(row);)
      if (deciding.counts(batch, row.key))
        visit(batch, row, resolver);
  }
}

CurrentBooking asItStands(Id<ImportBatch> batch, const BookingRow& row, Resolver& resolver, BookingTexts& texts) {
  CurrentBooking current;
  current.batch = batch;
  current.booking = texts.booking(row);
  current.person = resolver.person(row);
  current.offering = resolver.offering(row);
  auto market = resolver.market(row);
  current.market = std::move(market.named);
  current.ambiguous = market.ambiguous;
  return current;
}

/// Collects the facts: one for each combination, found by its indices.
class FactBook {
public:
  FactBook(Actuals& actuals, BookingTexts& texts) : m_actuals(actuals), m_texts(texts) {}

  Facts facts() && { return Facts(std::move(m_facts)); }

  /// Names mean in each batch what they were matched with.
  void beginBatch() {
    m_ofPerson.clear();
    m_ofOffering.clear();
    m_ofMarket.clear();
  }

  void add(const BookingRow& row, Resolver& resolver) {
    const Key key{
        row.date.firstOfMonth(),
        known(m_ofPerson, row.owner, [&] { return indexOf(m_people, m_actuals.people, resolver.person(row)); }),
        known(m_ofMarket, resolver.marketKey(row),
              [&] { return indexOf(m_markets, m_actuals.markets, resolver.market(row).named); }),
        known(m_ofOffering, row.offering,
              [&] { return indexOf(m_offerings, m_actuals.offerings, resolver.offering(row)); }),
        known(m_ofBusiness, row.business, [&] { return businessOf(m_texts.name(row.business)); })};
    Places& places = m_index[key];
    count(places.revenue, key, 101, row.revenue);
    if (row.margin)
      count(places.margin, key, 102, *row.margin);
  }

private:
  struct Key {
    Date month;
    int person, market, offering, business;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct KeyHash {
    std::size_t operator()(const Key& key) const {
      std::size_t hash = std::size_t(key.month.days());
      for (const int part : {key.person, key.market, key.offering, key.business})
        hash = (hash ^ (hash >> 29)) * 0x9E3779B97F4A7C15U + std::size_t(part + 1);
      return hash;
    }
  };
  struct Places {
    int revenue = -1, margin = -1;
  };

  template <class Index, class K, class Find> static int known(Index& index, const K& key, Find find) {
    if (const auto place = index.find(key); place != index.end())
      return place->second;
    return index.emplace(key, find()).first->second;
  }

  void count(int& place, const Key& key, RowId metric, basics::Amount value) {
    if (place < 0) {
      place = int(m_facts.size());
      m_facts.push_back({key.month, metric, key.person, key.market, key.offering, key.business, {}, 0});
    }
    Fact& fact = m_facts[std::size_t(place)];
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

  Actuals& m_actuals; ///< gets the names
  BookingTexts& m_texts;
  std::vector<Fact> m_facts;
  std::map<std::pair<RowId, std::string>, int> m_people, m_markets, m_offerings;
  std::map<std::string, int> m_businesses;
  std::unordered_map<std::int64_t, int> m_ofPerson, m_ofOffering, m_ofBusiness; ///< by number of the text
  std::map<std::vector<std::int64_t>, int> m_ofMarket;
  std::unordered_map<Key, Places, KeyHash> m_index;
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
  BookingTexts texts(database);
  walk(
      database, elements, precedence, texts, [] {},
      [&](Id<ImportBatch> batch, const BookingRow& row, Resolver& resolver) {
        visit(asItStands(batch, row, resolver, texts), resolver.columns());
      });
}

Actuals visitAndAddUp(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence,
                      const std::function<void(const CurrentBooking&)>& visit) {
  Actuals actuals;
  BookingTexts texts(database);
  FactBook book(actuals, texts);
  std::optional<Date> newest;
  walk(
      database, elements, precedence, texts, [&] { book.beginBatch(); },
      [&](Id<ImportBatch> batch, const BookingRow& row, Resolver& resolver) {
        book.add(row, resolver);
        newest = std::max(newest, std::optional(row.date));
        if (visit)
          visit(asItStands(batch, row, resolver, texts));
      });
  actuals.facts = std::move(book).facts();
  std::optional<Date> stated;
  for (Id<ImportBatch> batch : precedence)
    if (const ImportBatch* found = elements.find(batch))
      stated = std::max(stated, found->dataThrough);
  if (const auto through = stated ? stated : newest)
    actuals.dataThrough[101] = actuals.dataThrough[102] = *through;
  return actuals;
}

Actuals actualsOf(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence) {
  return visitAndAddUp(database, elements, precedence, {});
}

} // namespace baton::records

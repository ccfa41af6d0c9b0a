// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/booking_view.h"

#include "core/records/fact_places.h"
#include "core/records/record_walk.h"

#include <algorithm>

namespace baton::records {
namespace {

using basics::RowId;

constexpr basics::Tag<Booking> bookings;
constexpr basics::Tag<Activity> activities;

/// Where a kind of records has what facts are told apart by; -1 where it has none.
struct FactFields {
  template <class R> explicit FactFields(basics::Tag<R> tag) {
    const auto& table = tableOf(tag);
    date = table.index("date");
    owner = table.index("owner");
    offering = table.index("offering");
    business = table.index("business");
  }
  /// These, and the figures; what nothing is added up by is not read.
  RowParts with(std::initializer_list<int> figures) const {
    RowParts parts{false, false, figures};
    for (const int field : {date, owner, offering, business})
      if (field >= 0)
        parts.fields.push_back(field);
    return parts;
  }
  int date, owner, offering, business;
};

/// Where a booking has its revenue, and its margin.
std::pair<int, int> figuresOfBookings() {
  static const std::pair places(tableOf(bookings).index("revenue"), tableOf(bookings).index("margin"));
  return places;
}
/// Where an activity has its metric, and how much of it.
std::pair<int, int> figuresOfActivities() {
  static const std::pair places(tableOf(activities).index("metric"), tableOf(activities).index("count"));
  return places;
}

CurrentBooking asItStands(Id<ImportBatch> batch, const RecordRow& row, Resolver& resolver, RecordTexts& texts) {
  static const FactFields fields(bookings);
  CurrentBooking current;
  current.batch = batch;
  current.booking = texts.record<Booking>(row);
  current.person = resolver.named(row, fields.owner);
  current.offering = resolver.named(row, fields.offering);
  auto market = resolver.market(row);
  current.market = std::move(market.named);
  current.ambiguous = market.ambiguous;
  return current;
}

/// Collects the facts: one for each combination, found by its indices.
class FactBook {
public:
  FactBook(Actuals& actuals, RecordTexts& texts) : m_actuals(actuals), m_texts(texts), m_places(actuals) {}

  Facts facts() && { return Facts(std::move(m_facts)); }

  /// Names mean in each batch what they were matched with.
  void beginBatch() {
    m_ofPerson.clear();
    m_ofOffering.clear();
    m_ofMarket.clear();
  }

  void addBooking(const RecordRow& row, Resolver& resolver) {
    static const FactFields fields(bookings);
    const auto [revenue, margin] = figuresOfBookings();
    const Key key = keyOf(101, row, fields, resolver);
    Places& places = m_index.of(key, m_facts);
    count(places.first, key, 101, row.amountAt(revenue));
    if (row.has(margin))
      count(places.second, key, 102, row.amountAt(margin));
  }

  /// What no metric is called is no figure; the import said so.
  void addActivity(const RecordRow& row, Resolver& resolver) {
    static const FactFields fields(activities);
    const auto [metric, value] = figuresOfActivities();
    const Named& of = resolver.named(row, metric);
    if (of.id == 0)
      return;
    const Key key = keyOf(of.id, row, fields, resolver);
    count(m_index.of(key, m_facts).first, key, of.id, row.amountAt(value));
    Date& newest = m_actuals.dataThrough.try_emplace(of.id, row.dateAt(fields.date)).first->second;
    newest = std::max(newest, row.dateAt(fields.date));
  }

private:
  struct Key {
    RowId metric;
    Date month;
    int person, market, offering, business;
    friend bool operator==(const Key&, const Key&) = default;
  };
  static Key keyOf(const Fact& fact) {
    return {fact.metric, fact.month, fact.person, fact.market, fact.offering, fact.business};
  }
  /// Revenue and margin of a booking, which share a key; the one figure of an activity.
  struct Places {
    int first = -1, second = -1;
  };
  /// Where the facts of each key stand. The keys are those of the facts, so that half a million of them take little
  /// room.
  class Index {
  public:
    /// A new key's first fact is to be added at once.
    Places& of(const Key& key, const std::vector<Fact>& facts) {
      if ((m_size + 1) * 4 > m_places.size() * 3)
        grow(facts);
      Places& places = m_places[placeOf(key, facts)];
      m_size += places.first < 0;
      return places;
    }

  private:
    std::size_t placeOf(const Key& key, const std::vector<Fact>& facts) const {
      const std::size_t last = m_places.size() - 1; // of a power of two
      std::size_t place = hashOf(key) & last;
      while (m_places[place].first >= 0 && keyOf(facts[std::size_t(m_places[place].first)]) != key)
        place = (place + 1) & last;
      return place;
    }
    void grow(const std::vector<Fact>& facts) {
      std::vector<Places> before(std::max<std::size_t>(1024, m_places.size() * 2));
      std::swap(before, m_places);
      for (const Places& places : before)
        if (places.first >= 0)
          m_places[placeOf(keyOf(facts[std::size_t(places.first)]), facts)] = places;
    }
    static std::size_t hashOf(const Key& key) {
      std::size_t hash = std::size_t(key.month.days()) ^ (std::size_t(key.metric) << 20);
      for (const int part : {key.person, key.market, key.offering, key.business})
        hash = (hash ^ (hash >> 29)) * 0x9E3779B97F4A7C15U + std::size_t(part + 1);
      return hash ^ (hash >> 32);
    }

    std::vector<Places> m_places;
    std::size_t m_size = 0;
  };

  Key keyOf(RowId metric, const RecordRow& row, const FactFields& fields, Resolver& resolver) {
    Key key{metric, row.dateAt(fields.date).firstOfMonth(), -1, -1, -1, -1};
    key.person = known(m_ofPerson, row.cells[std::size_t(fields.owner)],
                       [&] { return m_places.person(resolver.named(row, fields.owner)); });
    key.market =
        known(m_ofMarket, resolver.marketKey(row), [&] { return m_places.market(resolver.market(row).named); });
    if (fields.offering >= 0)
      key.offering = known(m_ofOffering, row.cells[std::size_t(fields.offering)],
                           [&] { return m_places.offering(resolver.named(row, fields.offering)); });
    if (fields.business >= 0)
      key.business = known(m_ofBusiness, row.cells[std::size_t(fields.business)],
                           [&] { return m_places.business(m_texts.name(row.cells[std::size_t(fields.business)])); });
    return key;
  }

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

  Actuals& m_actuals; ///< gets the names
  RecordTexts& m_texts;
  std::vector<Fact> m_facts;
  FactPlaces m_places;
  std::unordered_map<std::int64_t, int> m_ofPerson, m_ofOffering, m_ofBusiness; ///< by number of the text
  std::map<std::vector<std::int64_t>, int> m_ofMarket;
  Index m_index;
};

/// Until when these batches were said to be complete.
std::optional<Date> statedThrough(const basics::Elements& elements, const Precedence& precedence) {
  std::optional<Date> stated;
  for (const Id<ImportBatch> batch : precedence)
    if (const ImportBatch* found = elements.find(batch))
      stated = std::max(stated, found->dataThrough);
  return stated;
}

} // namespace

void visitBookings(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence,
                   const std::function<void(const CurrentBooking&)>& visit) {
  visitBookingsInFiles(database, elements, precedence,
                       [&visit](const CurrentBooking& current, const BatchColumns&) { visit(current); });
}

void visitBookingsInFiles(const storage::Database& database, const basics::Elements& elements,
                          const Precedence& precedence,
                          const std::function<void(const CurrentBooking&, const BatchColumns&)>& visit) {
  RecordTexts texts(database);
  walk(
      bookings, database, elements, precedence, texts, [] {},
      [&](Id<ImportBatch> batch, const RecordRow& row, Resolver& resolver) {
        visit(asItStands(batch, row, resolver, texts), resolver.columns());
      });
}

Actuals actualsOf(const storage::Database& database, const basics::Elements& elements, const FigureSources& sources,
                  const std::function<void(const CurrentBooking&)>& visit) {
  static const FactFields fields(bookings);
  Actuals actuals;
  RecordTexts texts(database);
  FactBook book(actuals, texts);
  std::optional<Date> newest;
  const auto begin = [&book] { book.beginBatch(); };
  const auto [revenue, margin] = figuresOfBookings();
  const RowParts ofBookings = visit ? RowParts::all(bookings) : fields.with({revenue, margin});
  walk(bookings, database, elements, sources.bookings, texts, ofBookings, begin,
       [&](Id<ImportBatch> batch, const RecordRow& row, Resolver& resolver) {
         book.addBooking(row, resolver);
         newest = std::max(newest, std::optional(row.dateAt(fields.date)));
         if (visit)
           visit(asItStands(batch, row, resolver, texts));
       });
  static const FactFields ofActivities(activities);
  const auto [metric, count] = figuresOfActivities();
  walk(activities, database, elements, sources.activities, texts, ofActivities.with({metric, count}), begin,
       [&](Id<ImportBatch>, const RecordRow& row, Resolver& resolver) { book.addActivity(row, resolver); });
  actuals.facts = std::move(book).facts();
  if (const auto stated = statedThrough(elements, sources.activities))
    for (auto& [of, through] : actuals.dataThrough)
      through = *stated;
  const auto stated = statedThrough(elements, sources.bookings);
  if (const auto through = stated ? stated : newest)
    actuals.dataThrough[101] = actuals.dataThrough[102] = *through;
  return actuals;
}

} // namespace baton::records

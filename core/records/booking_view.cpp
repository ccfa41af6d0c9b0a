// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/booking_view.h"

#include "core/records/fact_book.h"

#include <algorithm>
#include <deque>
#include <tuple>

namespace baton::records {
namespace {

using basics::RowId;

constexpr basics::Tag<Booking> bookings;
constexpr basics::Tag<Activity> activities;

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

/// Gives what bookings name a number each, so that nothing of a million of them is a text.
class BookingNumbers {
public:
  BookingNumbers(const Actuals& names, RecordTexts& texts) : m_names(names), m_texts(texts) {}

  void place(PlacedBooking& booking, const FactBook::Places& places) {
    const auto [number, isNew] = m_ofPlace.take(std::int64_t{places.market} << 32 | std::uint32_t(places.offering));
    if (isNew) {
      number = std::int32_t(m_places.size());
      m_places.push_back({idAt(m_names.markets, places.market), idAt(m_names.offerings, places.offering)});
    }
    booking.place = number;
    std::tie(booking.market, booking.offering) = m_places[std::size_t(number)];
  }

  void account(PlacedBooking& booking, std::int64_t text) {
    const auto [number, isNew] = m_ofText.take(text);
    if (isNew)
      number = numberOf(m_texts.name(text));
    booking.account = number;
    booking.accountName = number < 0 ? std::string_view() : m_accounts[std::size_t(number)];
  }

private:
  static RowId idAt(const std::vector<Named>& names, int place) {
    return place < 0 ? RowId(0) : names[std::size_t(place)].id;
  }
  int numberOf(const std::string& account) {
    if (account.empty())
      return -1;
    const auto [place, isNew] = m_ofAccount.try_emplace(basics::nameKey(account), int(m_accounts.size()));
    if (isNew)
      m_accounts.push_back(account);
    return place->second;
  }

  const Actuals& m_names;
  RecordTexts& m_texts;
  basics::NumberMap m_ofPlace, m_ofText;
  std::vector<std::pair<RowId, RowId>> m_places;
  std::unordered_map<std::string, int> m_ofAccount; ///< by the key of its name
  std::deque<std::string> m_accounts;               ///< each as it was spelled first
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
                  const BookingVisit& visit) {
  static const int date = tableOf(bookings).index("date"), revenue = tableOf(bookings).index("revenue"),
                   account = tableOf(bookings).index("account");
  Actuals actuals;
  RecordTexts texts(database);
  FactBook book(actuals, texts);
  BookingNumbers numbers(actuals, texts);
  std::optional<Date> newest;
  const auto begin = [&book] { book.beginBatch(); };
  RowParts parts = FactBook::parts(bookings);
  if (visit.accounts)
    parts.fields.push_back(account);
  PlacedBooking placed;
  walk(bookings, database, elements, sources.bookings, texts, parts, begin,
       [&](Id<ImportBatch>, const RecordRow& row, Resolver& resolver) {
         const auto places = book.addBooking(row, resolver);
         placed.date = row.dateAt(date);
         newest = std::max(newest, std::optional(placed.date));
         if (!visit.show)
           return;
         placed.revenue = row.amountAt(revenue);
         numbers.place(placed, places);
         if (visit.accounts)
           numbers.account(placed, row.cells[std::size_t(account)]);
         visit.show(placed);
       });
  walk(activities, database, elements, sources.activities, texts, FactBook::parts(activities), begin,
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

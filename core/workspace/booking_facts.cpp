// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/booking_facts.h"

#include "core/basics/text.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"

#include <algorithm>

namespace baton::workspace {

using basics::Amount, basics::Date, basics::Elements, basics::Id, basics::RowId;
using records::PlacedBooking;
using strategy::Market, strategy::Offering;

void BookingFacts::Under::add(const PlacedBooking& booking) {
  ++rows;
  value += booking.revenue;
  if (booking.account < 0) {
    ++ordersOfNobody;
    return;
  }
  accounts.insert(booking.account);
  orders.insert(std::int64_t{booking.account} << 32 | std::uint32_t(booking.date.days()));
}

BookingFacts::BookingFacts(const Elements& elements, std::optional<Date> inForceFrom, Date today)
    : m_elements(elements), m_inForceFrom(inForceFrom), m_today(today),
      m_toldApart(clarity::accountsToldApart(elements)) {
  for (const strategy::Fit& fit : elements.all<strategy::Fit>())
    if (fit.level == strategy::FitLevel::No)
      m_no.insert({fit.market.value(), fit.offering.value()});
}

records::BookingVisit BookingFacts::visit() {
  return {[this](const PlacedBooking& booking) { add(booking); }, m_elements.count<strategy::Exclusion>() > 0};
}

void BookingFacts::add(const PlacedBooking& booking) {
  while (m_places.size() <= std::size_t(booking.place)) // numbers come one after another
    m_places.push_back(placed(booking.market, booking.offering));
  if (booking.date > m_today) {
    m_firstAfterToday = std::min(m_firstAfterToday.value_or(booking.date), booking.date);
    return;
  }
  Place& place = m_places[std::size_t(booking.place)];
  place.last = std::max(place.last, std::optional(booking.date));
  const bool onStrategy = isOnStrategy(place, booking);
  addTo(m_booked, place, booking.revenue, onStrategy);
  if (m_inForceFrom && booking.date >= *m_inForceFrom)
    addTo(m_won, place, booking.revenue, onStrategy);
}

BookingFacts::Place BookingFacts::placed(RowId marketId, RowId offeringId) const {
  const Market* market = m_elements.find(Id<Market>(marketId));
  const Offering* offering = m_elements.find(Id<Offering>(offeringId));
  const bool sold =
      !offering || (offering->status != strategy::OfferingStatus::Retired && !m_no.contains({marketId, offeringId}));
  Place place;
  place.market = marketId;
  place.isMarket = market != nullptr;
  place.isAsDecided = market && market->status == strategy::MarketStatus::Selected && sold;
  place.isExcludable = clarity::someMatch(m_elements, marketId, offeringId);
  return place;
}

/// Its number, where exclusions tell it from others; one for all the others.
int BookingFacts::accountToldApart(const PlacedBooking& booking) {
  constexpr int anyOther = -2;
  const auto [account, isNew] = m_accounts.take(booking.account);
  if (isNew)
    account = m_toldApart.contains(basics::nameKey(booking.accountName)) ? booking.account : anyOther;
  return account;
}

std::vector<BookingFacts::Bounds>& BookingFacts::boundsOf(Place& place, const PlacedBooking& booking) {
  const auto [number, isNew] = place.ofAccount.take(accountToldApart(booking));
  if (isNew) {
    number = std::int32_t(m_bounds.size());
    std::vector<Bounds>& bounds = m_bounds.emplace_back();
    for (const auto& of :
         clarity::dayBoundsOf(m_elements, {booking.date, booking.market, booking.offering, booking.accountName}))
      bounds.push_back({of});
  }
  return m_bounds[std::size_t(number)];
}

bool BookingFacts::isOnStrategy(Place& place, const PlacedBooking& booking) {
  if (!place.isExcludable)
    return place.isAsDecided;
  bool isRuledOut = false, isExcepted = false;
  for (Bounds& one : boundsOf(place, booking)) {
    isExcepted = isExcepted || one.bounds.isExcepted(booking.date);
    if (!one.bounds.isRuledOut(booking.date))
      continue;
    isRuledOut = true;
    if (!one.under)
      one.under = &m_under[one.bounds.exclusion->id.value()];
    one.under->add(booking);
  }
  return !isRuledOut && (isExcepted || place.isAsDecided);
}

void BookingFacts::addTo(clarity::RecordShare& share, const Place& place, Amount revenue, bool onStrategy) {
  ++share.cases;
  share.total += revenue;
  if (!place.isMarket)
    share.unplaced += revenue;
  if (onStrategy)
    share.on += revenue;
}

std::optional<Date> BookingFacts::lastUpToToday() const {
  std::optional<Date> last;
  for (const Place& place : m_places)
    last = std::max(last, place.last);
  return last;
}

void BookingFacts::finish(clarity::RecordFacts& facts) const {
  if (m_won.cases > 0)
    facts.won = m_won;
  if (m_booked.cases > 0)
    facts.booked = m_booked;
  for (const auto& [exclusion, under] : m_under)
    facts.runOver.push_back({exclusion, under.rows, under.value, "bookings",
                             std::int64_t(under.orders.size()) + under.ordersOfNobody,
                             std::int64_t(under.accounts.size())});
  std::map<RowId, Date> lastWork;
  for (const Place& place : m_places)
    if (place.market != 0 && place.last)
      lastWork[place.market] = std::max(lastWork[place.market], *place.last);
  for (const Market& market : m_elements.all<Market>()) {
    if (market.status != strategy::MarketStatus::Selected || lastWork.empty())
      continue;
    const auto last = lastWork.find(market.id.value());
    facts.marketWork.push_back({market.id, last == lastWork.end() ? std::nullopt : std::optional(last->second)});
  }
}

} // namespace baton::workspace

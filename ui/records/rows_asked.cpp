// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/rows_asked.h"

#include "core/plan/deal_facts.h"

#include <algorithm>

namespace baton::records {

bool RowsAsked::isOf(const Named& person, const Named& where, const Named& what) const {
  if (!people.empty() && std::ranges::none_of(people, [&](auto id) { return id.value() == person.id; }))
    return false;
  if (market && market.value() != where.id)
    return false;
  if (unmatchedMarket && (where.id != 0 || where.name != *unmatchedMarket))
    return false;
  return !offering || offering.value() == what.id;
}

bool RowsAsked::matches(const CurrentBooking& booking) const {
  return (!period || period->contains(booking.booking.date)) && isOf(booking.person, booking.market, booking.offering);
}

bool RowsAsked::matches(const CurrentActivity& activity) const {
  return activity.metric.id == metric.value() && (!period || period->contains(activity.activity.date)) &&
         isOf(activity.person, activity.market, {});
}

bool RowsAsked::matches(const plan::Deal& deal) const {
  return standing && plan::openValue(deal, standing->source) && isOf(deal.person, deal.market, deal.offering);
}

} // namespace baton::records

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/number_map.h"
#include "core/clarity/exclusion_bounds.h"
#include "core/clarity/record_facts.h"
#include "core/records/booking_view.h"

#include <map>
#include <set>
#include <unordered_set>

namespace baton::workspace {

/// What the rules ask of bookings, collected while they are added up. There may be a million: what follows from the
/// market, the offering and the account is found once for each of them, and only the day is looked at row by row.
class BookingFacts {
public:
  /// The elements must stand as long as this does.
  BookingFacts(const basics::Elements& elements, std::optional<basics::Date> inForceFrom, basics::Date today);

  /// What is to be asked for while they are added up; accounts are asked for only where something depends on them.
  records::BookingVisit visit();
  void finish(clarity::RecordFacts& facts) const;
  std::optional<basics::Date> lastUpToToday() const;
  std::optional<basics::Date> firstAfterToday() const { return m_firstAfterToday; }

private:
  /// The bookings that one exclusion rules out.
  struct Under {
    std::int64_t rows = 0, ordersOfNobody = 0;
    basics::Amount value;
    std::unordered_set<int> accounts;
    std::unordered_set<std::int64_t> orders; ///< account and day
    void add(const records::PlacedBooking& booking);
  };
  struct Bounds {
    clarity::DayBounds bounds;
    Under* under = nullptr; ///< made with the first of them
  };
  /// The bookings of one market and offering.
  struct Place {
    basics::RowId market = 0;
    bool isMarket = false, isAsDecided = false;
    bool isExcludable = false;   ///< for some account
    basics::NumberMap ofAccount; ///< which of all the bounds are those of an account
    std::optional<basics::Date> last;
  };

  void add(const records::PlacedBooking& booking);
  Place placed(basics::RowId market, basics::RowId offering) const;
  int accountToldApart(const records::PlacedBooking& booking);
  std::vector<Bounds>& boundsOf(Place& place, const records::PlacedBooking& booking);
  bool isOnStrategy(Place& place, const records::PlacedBooking& booking);
  static void addTo(clarity::RecordShare& share, const Place& place, basics::Amount revenue, bool onStrategy);

  const basics::Elements& m_elements;
  std::optional<basics::Date> m_inForceFrom;
  basics::Date m_today;
  std::set<std::pair<basics::RowId, basics::RowId>> m_no;
  clarity::RecordShare m_won, m_booked;
  std::optional<basics::Date> m_firstAfterToday;
  std::vector<Place> m_places; ///< by their number; without a day where nothing of them is of today or before
  std::set<std::string> m_toldApart;
  basics::NumberMap m_accounts; ///< as they are told apart
  std::vector<std::vector<Bounds>> m_bounds;
  std::map<basics::RowId, Under> m_under; ///< by exclusion
};

} // namespace baton::workspace

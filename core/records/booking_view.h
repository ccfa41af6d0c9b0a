// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/actuals.h"
#include "core/records/record.h"
#include "core/records/record_view.h"
#include "core/storage/database.h"

#include <functional>
#include <string_view>

namespace baton::records {

/// One booking as it stands now, with what its names were found to be and the market it belongs to.
struct CurrentBooking {
  Id<ImportBatch> batch;
  Booking booking;
  Named person, market, offering; ///< id 0 where nothing matches the name
  bool ambiguous = false;         ///< the rules of two markets claim it
};

/// Visits every booking as it stands now, batch by batch and in the order of the file's rows.
void visitBookings(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence,
                   const std::function<void(const CurrentBooking&)>& visit);
/// The same, with the columns of the file that a booking comes from.
void visitBookingsInFiles(const storage::Database& database, const basics::Elements& elements,
                          const Precedence& precedence,
                          const std::function<void(const CurrentBooking&, const BatchColumns&)>& visit);

/// Where the figures come from.
struct FigureSources {
  Precedence bookings, activities;
};
/// A booking for whoever judges a million of them: what it names is a number.
struct PlacedBooking {
  Date date;
  basics::Amount revenue;
  int place = 0;                          ///< of its market and offering: a number for each two, from 0 as they come
  basics::RowId market = 0, offering = 0; ///< 0 where nothing matches the name
  int account = -1;             ///< a number for each, however it is spelled; -1: none is named, or they are not read
  std::string_view accountName; ///< one of its spellings; it stands until all are added up
};
/// Who wants to see the bookings while they are added up.
struct BookingVisit {
  std::function<void(const PlacedBooking&)> show;
  bool accounts = false; ///< whether they are read
};
/// What the records add up to: bookings, with revenue under metric 101 and margin under 102, and activities, each under
/// its own metric.
Actuals actualsOf(const storage::Database& database, const basics::Elements& elements, const FigureSources& sources,
                  const BookingVisit& visit = {});

} // namespace baton::records

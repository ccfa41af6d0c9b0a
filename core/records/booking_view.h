// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/people/person.h"
#include "core/records/actuals.h"
#include "core/records/booking_store.h"

#include <unordered_map>

namespace baton::records {

/// The batches that count, from the weakest to the strongest: a later one's observation of the same booking stands.
using Precedence = std::vector<Id<ImportBatch>>;

/// Whether bookings of weaker batches that this file no longer has count no longer, as its mapping says.
bool saysMissingIsGone(const ImportBatch& batch);

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

/// The same, and what they add up to, reading them once.
Actuals visitAndAddUp(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence,
                      const std::function<void(const CurrentBooking&)>& visit);

/// What the bookings add up to, with revenue under metric 101 and margin under 102.
Actuals actualsOf(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence);

} // namespace baton::records

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/booking_view.h"
#include "core/records/import_plan.h"

namespace baton::records {

/// The bookings that are known already, by external id.
using KnownBookings = std::unordered_map<std::string, Booking>;
KnownBookings knownBookings(const storage::Database& database, const basics::Elements& elements,
                            const Precedence& precedence);

/// Whether two observations say the same, whatever their rows and ids.
bool sameValues(const Booking& a, const Booking& b);

/// Reads bookings. Every row of the file becomes an observation; what the file says of a booking that is known counts
/// as updated or unchanged.
basics::Outcome<ImportPlan> planBookings(const basics::Elements& elements, const KnownBookings& known,
                                         const ImportRequest& request);

} // namespace baton::records

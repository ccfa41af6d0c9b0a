// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/booking_view.h"

namespace baton::records {

/// Header and target of every column of a file, in file order; the target is empty where nothing was read from it.
using BatchColumns = std::vector<std::pair<std::string, std::string>>;

/// As visitBookings, with the columns of the file that a booking comes from.
void visitBookingsInFiles(const storage::Database& database, const basics::Elements& elements,
                          const Precedence& precedence,
                          const std::function<void(const CurrentBooking&, const BatchColumns&)>& visit);

} // namespace baton::records

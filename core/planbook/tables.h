// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/plan/deal.h"
#include "core/records/activity_view.h"
#include "core/records/booking_view.h"
#include "core/report/workbook.h"

#include <optional>
#include <string>
#include <vector>

// What leaves Baton row by row and comes back in as it was: the heads of the columns are those by which the mapping
// "Baton" knows a file (core/records).
namespace baton::planbook {

/// Every goal, of a period where one is named: by its first day, metric, owner.
report::SheetTable goalTable(const basics::Elements& elements, const std::optional<basics::Period>& period = {});

report::SheetTable bookingTable(const basics::Elements& elements, const std::vector<records::CurrentBooking>& bookings);
report::SheetTable opportunityTable(const basics::Elements& elements, const std::vector<plan::Deal>& deals);
report::SheetTable activityTable(const basics::Elements& elements,
                                 const std::vector<records::CurrentActivity>& activities);

/// The table as a CSV file: numbers with a point, days as 2020-06-05, text as text.
std::string csvOf(const report::SheetTable& table);

} // namespace baton::planbook

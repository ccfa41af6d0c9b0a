// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/deal.h"
#include "core/records/activity_view.h"
#include "core/records/booking_view.h"
#include "ui/widgets/rows_model.h"

namespace baton::records {

// What the tables of rows behind a figure say of each.
std::vector<widgets::RowColumn<CurrentBooking>> bookingColumns();
std::vector<widgets::RowColumn<plan::Deal>> dealColumns();
std::vector<widgets::RowColumn<CurrentActivity>> activityColumns();

/// The day on which a deal was closed, else that on which it is expected to be.
std::optional<basics::Date> closingOf(const plan::Deal& deal);

} // namespace baton::records

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/record_import.h"

namespace baton::records {

basics::Outcome<ImportPlan> planBookings(const basics::Elements& elements, const Known<Booking>& known,
                                         const ImportRequest& request);

} // namespace baton::records

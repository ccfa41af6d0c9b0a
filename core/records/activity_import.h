// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/record_import.h"

namespace baton::records {

/// Reads activities: how many of a metric, or an amount where the metric is money. A row that says no number counts as
/// one.
basics::Outcome<ImportPlan> planActivities(const basics::Elements& elements, const Known<Activity>& known,
                                           const ImportRequest& request);

} // namespace baton::records

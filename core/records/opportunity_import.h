// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/record_import.h"

namespace baton::records {

/// Reads opportunities. A stage is open, won or lost as the mapping says; the day of closing of an open one is the day
/// on which it is expected to close.
basics::Outcome<ImportPlan> planOpportunities(const basics::Elements& elements, const Known<Opportunity>& known,
                                              const ImportRequest& request);

} // namespace baton::records

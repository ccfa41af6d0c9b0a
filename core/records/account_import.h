// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/records/import_plan.h"

namespace baton::records {

/// Reads accounts: targets with their tier, and known ones without. One that is there under the name, in the market
/// where the file names one, is updated in what the file says.
basics::Outcome<ImportPlan> planAccounts(const basics::Elements& elements, const ImportRequest& request);

} // namespace baton::records

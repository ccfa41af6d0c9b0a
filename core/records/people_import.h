// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/records/import_plan.h"

namespace baton::records {

/// Reads people with their reporting line, which may point at later rows. A person who is there already is updated in
/// what the file says; one who is not is made.
basics::Outcome<ImportPlan> planPeople(const basics::Elements& elements, const ImportRequest& request);

} // namespace baton::records

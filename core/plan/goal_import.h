// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/records/import_plan.h"

namespace baton::plan {

/// Reads goals, one a row or, in a wide table, one a month. A goal that is there already is updated in its amount.
basics::Outcome<records::ImportPlan> planGoals(const basics::Elements& elements, const basics::FiscalCalendar& calendar,
                                               const records::ImportRequest& request);

} // namespace baton::plan

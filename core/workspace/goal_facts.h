// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/clarity/record_facts.h"
#include "core/records/actuals.h"

namespace baton::workspace {

/// What the goals say to the rules and to the focus index: this fiscal year's revenue goal and the markets it stands
/// on, how each full period ended, and the goals that an exclusion rules out.
void addGoalFacts(clarity::RecordFacts& facts, const basics::Elements& elements, const records::Actuals& actuals,
                  const basics::FiscalCalendar& calendar, basics::Date today);

} // namespace baton::workspace

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/planbook/source.h"
#include "core/planbook/watch.h"
#include "core/report/workbook.h"

namespace baton::planbook {

/// What stands beside the goals on page Plan, of the company and the year, as sheets: the funnel backwards from the
/// revenue goal, what the people can carry, and the scenarios side by side; each where there is something to say. They
/// follow from goals, people and records, and are not taken in again. Watched while the scenarios' trials run.
std::vector<report::Sheet> planSheets(const PlanSource& source, const Watch& watch);

} // namespace baton::planbook

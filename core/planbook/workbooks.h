// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/planbook/plan_facts.h"
#include "core/planbook/watch.h"
#include "core/report/workbook.h"

namespace baton::planbook {

/// All goals, of a period where one is named, as a sheet that comes back in; beside it what they come to by period.
report::Workbook goalsWorkbook(const PlanSource& source, const std::optional<basics::Period>& period = {});

/// The plan of a year: quarters with a chart, teams from above and from below, who owes what, the funnel, capacity and
/// scenarios, where it does not add up, and the goals themselves. The trials of the scenarios take a while: once nobody
/// wants them any more they end, and the workbook is without them.
report::Workbook planWorkbook(const PlanSource& source, const PlanFacts& facts, const Watch& watch = {});

/// What came of the goals of a year: a sheet with a chart for each metric, people, markets, and the measures of the
/// pipeline by person where there are deals.
report::Workbook numbersWorkbook(const PlanSource& source, const PlanFacts& facts);

/// Goal, actual, attainment and what remains by metric, person and quarter, one row each.
report::SheetTable performanceTable(const PlanSource& source);

} // namespace baton::planbook

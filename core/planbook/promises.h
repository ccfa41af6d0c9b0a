// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/scorecard.h"
#include "core/planbook/source.h"
#include "core/report/workbook.h"

// What leaves Baton of promises: the ledger row by row and as days of a calendar, the sheet of both sides as a
// document.
namespace baton::planbook {

/// One row a promise, by due day.
report::SheetTable ledgerTable(const commitments::Ledger& ledger);
report::Workbook ledgerWorkbook(const commitments::Ledger& ledger);

/// The days on which something is due that is not over yet, as iCalendar.
std::string ledgerCalendar(const commitments::Ledger& ledger);

/// Both sides on one page, by the same figures; then every person, why promises were not kept, what makes a promise one
/// that is kept, and quarter by quarter. Of the source: elements, calendar, today, paper.
report::Document scorecardDocument(const PlanSource& source, const commitments::Ledger& ledger,
                                   const std::optional<basics::Period>& period = {});

} // namespace baton::planbook

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/planbook/source.h"
#include "core/planbook/tables.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What the documents and workbooks of the plan are made from: of the fiscal year that a period lies in, else of the
/// one that today is in.
planbook::PlanSource planSource(const Workspace& workspace, const std::optional<basics::Period>& period,
                                basics::Date today);

/// Which records.
struct RecordsAsked {
  std::optional<basics::Period> period; ///< of a deal: that in which it closed or, while it is open, is due
  basics::RowId person = 0, market = 0; ///< 0: of everybody, of every market
  basics::Date today;

  bool has(const std::optional<basics::Date>& date, const records::Named& whose, const records::Named& where) const {
    return (!period || (date && period->contains(*date))) && (person == 0 || whose.id == person) &&
           (market == 0 || where.id == market);
  }
};

/// Opportunities, bookings or activities as they stand, row by row, as they come back in; of another kind no rows.
report::SheetTable recordTable(const Workspace& workspace, records::RecordKind kind, const RecordsAsked& asked = {});

} // namespace baton::workspace

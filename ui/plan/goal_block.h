// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plan/goal_grid_model.h"

#include <QItemSelectionRange>

// A chosen block of the goal grid as text of a spreadsheet, and back.
namespace baton::plan_page {

/// Rows of cells, tabs between them, as spreadsheets read it: amounts exactly as they are typed.
QString blockText(const GoalGridModel& model, const QItemSelectionRange& block, const std::vector<int>& rows);

/// What is to be written, or why nothing is.
struct BlockEntries {
  std::vector<plan::GridEntry> entries;
  QString refusal;
  int sums = 0; ///< cells that are sums of others, left as they are
};

/// What a text of tabs and lines writes from a cell on, into the rows in sight. One value fills the whole block that is
/// chosen. The first cell that cannot be read refuses all of it, and so does a block that is larger than the grid from
/// there on; blank cells take goals away, blank rows and columns at its end are none.
BlockEntries entriesFrom(const GoalGridModel& model, const QString& text, const QItemSelectionRange& block,
                         const std::vector<int>& rows);
/// The first column of the block to the right, or its first row down.
BlockEntries entriesFilling(const GoalGridModel& model, const QItemSelectionRange& block, const std::vector<int>& rows,
                            Qt::Orientation orientation);
/// No goal in any cell of the block.
BlockEntries entriesErasing(const GoalGridModel& model, const QItemSelectionRange& block, const std::vector<int>& rows);

} // namespace baton::plan_page

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plan/goal_grid_model.h"
#include "ui/widgets/copied_cells.h"

#include <QItemSelectionRange>

// A chosen block of the goal grid as text of a spreadsheet, and back.
namespace baton::plan_page {

/// Rows of cells, tabs between them, as spreadsheets read it: amounts exactly as they are typed.
QString blockText(const GoalGridModel& model, const QItemSelectionRange& block, const std::vector<int>& rows);

/// Cells of a block that were not written, by what they are.
struct LeftOut {
  int rows = 0;   ///< sums of the rows below
  int longer = 0; ///< sums of shorter periods
  int parts = 0;  ///< sums of single markets, offerings or kinds of business
  int beside = 0; ///< the year before, and the change

  int all() const { return rows + longer + parts + beside; }
};
/// "3 cells were left as they are: 2 are sums of the rows below them, 1 is no goal."; empty where none was left.
QString leftWords(const LeftOut& left);

/// "7 goals were pasted, in thousand USD. 1 goal was taken away, where a blank cell was pasted."; empty where what was
/// pasted stands in the grid as it stood where it was copied.
QString pastedWords(const std::vector<plan::GridEntry>& entries, bool thousands, const QString& currency);

/// What is to be written, or why nothing is.
struct BlockEntries {
  std::vector<plan::GridEntry> entries;
  QString refusal;
  LeftOut left;
};

/// What copied cells write from a cell on, into the rows in sight. One value fills the whole block that is
/// chosen. The first cell that cannot be read refuses all of it, and so does a block that is larger than the grid from
/// there on; blank cells take goals away, blank rows and columns at its end are none.
BlockEntries entriesFrom(const GoalGridModel& model, const widgets::CopiedCells& cells,
                         const QItemSelectionRange& block, const std::vector<int>& rows);
/// The first column of the block to the right, or its first row down.
BlockEntries entriesFilling(const GoalGridModel& model, const QItemSelectionRange& block, const std::vector<int>& rows,
                            Qt::Orientation orientation);
/// No goal in any cell of the block.
BlockEntries entriesErasing(const GoalGridModel& model, const QItemSelectionRange& block, const std::vector<int>& rows);

} // namespace baton::plan_page

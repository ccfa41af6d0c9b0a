// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <vector>

namespace baton::widgets {

/// What a spreadsheet puts on the clipboard, as lines of cells. A cell in quotes may hold tabs, lines and quotes. Blank
/// lines and columns at the end, which spreadsheets copy with the rest, are left out.
struct CopiedCells {
  std::vector<QStringList> rows;
  int columns = 0;

  explicit CopiedCells(const QString& text);
  /// One value: it is meant for all that is chosen.
  bool isOne() const { return rows.size() == 1 && columns == 1; }
  int rowCount() const { return int(rows.size()); }
  /// Blank where a line is shorter than others.
  QString at(int row, int column) const { return rows[std::size_t(row)].value(column); }
};

} // namespace baton::widgets

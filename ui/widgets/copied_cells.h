// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <vector>

namespace baton::widgets {

/// What is shown, as a spreadsheet reads it as a number: a plain minus, and nothing before the percent sign.
QString forSpreadsheet(QString shown);
/// Puts lines of cells on the clipboard, and says there that they are written as this program reads them.
void copyCells(const QString& text);

/// What a spreadsheet puts on the clipboard, as lines of cells. A cell in quotes may hold tabs, lines and quotes. Blank
/// lines and columns at the end, which spreadsheets copy with the rest, are left out.
struct CopiedCells {
  std::vector<QStringList> rows;
  int columns = 0;
  bool ours = false; ///< copied here: each number is meant as it is read

  static CopiedCells onClipboard();
  explicit CopiedCells(const QString& text);
  /// One value: it is meant for all that is chosen.
  bool isOne() const { return rows.size() == 1 && columns == 1; }
  int rowCount() const { return int(rows.size()); }
  /// Blank where a line is shorter than others.
  QString at(int row, int column) const { return rows[std::size_t(row)].value(column); }
  /// Why it is not read, or empty: "12.500" is 12.5 here and 12,500 elsewhere, and none of the other cells says which.
  QString readTwoWays() const;
};

} // namespace baton::widgets

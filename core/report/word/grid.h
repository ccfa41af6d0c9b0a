// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/word/paragraph.h"

#include <vector>

// Tables as Word has them, for tables and for what stands side by side.
namespace baton::report::word {

/// Of fixed widths (points). The words of a description say what it is to those who do not see it.
Node addGrid(Node into, const std::vector<double>& widths, const std::string& description = {});

struct RowLook {
  bool head = false;     ///< repeated on each page
  bool mayBreak = false; ///< over two pages
  double height = 0;     ///< at least; 0: as its words need
};
Node addRow(Node grid, const RowLook& look = {});

/// Distances from the edge of a cell to its words.
struct Padding {
  double top = 0, right = 0, bottom = 0;
};
struct CellLook {
  double width = 0;
  Rule above = {}, below = {};
  Padding padding = {};
  bool atFoot = false; ///< its words stand at the lower edge
};
/// Word wants a paragraph at the end of each cell: whoever fills it adds one.
Node addCell(Node row, const CellLook& look);

} // namespace baton::report::word

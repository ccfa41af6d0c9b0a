// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/grid.h"

#include "core/report/printable.h"

#include <numeric>

namespace baton::report::word {
namespace {

void addEdge(Node borders, const char* name, const Rule& rule) {
  if (rule.weight > 0)
    add(borders, name,
        {{"w:val", "single"}, {"w:sz", eighths(rule.weight)}, {"w:space", "0"}, {"w:color", colour(rule.colour)}});
}

void addMargin(Node margins, const char* name, double points) {
  add(margins, name, {{"w:w", twips(points)}, {"w:type", "dxa"}});
}

} // namespace

Node addGrid(Node into, const std::vector<double>& widths, const std::string& description) {
  Node grid = add(into, "w:tbl");
  Node look = add(grid, "w:tblPr");
  addValue(look, "w:tblStyle", "TableNormal");
  add(look, "w:tblW", {{"w:w", twips(std::accumulate(widths.begin(), widths.end(), 0.0))}, {"w:type", "dxa"}});
  add(look, "w:tblLayout", {{"w:type", "fixed"}});
  add(look, "w:tblLook",
      {{"w:val", "0420"},
       {"w:firstRow", "1"},
       {"w:lastRow", "0"},
       {"w:firstColumn", "0"},
       {"w:lastColumn", "0"},
       {"w:noHBand", "0"},
       {"w:noVBand", "1"}});
  if (!description.empty())
    addValue(look, "w:tblDescription", oneLine(description));
  Node columns = add(grid, "w:tblGrid");
  for (const double width : widths)
    add(columns, "w:gridCol", {{"w:w", twips(width)}});
  return grid;
}

Node addRow(Node grid, const RowLook& asked) {
  Node row = add(grid, "w:tr");
  Node look = add(row, "w:trPr");
  if (!asked.mayBreak)
    add(look, "w:cantSplit");
  if (asked.height > 0)
    add(look, "w:trHeight", {{"w:val", twips(asked.height)}, {"w:hRule", "atLeast"}});
  if (asked.head)
    add(look, "w:tblHeader");
  return row;
}

Node addCell(Node row, const CellLook& asked) {
  Node cell = add(row, "w:tc");
  Node look = add(cell, "w:tcPr");
  add(look, "w:tcW", {{"w:w", twips(asked.width)}, {"w:type", "dxa"}});
  if (asked.above.weight > 0 || asked.below.weight > 0) {
    Node borders = add(look, "w:tcBorders");
    addEdge(borders, "w:top", asked.above);
    addEdge(borders, "w:bottom", asked.below);
  }
  Node margins = add(look, "w:tcMar");
  addMargin(margins, "w:top", asked.padding.top);
  addMargin(margins, "w:left", 0);
  addMargin(margins, "w:bottom", asked.padding.bottom);
  addMargin(margins, "w:right", asked.padding.right);
  if (asked.atFoot)
    addValue(look, "w:vAlign", "bottom");
  return cell;
}

} // namespace baton::report::word

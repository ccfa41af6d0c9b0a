// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/table_widths.h"
#include "core/report/word/blocks.h"
#include "core/report/word/grid.h"

#include <algorithm>

namespace baton::report::word {
namespace {

constexpr double slack = 1.12; // the font that stands in where Inter is missing may be wider: no number is broken
constexpr std::size_t shortTable = 8; // rows that are kept on one page

/// Takes the em spaces that set a name in from its front, and says how many they were: as an indent, the second line of
/// a long name stands below its first.
int takeIndent(Text& words) {
  static constexpr std::string_view emSpace = "\u2003";
  if (words.runs.empty())
    return 0;
  std::string& first = words.runs.front().text;
  int count = 0;
  while (first.starts_with(emSpace)) {
    first.erase(0, emSpace.size());
    ++count;
  }
  return count;
}

class TableWriter {
public:
  TableWriter(const Table& table, Draft& draft, const Spot& spot)
      : m_table(table), m_draft(draft), m_small(table.small || spot.compact),
        m_style(m_small ? "TableTextSmall" : "TableText"), m_padding(m_small ? 3.25 : 4.5) {
    const pages::Setting setting{draft.type, draft.outline, spot.compact, spot.width, spot.height};
    style::Type measured = m_small ? style::tableSmall : style::table;
    measured.size *= slack;
    const auto extents = pages::tableWidths(table, setting, measured);
    for (std::size_t i = 0; i < extents.size(); ++i)
      m_widths.push_back((i + 1 < extents.size() ? extents[i + 1].x : spot.width) - extents[i].x);
  }

  void writeTo(Node into) {
    Node grid = addGrid(into, m_widths, m_table.caption);
    if (hasHead())
      writeHead(grid);
    for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
      const bool last = i + 1 == m_table.rows.size();
      const Rule below = last ? Rule{} : Rule{style::hairline, style::border};
      const bool keep =
          last ? m_table.total.has_value() : m_table.rows.size() <= shortTable || i < 2 || i + 2 == m_table.rows.size();
      writeRow(addRow(grid), m_table.rows[i], m_table.rows[i].emphasis, {}, below, keep);
    }
    if (m_table.total)
      writeRow(addRow(grid), *m_table.total, true, {style::inkRule, style::rule}, {}, false);
  }

private:
  bool hasHead() const {
    return std::ranges::any_of(m_table.columns, [](const TableColumn& column) { return !column.label.empty(); });
  }

  void writeHead(Node grid) {
    TableRow labels;
    for (const TableColumn& column : m_table.columns)
      labels.cells.emplace_back(column.label);
    Node row = addRow(grid, {.head = true});
    writeCells(row, labels, true, {}, {style::inkRule, style::rule}, true, {.top = 3, .bottom = m_padding}, true);
  }

  void writeRow(Node row, const TableRow& cells, bool strong, const Rule& above, const Rule& below, bool keep) {
    writeCells(row, cells, strong, above, below, keep, {.top = m_padding, .bottom = m_padding}, false);
  }

  void writeCells(Node row, const TableRow& cells, bool strong, const Rule& above, const Rule& below, bool keep,
                  Padding padding, bool atFoot) {
    // Three of the points between two columns are left to words that another program sets a little wider.
    const double between = (m_small ? 9 : 12) - 3;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
      padding.right = i + 1 < m_table.columns.size() ? between : 0;
      Node cell = addCell(row, {m_widths[i], above, below, padding, atFoot});
      Text text = i < cells.cells.size() ? cells.cells[i] : Text();
      const double left = takeIndent(text) * (m_small ? style::tableSmall : style::table).size;
      addText(addParagraph(cell, {.style = m_style, .keepNext = keep, .left = left, .align = m_table.columns[i].align}),
              text, m_draft, {.bold = strong});
    }
  }

  const Table& m_table;
  Draft& m_draft;
  bool m_small;
  std::string m_style;
  double m_padding;
  std::vector<double> m_widths;
};

} // namespace

void addBlock(const Table& table, Draft& draft, const Spot& spot) {
  if (table.columns.empty())
    return;
  if (!table.caption.empty())
    addWords(addParagraph(spot.into, {.style = styleAt(spot, "Caption"), .keepNext = true}), table.caption);
  TableWriter(table, draft, spot).writeTo(spot.into);
  addGap(spot.into, spot.compact ? 5 : 9);
}

} // namespace baton::report::word

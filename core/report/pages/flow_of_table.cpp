// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/setting.h"
#include "core/report/pages/table_widths.h"

#include <algorithm>

namespace baton::report::pages {
namespace {

using Cells = std::vector<std::shared_ptr<const SetText>>;

/// A row with its texts broken to the widths of the columns.
struct SetRow {
  Cells cells;
  int lines = 1;
};

class TableSetter {
public:
  TableSetter(const Table& table, const Setting& setting)
      : m_table(table), m_setting(setting), m_type(typeOf(table, setting)),
        m_padding(table.small || setting.compact ? 3.25 : 4.5), m_widths(tableWidths(table, setting, m_type)) {}

  Flow flow() const;

private:
  static style::Type typeOf(const Table& table, const Setting& setting) {
    return table.small || setting.compact ? style::tableSmall : style::table;
  }
  double heightOfRow(const SetRow& row) const { return row.lines * m_type.line + 2 * m_padding + style::hairline; }
  TextStyle styleOf(std::size_t column, bool semibold) const;
  SetRow setRow(const TableRow& row, bool semibold) const;
  SetRow setHead() const;
  void drawLines(Canvas& canvas, const SetRow& row, int first, int end, double x, double y) const;

  std::shared_ptr<const Piece> head() const;
  Piece wholeRow(const SetRow& row, bool ruledBelow) const;
  Flow splitRow(const SetRow& row) const;
  Piece totalRow() const;
  std::string wordsOf(const TableRow& row) const;

  // Only while the flow is made: the pieces that are drawn later keep copies of the values below.
  const Table& m_table;
  const Setting& m_setting;
  style::Type m_type;
  double m_padding;
  std::vector<CellExtent> m_widths;
};

TextStyle TableSetter::styleOf(std::size_t column, bool semibold) const {
  TextStyle style{.type = m_type, .align = m_table.columns[column].align};
  if (semibold)
    style.type.weight = 600;
  return style;
}

SetRow TableSetter::setRow(const TableRow& row, bool semibold) const {
  SetRow set;
  for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
    const Text text = column < row.cells.size() ? row.cells[column] : Text();
    set.cells.push_back(setText(m_setting, text, styleOf(column, semibold), m_widths[column].width));
    set.lines = std::max(set.lines, set.cells.back()->lines());
  }
  return set;
}

SetRow TableSetter::setHead() const {
  TableRow labels;
  for (const TableColumn& column : m_table.columns)
    labels.cells.emplace_back(column.label);
  return setRow(labels, true);
}

void TableSetter::drawLines(Canvas& canvas, const SetRow& row, int first, int end, double x, double y) const {
  for (std::size_t column = 0; column < row.cells.size(); ++column)
    for (int line = first; line < std::min(end, row.cells[column]->lines()); ++line)
      row.cells[column]->drawLine(canvas, line, x + m_widths[column].x, y + (line - first) * m_type.line);
}

std::shared_ptr<const Piece> TableSetter::head() const {
  const bool labelled = std::any_of(m_table.columns.begin(), m_table.columns.end(),
                                    [](const TableColumn& column) { return !column.label.empty(); });
  if (!labelled)
    return nullptr;
  const SetRow row = setHead();
  // Labels stand on the rule, short ones beside a label of two lines as well.
  Piece piece{.height = row.lines * m_type.line + m_padding + 3 + style::inkRule, .keepWithNext = true};
  piece.draw = [self = *this, row, width = m_setting.width, height = piece.height](Canvas& canvas, double x, double y) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const double lower = (row.lines - row.cells[column]->lines()) * self.m_type.line;
      row.cells[column]->draw(canvas, x + self.m_widths[column].x, y + 3 + lower);
    }
    canvas.rule(x, y + height - style::inkRule, width, style::inkRule, ink(style::rule));
  };
  return std::make_shared<const Piece>(std::move(piece));
}

Piece TableSetter::wholeRow(const SetRow& row, bool ruledBelow) const {
  Piece piece{.height = heightOfRow(row)};
  piece.draw = [self = *this, row, ruledBelow, width = m_setting.width, height = piece.height](Canvas& canvas, double x,
                                                                                               double y) {
    self.drawLines(canvas, row, 0, row.lines, x, y + self.m_padding);
    if (ruledBelow)
      canvas.rule(x, y + height - style::hairline, width, style::hairline, ink(style::border));
  };
  return piece;
}

/// A row taller than a page, line by line: the only case in which a row is split.
Flow TableSetter::splitRow(const SetRow& row) const {
  Flow flow;
  for (int line = 0; line < row.lines; ++line) {
    const bool first = line == 0;
    const bool last = line + 1 == row.lines;
    Piece piece{.height = m_type.line + (first ? m_padding : 0) + (last ? m_padding : 0)};
    piece.keepWithNext = first || line + 2 == row.lines;
    piece.draw = [self = *this, row, line, above = first ? m_padding : 0](Canvas& canvas, double x, double y) {
      self.drawLines(canvas, row, line, line + 1, x, y + above);
    };
    flow.push_back(std::move(piece));
  }
  return flow;
}

Piece TableSetter::totalRow() const {
  const SetRow row = setRow(*m_table.total, true);
  Piece piece{.height = row.lines * m_type.line + 2 * m_padding + style::inkRule};
  piece.draw = [self = *this, row, width = m_setting.width](Canvas& canvas, double x, double y) {
    canvas.rule(x, y, width, style::inkRule, ink(style::rule));
    self.drawLines(canvas, row, 0, row.lines, x, y + style::inkRule + self.m_padding);
  };
  piece.words = wordsOf(*m_table.total);
  return piece;
}

std::string TableSetter::wordsOf(const TableRow& row) const {
  std::string words;
  for (const Text& cell : row.cells)
    words += (words.empty() || cell.empty() ? "" : " ") + cell.plain();
  return words;
}

/// A table of a few rows is not broken for the sake of some lines; a longer one has two rows on either side of a break.
void keepRowsTogether(Flow& rows, double pageHeight) {
  constexpr double shortTable = 0.22; // of a page
  const bool isShort = heightOf(rows) < shortTable * pageHeight;
  for (std::size_t i = 0; i + 1 < rows.size(); ++i)
    if (isShort || i < 2 || i + 2 == rows.size())
      rows[i].keepWithNext = true;
}

Flow TableSetter::flow() const {
  Flow flow;
  const std::shared_ptr<const Piece> head = this->head();
  if (head != nullptr)
    flow.push_back(*head);
  const double most = m_setting.pageHeight - (head == nullptr ? 0 : head->height);
  for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
    const SetRow row = setRow(m_table.rows[i], m_table.rows[i].emphasis);
    const bool last = i + 1 == m_table.rows.size();
    Flow pieces = heightOfRow(row) > most ? splitRow(row) : Flow{wholeRow(row, !last)};
    pieces.front().words = wordsOf(m_table.rows[i]);
    pieces.back().keepWithNext = last && m_table.total.has_value();
    for (Piece& piece : pieces)
      piece.head = head;
    flow.insert(flow.end(), pieces.begin(), pieces.end());
  }
  if (m_table.total) {
    flow.push_back(totalRow());
    flow.back().head = head;
  }
  return flow;
}

} // namespace

Flow flowOf(const Table& table, const Setting& setting) {
  if (table.columns.empty())
    return {};
  Flow flow;
  if (!table.caption.empty()) {
    flow.push_back(wholeOf(setText(setting, Text(table.caption), setting.caption(), setting.width)));
    flow.back().keepWithNext = true;
  }
  Flow rows = TableSetter(table, setting).flow();
  keepRowsTogether(rows, setting.pageHeight);
  if (!rows.empty() && !flow.empty())
    rows.front().gap = 4;
  flow.insert(flow.end(), rows.begin(), rows.end());
  return flow;
}

} // namespace baton::report::pages

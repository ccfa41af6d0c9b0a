// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copied_cells.h"

#include <algorithm>
#include <utility>

namespace baton::widgets {
namespace {

std::vector<QStringList> linesOf(const QString& text) {
  std::vector<QStringList> lines{{}};
  QString cell;
  bool quoted = false;
  const auto endCell = [&] { lines.back().append(std::exchange(cell, {})); };
  for (qsizetype at = 0; at < text.size(); ++at) {
    const QChar sign = text[at];
    if (quoted && sign == QLatin1Char('"') && at + 1 < text.size() && text[at + 1] == QLatin1Char('"'))
      cell += text[++at];
    else if (sign == QLatin1Char('"') && (quoted || cell.isEmpty()))
      quoted = !quoted;
    else if (!quoted && sign == QLatin1Char('\t'))
      endCell();
    else if (!quoted && sign == QLatin1Char('\n')) {
      endCell();
      lines.emplace_back();
    } else if (quoted || sign != QLatin1Char('\r'))
      cell += sign;
  }
  if (!cell.isEmpty() || !lines.back().isEmpty())
    endCell();
  if (lines.back().isEmpty())
    lines.pop_back();
  return lines;
}

} // namespace

CopiedCells::CopiedCells(const QString& text) : rows(linesOf(text)) {
  if (rows.size() == 1 && rows[0].size() == 1) { // a blank one as well: it empties what is chosen
    columns = 1;
    return;
  }
  std::size_t last = 0;
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (int column = 0; column < rows[row].size(); ++column)
      if (!rows[row][column].trimmed().isEmpty()) {
        last = row + 1;
        columns = std::max(columns, column + 1);
      }
  rows.resize(last);
}

} // namespace baton::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goal_block.h"

#include "ui/session/words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <set>

namespace baton::plan_page {
namespace {

struct BlockWords {
  Q_DECLARE_TR_FUNCTIONS(BlockWords)
};

/// Lines and cells of what a spreadsheet puts on the clipboard; a cell in quotes may hold tabs, lines and quotes.
std::vector<QStringList> cellsOf(const QString& text) {
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

/// Rows and columns without the blank ones at the end, which spreadsheets copy with the rest.
struct Extent {
  int rows = 0, columns = 0;
};

Extent extentOf(const std::vector<QStringList>& lines) {
  Extent extent;
  for (int row = 0; row < int(lines.size()); ++row)
    for (int column = 0; column < lines[std::size_t(row)].size(); ++column)
      if (!lines[std::size_t(row)][column].trimmed().isEmpty())
        extent = {row + 1, std::max(extent.columns, column + 1)};
  return extent;
}

/// Collects entries, and leaves sums alone.
class Collecting {
public:
  explicit Collecting(const GoalGridModel& model) : m_model(model) {}

  void add(int row, int column, const QString& typed) {
    if (!m_all.refusal.isEmpty() || !m_model.isCell(m_model.index(row, column)))
      return;
    if (!m_model.grid()->goalAt(row, column)) {
      ++m_all.sums;
      return;
    }
    const auto entry = m_model.entryFor(row, column, typed);
    if (!entry)
      m_all.refusal = BlockWords::tr("%1: %2").arg(m_model.cellTitle(row, column), session::sentence(entry.refusal()));
    else if (*entry)
      m_all.entries.push_back(**entry);
  }
  /// A block that is larger than what is left from its first cell on is refused: half of a list is not what was meant.
  void mustFit(int rows, int rowsLeft, int columns, int columnsLeft) {
    if (rows > rowsLeft)
      m_all.refusal = BlockWords::tr("What was copied has %1 rows, and from this cell on there are %2. Nothing was "
                                     "pasted.")
                          .arg(rows)
                          .arg(rowsLeft);
    else if (columns > columnsLeft)
      m_all.refusal = BlockWords::tr("What was copied has %1 columns, and from this cell on there are %2. Nothing was "
                                     "pasted.")
                          .arg(columns)
                          .arg(columnsLeft);
  }
  BlockEntries done() {
    leaveYears();
    if (!m_all.refusal.isEmpty())
      m_all.entries.clear();
    return std::move(m_all);
  }

private:
  /// The year of a row whose periods are written as well is their sum.
  void leaveYears() {
    const int year = int(m_model.grid()->columns().size()) - 1;
    std::set<int> written;
    for (const plan::GridEntry& entry : m_all.entries)
      if (entry.column != year && !entry.erased)
        written.insert(entry.row);
    m_all.sums += int(std::erase_if(m_all.entries, [&](const plan::GridEntry& entry) {
      return entry.column == year && !entry.erased && written.contains(entry.row);
    }));
  }

  const GoalGridModel& m_model;
  BlockEntries m_all;
};

std::vector<int> within(const std::vector<int>& rows, const QItemSelectionRange& block) {
  std::vector<int> all;
  std::ranges::copy_if(rows, std::back_inserter(all),
                       [&](int row) { return row >= block.top() && row <= block.bottom(); });
  return all;
}

} // namespace

QString blockText(const GoalGridModel& model, const QItemSelectionRange& block, const std::vector<int>& rows) {
  QStringList lines;
  for (const int row : within(rows, block)) {
    QStringList cells;
    for (int column = block.left(); column <= block.right(); ++column) {
      const QModelIndex index = model.index(row, column);
      cells += index.data(model.isCell(index) ? Qt::EditRole : Qt::DisplayRole)
                   .toString()
                   .replace(QChar(0x2212), QLatin1Char('-'));
    }
    lines += cells.join(QLatin1Char('\t'));
  }
  return lines.join(QLatin1Char('\n'));
}

BlockEntries entriesFrom(const GoalGridModel& model, const QString& text, const QItemSelectionRange& block,
                         const std::vector<int>& rows) {
  Collecting all(model);
  const auto lines = cellsOf(text);
  if (lines.size() == 1 && lines[0].size() == 1) {
    for (const int row : within(rows, block))
      for (int column = block.left(); column <= block.right(); ++column)
        all.add(row, column, lines[0][0]);
    return all.done();
  }
  const auto first = std::ranges::find(rows, block.top());
  const Extent extent = extentOf(lines);
  all.mustFit(extent.rows, int(rows.end() - first), extent.columns, model.columnCount() - block.left());
  auto row = first;
  for (int n = 0; n < extent.rows && row != rows.end(); ++n, ++row)
    for (int across = 0; across < std::min(int(lines[std::size_t(n)].size()), extent.columns); ++across)
      all.add(*row, block.left() + across, lines[std::size_t(n)][across]);
  return all.done();
}

BlockEntries entriesFilling(const GoalGridModel& model, const QItemSelectionRange& block, const std::vector<int>& rows,
                            Qt::Orientation orientation) {
  Collecting all(model);
  const bool right = orientation == Qt::Horizontal;
  for (const int row : within(rows, block))
    for (int column = block.left(); column <= block.right(); ++column) {
      const QModelIndex from = model.index(right ? row : block.top(), right ? block.left() : column);
      if (from.row() != row || from.column() != column)
        all.add(row, column, from.data(Qt::EditRole).toString());
    }
  return all.done();
}

BlockEntries entriesErasing(const GoalGridModel& model, const QItemSelectionRange& block,
                            const std::vector<int>& rows) {
  Collecting all(model);
  for (const int row : within(rows, block))
    for (int column = block.left(); column <= block.right(); ++column)
      all.add(row, column, {});
  return all.done();
}

} // namespace baton::plan_page

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goal_block.h"

#include "ui/session/words.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <set>

namespace baton::plan_page {
namespace {

struct BlockWords {
  Q_DECLARE_TR_FUNCTIONS(BlockWords)
};

/// Collects entries, and leaves alone what is none.
class Collecting {
public:
  explicit Collecting(const GoalGridModel& model) : m_model(model) {}

  void add(int row, int column, const QString& typed) {
    if (!m_all.refusal.isEmpty())
      return;
    const QModelIndex index = m_model.index(row, column);
    if (!m_model.isCell(index) || !m_model.grid()->goalAt(row, column)) {
      if (!typed.trimmed().isEmpty())
        leave(index);
      return;
    }
    const auto entry = m_model.entryFor(row, column, typed);
    if (!entry)
      m_all.refusal = BlockWords::tr("%1: %2 Nothing was written.")
                          .arg(m_model.cellTitle(row, column), session::sentence(entry.refusal()));
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
  void leave(const QModelIndex& index) {
    using From = plan::GridCell::From;
    if (!m_model.isCell(index))
      return static_cast<void>(++m_all.left.beside);
    const From from = m_model.grid()->cell(index.row(), index.column()).from;
    ++(from == From::Shorter ? m_all.left.longer : from == From::Parts ? m_all.left.parts : m_all.left.rows);
  }
  /// The year of a row whose periods are written as well is their sum.
  void leaveYears() {
    const int year = int(m_model.grid()->columns().size()) - 1;
    std::set<int> written;
    for (const plan::GridEntry& entry : m_all.entries)
      if (entry.column != year && !entry.erased)
        written.insert(entry.row);
    m_all.left.longer += int(std::erase_if(m_all.entries, [&](const plan::GridEntry& entry) {
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

QString leftWords(const LeftOut& left) {
  using widgets::counted;
  QStringList parts;
  if (left.rows > 0)
    parts += counted(left.rows, BlockWords::tr("1 is the sum of the rows below it"),
                     BlockWords::tr("%1 are sums of the rows below them"));
  if (left.longer > 0)
    parts += counted(left.longer, BlockWords::tr("1 is the sum of shorter periods"),
                     BlockWords::tr("%1 are sums of shorter periods"));
  if (left.parts > 0)
    parts += counted(left.parts, BlockWords::tr("1 is the sum of single markets, offerings or kinds of business"),
                     BlockWords::tr("%1 are sums of single markets, offerings or kinds of business"));
  if (left.beside > 0)
    parts += counted(left.beside, BlockWords::tr("1 is no goal"), BlockWords::tr("%1 are no goals"));
  return parts.isEmpty() ? QString()
                         : BlockWords::tr("%1: %2.").arg(counted(left.all(), BlockWords::tr("1 cell was left as it is"),
                                                                 BlockWords::tr("%1 cells were left as they are")),
                                                         parts.join(QStringLiteral(", ")));
}

QString pastedWords(const std::vector<plan::GridEntry>& entries, bool thousands, const QString& currency) {
  const auto erased = std::ranges::count_if(entries, &plan::GridEntry::erased);
  const auto written = std::int64_t(entries.size()) - erased;
  QStringList sentences;
  if (thousands && written > 0)
    sentences += widgets::counted(written, BlockWords::tr("1 goal was pasted, in thousand %1."),
                                  BlockWords::tr("%1 goals were pasted, in thousand %2."))
                     .arg(currency);
  if (erased > 0)
    sentences += widgets::counted(erased, BlockWords::tr("1 goal was taken away, where a blank cell was pasted."),
                                  BlockWords::tr("%1 goals were taken away, where blank cells were pasted."));
  return sentences.join(QLatin1Char(' '));
}

QString blockText(const GoalGridModel& model, const QItemSelectionRange& block, const std::vector<int>& rows) {
  QStringList lines;
  for (const int row : within(rows, block)) {
    QStringList cells;
    for (int column = block.left(); column <= block.right(); ++column) {
      const QModelIndex index = model.index(row, column);
      cells += widgets::forSpreadsheet(index.data(model.isCell(index) ? Qt::EditRole : Qt::DisplayRole).toString());
    }
    lines += cells.join(QLatin1Char('\t'));
  }
  return lines.join(QLatin1Char('\n'));
}

BlockEntries entriesFrom(const GoalGridModel& model, const widgets::CopiedCells& cells,
                         const QItemSelectionRange& block, const std::vector<int>& rows) {
  if (const QString reason = cells.readTwoWays(); !reason.isEmpty())
    return {{}, reason, {}};
  Collecting all(model);
  if (cells.isOne()) {
    for (const int row : within(rows, block))
      for (int column = block.left(); column <= block.right(); ++column)
        all.add(row, column, cells.at(0, 0));
    return all.done();
  }
  const auto first = std::ranges::find(rows, block.top());
  all.mustFit(cells.rowCount(), int(rows.end() - first), cells.columns, model.columnCount() - block.left());
  auto row = first;
  for (int n = 0; n < cells.rowCount() && row != rows.end(); ++n, ++row)
    for (int across = 0; across < std::min(int(cells.rows[std::size_t(n)].size()), cells.columns); ++across)
      all.add(*row, block.left() + across, cells.at(n, across));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/change_model.h"

#include "ui/history/words.h"
#include "ui/widgets/text_label.h"

#include <QDate>

namespace baton::history_page {

using workspace::HistoryRow;

void ChangeModel::show(History history, const workspace::HistoryFilter& filter, basics::Date today) {
  beginResetModel();
  m_history = std::move(history);
  m_lines.clear();
  m_changes = 0;
  std::optional<QDate> day;
  for (const std::size_t place : workspace::rowsThatPass(*m_history, filter)) {
    const auto& at = m_history->rows[place].at;
    // What has no time of its own stands under the day of the row above it.
    if (!day || (at && localDay(at) != *day)) {
      day = localDay(at);
      m_lines.push_back({dayOf(at, today), 0, true});
    }
    m_lines.push_back({{}, place, false});
    ++m_changes;
  }
  endResetModel();
}

const HistoryRow* ChangeModel::row(int line) const {
  if (line < 0 || line >= int(m_lines.size()) || m_lines[std::size_t(line)].isBand)
    return nullptr;
  return &m_history->rows[m_lines[std::size_t(line)].row];
}

int ChangeModel::lineOf(journal::EntryId entry) const {
  for (int line = 0; line < int(m_lines.size()); ++line)
    if (const HistoryRow* one = row(line); one && one->merge == 0 && one->entry == entry)
      return line;
  return -1;
}

int ChangeModel::lineOfMerge(std::int64_t merge) const {
  for (int line = 0; line < int(m_lines.size()); ++line)
    if (const HistoryRow* one = row(line); one && one->merge == merge)
      return line;
  return -1;
}

int ChangeModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_lines.size());
}

QString ChangeModel::spoken(const HistoryRow& row) const {
  QStringList parts{sentenceOf(row), detailOf(row, m_history->named), personName(row.by), timeOf(row.at),
                    originOf(row)};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(", "));
}

QVariant ChangeModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= int(m_lines.size()))
    return {};
  const HistoryRow* one = row(index.row());
  if (!one)
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(band(index.row())) : QVariant();
  switch (role) {
  case Qt::DisplayRole:
    return sentenceOf(*one);
  case Qt::AccessibleTextRole:
    return spoken(*one);
  case Qt::ToolTipRole:
    return widgets::plainToolTip(spoken(*one));
  default:
    return {};
  }
}

Qt::ItemFlags ChangeModel::flags(const QModelIndex& index) const {
  if (!index.isValid())
    return {};
  return isBand(index.row()) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace baton::history_page

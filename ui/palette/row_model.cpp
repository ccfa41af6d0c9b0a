// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/row_model.h"

namespace baton::palette {

QString groupName(Group group) {
  switch (group) {
  case Group::Lately:
    return RowModel::tr("Lately");
  case Group::GoTo:
    return RowModel::tr("Go to");
  case Group::Do:
    return RowModel::tr("Do");
  case Group::Change:
    break;
  }
  return RowModel::tr("Change");
}

void RowModel::setFound(Found found) {
  beginResetModel();
  m_rows = std::move(found.rows);
  m_lines.clear();
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    if (i == 0 || m_rows[i].group != m_rows[i - 1].group)
      m_lines.push_back({-1, groupName(m_rows[i].group)});
    m_lines.push_back({int(i), {}});
  }
  if (found.more > 0)
    m_lines.push_back({-1, tr("%n more: another word narrows them down", nullptr, found.more)});
  endResetModel();
}

const Row* RowModel::row(const QModelIndex& index) const {
  if (!index.isValid() || std::size_t(index.row()) >= m_lines.size())
    return nullptr;
  const int row = m_lines[std::size_t(index.row())].row;
  return row < 0 ? nullptr : &m_rows[std::size_t(row)];
}

QModelIndex RowModel::next(int from, int step) const {
  const int count = rowCount();
  for (int tried = 0, at = from; tried < count; ++tried) {
    at = (at + step + count) % count;
    if (row(index(at)))
      return index(at);
  }
  return {};
}

int RowModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_lines.size());
}

/// As a sentence, for who hears it: what, what it is, its keys, and the group it stands in.
QString RowModel::spoken(const Row& row) const {
  QStringList parts{row.name};
  for (const QString& part : {row.detail, row.keys, groupName(row.group)})
    if (!part.isEmpty())
      parts += part;
  return parts.join(QStringLiteral(", "));
}

QVariant RowModel::data(const QModelIndex& index, int role) const {
  const Row* found = row(index);
  if (role == Qt::DisplayRole)
    return found ? found->name : caption(index);
  if (role == Qt::AccessibleTextRole)
    return found ? spoken(*found) : caption(index);
  return {};
}

Qt::ItemFlags RowModel::flags(const QModelIndex& index) const {
  return row(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace baton::palette

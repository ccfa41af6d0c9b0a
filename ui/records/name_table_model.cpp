// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/name_table_model.h"

#include "ui/records/words.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"

#include <algorithm>

namespace baton::records {

bool NameTableModel::setNames(std::vector<OpenName> names) {
  const bool same = std::ranges::equal(
      names, m_names, [](const OpenName& a, const OpenName& b) { return a.target == b.target && a.name == b.name; });
  if (!same)
    beginResetModel();
  m_names = std::move(names);
  if (!same)
    endResetModel();
  return !same;
}

int NameTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_names.size());
}

int NameTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant NameTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const OpenName& name = m_names[std::size_t(index.row())];
  if (role == widgets::MutedRole)
    return index.column() == What || index.column() == Rows;
  if (role == Qt::TextAlignmentRole)
    return int((index.column() == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role == widgets::SecondLineRole && m_folded && index.column() == Name)
    return QString(targetWord(name.target) + QStringLiteral(" · ") +
                   widgets::counted(name.rows, tr("1 row"), tr("%1 rows")));
  if (role != Qt::DisplayRole)
    return {};
  switch (index.column()) {
  case Name:
    return QString::fromStdString(name.name).simplified();
  case What:
    return targetWord(name.target);
  case Rows:
    return widgets::whole(name.rows);
  default:
    return {};
  }
}

QVariant NameTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((section == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  const QString words[] = {tr("Name in the file"), tr("Stands for"), tr("Rows"), tr("Becomes")};
  return words[section];
}

} // namespace baton::records

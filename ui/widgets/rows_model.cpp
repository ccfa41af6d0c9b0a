// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rows_model.h"

namespace baton::widgets {

ColumnsModel::ColumnsModel(std::vector<Head> heads, QObject* parent)
    : QAbstractTableModel(parent), m_heads(std::move(heads)) {}

int ColumnsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_heads.size());
}

int ColumnsModel::alignmentOf(int column) const {
  return int((m_heads[std::size_t(column)].isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return alignmentOf(section);
  return role == Qt::DisplayRole ? QVariant(m_heads[std::size_t(section)].title) : QVariant();
}

} // namespace baton::widgets

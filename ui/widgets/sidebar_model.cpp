// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebar_model.h"

#include "ui/widgets/text_label.h"

namespace baton::widgets {

void SidebarModel::setItems(const QVector<SidebarItem>& items) {
  beginResetModel();
  m_rows.clear();
  QString group;
  for (const SidebarItem& item : items) {
    if (item.group != group && !item.group.isEmpty())
      m_rows.append({{}, item.group, {}, {}, 0});
    group = item.group;
    m_rows.append(item);
  }
  endResetModel();
}

void SidebarModel::setBadge(const QString& id, int waiting) {
  const QModelIndex at = indexOf(id);
  if (!at.isValid() || m_rows[at.row()].badge == waiting)
    return;
  m_rows[at.row()].badge = waiting;
  emit dataChanged(at, at, {BadgeRole, Qt::AccessibleTextRole});
}

QModelIndex SidebarModel::indexOf(const QString& id) const {
  for (int row = 0; row < m_rows.size(); ++row)
    if (!id.isEmpty() && m_rows[row].id == id)
      return index(row);
  return {};
}

int SidebarModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SidebarModel::data(const QModelIndex& index, int role) const {
  const SidebarItem& item = m_rows[index.row()];
  switch (role) {
  case Qt::DisplayRole:
    return item.label;
  case Qt::ToolTipRole:
    return plainToolTip(item.label);
  case Qt::AccessibleTextRole:
    return item.badge > 0 ? tr("%1, %n waiting", nullptr, item.badge).arg(item.label) : item.label;
  case IdRole:
    return item.id;
  case IconNameRole:
    return item.icon;
  case BadgeRole:
    return item.badge;
  case CaptionRole:
    return item.id.isEmpty();
  default:
    return {};
  }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex& index) const {
  if (!index.isValid() || m_rows[index.row()].id.isEmpty())
    return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace baton::widgets

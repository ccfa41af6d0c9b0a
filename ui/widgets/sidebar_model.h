// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/sidebar_list.h"

#include <QAbstractListModel>

namespace baton::widgets {

/// The items with a caption row, which cannot be selected, before the first of each group.
class SidebarModel : public QAbstractListModel {
  Q_OBJECT
public:
  enum Roles { IdRole = Qt::UserRole, IconNameRole, BadgeRole, CaptionRole };

  using QAbstractListModel::QAbstractListModel;
  void setItems(const QVector<SidebarItem>& items);
  void setBadge(const QString& id, int waiting);
  QModelIndex indexOf(const QString& id) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
  QVector<SidebarItem> m_rows; ///< a caption is a row without id
};

} // namespace baton::widgets

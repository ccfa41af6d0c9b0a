// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace baton::widgets {

class SidebarList;

/// Paints captions, items, badges and the ring around the open item while the list has the keyboard.
class SidebarDelegate : public QStyledItemDelegate {
  Q_OBJECT
public:
  explicit SidebarDelegate(SidebarList* list);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
  void paintCaption(QPainter& painter, const QRectF& row, const QString& text) const;
  void paintItem(QPainter& painter, const QRectF& row, const QModelIndex& index, bool open, bool focused) const;
  void paintBadge(QPainter& painter, const QRectF& row, int waiting, bool open) const;
  SidebarList* m_list;
};

} // namespace baton::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/handoff/compare_model.h"

#include <QHash>
#include <QListView>
#include <QStyledItemDelegate>

namespace baton::handoff_page {

/// Both texts beside each other; what left is struck through on the left, what came is underlined on the right.
class CompareDelegate : public QStyledItemDelegate {
  Q_OBJECT
public:
  CompareDelegate(QListView& list, const CompareModel& model)
      : QStyledItemDelegate(&list), m_list(list), m_model(model) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
  struct Columns {
    QRectF label, before, after;
  };
  Columns columns(const QRectF& row) const;
  void paintElement(QPainter& painter, const QRectF& row, const CompareRow& shown) const;
  void paintField(QPainter& painter, const QRectF& row, const CompareRow& shown) const;
  bool isNarrow() const;
  QListView& m_list;
  const CompareModel& m_model;
};

} // namespace baton::handoff_page

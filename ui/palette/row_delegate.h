// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/palette/row_model.h"

#include <QStyledItemDelegate>

namespace baton::palette {

/// Rows 40 high: icon, name with the letters that match underlined, detail, keys at the right.
class RowDelegate : public QStyledItemDelegate {
  Q_OBJECT
public:
  explicit RowDelegate(const RowModel& model, QObject* parent = nullptr);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  static constexpr int rowHeight = 40, captionHeight = 30; ///< px at 100 %

private:
  void paintRow(QPainter& painter, const QRectF& room, const Row& row, bool chosen) const;
  const RowModel& m_model;
};

} // namespace baton::palette

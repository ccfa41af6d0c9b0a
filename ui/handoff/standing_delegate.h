// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/handoff/standing_model.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace baton::handoff_page {

/// What it is and how it stands on the first line, then because of what, and whose it is.
class StandingDelegate : public QStyledItemDelegate {
  Q_OBJECT
public:
  StandingDelegate(QListView& list, const StandingModel& model)
      : QStyledItemDelegate(&list), m_list(list), m_model(model) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
  double titleWidth(const StandingRow& row, double width) const;
  void paintHeading(QPainter& painter, const QRectF& box, const QString& words) const;
  void paintRow(QPainter& painter, const QRectF& box, const StandingRow& row) const;
  QListView& m_list;
  const StandingModel& m_model;
};

} // namespace baton::handoff_page

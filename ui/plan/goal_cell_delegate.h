// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/entry_delegate.h"

namespace baton::plan_page {

/// Edits a cell of the goal grid as a spreadsheet does: Enter stores and goes down, Tab to the right. What is refused
/// stays in the cell with its reason; left so, it is kept there.
class GoalCellDelegate : public widgets::EntryDelegate {
  Q_OBJECT
public:
  explicit GoalCellDelegate(QObject* parent = nullptr);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

signals:
  /// The cell was stored: so many columns and rows further.
  void moved(int columns, int rows);

protected:
  bool stores(int key) const override;
  bool store(QLineEdit* line, QKeyEvent* event) override;
};

} // namespace baton::plan_page

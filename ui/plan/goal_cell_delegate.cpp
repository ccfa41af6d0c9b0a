// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goal_cell_delegate.h"

#include "ui/plan/goal_grid_model.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace baton::plan_page {

GoalCellDelegate::GoalCellDelegate(QObject* parent) : EntryDelegate(Rows::Compact, parent) {}

void GoalCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  EntryDelegate::paint(painter, option, index);
  const auto* model = qobject_cast<const GoalGridModel*>(index.model());
  const bool edge = model && model->hasPeriods() && index.column() + 1 == int(model->grid()->columns().size());
  if (!edge || index.column() == 0)
    return;
  painter->fillRect(QRect(option.rect.left(), option.rect.top(), 1, option.rect.height()),
                    theme::ink().colour(theme::Role::Border));
}

QWidget* GoalCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const {
  QWidget* editor = EntryDelegate::createEditor(parent, option, index);
  const auto* model = qobject_cast<const GoalGridModel*>(index.model());
  editor->setAccessibleName(model->cellTitle(index.row(), index.column()));
  return editor;
}

bool GoalCellDelegate::stores(int key) const {
  return EntryDelegate::stores(key) || key == Qt::Key_Up || key == Qt::Key_Down;
}

bool GoalCellDelegate::store(QLineEdit* line, QKeyEvent* event) {
  const int key = event->key();
  const bool across = key == Qt::Key_Tab || key == Qt::Key_Backtab;
  emit commitData(line);
  emit closeEditor(line, NoHint);
  emit moved(across ? (key == Qt::Key_Tab ? 1 : -1) : 0, across ? 0 : key == Qt::Key_Up ? -1 : 1);
  return true;
}

} // namespace baton::plan_page

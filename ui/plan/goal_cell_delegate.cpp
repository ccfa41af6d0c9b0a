// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goal_cell_delegate.h"

#include "ui/plan/goal_grid_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace baton::plan_page {

GoalCellDelegate::GoalCellDelegate(QObject* parent) : CellDelegate(Rows::Compact, parent) {}

void GoalCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  CellDelegate::paint(painter, option, index);
  const auto* model = qobject_cast<const GoalGridModel*>(index.model());
  const bool edge = model && model->hasPeriods() && index.column() + 1 == int(model->grid()->columns().size());
  if (!edge || index.column() == 0)
    return;
  painter->fillRect(QRect(option.rect.left(), option.rect.top(), 1, option.rect.height()),
                    theme::ink().colour(theme::Role::Border));
}

QWidget* GoalCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const {
  QWidget* editor = CellDelegate::createEditor(parent, option, index);
  const auto* model = qobject_cast<const GoalGridModel*>(index.model());
  editor->setAccessibleName(model->cellTitle(index.row(), index.column()));
  m_edited = index;
  return editor;
}

bool GoalCellDelegate::eventFilter(QObject* watched, QEvent* event) {
  auto* line = qobject_cast<QLineEdit*>(watched);
  if (!line || event->type() != QEvent::KeyPress)
    return CellDelegate::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  const bool down = key == Qt::Key_Return || key == Qt::Key_Enter;
  const bool across = key == Qt::Key_Tab || key == Qt::Key_Backtab;
  const bool upwards = key == Qt::Key_Up || key == Qt::Key_Down;
  if (!down && !across && !upwards)
    return CellDelegate::eventFilter(watched, event);
  const auto* model = qobject_cast<const GoalGridModel*>(m_edited.model());
  const QString reason = model ? model->refusalOf(m_edited, line->text()) : QString();
  emit refused(reason);
  line->setAccessibleDescription(reason);
  widgets::restyle(line, "refused", !reason.isEmpty());
  if (!reason.isEmpty())
    return true;
  emit commitData(line);
  emit closeEditor(line, NoHint);
  emit moved(across ? (key == Qt::Key_Tab ? 1 : -1) : 0, across ? 0 : key == Qt::Key_Up ? -1 : 1);
  return true;
}

} // namespace baton::plan_page

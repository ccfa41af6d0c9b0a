// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/element_table.h"

#include "ui/inspector/reference_editors.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/strategy/element_table_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace baton::strategy_page {

using basics::Field, basics::FieldType;
using widgets::FilterCombo;

ElementDelegate::ElementDelegate(session::Session& session, const ElementTableModel& model, QObject* parent)
    : CellDelegate(Rows::Normal, parent), m_session(session), m_model(model) {}

QWidget* ElementDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                       const QModelIndex& index) const {
  m_editing = index;
  const Field* field = m_model.fieldAt(index.column());
  if (!field ||
      (field->type != FieldType::Choice && field->type != FieldType::Reference && field->type != FieldType::YesNo))
    return CellDelegate::createEditor(parent, option, index);
  auto* combo = new FilterCombo({}, parent);
  combo->setSmall();
  combo->setAccessibleName(index.sibling(index.row(), 0).data().toString() + QStringLiteral(", ") +
                           session::word(field->label));
  if (field->type == FieldType::YesNo) {
    combo->addItem(tr("No"), false);
    combo->addItem(tr("Yes"), true);
  } else if (field->type == FieldType::Choice) {
    if (field->mayBeEmpty)
      combo->addItem(inspector::nothingChosen(*field), QString());
    for (std::string_view word : field->words)
      combo->addItem(inspector::choiceWord(m_model.kind(), *field, word), inspector::text(word));
  } else {
    combo->addItem(tr("None"), QVariant::fromValue(qlonglong(0)));
    for (const auto& option_ : inspector::optionsFor(m_session.elements(), *field))
      combo->addItem(option_.title, QVariant::fromValue(qlonglong(option_.id)));
  }
  auto* self = const_cast<ElementDelegate*>(this);
  connect(combo, &QComboBox::activated, self, [self, combo] {
    emit self->commitData(combo);
    emit self->closeEditor(combo);
  });
  return combo;
}

void ElementDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  if (auto* combo = qobject_cast<QComboBox*>(editor))
    combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
  else
    CellDelegate::setEditorData(editor, index);
}

void ElementDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
  if (auto* combo = qobject_cast<QComboBox*>(editor))
    model->setData(index, combo->currentData());
  else
    CellDelegate::setModelData(editor, model, index);
}

bool ElementDelegate::eventFilter(QObject* watched, QEvent* event) {
  auto* line = qobject_cast<QLineEdit*>(watched);
  if (!line)
    return CellDelegate::eventFilter(watched, event);
  bool leaves = event->type() == QEvent::FocusOut;
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    leaves = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
  }
  const QString refusal = leaves ? m_model.refusalOf(m_editing.column(), line->text()) : QString();
  if (refusal.isEmpty())
    return CellDelegate::eventFilter(watched, event);
  line->setAccessibleDescription(refusal);
  QToolTip::showText(line->mapToGlobal(QPoint(0, line->height())), widgets::plainToolTip(refusal), line, {}, 8000);
  return event->type() == QEvent::KeyPress; // the text stays until it can be read, or Escape gives it up
}

ElementTable::ElementTable(session::Session& session, ElementTableModel& model, const QString& name, QWidget* parent)
    : QTableView(parent) {
  setObjectName("table");
  widgets::styleTable(this, name);
  setItemDelegate(new ElementDelegate(session, model, this));
  setModel(&model);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
  setDragDropMode(QAbstractItemView::InternalMove);
  setDragDropOverwriteMode(false);
  setDragEnabled(model.kind().position() != nullptr);
  horizontalHeader()->setStretchLastSection(false);
  connect(this, &QTableView::clicked, this, &ElementTable::opened);
  connect(&model, &QAbstractItemModel::rowsInserted, this, &ElementTable::shareWidth);
  connect(&model, &QAbstractItemModel::columnsInserted, this, &ElementTable::shareWidth);
}

void ElementTable::setFullHeight() {
  m_fullHeight = true;
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(model(), &QAbstractItemModel::rowsRemoved, this, &ElementTable::shareWidth);
  shareWidth();
}

QSize ElementTable::sizeHint() const {
  const int rows = model() ? model()->rowCount() : 0;
  const int bar = horizontalScrollBar()->isVisible() ? horizontalScrollBar()->height() : 0;
  return {QTableView::sizeHint().width(),
          theme::ink().whole(30) + rows * verticalHeader()->defaultSectionSize() + bar + 2 * frameWidth()};
}

/// The name takes what the others leave; none is wider than a third of what there is.
void ElementTable::shareWidth() {
  const int columns = model() ? model()->columnCount() : 0;
  if (columns == 0)
    return;
  const theme::Ink& ink = theme::ink();
  const int whole = viewport()->width(), steady = ink.whole(120); // dates and states are never cut
  const int name = std::clamp(sizeHintForColumn(0), ink.whole(140), std::max(ink.whole(140), whole * 2 / 5));
  int used = 0, elastic = 0;
  QVector<int> widths(columns, 0);
  for (int i = 1; i < columns; ++i) {
    const int wanted = std::max(sizeHintForColumn(i), horizontalHeader()->sectionSizeHint(i));
    widths[i] = std::clamp(wanted, ink.whole(72), ink.whole(i + 1 == columns ? 320 : 200));
    used += widths[i];
    elastic += std::max(0, widths[i] - steady);
  }
  const int missing = std::min(used - (whole - name), elastic);
  if (missing > 0)
    for (int i = 1; i < columns; ++i)
      widths[i] -= int(std::ceil(double(std::max(0, widths[i] - steady)) * missing / elastic));
  used = 0;
  for (int i = 1; i < columns; ++i) {
    horizontalHeader()->resizeSection(i, widths[i]);
    used += widths[i];
  }
  horizontalHeader()->resizeSection(0, std::max(name, whole - used));
  if (!m_fullHeight)
    return updateGeometry();
  const bool scrolls = std::max(name, whole - used) + used > whole;
  setHorizontalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
  setFixedHeight(ink.whole(30) + model()->rowCount() * verticalHeader()->defaultSectionSize() +
                 (scrolls ? horizontalScrollBar()->sizeHint().height() : 0));
}

void ElementTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  shareWidth();
}

void ElementTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    shareWidth();
}

void ElementTable::keyPressEvent(QKeyEvent* event) {
  const QModelIndex index = currentIndex();
  const bool alt = event->modifiers() & Qt::AltModifier;
  if (!index.isValid() || state() == EditingState)
    return QTableView::keyPressEvent(event);
  switch (event->key()) {
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_Space:
    return emit opened(index);
  case Qt::Key_Delete:
    return emit deleteAsked(index);
  case Qt::Key_Menu:
    return emit menuAsked(index, viewport()->mapToGlobal(visualRect(index).center()));
  case Qt::Key_Up:
  case Qt::Key_Down:
    if (alt)
      return emit moveAsked(index, event->key() == Qt::Key_Up ? -1 : 1);
    break;
  default:
    break;
  }
  QTableView::keyPressEvent(event);
}

void ElementTable::contextMenuEvent(QContextMenuEvent* event) {
  const QModelIndex index = indexAt(event->pos());
  if (event->reason() == QContextMenuEvent::Mouse && index.isValid())
    emit menuAsked(index, event->globalPos());
}

} // namespace baton::strategy_page

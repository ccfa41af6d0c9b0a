// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/card_list.h"

#include "ui/strategy/card_delegate.h"
#include "ui/strategy/element_table_model.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollArea>

#include <algorithm>

namespace baton::strategy_page {

namespace {

constexpr int twoColumnsFrom = 520; // px at 100 %

QScrollArea* pageAround(QWidget* widget) {
  for (QWidget* one = widget->parentWidget(); one; one = one->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(one))
      return area;
  return nullptr;
}

} // namespace

CardList::CardList(const QString& name, QWidget* parent) : QListView(parent), m_delegate(new CardDelegate(this)) {
  setObjectName("cards");
  setAccessibleName(name);
  setItemDelegate(m_delegate);
  setFrameShape(QFrame::NoFrame);
  setFlow(QListView::LeftToRight);
  setWrapping(true);
  setUniformItemSizes(true);
  setResizeMode(QListView::Adjust);
  setMovement(QListView::Static);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setDragDropMode(QAbstractItemView::InternalMove);
  setDragEnabled(true);
  setDropIndicatorShown(true);
  setMouseTracking(true);
  viewport()->setAutoFillBackground(false);
  setProperty("clearGround", true);
  setTabKeyNavigation(false);
}

void CardList::setModel(QAbstractItemModel* model) {
  QListView::setModel(model);
  for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(model, signal, this, &CardList::arrange);
  connect(model, &QAbstractItemModel::modelReset, this, &CardList::arrange);
  connect(model, &QAbstractItemModel::dataChanged, this, &CardList::arrange);
  arrange();
}

void CardList::arrange() {
  const theme::Ink& ink = theme::ink();
  const int gap = ink.whole(12), wide = width();
  const int columns = wide >= ink.whole(twoColumnsFrom) ? 2 : 1;
  // The list puts its spacing around every card; the outer half is cut off by the margins of the viewport.
  setSpacing(gap / 2);
  setViewportMargins(-gap / 2, -gap / 2, -gap / 2, -gap / 2);
  const int card = (wide - gap * (columns - 1)) / columns - 1;
  const int count = model() ? model()->rowCount() : 0;
  bool high = false;
  for (int row = 0; row < count && !high; ++row)
    high = CardDelegate::wantsHigh(model()->index(row, 0).data(ElementTableModel::CardRole).value<ElementCard>(), card);
  m_delegate->setCard(card, high);
  const int rows = (count + columns - 1) / columns;
  setFixedHeight(std::max(0, rows * m_delegate->cardHeight() + std::max(0, rows - 1) * (gap / 2 * 2)));
  scheduleDelayedItemsLayout();
}

void CardList::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  if (event->size().width() != event->oldSize().width())
    arrange();
}

void CardList::changeEvent(QEvent* event) {
  QListView::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_delegate)
    arrange();
}

void CardList::focusInEvent(QFocusEvent* event) {
  QListView::focusInEvent(event);
  if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
    setCurrentIndex(model()->index(0, 0));
}

void CardList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  if (QScrollArea* page = current.isValid() ? pageAround(this) : nullptr) {
    const QRect card = visualRect(current);
    const QPoint middle = viewport()->mapTo(page->widget(), card.center());
    page->ensureVisible(middle.x(), middle.y(), 0, card.height() / 2 + 8);
  }
}

void CardList::keyPressEvent(QKeyEvent* event) {
  const QModelIndex index = currentIndex();
  if (!index.isValid())
    return QListView::keyPressEvent(event);
  const bool alt = event->modifiers() & Qt::AltModifier;
  switch (event->key()) {
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_Space:
  case Qt::Key_F2:
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
  QListView::keyPressEvent(event);
}

void CardList::mousePressEvent(QMouseEvent* event) {
  m_pressed = indexAt(event->position().toPoint());
  QListView::mousePressEvent(event);
}

void CardList::mouseReleaseEvent(QMouseEvent* event) {
  const bool dragged = state() == DraggingState;
  QListView::mouseReleaseEvent(event);
  const QModelIndex index = indexAt(event->position().toPoint());
  if (dragged || event->button() != Qt::LeftButton || !index.isValid() || m_pressed != index)
    return;
  if (CardDelegate::menuRect(visualRect(index)).contains(event->position()))
    emit menuAsked(index, event->globalPosition().toPoint());
  else
    emit opened(index);
}

void CardList::contextMenuEvent(QContextMenuEvent* event) {
  const QModelIndex index = indexAt(event->pos());
  if (event->reason() == QContextMenuEvent::Mouse && index.isValid())
    emit menuAsked(index, event->globalPos());
}

} // namespace baton::strategy_page

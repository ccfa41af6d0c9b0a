// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/promise_list.h"

#include "ui/commitments/promise_delegate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"

#include <QEvent>
#include <QKeyEvent>
#include <algorithm>

namespace baton::commitments_page {

namespace {

constexpr int narrowBelow = 360, gapOfCards = 10; // px at 100 %
constexpr double letterWidth = 6.9;               // of the promise, on the average

} // namespace

void PromiseModel::setCards(std::vector<PromiseCard> cards) {
  if (cards == m_cards)
    return;
  beginResetModel();
  m_cards = std::move(cards);
  endResetModel();
}

int PromiseModel::rowOf(basics::RowId id) const {
  const auto found = std::ranges::find(m_cards, id, &PromiseCard::id);
  return found == m_cards.end() ? -1 : int(found - m_cards.begin());
}

QVariant PromiseModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  if (role == Qt::DisplayRole)
    return card(index.row())->statement;
  if (role == Qt::AccessibleTextRole)
    return spoken(*card(index.row()));
  return {};
}

PromiseList::PromiseList(const QString& name, QWidget* parent)
    : QListView(parent), m_model(new PromiseModel(this)), m_delegate(new PromiseDelegate(this)) {
  setAccessibleName(name);
  setItemDelegate(m_delegate);
  setModel(m_model);
  setFrameShape(QFrame::NoFrame);
  setUniformItemSizes(true);
  setResizeMode(QListView::Adjust);
  setMovement(QListView::Static);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setMouseTracking(true);
  viewport()->setAutoFillBackground(false);
  setProperty("clearGround", true);
  setTabKeyNavigation(false);
  widgets::placeKeyboard(this); // who walks past it changes nothing
  // Also where the keyboard had its place there already, and nothing was chosen.
  connect(this, &QListView::clicked, this,
          [this](const QModelIndex& index) { emit chosen(m_model->card(index.row())->id); });
}

QSize PromiseList::minimumSizeHint() const {
  return {theme::ink().whole(240), 2 * m_delegate->cardHeight()};
}

void PromiseList::show(std::vector<PromiseCard> cards) {
  const basics::RowId kept = current();
  m_filling = true;
  m_model->setCards(std::move(cards));
  shape();
  select(kept);
  m_filling = false;
}

basics::RowId PromiseList::current() const {
  return currentIndex().isValid() ? m_model->card(currentIndex().row())->id : 0;
}

bool PromiseList::select(basics::RowId id) {
  const int row = id == 0 ? -1 : m_model->rowOf(id);
  const bool before = std::exchange(m_filling, true);
  if (row < 0)
    clearSelection();
  setCurrentIndex(m_model->index(row, 0));
  m_filling = before;
  return row >= 0;
}

/// Cards are as high as the longest promise needs, so that no list has to be measured card by card.
void PromiseList::shape() {
  const auto& ink = theme::ink();
  const int gap = ink.whole(gapOfCards);
  setSpacing(gap / 2);
  setViewportMargins(-gap / 2, -gap / 2, -gap / 2, -gap / 2);
  const int wide = viewport()->width() - 2 * (gap / 2);
  const double letters = (wide - ink.px(30)) / ink.px(letterWidth);
  const bool high = std::ranges::any_of(m_model->cards(), [&](const PromiseCard& card) {
    return double(card.statement.size()) > letters || double(card.doneMeans.size()) > letters * 1.1;
  });
  m_delegate->setShape(wide, high, wide < ink.whole(narrowBelow));
  scheduleDelayedItemsLayout();
}

void PromiseList::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  shape();
}

void PromiseList::changeEvent(QEvent* event) {
  QListView::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_delegate)
    shape();
}

void PromiseList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  if (current.isValid() && !m_filling)
    emit chosen(m_model->card(current.row())->id);
}

void PromiseList::keyPressEvent(QKeyEvent* event) {
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current() != 0)
    return emit opened(current());
  QListView::keyPressEvent(event);
}

void PromiseList::mouseDoubleClickEvent(QMouseEvent* event) {
  QListView::mouseDoubleClickEvent(event);
  if (current() != 0)
    emit opened(current());
}

} // namespace baton::commitments_page

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/grid_view.h"

#include "ui/strategy/grid_delegate.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace baton::strategy_page {

GridView::GridView(const QString& objectName, const QString& name, widgets::CellDelegate::Rows rows, QWidget* parent)
    : QTableView(parent) {
  setObjectName(objectName);
  widgets::styleTable(this, name, rows);
  setItemDelegate(new GridDelegate(rows, this));
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  horizontalHeader()->setStretchLastSection(false);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
    emit asked(index, viewport()->mapToGlobal(visualRect(index).bottomLeft()));
  });
}

void GridView::setModel(QAbstractItemModel* model) {
  QTableView::setModel(model);
  connect(model, &QAbstractItemModel::modelReset, this, &GridView::arrange);
  connect(model, &QAbstractItemModel::dataChanged, this, &GridView::arrange);
  arrange();
}

void GridView::setNarrowColumns(int from, int count) {
  m_narrowFrom = from;
  m_narrowCount = count;
  arrange();
}

void GridView::arrange() {
  const int columns = model() ? model()->columnCount() : 0;
  if (columns == 0)
    return;
  const theme::Ink& ink = theme::ink();
  const int whole = viewport()->width();
  const auto isNarrow = [this](int i) { return i >= m_narrowFrom && i < m_narrowFrom + m_narrowCount; };
  const int name = std::clamp(sizeHintForColumn(0), ink.whole(140), std::max(ink.whole(140), whole / 3));
  int rest = whole - name, sharing = columns - 1;
  horizontalHeader()->resizeSection(0, name);
  for (int i = 1; i < columns; ++i)
    if (isNarrow(i)) {
      const int wide = std::clamp(std::max(sizeHintForColumn(i), horizontalHeader()->sectionSizeHint(i)), ink.whole(72),
                                  ink.whole(160));
      horizontalHeader()->resizeSection(i, wide);
      rest -= wide;
      --sharing;
    }
  const int share = sharing > 0 ? std::max(ink.whole(92), rest / sharing) : 0;
  int used = 0;
  for (int i = 1, seen = 0; i < columns; ++i)
    if (!isNarrow(i)) {
      const bool last = ++seen == sharing;
      const int wide = last ? std::max(share, rest - used) : share;
      horizontalHeader()->resizeSection(i, wide);
      used += wide;
    }
  const int rowHigh = verticalHeader()->defaultSectionSize();
  const bool scrolls = share * sharing > rest;
  setHorizontalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
  setFixedHeight(ink.whole(30) + model()->rowCount() * rowHigh +
                 (scrolls ? horizontalScrollBar()->sizeHint().height() : 0));
}

void GridView::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  if (event->size().width() != event->oldSize().width())
    arrange();
}

void GridView::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    arrange();
}

void GridView::keyPressEvent(QKeyEvent* event) {
  const QModelIndex index = currentIndex();
  const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
  if (!index.isValid() || !plain || state() == EditingState) // the Return that ends an editor comes on to here
    return QTableView::keyPressEvent(event);
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
    return emit asked(index, viewport()->mapToGlobal(visualRect(index).bottomLeft()));
  if (m_keys.contains(event->key()))
    return emit keyed(index, event->key());
  QTableView::keyPressEvent(event);
}

} // namespace baton::strategy_page

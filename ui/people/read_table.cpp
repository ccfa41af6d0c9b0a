// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/read_table.h"

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

namespace baton::people_page {

ReadTable::ReadTable(const QString& objectName, const QString& name, QAbstractItemModel* model, QWidget* parent)
    : QTableView(parent) {
  setObjectName(objectName);
  widgets::styleTable(this, name);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  horizontalHeader()->setStretchLastSection(false);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  setModel(model);
  connect(model, &QAbstractItemModel::modelReset, this, &ReadTable::arrange);
  connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { emit opened(index.row()); });
  connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) { emit rowChosen(index.row()); });
}

void ReadTable::arrange() {
  const int columns = model()->columnCount();
  if (columns == 0 || width() <= 0)
    return;
  const theme::Ink& ink = theme::ink();
  const auto isWide = [this](int column) { return std::ranges::find(m_wide, column) != m_wide.end(); };
  const int rows = std::min(std::max(1, model()->rowCount()), m_mostRows);
  // From its own width, for that of the view follows later; and one height, once: a page that scrolls around it would
  // else come and go with every other one.
  int rest = width() - 2 * frameWidth();
  if (model()->rowCount() > rows)
    rest -= verticalScrollBar()->sizeHint().width();
  for (int i = 0; i < columns; ++i)
    if (!isWide(i)) {
      const int wide = std::clamp(std::max(sizeHintForColumn(i), horizontalHeader()->sectionSizeHint(i)), ink.whole(60),
                                  ink.whole(220));
      horizontalHeader()->resizeSection(i, wide);
      rest -= wide;
    }
  const int count = int(m_wide.size());
  const int share = count > 0 ? std::max(ink.whole(120), rest / count) : 0;
  for (int i = 0; i < count; ++i)
    horizontalHeader()->resizeSection(m_wide[std::size_t(i)],
                                      i == count - 1 ? std::max(share, rest - (count - 1) * share) : share);
  const bool scrolls = share * count > rest;
  setHorizontalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
  setFixedHeight(ink.whole(30) + rows * verticalHeader()->defaultSectionSize() +
                 (scrolls ? horizontalScrollBar()->sizeHint().height() : 0));
}

void ReadTable::keyPressEvent(QKeyEvent* event) {
  if (currentIndex().isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
    return emit opened(currentIndex().row());
  QTableView::keyPressEvent(event);
}

void ReadTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  if (event->size().width() != event->oldSize().width())
    arrange();
}

void ReadTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::StyleChange && model())
    arrange();
}

} // namespace baton::people_page

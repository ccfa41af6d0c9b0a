// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/keyed_table.h"

#include "ui/widgets/cell_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace baton::guide_page {

KeyedTable::KeyedTable(const QString& objectName, const QString& name, QWidget* parent) : QTableView(parent) {
  setObjectName(objectName);
  widgets::styleTable(this, name);
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setEditTriggers(NoEditTriggers);
  setTabKeyNavigation(false);
  setHorizontalScrollMode(ScrollPerPixel);
}

std::vector<int> KeyedTable::rows() const {
  std::vector<int> rows;
  if (selectionModel())
    for (const QModelIndex& index : selectionModel()->selectedRows())
      rows.push_back(index.row());
  if (rows.empty() && currentIndex().isValid())
    rows.push_back(currentIndex().row());
  std::ranges::sort(rows);
  return rows;
}

void KeyedTable::goTo(int row) {
  if (model() && row >= 0 && row < model()->rowCount())
    setCurrentIndex(model()->index(row, std::max(0, currentIndex().column())));
}

void KeyedTable::keyPressEvent(QKeyEvent* event) {
  const QString text = event->text().toUpper();
  const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
  if (plain && text.size() == 1 && m_letters.contains(text.front()))
    emit keyed(text.front());
  else
    QTableView::keyPressEvent(event);
}

void KeyedTable::currentChanged(const QModelIndex& now, const QModelIndex& before) {
  QTableView::currentChanged(now, before);
  if (now.row() != before.row() && now.isValid())
    emit moved(now.row());
}

} // namespace baton::guide_page

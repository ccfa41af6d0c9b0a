// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/keyed_table.h"

#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>
#include <algorithm>

namespace baton::guide_page {
namespace {

constexpr int mostRows = 10, narrowestName = 180, scrollBarHeight = 12; ///< rows; px at 100 %

} // namespace

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

void KeyedTable::arrange(int nameColumn) {
  m_nameColumn = nameColumn;
  if (!model() || nameColumn < 0)
    return;
  const auto& ink = theme::ink();
  const int least = ink.whole(narrowestName);
  fold(false);
  if (!m_folding.empty() && viewport()->width() - widthBeside(nameColumn) < least)
    fold(true);
  resizeColumnsToContents();
  const int left = viewport()->width() - widthBeside(nameColumn);
  setColumnWidth(nameColumn, std::max(left, least));
  const int shown = std::clamp(model()->rowCount(), 1, mostRows);
  setFixedHeight(horizontalHeader()->sizeHint().height() + shown * verticalHeader()->defaultSectionSize() +
                 (left < least ? ink.whole(scrollBarHeight) : 0));
}

int KeyedTable::widthBeside(int nameColumn) const {
  int width = 0;
  for (int column = 0; column < model()->columnCount(); ++column)
    if (column != nameColumn && !isColumnHidden(column))
      width += std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
  return width;
}

void KeyedTable::fold(bool fold) {
  widgets::foldColumns(this, m_folding, fold);
  emit folded(fold);
}

void KeyedTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  if (event->size().width() != event->oldSize().width())
    arrange(m_nameColumn);
}

void KeyedTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    arrange(m_nameColumn);
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

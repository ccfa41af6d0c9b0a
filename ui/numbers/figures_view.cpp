// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/figures_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"

#include <QHeaderView>
#include <QResizeEvent>
#include <QScrollBar>
#include <algorithm>

namespace baton::numbers {

FiguresView::FiguresView(const QString& name, QWidget* parent) : QTableView(parent) {
  widgets::styleTable(this, name);
}

void FiguresView::show(const FiguresTable& table, int mostRows) {
  auto* before = model();
  setModel(new FiguresTableModel(table, this));
  delete before;
  m_mostRows = mostRows;
  arrange();
}

void FiguresView::arrange() {
  if (!model() || model()->columnCount() == 0)
    return;
  const int columns = model()->columnCount(), rows = model()->rowCount();
  horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
  const bool allRows = rows <= m_mostRows;
  setVerticalScrollBarPolicy(allRows ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
  const int room = width() - 2 * frameWidth() - (allRows ? 0 : verticalScrollBar()->sizeHint().width());
  int rest = 0, first = 0;
  for (int column = 0; column < columns; ++column) {
    const int wide = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
    (column == 0 ? first : rest) += wide;
    setColumnWidth(column, wide);
  }
  setColumnWidth(0, std::max(first, room - rest));
  const int bar = first + rest > room ? horizontalScrollBar()->sizeHint().height() : 0;
  setFixedHeight(theme::ink().whole(30) + std::clamp(rows, 1, m_mostRows) * verticalHeader()->defaultSectionSize() +
                 bar + 2 * frameWidth() + 1);
}

void FiguresView::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  if (event->oldSize().width() != event->size().width())
    arrange();
}

void FiguresView::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
    arrange();
}

} // namespace baton::numbers

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fitting_grid.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QGridLayout>
#include <algorithm>
#include <utility>

namespace baton::widgets {

FittingGrid::FittingGrid(int narrowest, int gap, int mostColumns, QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_narrowest(narrowest), m_most(mostColumns) {
  theme::space(m_grid, 0, gap);
}

void FittingGrid::setParts(std::vector<QWidget*> parts) {
  m_parts = std::move(parts);
  while (m_lines && m_linesBefore.size() + 1 < m_parts.size())
    m_linesBefore.emplace_back(verticalLine())->setParent(this);
  m_columns = 0; // they are others
  arrange();
}

bool FittingGrid::haveRoom(int columns) const {
  std::vector<int> widths(std::size_t(columns), theme::ink().whole(m_narrowest));
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    int& width = widths[i % std::size_t(columns)];
    width = std::max(width, m_parts[i]->minimumSizeHint().width());
  }
  int needed = 0;
  for (const int width : widths)
    needed += width;
  const int gaps = m_lines ? 2 * m_grid->spacing() + 1 : m_grid->spacing();
  return needed + (columns - 1) * gaps <= width();
}

int FittingGrid::fittingColumns() const {
  const int count = int(m_parts.size());
  for (int columns = std::min(count, m_most); columns > 1; --columns) {
    const int rows = (count + columns - 1) / columns, even = (count + rows - 1) / rows;
    if (haveRoom(even))
      return even;
  }
  return 1;
}

void FittingGrid::arrange() {
  const int columns = fittingColumns();
  if (columns == std::exchange(m_columns, columns))
    return;
  for (QWidget* line : m_linesBefore) // kept: a change of the look may bring us here, and counts on what there was
    line->hide();
  while (m_grid->count() > 0)
    delete m_grid->takeAt(0);
  const int step = m_lines ? 2 : 1; // lines stand in columns of their own
  for (int i = 0; i < int(m_parts.size()); ++i) {
    const int row = i / columns, column = i % columns * step;
    m_grid->addWidget(m_parts[std::size_t(i)], row, column);
    if (!m_lines || column == 0)
      continue;
    QWidget* line = m_linesBefore[std::size_t(i) - 1];
    m_grid->addWidget(line, row, column - 1);
    line->show();
  }
  for (int i = 0; i < m_grid->columnCount(); ++i)
    m_grid->setColumnStretch(i, i % step == 0 && i < step * columns ? 1 : 0);
}

bool FittingGrid::event(QEvent* event) {
  const bool done = QWidget::event(event);
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
    arrange();
  return done;
}

} // namespace baton::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/table_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/text_label.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

namespace baton::records {

TableDialog::TableDialog(QWidget* window, const QString& title)
    : WindowDialog(window, title),
      m_facts(widgets::paragraph(tr("Reading"), theme::TextStyle::Body, widgets::Tone::Muted)),
      m_table(new QTableView) {
  m_facts->setObjectName("facts");
  body()->addWidget(m_facts);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
}

void TableDialog::addTable(QAbstractItemModel* model, const QString& objectName, const QString& name, Columns columns) {
  m_columns = std::move(columns);
  m_table->setObjectName(objectName);
  m_table->setModel(model);
  widgets::styleTable(m_table, name);
  m_table->setMinimumHeight(theme::ink().whole(180));
  body()->addWidget(m_table, 1);
  auto* close = widgets::button(tr("Close"), {}, widgets::ButtonKind::Primary);
  close->setObjectName("close-table");
  connect(close, &QPushButton::clicked, this, &WindowDialog::dismiss);
  addButton(close);
}

void TableDialog::fitColumns() {
  if (m_columns.widths.empty())
    return;
  const theme::Ink& ink = theme::ink();
  const auto sum = [&ink](int all, int width) { return all + ink.whole(width); };
  const int room = m_table->viewport()->width();
  const bool isNarrow = room < std::accumulate(m_columns.widths.begin(), m_columns.widths.end(), 0, sum);
  fold(isNarrow);
  widgets::foldColumns(m_table, m_columns.folded, isNarrow);
  int others = 0;
  for (int i = 0; i < int(m_columns.widths.size()); ++i) {
    m_table->setColumnWidth(i, ink.whole(m_columns.widths[std::size_t(i)]));
    if (i > 0 && std::ranges::find(m_columns.folded, i) == m_columns.folded.end())
      others += m_table->columnWidth(i);
  }
  if (isNarrow && m_columns.firstFills)
    m_table->setColumnWidth(0, std::max(ink.whole(120), room - others));
  m_table->horizontalHeader()->setStretchLastSection(true);
}

void TableDialog::resizeEvent(QResizeEvent* event) {
  WindowDialog::resizeEvent(event);
  fitColumns();
}

} // namespace baton::records

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/figures_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/copied_cells.h"
#include "ui/widgets/text_label.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace baton::numbers {

FiguresTableModel::FiguresTableModel(FiguresTable table, QObject* parent)
    : QAbstractTableModel(parent), m_table(std::move(table)) {}

int FiguresTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_table.rows.size());
}

int FiguresTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_table.header.size());
}

QVariant FiguresTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  if (role == Qt::DisplayRole)
    return m_table.rows[std::size_t(index.row())][std::size_t(index.column())];
  if (role == Qt::TextAlignmentRole)
    return int((index.column() > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role == widgets::SumRole)
    return index.row() == m_table.strongRow ? 1 : 0;
  return {};
}

QVariant FiguresTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::DisplayRole)
    return m_table.header[std::size_t(section)];
  if (role == Qt::TextAlignmentRole)
    return int((section > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  return {};
}

QString asText(const FiguresTable& table) {
  const auto line = [](const std::vector<QString>& cells) {
    QStringList parts;
    for (const QString& cell : cells)
      parts += widgets::forSpreadsheet(cell.simplified());
    return parts.join(QLatin1Char('\t'));
  };
  QStringList lines{line(table.header)};
  for (const auto& row : table.rows)
    lines += line(row);
  return lines.join(QLatin1Char('\n'));
}

FiguresDialog::FiguresDialog(const FiguresTable& table, QWidget* parent) : QDialog(parent) {
  setObjectName("figures-dialog");
  setWindowTitle(table.title);
  resize(theme::ink().whole(680), theme::ink().whole(560));
  auto* column = new QVBoxLayout(this);
  theme::space(column, 24, 12);
  column->addWidget(widgets::label(table.title, theme::TextStyle::PageTitle));
  auto* frame = new QFrame;
  frame->setProperty("card", true);
  auto* inside = new QVBoxLayout(frame);
  inside->setContentsMargins(1, 1, 1, 1);
  auto* view = new QTableView;
  view->setObjectName("figures");
  view->setModel(new FiguresTableModel(table, this));
  widgets::styleTable(view, table.title);
  view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  inside->addWidget(view);
  column->addWidget(frame, 1);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 8);
  auto* copy = widgets::button(tr("Copy"), "copy");
  copy->setObjectName("copy");
  connect(copy, &QPushButton::clicked, this, [table, copy] {
    widgets::copyCells(asText(table));
    copy->setText(tr("Copied"));
  });
  auto* close = widgets::button(tr("Close"));
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  row->addStretch();
  row->addWidget(copy);
  row->addWidget(close);
  column->addLayout(row);
}

} // namespace baton::numbers

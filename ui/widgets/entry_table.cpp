// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entry_table.h"

#include "ui/theme/theme.h"
#include "ui/widgets/copied_cells.h"
#include "ui/widgets/entries.h"
#include "ui/widgets/entry_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTableView>
#include <QVBoxLayout>

namespace baton::widgets {
namespace {

bool isEnter(const QKeyEvent& key) {
  return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

bool fills(const QKeyEvent& key) {
  return key.modifiers() == Qt::ControlModifier && (key.key() == Qt::Key_R || key.key() == Qt::Key_D);
}

} // namespace

EntryTable::EntryTable(QAbstractItemModel* model, const Entries& entries, const QString& name, CellDelegate::Rows rows,
                       QWidget* parent)
    : QWidget(parent), m_view(new QTableView), m_entries(entries),
      m_refusal(paragraph({}, theme::TextStyle::Caption, Tone::Bad)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 6);
  m_view->setModel(model);
  styleTable(m_view, name, rows);
  auto* delegate = new EntryDelegate(rows, m_view);
  m_view->setItemDelegate(delegate);
  m_view->setSelectionMode(QAbstractItemView::SingleSelection);
  m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                          QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
  m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_view->installEventFilter(this);
  column->addWidget(m_view);
  m_refusal->setObjectName("refusal");
  m_refusal->hide();
  column->addWidget(m_refusal);
  connect(delegate, &EntryDelegate::refused, this, &EntryTable::refuse);
  connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &EntryTable::moved);
}

void EntryTable::takeBlocks() {
  m_blocks = true;
  m_view->setSelectionMode(QAbstractItemView::ContiguousSelection);
  m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
}

void EntryTable::refuse(const QString& reason) {
  m_refusal->setText(reason);
  m_refusal->setVisible(!reason.isEmpty());
  m_view->setAccessibleDescription(reason);
}

void EntryTable::commit() {
  if (const QWidget* focus = QApplication::focusWidget(); focus && focus != m_view && m_view->isAncestorOf(focus))
    m_view->setFocus(); // an editor that is left takes what was typed
}

bool EntryTable::press(const QKeyEvent& key) {
  const QModelIndex at = m_view->currentIndex();
  if (key.key() == Qt::Key_Delete && key.modifiers() == Qt::ControlModifier) {
    emit removeAsked();
    return true;
  }
  if (key.key() == Qt::Key_Escape && !m_refusal->isHidden()) {
    refuse({});
    return true;
  }
  if (m_blocks && pressBlock(key))
    return true;
  if (!at.isValid())
    return false;
  const bool editable = at.flags() & Qt::ItemIsEditable;
  if (!editable && (beginsTyping(key) || key.key() == Qt::Key_Delete)) {
    refuse(m_entries.whyFixed(at));
    return true;
  }
  if (editable && key.key() == Qt::Key_Delete) {
    refuse(m_entries.refusalOf(at, {}));
    m_view->model()->setData(at, QString(), Qt::EditRole);
    return true;
  }
  if (editable && isEnter(key)) {
    m_view->edit(at);
    return true;
  }
  return false;
}

bool EntryTable::pressBlock(const QKeyEvent& key) {
  auto& pressed = const_cast<QKeyEvent&>(key); // Qt's matches() is not const
  if (pressed.matches(QKeySequence::Copy))
    copy();
  else if (pressed.matches(QKeySequence::Paste))
    paste();
  else if (fills(key))
    fill(key.key() == Qt::Key_R ? Qt::Horizontal : Qt::Vertical);
  else if (key.key() == Qt::Key_Delete && m_view->selectionModel()->selectedIndexes().size() > 1)
    empty();
  else
    return false;
  return true;
}

bool EntryTable::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_view)
    return QWidget::eventFilter(watched, event);
  if (event->type() == QEvent::ShortcutOverride && m_blocks && m_view->hasFocus()) {
    auto& key = *static_cast<QKeyEvent*>(event);
    if (fills(key) || key.matches(QKeySequence::Copy) || key.matches(QKeySequence::Paste)) {
      event->accept(); // the window has them for other things
      return true;
    }
  }
  if (event->type() == QEvent::KeyPress && m_view->hasFocus() && press(*static_cast<QKeyEvent*>(event)))
    return true;
  return QWidget::eventFilter(watched, event);
}

QItemSelectionRange EntryTable::block() const {
  const auto chosen = m_view->selectionModel()->selection();
  return chosen.isEmpty() ? QItemSelectionRange(m_view->currentIndex()) : chosen.first();
}

/// Amounts exactly as they are typed, for a spreadsheet.
void EntryTable::copy() const {
  const QItemSelectionRange range = block();
  QStringList lines;
  for (int row = range.top(); row <= range.bottom(); ++row) {
    QStringList cells;
    for (int column = range.left(); column <= range.right(); ++column) {
      const QModelIndex index = m_view->model()->index(row, column);
      if (!m_view->isColumnHidden(column))
        cells +=
            forSpreadsheet(index.data(index.flags() & Qt::ItemIsEditable ? Qt::EditRole : Qt::DisplayRole).toString());
    }
    lines += cells.join(QLatin1Char('\t'));
  }
  copyCells(lines.join(QLatin1Char('\n')));
}

/// From the first chosen cell on; one value into all that are chosen.
void EntryTable::paste() {
  const auto cells = CopiedCells::onClipboard();
  const QItemSelectionRange range = block();
  if (!range.isValid() || cells.rows.empty())
    return;
  if (const QString reason = cells.readTwoWays(); !reason.isEmpty())
    return refuse(reason);
  const auto& model = *m_view->model();
  std::vector<int> columns;
  for (int column = range.left(); column < model.columnCount(); ++column)
    if (!m_view->isColumnHidden(column))
      columns.push_back(column);
  std::vector<CellEntry> asked;
  if (cells.isOne()) {
    for (int row = range.top(); row <= range.bottom(); ++row)
      for (int column = range.left(); column <= range.right(); ++column)
        asked.push_back({model.index(row, column), cells.at(0, 0)});
    return enter(asked);
  }
  if (cells.rowCount() > model.rowCount() - range.top())
    return refuse(tr("What was copied has %1 rows, and from this cell on there are %2. Nothing was pasted.")
                      .arg(cells.rowCount())
                      .arg(model.rowCount() - range.top()));
  if (cells.columns > int(columns.size()))
    return refuse(tr("What was copied has %1 columns, and from this cell on there are %2. Nothing was pasted.")
                      .arg(cells.columns)
                      .arg(columns.size()));
  for (int row = 0; row < cells.rowCount(); ++row)
    for (int across = 0; across < cells.columns; ++across)
      asked.push_back({model.index(range.top() + row, columns[std::size_t(across)]), cells.at(row, across)});
  enter(asked);
}

/// The first column of what is chosen to the right, or its first row down.
void EntryTable::fill(Qt::Orientation orientation) {
  const QItemSelectionRange range = block();
  const bool right = orientation == Qt::Horizontal;
  std::vector<CellEntry> asked;
  for (int row = range.top() + (right ? 0 : 1); row <= range.bottom(); ++row)
    for (int column = range.left() + (right ? 1 : 0); column <= range.right(); ++column)
      asked.push_back(
          {m_view->model()->index(row, column), m_view->model()
                                                    ->index(right ? row : range.top(), right ? range.left() : column)
                                                    .data(Qt::EditRole)
                                                    .toString()});
  enter(asked);
}

void EntryTable::empty() {
  std::vector<CellEntry> asked;
  for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
    if (index.flags() & Qt::ItemIsEditable)
      asked.push_back({index, {}});
  enter(asked);
}

/// The first that is refused refuses all of it; what cannot be typed into is left as it is, and said.
void EntryTable::enter(const std::vector<CellEntry>& asked) {
  refuse({});
  std::vector<CellEntry> taken;
  int left = 0;
  QString why;
  for (const CellEntry& entry : asked) {
    if (m_view->isColumnHidden(entry.index.column()))
      continue;
    if (!(entry.index.flags() & Qt::ItemIsEditable)) {
      left += entry.typed.trimmed().isEmpty() ? 0 : 1;
      why = why.isEmpty() && !entry.typed.trimmed().isEmpty() ? m_entries.whyFixed(entry.index) : why;
      continue;
    }
    if (const QString reason = m_entries.refusalOf(entry.index, entry.typed); !reason.isEmpty()) {
      const auto& model = *m_view->model();
      return refuse(tr("%1, %2: %3 Nothing was changed.")
                        .arg(model.index(entry.index.row(), 0).data().toString(),
                             model.headerData(entry.index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                             reason));
    }
    taken.push_back(entry);
  }
  if (!taken.empty())
    emit entered(taken);
  if (left > 0)
    refuse(counted(left, tr("1 cell was left as it is."), tr("%1 cells were left as they are.")) + QLatin1Char(' ') +
           why);
}

} // namespace baton::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goal_table.h"

#include "ui/plan/goal_cell_delegate.h"
#include "ui/plan/goal_grid_model.h"
#include "ui/plan/owner_header.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <algorithm>

namespace baton::plan_page {

namespace {

constexpr int leastHeight = 236; ///< px at 100 %: seven rows

} // namespace

GoalTable::GoalTable(GoalGridModel* model, QWidget* parent)
    : QTableView(parent), m_model(model), m_owners(new OwnerHeader(this)), m_corner(new QLabel(this)) {
  setObjectName("goals");
  setModel(model);
  widgets::styleTable(this, tr("Goals"), widgets::CellDelegate::Rows::Compact);
  setVerticalHeader(m_owners);
  m_owners->show();
  auto* delegate = new GoalCellDelegate(this);
  setItemDelegate(delegate);
  connect(delegate, &GoalCellDelegate::refused, this, &GoalTable::refused);
  connect(delegate, &GoalCellDelegate::takenBack, this, [this] { m_model->takeBack(currentIndex()); });
  connect(delegate, &GoalCellDelegate::moved, this, &GoalTable::move);
  setSelectionMode(QAbstractItemView::ContiguousSelection);
  setSelectionBehavior(QAbstractItemView::SelectItems);
  setEditTriggers(EditKeyPressed | AnyKeyPressed | DoubleClicked);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setStretchLastSection(false);
  m_corner->setProperty("textStyle", "label");
  m_corner->setProperty("tone", "muted");
  m_corner->setProperty("ground", "sunken");
  connect(m_owners, &OwnerHeader::foldAsked, this, &GoalTable::fold);
  connect(model, &QAbstractItemModel::dataChanged, this, [this] {
    emit refused(currentIndex().data(GoalGridModel::RefusalRole).toString());
    if (isTooNarrow())
      measure();
  });
  connect(model, &QAbstractItemModel::modelReset, this, [this] {
    m_owners->clearFolded();
    hideFolded();
    measure();
  });
  measure();
}

void GoalTable::setCornerWord(const QString& word) {
  m_corner->setText(word);
}

/// As wide as their figures, sharing what is left of the room.
void GoalTable::measure() {
  const theme::Ink& ink = theme::ink();
  m_owners->setMinimumSectionSize(1);
  m_owners->setDefaultSectionSize(ink.whole(26));
  m_owners->fit(width());
  setMinimumHeight(ink.whole(leastHeight));
  const int columns = m_model->columnCount();
  if (columns == 0)
    return;
  const int room = width() - m_owners->width() - ink.whole(14);
  int wide = ink.whole(64);
  std::vector<int> widths;
  int sum = 0;
  for (int column = 0; column < columns; ++column) {
    widths.push_back(std::max({wide, sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)}));
    sum += widths.back();
  }
  const int more = std::max(0, (room - sum) / columns);
  for (int column = 0; column < columns; ++column)
    horizontalHeader()->resizeSection(column, widths[std::size_t(column)] + std::min(more, ink.whole(56)));
  updateGeometries();
  m_corner->setGeometry(frameWidth(), frameWidth(), m_owners->width(), horizontalHeader()->height());
  m_corner->setContentsMargins(ink.whole(10), 0, 0, 0);
  m_corner->raise();
}

bool GoalTable::isTooNarrow() const {
  for (int column = 0; column < m_model->columnCount(); ++column)
    if (sizeHintForColumn(column) > columnWidth(column))
      return true;
  return false;
}

void GoalTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  if (event->size().width() != event->oldSize().width())
    measure();
}

void GoalTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_corner)
    measure();
}

void GoalTable::currentChanged(const QModelIndex& now, const QModelIndex& before) {
  QTableView::currentChanged(now, before);
  m_owners->setCurrent(now.isValid() ? now.row() : -1);
  emit refused(now.data(GoalGridModel::RefusalRole).toString());
  emit currentMoved();
}

void GoalTable::fold(int row) {
  m_owners->setFolded(row, !m_owners->isFolded(row));
  hideFolded();
}

void GoalTable::hideFolded() {
  std::pair<int, int> hidden{0, 0};
  for (int row = 0; row < m_model->rowCount(); ++row) {
    const bool hide = row >= hidden.first && row < hidden.second;
    setRowHidden(row, hide);
    if (!hide && m_owners->isFolded(row))
      hidden = m_model->foldedBy(row);
  }
}

void GoalTable::goTo(int row, int column) {
  const auto& rows = m_model->grid()->rows();
  for (int above = rows[std::size_t(row)].parent; above >= 0; above = rows[std::size_t(above)].parent)
    m_owners->setFolded(m_model->lineOf(above), false);
  hideFolded();
  setCurrentIndex(m_model->index(m_model->lineOf(row), column));
  scrollTo(currentIndex(), QAbstractItemView::PositionAtCenter);
}

QItemSelectionRange GoalTable::block() const {
  const auto chosen = selectionModel()->selection();
  return chosen.isEmpty() ? QItemSelectionRange(currentIndex()) : chosen.first();
}

std::vector<int> GoalTable::rowsInSight() const {
  std::vector<int> rows;
  for (int row = 0; row < m_model->rowCount(); ++row)
    if (!isRowHidden(row))
      rows.push_back(row);
  return rows;
}

/// The next cell that is in sight.
void GoalTable::move(int columns, int rows) {
  int row = currentIndex().row(), column = currentIndex().column() + columns;
  for (row += rows; rows != 0 && row >= 0 && row < m_model->rowCount() && isRowHidden(row);)
    row += rows;
  const QModelIndex next = m_model->index(row, column);
  if (next.isValid())
    setCurrentIndex(next);
  setFocus();
}

void GoalTable::commitDraft() {
  if (auto* editor = qobject_cast<QLineEdit*>(indexWidget(currentIndex())); editor && state() == EditingState) {
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
  }
}

/// The cell that Tab comes to is chosen, and its story told.
void GoalTable::focusInEvent(QFocusEvent* event) {
  QTableView::focusInEvent(event);
  if (!currentIndex().isValid() || selectionModel()->hasSelection())
    return;
  selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
  m_owners->setCurrent(currentIndex().row());
  emit currentMoved();
}

/// Keys of the grid that the window has for other things, or could have.
bool GoalTable::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && state() != EditingState) {
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool fills = key.modifiers() == Qt::ControlModifier && (key.key() == Qt::Key_R || key.key() == Qt::Key_D);
    if (fills || key.matches(QKeySequence::Copy) || key.matches(QKeySequence::Paste)) {
      event->accept();
      return true;
    }
  }
  return QTableView::event(event);
}

void GoalTable::keyPressEvent(QKeyEvent* event) {
  const QModelIndex index = currentIndex();
  if (!index.isValid() || state() == EditingState)
    return QTableView::keyPressEvent(event);
  if (event->matches(QKeySequence::Copy))
    return emit copyAsked();
  if (event->matches(QKeySequence::Paste))
    return emit pasteAsked();
  if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_R)
    return emit fillAsked(Qt::Horizontal);
  if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_D)
    return emit fillAsked(Qt::Vertical);
  if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
    return emit deleteAsked();
  const bool team = m_model->headerData(index.row(), Qt::Vertical, GoalGridModel::TeamRole).toBool();
  if (event->key() == Qt::Key_Space && team)
    return fold(index.row());
  if (event->key() == Qt::Key_Escape) {
    m_model->takeBack(index);
    return emit refused({});
  }
  if (!(index.flags() & Qt::ItemIsEditable) && widgets::beginsTyping(*event))
    return emit refused(m_model->whyFixed(index));
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    return static_cast<void>(edit(index));
  QTableView::keyPressEvent(event);
}

} // namespace baton::plan_page

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/signal_table.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>
#include <array>

namespace baton::signals_page {

namespace {

constexpr double tableFoldedBelow = 800; ///< px at 100 %: with less, five columns would leave the words the narrowest

} // namespace

void SignalModel::set(std::vector<SignalRow> rows) {
  if (rows == m_rows)
    return;
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

int SignalModel::rowOf(basics::RowId id) const {
  const auto found = std::ranges::find(m_rows, id, &SignalRow::id);
  return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QVariant SignalModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const SignalRow& one = row(index.row());
  const int column = index.column();
  if (role == Qt::DisplayRole)
    return column == Seen    ? one.seen
           : column == What  ? one.words
           : column == Kind  ? kindWord(one.kind)
           : column == Clock ? one.clock.words
                             : one.chipWord;
  if (role == Qt::AccessibleTextRole)
    return column == What   ? spoken(one)
           : column == Seen ? (one.reporter.isEmpty() ? one.seen : tr("%1, by %2").arg(one.seen, one.reporter))
                            : QVariant();
  if (role == Qt::ToolTipRole)
    return column == Seen   ? widgets::plainToolTip(one.reporter)
           : column == What ? widgets::plainToolTip(one.facts.isEmpty() ? one.words : one.words + '\n' + one.facts)
                            : QVariant();
  if (role == widgets::IconRole && column == Kind)
    return kindIcon(one.kind);
  if (role == widgets::ChipRole && column == State)
    return int(one.chip);
  return {};
}

QVariant SignalModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  const std::array<QString, ColumnCount> titles{tr("Seen"), tr("Signal"), tr("Kind"), tr("Clock"), tr("State")};
  return titles[std::size_t(section)];
}

SignalTable::SignalTable(QWidget* parent)
    : QTableView(parent), m_model(new SignalModel(this)), m_delegate(new SignalDelegate(this)) {
  setObjectName("signals");
  setModel(m_model);
  widgets::styleTable(this, tr("Signals"), widgets::CellDelegate::Rows::TwoLines);
  setItemDelegate(m_delegate);
  setFrameShape(QFrame::NoFrame);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setSectionsClickable(false);
  // Also where the keyboard had its place there already, and nothing was chosen.
  connect(this, &QTableView::clicked, this,
          [this](const QModelIndex& index) { emit chosen(m_model->row(index.row()).id); });
}

QSize SignalTable::minimumSizeHint() const {
  const auto& ink = theme::ink();
  return {ink.whole(240), ink.whole(30) + 2 * ink.whole(48)};
}

void SignalTable::show(std::vector<SignalRow> rows) {
  const basics::RowId kept = current();
  m_filling = true;
  m_model->set(std::move(rows));
  measure();
  select(kept);
  m_filling = false;
}

basics::RowId SignalTable::current() const {
  return currentIndex().isValid() ? m_model->row(currentIndex().row()).id : 0;
}

bool SignalTable::select(basics::RowId id) {
  const int row = id == 0 ? -1 : m_model->rowOf(id);
  const bool before = std::exchange(m_filling, true);
  if (row < 0)
    clearSelection();
  setCurrentIndex(m_model->index(row, SignalModel::What));
  m_filling = before;
  return row >= 0;
}

void SignalTable::measure() {
  const auto& ink = theme::ink();
  const int whole = viewport()->width();
  const bool folded = whole < ink.px(tableFoldedBelow);
  m_delegate->setFolded(folded);
  const int seen = ink.whole(104), state = ink.whole(138);
  const int kind = folded ? 0 : ink.whole(170), clock = folded ? 0 : ink.whole(134);
  const std::array<int, SignalModel::ColumnCount> widths{
      seen, std::max(ink.whole(120), whole - seen - kind - clock - state), kind, clock, state};
  for (int column = 0; column < SignalModel::ColumnCount; ++column) {
    setColumnHidden(column, widths[std::size_t(column)] == 0);
    setColumnWidth(column, widths[std::size_t(column)]);
  }
  for (int row = 0; row < m_model->rowCount(); ++row)
    setRowHeight(row, m_delegate->heightOf(m_model->row(row), widths[SignalModel::What]));
  viewport()->update();
}

void SignalTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  if (event->oldSize().width() != event->size().width())
    measure();
}

void SignalTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    QMetaObject::invokeMethod(this, &SignalTable::measure, Qt::QueuedConnection); // after the sections were set anew
}

void SignalTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (current.isValid() && !m_filling)
    emit chosen(m_model->row(current.row()).id);
}

void SignalTable::keyPressEvent(QKeyEvent* event) {
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current() != 0)
    return emit opened(current());
  QTableView::keyPressEvent(event);
}

void SignalTable::mouseDoubleClickEvent(QMouseEvent* event) {
  QTableView::mouseDoubleClickEvent(event);
  if (current() != 0)
    emit opened(current());
}

} // namespace baton::signals_page

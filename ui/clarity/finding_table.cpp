// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/finding_table.h"

#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_lines.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>

namespace baton::clarity {
namespace {

using theme::Role;
using theme::TextStyle;

constexpr double cellPadding = 10;
constexpr double lineAbove = 18, lineBelow = 16, roomAround = 16;
constexpr int linesAtMost = 2, smallLinesAtMost = 4;

widgets::ChipKind chipOf(Severity severity) {
  return severity == Severity::Blocker   ? widgets::ChipKind::Bad
         : severity == Severity::Warning ? widgets::ChipKind::Warn
                                         : widgets::ChipKind::Info;
}

struct Lines {
  QStringList first, second;
  double height() const {
    return double(first.size()) * theme::ink().px(lineAbove) + double(second.size()) * theme::ink().px(lineBelow);
  }
};

/// The remedy is set small as a whole: it is read after the finding.
bool isSmall(const QModelIndex& index) {
  return index.column() == FindingModel::Mend;
}

Lines linesOf(const QModelIndex& index, double width) {
  const theme::Ink& ink = theme::ink();
  const QString first = index.data().toString(), second = index.data(widgets::SecondLineRole).toString();
  Lines lines;
  if (isSmall(index))
    lines.second = widgets::wrapped(first, ink.figures(TextStyle::Small), width, smallLinesAtMost);
  else
    lines.first = widgets::wrapped(first, ink.figures(TextStyle::Body), width, linesAtMost);
  if (!isSmall(index) && !second.isEmpty())
    lines.second = widgets::wrapped(second, ink.figures(TextStyle::Small), width, linesAtMost);
  return lines;
}

} // namespace

void FindingModel::set(std::vector<FindingRow> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

int FindingModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_rows.size());
}

int FindingModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString FindingModel::words(const FindingRow& row, int column) const {
  return column == SeverityColumn ? severityWord(row.severity)
         : column == Place        ? row.place
         : column == What         ? row.what
                                  : row.mend;
}

QVariant FindingModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || std::size_t(index.row()) >= m_rows.size())
    return {};
  const FindingRow& row = m_rows[std::size_t(index.row())];
  const QString second = index.column() == Place ? row.part : index.column() == What ? row.why : QString();
  switch (role) {
  case Qt::DisplayRole:
    return words(row, index.column());
  case Qt::ToolTipRole:
    return widgets::plainToolTip(second.isEmpty() ? words(row, index.column())
                                                  : words(row, index.column()) + '\n' + second);
  case Qt::AccessibleTextRole:
    return second.isEmpty() ? words(row, index.column()) : words(row, index.column()) + ". " + second;
  case widgets::SecondLineRole:
    return second.isEmpty() ? QVariant() : QVariant(second);
  case widgets::ChipRole:
    return index.column() == SeverityColumn ? QVariant(int(chipOf(row.severity))) : QVariant();
  default:
    return {};
  }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  switch (section) {
  case SeverityColumn:
    return tr("Severity");
  case Place:
    return tr("Place");
  case What:
    return tr("What is unclear, and why it matters");
  default:
    return tr("How to mend it");
  }
}

int FindingDelegate::heightOf(const QModelIndex& index, int width) const {
  const theme::Ink& ink = theme::ink();
  if (index.column() == FindingModel::SeverityColumn)
    return rowHeight();
  const double room = width - ink.px(2 * cellPadding);
  return std::max(rowHeight(), int(linesOf(index, room).height() + ink.px(roomAround) + 0.5));
}

void FindingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  if (index.column() == FindingModel::SeverityColumn)
    return CellDelegate::paint(painter, option, index);
  const theme::Ink& ink = theme::ink();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRectF cell = option.rect;
  const bool selected = option.state & QStyle::State_Selected, hover = option.state & QStyle::State_MouseOver;
  if (selected || hover)
    painter->fillRect(cell, ink.colour(selected ? Role::AccentSoft : Role::SurfaceHover));
  painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), ink.colour(Role::Border));
  QRectF room = cell.adjusted(ink.px(cellPadding), 0, -ink.px(cellPadding), -1);
  const Lines lines = linesOf(index, room.width());
  room.setTop(room.center().y() - lines.height() / 2);
  painter->setFont(ink.figures(TextStyle::Body));
  painter->setPen(ink.colour(Role::Text));
  widgets::drawLines(*painter, room, lines.first, ink.px(lineAbove));
  room.setTop(room.top() + double(lines.first.size()) * ink.px(lineAbove));
  painter->setFont(ink.figures(TextStyle::Small));
  painter->setPen(ink.colour(isSmall(index) ? Role::Text : Role::TextMuted));
  widgets::drawLines(*painter, room, lines.second, ink.px(lineBelow));
  if (option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(ink.colour(Role::Focus), 2));
    painter->drawRect(cell.adjusted(1, 1, -1, -1));
  }
  painter->restore();
}

FindingTable::FindingTable(QWidget* parent)
    : QTableView(parent), m_model(new FindingModel(this)), m_delegate(new FindingDelegate(this)) {
  setModel(m_model);
  widgets::styleTable(this, tr("Findings"), widgets::CellDelegate::Rows::TwoLines);
  setItemDelegate(m_delegate);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setSectionsClickable(false);
  connect(this, &QAbstractItemView::activated, this,
          [this](const QModelIndex& index) { emit placeAsked(m_model->row(index.row())); });
}

void FindingTable::show(std::vector<FindingRow> rows) {
  m_model->set(std::move(rows));
  measure();
}

void FindingTable::measure() {
  const int whole = viewport()->width(), severity = std::min(theme::ink().whole(126), whole / 4);
  const int place = (whole - severity) * 22 / 100, mend = (whole - severity) * 32 / 100;
  const int widths[] = {severity, place, whole - severity - place - mend, mend};
  for (int column = 0; column < FindingModel::ColumnCount; ++column)
    setColumnWidth(column, widths[column]);
  int height = horizontalHeader()->height() + 2 * frameWidth();
  for (int row = 0; row < m_model->rowCount(); ++row) {
    int high = 0;
    for (int column = 0; column < FindingModel::ColumnCount; ++column)
      high = std::max(high, m_delegate->heightOf(m_model->index(row, column), widths[column]));
    setRowHeight(row, high);
    height += high;
  }
  setFixedHeight(height);
}

void FindingTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  if (event->oldSize().width() != event->size().width())
    measure();
}

void FindingTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    QMetaObject::invokeMethod(this, &FindingTable::measure, Qt::QueuedConnection); // after the sections were set anew
}

void FindingTable::wheelEvent(QWheelEvent* event) {
  event->ignore();
}

} // namespace baton::clarity

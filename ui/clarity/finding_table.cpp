// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/finding_table.h"

#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_lines.h"

#include <QContextMenuEvent>
#include <QCursor>
#include <QEvent>
#include <QFontMetricsF>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>

namespace baton::clarity {
namespace {

using theme::Role;
using theme::TextStyle;

constexpr double cellPadding = 10;
constexpr double lineAbove = 18, lineBelow = 16, roomAround = 16;
constexpr int linesAtMost = 2, smallLinesAtMost = 4, stackedLinesAtMost = 3;
constexpr double stackedBelow = 760; ///< px at 100 %: less than that is no room for five columns
constexpr double toolHeight = 26, menuWidth = 26, toolGap = 6;

/// As wide as its word wants, in every language.
double goWidth() {
  const theme::Ink& ink = theme::ink();
  return QFontMetricsF(ink.font(TextStyle::Label)).horizontalAdvance(FindingTable::tr("Go there")) + ink.px(20);
}

widgets::ChipKind chipOf(const FindingRow& row) {
  return row.aside ? widgets::ChipKind::Paused : inspector::severityChip(row.severity);
}

struct Passage {
  QStringList lines;
  bool small = false, muted = false;

  double lineHeight() const { return theme::ink().px(small ? lineBelow : lineAbove); }
  double height() const { return double(lines.size()) * lineHeight(); }
};

double heightOf(const std::vector<Passage>& passages) {
  double height = 0;
  for (const Passage& passage : passages)
    height += passage.height();
  return height;
}

/// Writes passages one under another, each at most so many lines.
class Setter {
public:
  explicit Setter(double width) : m_width(width) {}
  void add(const QString& text, bool small, bool muted, int atMost) {
    if (text.isEmpty())
      return;
    const QFont font = theme::ink().figures(small ? TextStyle::Small : TextStyle::Body);
    m_passages.push_back({widgets::wrapped(text, font, m_width, atMost), small, muted});
  }
  std::vector<Passage> passages() && { return std::move(m_passages); }

private:
  double m_width;
  std::vector<Passage> m_passages;
};

/// The remedy is set small as a whole: it is read after the finding.
std::vector<Passage> passagesOf(const QModelIndex& index, double width, bool stacked) {
  Setter set(width);
  const QString first = index.data().toString(), second = index.data(widgets::SecondLineRole).toString();
  if (stacked) {
    const QModelIndex place = index.siblingAtColumn(FindingModel::Place);
    const QString part = place.data(widgets::SecondLineRole).toString(), name = place.data().toString();
    set.add(part.isEmpty() ? name : name + QStringLiteral(" · ") + part, true, true, linesAtMost);
    set.add(first, false, false, stackedLinesAtMost);
    set.add(second, true, true, stackedLinesAtMost);
    set.add(FindingTable::tr("Mend: %1").arg(index.siblingAtColumn(FindingModel::Mend).data().toString()), true, false,
            smallLinesAtMost);
  } else if (index.column() == FindingModel::Mend) {
    set.add(first, true, false, smallLinesAtMost);
  } else {
    set.add(first, false, false, linesAtMost);
    set.add(second, true, true, linesAtMost);
  }
  return std::move(set).passages();
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
  return column == SeverityColumn ? (row.aside ? tr("Left standing") : session::severityWord(row.severity))
         : column == Place        ? row.place
         : column == What         ? row.what
         : column == Mend         ? row.mend
         : row.page.isEmpty()     ? QString()
                                  : tr("Go there");
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
    return index.column() == SeverityColumn ? QVariant(int(chipOf(row))) : QVariant();
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
  case Mend:
    return tr("How to mend it");
  default:
    return {};
  }
}

int FindingDelegate::heightOf(const QModelIndex& index, int width) const {
  const theme::Ink& ink = theme::ink();
  if (index.column() == FindingModel::SeverityColumn || index.column() == FindingModel::Actions)
    return rowHeight();
  const double room = width - ink.px(2 * cellPadding);
  const double text = clarity::heightOf(passagesOf(index, room, m_stacked));
  return std::max(rowHeight(), qRound(text + ink.px(roomAround)));
}

QRectF FindingDelegate::menuRect(const QRectF& cell) {
  const theme::Ink& ink = theme::ink();
  return {cell.right() - ink.px(menuWidth + toolGap), cell.center().y() - ink.px(toolHeight) / 2, ink.px(menuWidth),
          ink.px(toolHeight)};
}

QRectF FindingDelegate::goRect(const QRectF& cell) {
  const theme::Ink& ink = theme::ink();
  const QRectF menu = menuRect(cell);
  const QRectF go(menu.left() - ink.px(toolGap) - goWidth(), menu.top(), goWidth(), menu.height());
  return go.left() >= cell.left() ? go : QRectF();
}

void FindingDelegate::paintTools(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
  const theme::Ink& ink = theme::ink();
  const auto under = [&option](const QRectF& where) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view && where.contains(view->viewport()->mapFromGlobal(QCursor::pos()));
  };
  const QRectF go = goRect(option.rect), menu = menuRect(option.rect);
  if (!go.isEmpty() && !index.data().toString().isEmpty()) {
    painter.setPen(QPen(ink.colour(Role::BorderStrong), 1));
    painter.setBrush(ink.colour(under(go) ? Role::SurfaceHover : Role::SurfaceRaised));
    painter.drawRoundedRect(go.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setFont(ink.font(TextStyle::Label));
    painter.setPen(ink.colour(Role::Text));
    widgets::drawOneLine(painter, go, index.data().toString(), Qt::AlignHCenter);
  }
  if (under(menu)) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.colour(Role::SurfaceHover));
    painter.drawRoundedRect(menu, 6, 6);
  }
  const double side = ink.px(16);
  theme::paintIcon(painter, QRectF(menu.center().x() - side / 2, menu.center().y() - side / 2, side, side),
                   QStringLiteral("ellipsis"), ink.colour(Role::TextMuted));
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
  if (index.column() == FindingModel::Actions) {
    paintTools(*painter, option, index);
  } else {
    QRectF room = cell.adjusted(ink.px(cellPadding), 0, -ink.px(cellPadding), -1);
    const std::vector<Passage> passages = passagesOf(index, room.width(), m_stacked);
    room.setTop(room.center().y() - clarity::heightOf(passages) / 2);
    for (const Passage& passage : passages) {
      painter->setFont(ink.figures(passage.small ? TextStyle::Small : TextStyle::Body));
      painter->setPen(ink.colour(passage.muted ? Role::TextMuted : Role::Text));
      widgets::drawLines(*painter, room, passage.lines, passage.lineHeight());
      room.setTop(room.top() + passage.height());
    }
  }
  if (option.state & QStyle::State_HasFocus) {
    painter->setBrush(Qt::NoBrush);
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

bool FindingTable::select(basics::RowId element, const QString& field) {
  int found = -1;
  for (int row = 0; row < m_model->rowCount(); ++row) {
    const FindingRow& one = m_model->row(row);
    if (one.element == element && (found < 0 || one.field == field))
      found = row;
    if (found == row && one.field == field)
      break;
  }
  if (found >= 0)
    setCurrentIndex(m_model->index(found, FindingModel::What));
  return found >= 0;
}

/// Where there is no room for columns, only the finding with everything in it, and the menu.
QVector<int> FindingTable::columnWidths() const {
  const theme::Ink& ink = theme::ink();
  const int whole = viewport()->width();
  if (m_delegate->isStacked()) {
    const int tools = ink.whole(menuWidth + 2 * toolGap), severity = std::min(ink.whole(126), whole / 3);
    return {severity, 0, whole - severity - tools, 0, tools};
  }
  const int severity = ink.whole(126), tools = int(goWidth() + ink.px(menuWidth + 4 * toolGap));
  const int rest = whole - severity - tools, place = rest * 25 / 100, mend = rest * 31 / 100;
  return {severity, place, rest - place - mend, mend, tools};
}

void FindingTable::measure() {
  const bool stacked = viewport()->width() < theme::ink().px(stackedBelow);
  m_delegate->setStacked(stacked);
  const QVector<int> widths = columnWidths();
  for (int column = 0; column < FindingModel::ColumnCount; ++column) {
    setColumnHidden(column, widths[column] == 0);
    setColumnWidth(column, widths[column]);
  }
  int height = horizontalHeader()->height() + 2 * frameWidth();
  for (int row = 0; row < m_model->rowCount(); ++row) {
    int high = 0;
    for (int column = 0; column < FindingModel::ColumnCount; ++column)
      if (widths[column] > 0)
        high = std::max(high, m_delegate->heightOf(m_model->index(row, column), widths[column]));
    setRowHeight(row, high);
    height += high;
  }
  setFixedHeight(height);
  viewport()->update();
}

void FindingTable::askMenu(const QModelIndex& index, const QPoint& global) {
  if (index.isValid())
    emit menuAsked(m_model->row(index.row()), global);
}

void FindingTable::keyPressEvent(QKeyEvent* event) {
  const QModelIndex index = currentIndex();
  const bool shiftF10 = event->key() == Qt::Key_F10 && event->modifiers() & Qt::ShiftModifier;
  if (index.isValid() && (event->key() == Qt::Key_Menu || shiftF10))
    return askMenu(index, viewport()->mapToGlobal(visualRect(index).bottomLeft()));
  QTableView::keyPressEvent(event);
}

void FindingTable::mouseMoveEvent(QMouseEvent* event) {
  QTableView::mouseMoveEvent(event);
  viewport()->update(); // the buttons in the cells follow the pointer
}

void FindingTable::mouseReleaseEvent(QMouseEvent* event) {
  QTableView::mouseReleaseEvent(event);
  const QModelIndex index = indexAt(event->position().toPoint());
  if (event->button() != Qt::LeftButton || !index.isValid() || index.column() != FindingModel::Actions)
    return;
  const FindingRow& row = m_model->row(index.row());
  const QRectF cell = visualRect(index);
  if (FindingDelegate::menuRect(cell).contains(event->position()))
    askMenu(index, event->globalPosition().toPoint());
  else if (FindingDelegate::goRect(cell).contains(event->position()) && !row.page.isEmpty())
    emit placeAsked(row);
}

void FindingTable::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Mouse)
    askMenu(indexAt(event->pos()), event->globalPos());
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

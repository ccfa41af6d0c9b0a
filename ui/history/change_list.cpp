// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/change_list.h"

#include "ui/history/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace baton::history_page {

using theme::Role, theme::TextStyle;
using workspace::HistoryRow;

namespace {

// px at 100 %
constexpr int rowHeight = 31, narrowRoom = 10, bandHeight = 28, edge = 10, timeWidth = 40, avatarSide = 22,
              iconSide = 16, gap = 12, originWidth = 150, menuSide = 26, narrowBelow = 620;
constexpr int linesAtMost = 3, leastHeight = 220;

QFont sentenceFont() {
  QFont strong = theme::ink().font(TextStyle::Body);
  strong.setWeight(theme::fontWeight(500));
  return strong;
}

/// Of a row without columns: the sentence, and under it the detail and the origin.
struct NarrowText {
  QStringList sentence, detail;

  NarrowText(const HistoryRow& change, const workspace::History& history, double width) {
    const QString origin = originOf(change), more = detailOf(change, history.named);
    sentence = widgets::wrapped(sentenceOf(change), sentenceFont(), width, linesAtMost);
    detail = widgets::wrapped(more.isEmpty() ? origin : more + QStringLiteral(" · ") + origin,
                              theme::ink().font(TextStyle::Small), width, linesAtMost);
  }
  double height() const {
    const auto& ink = theme::ink();
    return double(sentence.size()) * ink.line(TextStyle::Body) + double(detail.size()) * ink.line(TextStyle::Small);
  }
};

/// Where the words begin.
double wordsLeft() {
  return theme::ink().px(edge + timeWidth + gap + avatarSide + gap + iconSide + gap);
}

} // namespace

ChangeList::ChangeList(QWidget* parent) : QListView(parent), m_model(new ChangeModel(this)) {
  setObjectName("changes");
  setAccessibleName(tr("Changes, the newest first"));
  setModel(m_model);
  setItemDelegate(new ChangeDelegate(*this));
  setFrameShape(QFrame::NoFrame);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setResizeMode(QListView::Adjust);
  setTabKeyNavigation(false);
  setMouseTracking(true);
  fit();
}

void ChangeList::show(ChangeModel::History history, const workspace::HistoryFilter& filter, basics::Date today) {
  m_filling = true;
  const HistoryRow* now = current();
  const std::optional<HistoryRow> kept = now ? std::optional(*now) : std::nullopt;
  m_model->show(std::move(history), filter, today);
  if (kept)
    select(kept->merge != 0 ? m_model->lineOfMerge(kept->merge) : m_model->lineOf(kept->entry));
  m_filling = false;
}

bool ChangeList::select(int line) {
  if (line < 0)
    return false;
  setCurrentIndex(m_model->index(line, 0));
  scrollTo(currentIndex());
  return true;
}

void ChangeList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  if (!m_filling)
    emit chosen();
}

/// Bands are stepped over.
QModelIndex ChangeList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
  const QModelIndex to = QListView::moveCursor(action, modifiers);
  if (!to.isValid() || !m_model->isBand(to.row()))
    return to;
  const bool up = action == MoveUp || action == MovePrevious || action == MovePageUp;
  const QModelIndex beside = m_model->index(to.row() + (up ? -1 : 1), 0);
  return beside.isValid() ? beside : currentIndex();
}

QPoint ChangeList::menuPoint() const {
  return viewport()->mapToGlobal(visualRect(currentIndex()).bottomRight() - QPoint(menuSide, 0));
}

void ChangeList::keyPressEvent(QKeyEvent* event) {
  const bool menu =
      event->key() == Qt::Key_Menu || (event->key() == Qt::Key_F10 && event->modifiers().testFlag(Qt::ShiftModifier));
  if (menu && current())
    emit menuAsked(menuPoint());
  else
    QListView::keyPressEvent(event);
}

void ChangeList::mouseReleaseEvent(QMouseEvent* event) {
  QListView::mouseReleaseEvent(event);
  const QModelIndex under = indexAt(event->position().toPoint());
  if (event->button() == Qt::LeftButton && under.isValid() && !m_model->isBand(under.row()) &&
      ChangeDelegate::menuRect(visualRect(under)).contains(event->position()))
    emit menuAsked(event->globalPosition().toPoint());
}

void ChangeList::contextMenuEvent(QContextMenuEvent* event) {
  const QModelIndex under = indexAt(event->pos());
  if (!under.isValid() || m_model->isBand(under.row()))
    return;
  setCurrentIndex(under);
  emit menuAsked(event->globalPos());
}

void ChangeList::changeEvent(QEvent* event) {
  QListView::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_model)
    fit();
}

void ChangeList::fit() {
  setMinimumHeight(theme::ink().whole(leastHeight)); // what is less is no list: then the page around it scrolls
  scheduleDelayedItemsLayout();
}

bool ChangeDelegate::isNarrow() const {
  return m_list.viewport()->width() < theme::ink().px(narrowBelow);
}

QRectF ChangeDelegate::menuRect(const QRectF& row) {
  const auto& ink = theme::ink();
  const double side = ink.px(menuSide);
  return {row.right() - side - ink.px(6), row.center().y() - side / 2, side, side};
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const auto& ink = theme::ink();
  const int width = m_list.viewport()->width();
  const HistoryRow* change = m_list.changes().row(index.row());
  if (!change || !isNarrow())
    return {width, ink.whole(change ? rowHeight : bandHeight)};
  const double room = menuRect(QRectF(0, 0, width, 0)).left() - ink.px(8) - wordsLeft();
  const NarrowText text(*change, *m_list.changes().history(), room);
  return {width, int(text.height()) + ink.whole(narrowRoom)};
}

void ChangeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto& ink = theme::ink();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRectF row = option.rect;
  const HistoryRow* change = m_list.changes().row(index.row());
  if (!change) {
    paintBand(*painter, row, m_list.changes().band(index.row()));
  } else {
    const bool selected = option.state & QStyle::State_Selected, hover = option.state & QStyle::State_MouseOver;
    if (selected || hover)
      painter->fillRect(row, ink.colour(selected ? Role::AccentSoft : Role::SurfaceHover));
    painter->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), ink.colour(Role::Border));
    paintChange(*painter, row, *change);
    if (option.state & QStyle::State_HasFocus) {
      painter->setBrush(Qt::NoBrush);
      painter->setPen(QPen(ink.colour(Role::Focus), 2));
      painter->drawRect(row.adjusted(1, 1, -1, -1));
    }
  }
  painter->restore();
}

void ChangeDelegate::paintBand(QPainter& painter, const QRectF& row, const QString& day) const {
  const auto& ink = theme::ink();
  painter.fillRect(row, ink.colour(Role::SurfaceSunken));
  painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), ink.colour(Role::Border));
  QFont font = ink.font(TextStyle::Label);
  font.setWeight(theme::fontWeight(600));
  painter.setFont(font);
  painter.setPen(ink.colour(Role::Text));
  widgets::drawOneLine(painter, row.adjusted(ink.px(edge), 0, -ink.px(edge), 0), day);
}

void ChangeDelegate::paintChange(QPainter& painter, const QRectF& row, const HistoryRow& change) const {
  const auto& ink = theme::ink();
  double left = row.left() + ink.px(edge);
  const auto take = [&](double width) {
    const QRectF room(left, row.top(), ink.px(width), row.height() - 1);
    left += ink.px(width + gap);
    return room;
  };
  const auto square = [&](const QRectF& room, double side) {
    return QRectF(room.left(), room.center().y() - ink.px(side) / 2, ink.px(side), ink.px(side));
  };
  painter.setFont(ink.figures(TextStyle::Body));
  painter.setPen(ink.colour(Role::TextMuted));
  widgets::drawOneLine(painter, take(timeWidth), timeOf(change.at));
  const auto& elements = m_list.changes().history()->named;
  widgets::paintAvatar(painter, square(take(avatarSide), avatarSide), sideOf(elements, change.by),
                       change.by.empty() || change.by == "unnamed" ? QStringLiteral("?") : text(change.by), ink);
  theme::paintIcon(painter, square(take(iconSide), iconSide), iconOf(change.act), ink.colour(Role::TextMuted));

  const QRectF menu = menuRect(row);
  theme::paintIcon(painter, square(menu.adjusted(ink.px(5), 0, 0, 0), iconSide), QStringLiteral("ellipsis"),
                   ink.colour(Role::TextMuted));
  QRectF room(left, row.top(), menu.left() - ink.px(8) - left, row.height() - 1);
  if (!isNarrow()) {
    painter.setFont(ink.font(TextStyle::Small));
    painter.setPen(ink.colour(Role::TextMuted));
    widgets::drawOneLine(painter,
                         QRectF(room.right() - ink.px(originWidth), room.top(), ink.px(originWidth), room.height()),
                         originOf(change));
    room.setRight(room.right() - ink.px(originWidth + gap));
  }
  paintSentence(painter, room, change);
}

/// On one line, or where there is no room for columns on as many as it takes, the detail and the origin under it.
void ChangeDelegate::paintSentence(QPainter& painter, const QRectF& room, const HistoryRow& change) const {
  const auto& ink = theme::ink();
  painter.setFont(sentenceFont());
  painter.setPen(ink.colour(Role::Text));
  if (isNarrow()) {
    const NarrowText text(change, *m_list.changes().history(), room.width());
    QRectF lines(room.left(), room.center().y() - text.height() / 2, room.width(), text.height());
    widgets::drawLines(painter, lines, text.sentence, ink.line(TextStyle::Body));
    lines.setTop(lines.top() + double(text.sentence.size()) * ink.line(TextStyle::Body));
    painter.setFont(ink.font(TextStyle::Small));
    painter.setPen(ink.colour(Role::TextMuted));
    return widgets::drawLines(painter, lines, text.detail, ink.line(TextStyle::Small));
  }
  const QString sentence = sentenceOf(change), detail = detailOf(change, m_list.changes().history()->named);
  widgets::drawOneLine(painter, room, sentence);
  const double left = room.left() + QFontMetricsF(painter.font()).horizontalAdvance(sentence) + ink.px(6);
  if (detail.isEmpty() || room.right() - left < ink.px(24))
    return;
  painter.setFont(ink.font(TextStyle::Body));
  painter.setPen(ink.colour(Role::TextMuted));
  widgets::drawOneLine(painter, QRectF(left, room.top(), room.right() - left, room.height()), detail);
}

} // namespace baton::history_page

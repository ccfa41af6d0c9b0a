// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/signal_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QPainter>

namespace baton::signals_page {

using theme::Role, theme::TextStyle;

namespace {

constexpr double sideRoom = 10, avatarWide = 24, roomAbove = 8; // px at 100 %
constexpr double clockWide = 62, clockHigh = 6, limitHigh = 14; // px at 100 %
constexpr int linesOfWords = 2, linesOfFacts = 2, linesFolded = 3;

} // namespace

QString SignalDelegate::factsOf(const SignalRow& row) const {
  if (!m_folded)
    return row.facts;
  QStringList facts{kindWord(row.kind)};
  if (!row.clock.words.isEmpty())
    facts += row.waits ? tr("waits %1").arg(row.clock.words) : tr("answered %1").arg(row.clock.words);
  if (!row.facts.isEmpty())
    facts += row.facts;
  return facts.join(QStringLiteral(" · "));
}

int SignalDelegate::heightOf(const SignalRow& row, int width) const {
  const auto& ink = theme::ink();
  const double room = width - ink.px(2 * sideRoom);
  const auto words = widgets::wrapped(row.words, ink.font(TextStyle::BodyStrong), room, linesOfWords).size();
  const QString facts = factsOf(row);
  const auto below =
      facts.isEmpty()
          ? 0
          : widgets::wrapped(facts, ink.font(TextStyle::Small), room, m_folded ? linesFolded : linesOfFacts).size();
  const int high = int(words) * ink.line(TextStyle::Body) + int(below) * ink.line(TextStyle::Small);
  return std::max(rowHeight(), high + 2 * ink.whole(roomAbove));
}

void SignalDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  if (index.column() == SignalModel::Kind || index.column() == SignalModel::State)
    return CellDelegate::paint(painter, option, index);
  const auto& ink = theme::ink();
  const SignalRow& row = static_cast<const SignalModel*>(index.model())->row(index.row());
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRectF cell = option.rect;
  const bool selected = option.state & QStyle::State_Selected, hover = option.state & QStyle::State_MouseOver;
  if (selected || hover)
    painter->fillRect(cell, ink.colour(selected ? Role::AccentSoft : Role::SurfaceHover));
  painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), ink.colour(Role::Border));
  const QRectF room = cell.adjusted(ink.px(sideRoom), 0, -ink.px(sideRoom), -1);
  if (index.column() == SignalModel::Seen)
    paintSeen(*painter, room, row);
  else if (index.column() == SignalModel::What)
    paintWhat(*painter, room, row);
  else
    paintClock(*painter, room, row.clock);
  if (option.state & QStyle::State_HasFocus) {
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(ink.colour(Role::Focus), 2));
    painter->drawRect(cell.adjusted(1, 1, -1, -1));
  }
  painter->restore();
}

void SignalDelegate::paintSeen(QPainter& painter, const QRectF& room, const SignalRow& row) const {
  const auto& ink = theme::ink();
  const double side = ink.px(avatarWide);
  painter.setFont(ink.figures(TextStyle::Body));
  painter.setPen(ink.colour(Role::TextMuted));
  const bool named = !row.reporter.isEmpty();
  widgets::drawOneLine(painter, room.adjusted(0, 0, named ? -side - ink.px(6) : 0, 0), row.seen);
  if (named)
    widgets::paintAvatar(painter, QRectF(room.right() - side, room.center().y() - side / 2, side, side), row.side,
                         row.reporter, ink);
}

void SignalDelegate::paintWhat(QPainter& painter, const QRectF& room, const SignalRow& row) const {
  const auto& ink = theme::ink();
  const QFont strong = ink.font(TextStyle::BodyStrong), small = ink.font(TextStyle::Small);
  const QStringList words = widgets::wrapped(row.words, strong, room.width(), linesOfWords);
  const QString facts = factsOf(row);
  const QStringList below = facts.isEmpty()
                                ? QStringList()
                                : widgets::wrapped(facts, small, room.width(), m_folded ? linesFolded : linesOfFacts);
  const double body = ink.line(TextStyle::Body), line = ink.line(TextStyle::Small);
  const double high = double(words.size()) * body + double(below.size()) * line;
  QRectF part = room;
  part.setTop(room.center().y() - high / 2);
  painter.setFont(strong);
  painter.setPen(ink.colour(Role::Text));
  widgets::drawLines(painter, part, words, body);
  part.setTop(part.top() + double(words.size()) * body);
  painter.setFont(small);
  painter.setPen(ink.colour(Role::TextMuted));
  widgets::drawLines(painter, part, below, line);
}

/// The bar is filled from the day on which it was seen; the mark in its middle is the day on which the answer is due.
void SignalDelegate::paintClock(QPainter& painter, const QRectF& room, const ClockFace& clock) const {
  const auto& ink = theme::ink();
  QRectF words = room;
  if (clock.filled) {
    const double wide = std::min(ink.px(clockWide), room.width() / 2), middle = room.center().y();
    const QRectF bar(room.left(), middle - ink.px(clockHigh) / 2, wide, ink.px(clockHigh));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.colour(Role::ChartTrack));
    painter.drawRoundedRect(bar, ink.px(1.5), ink.px(1.5));
    painter.setBrush(ink.colour(clock.tone == 2 ? Role::Bad : clock.tone == 1 ? Role::Warn : Role::Ok));
    if (*clock.filled > 0)
      painter.drawRoundedRect(QRectF(bar.left(), bar.top(), wide * *clock.filled, bar.height()), ink.px(1.5),
                              ink.px(1.5));
    painter.fillRect(QRectF(bar.center().x() - ink.px(1), middle - ink.px(limitHigh) / 2, ink.px(2), ink.px(limitHigh)),
                     ink.colour(Role::Text));
    words.setLeft(bar.right() + ink.px(8));
  }
  painter.setFont(ink.figures(TextStyle::Small, clock.tone == 2 ? 600 : 400));
  painter.setPen(ink.colour(clock.tone == 2 ? Role::Bad : clock.filled ? Role::Text : Role::TextMuted));
  widgets::drawOneLine(painter, words, clock.words);
}

} // namespace baton::signals_page

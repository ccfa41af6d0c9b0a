// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/standing_delegate.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QPainter>
#include <algorithm>

namespace baton::handoff_page {

using theme::Role, theme::TextStyle;

namespace {

constexpr int edge = 16, padding = 9, headingHeight = 34; // px at 100 %
constexpr int titleLines = 2, factLines = 3;

} // namespace

double StandingDelegate::titleWidth(const StandingRow& row, double width) const {
  const auto& ink = theme::ink();
  const double chip = widgets::chipSize(holdingChip(row.holding), holdingWord(row.holding), ink).width();
  return std::max(ink.px(80), width - 2 * ink.px(edge) - chip - ink.px(12));
}

QSize StandingDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const auto& ink = theme::ink();
  const int width = m_list.viewport()->width();
  const StandingRow* row = m_model.row(index.row());
  if (!row)
    return {width, ink.whole(headingHeight)};
  const auto titles = widgets::wrapped(row->title, ink.font(TextStyle::Body), titleWidth(*row, width), titleLines);
  const auto facts =
      widgets::wrapped(standingFacts(*row), ink.font(TextStyle::Small), titleWidth(*row, width), factLines);
  return {width, 2 * ink.whole(padding) + int(titles.size()) * ink.line(TextStyle::Body) +
                     int(facts.size()) * ink.line(TextStyle::Small)};
}

void StandingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const QRectF box = option.rect;
  const StandingRow* row = m_model.row(index.row());
  painter->save();
  if (row && option.state & QStyle::State_Selected)
    painter->fillRect(box, theme::ink().colour(Role::AccentSoft));
  if (row)
    paintRow(*painter, box, *row);
  else
    paintHeading(*painter, box, m_model.heading(index.row()));
  if (row && option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(theme::ink().colour(Role::Focus), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(box.adjusted(1, 1, -1, -1));
  }
  painter->restore();
}

void StandingDelegate::paintHeading(QPainter& painter, const QRectF& box, const QString& words) const {
  const auto& ink = theme::ink();
  painter.setFont(ink.font(TextStyle::Label));
  painter.setPen(ink.colour(Role::TextMuted));
  widgets::drawOneLine(painter, box.adjusted(ink.px(edge), ink.px(12), -ink.px(edge), 0), words);
}

void StandingDelegate::paintRow(QPainter& painter, const QRectF& box, const StandingRow& row) const {
  const auto& ink = theme::ink();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), ink.colour(Role::Border));
  QRectF room = box.adjusted(ink.px(edge), ink.px(padding), -ink.px(edge), -ink.px(padding));
  const QString word = holdingWord(row.holding);
  const QSizeF chip = widgets::chipSize(holdingChip(row.holding), word, ink);
  widgets::paintChip(painter, {room.right() - chip.width(), room.top()}, holdingChip(row.holding), word, ink);
  painter.setFont(ink.font(TextStyle::Body));
  painter.setPen(ink.colour(Role::Text));
  const auto titles = widgets::wrapped(row.title, painter.font(), titleWidth(row, box.width()), titleLines);
  widgets::drawLines(painter, room, titles, ink.line(TextStyle::Body));
  room.setTop(room.top() + double(titles.size()) * ink.line(TextStyle::Body));
  painter.setFont(ink.font(TextStyle::Small));
  painter.setPen(ink.colour(Role::TextMuted));
  widgets::drawLines(painter, room,
                     widgets::wrapped(standingFacts(row), painter.font(), titleWidth(row, box.width()), factLines),
                     ink.line(TextStyle::Small));
}

} // namespace baton::handoff_page

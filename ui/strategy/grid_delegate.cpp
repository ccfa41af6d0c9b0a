// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/grid_delegate.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QPainter>

namespace baton::strategy_page {

using theme::Role;

namespace {

constexpr double padding = 10, markSide = 10, markGap = 6;

void paintMark(QPainter& painter, const QPointF& centre, GridMark mark, const theme::Ink& ink) {
  const double radius = ink.px(markSide / 2);
  painter.setBrush(Qt::NoBrush);
  switch (mark) {
  case GridMark::Full:
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.colour(Role::Accent));
    painter.drawEllipse(centre, radius - ink.px(0.5), radius - ink.px(0.5));
    break;
  case GridMark::Ring:
    painter.setPen(QPen(ink.colour(Role::Accent), ink.px(1.5)));
    painter.drawEllipse(centre, radius - ink.px(1.25), radius - ink.px(1.25));
    break;
  case GridMark::Dash:
    painter.setPen(QPen(ink.colour(Role::TextMuted), ink.px(1.5)));
    painter.drawLine(centre - QPointF(radius - 1, 0), centre + QPointF(radius - 1, 0));
    break;
  case GridMark::None:
    break;
  }
}

} // namespace

void GridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto mark = GridMark(index.data(GridMarkRole).toInt());
  if (mark == GridMark::None)
    return CellDelegate::paint(painter, option, index);
  const theme::Ink& ink = theme::ink();
  const QRectF cell = option.rect;
  const bool selected = option.state & QStyle::State_Selected, hover = option.state & QStyle::State_MouseOver;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (selected || hover)
    painter->fillRect(cell, ink.colour(selected ? Role::AccentSoft : Role::SurfaceHover));
  painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), ink.colour(Role::Border));
  const double left = cell.left() + ink.px(padding);
  paintMark(*painter, {left + ink.px(markSide / 2), cell.center().y()}, mark, ink);
  painter->setFont(ink.figures(theme::TextStyle::Body));
  painter->setPen(ink.colour(index.data(widgets::MutedRole).toBool() ? Role::TextMuted : Role::Text));
  widgets::drawOneLine(*painter, cell.adjusted(ink.px(padding + markSide + markGap), 0, -ink.px(padding / 2), -1),
                       index.data().toString());
  if (option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(ink.colour(Role::Focus), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(cell.adjusted(1, 1, -1, -1));
  }
  painter->restore();
}

QSize GridDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const bool marked = index.data(GridMarkRole).toInt() != int(GridMark::None);
  return CellDelegate::sizeHint(option, index) + QSize(marked ? theme::ink().whole(markSide + markGap) : 0, 0);
}

} // namespace baton::strategy_page

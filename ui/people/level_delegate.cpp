// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/level_delegate.h"

#include "ui/people/level_grid_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace baton::people_page {

using theme::Role, theme::TextStyle;

namespace {

constexpr double barWide = 5, barGap = 2, digitGap = 6, digitWide = 9, clockGap = 4, clockSide = 12;
constexpr double barHigh[4] = {3, 6, 9, 12};
constexpr double barsWide = 4 * barWide + 3 * barGap;
constexpr double levelWide = barsWide + digitGap + digitWide + clockGap + clockSide;

void paintBars(QPainter& painter, const QPointF& foot, int level, const theme::Ink& ink) {
  painter.setPen(Qt::NoPen);
  for (int bar = 0; bar < 4; ++bar) {
    painter.setBrush(ink.colour(bar < level ? Role::Chart1 : Role::ChartTrack));
    painter.drawRect(QRectF(foot.x() + ink.px(bar * (barWide + barGap)), foot.y() - ink.px(barHigh[bar]),
                            ink.px(barWide), ink.px(barHigh[bar])));
  }
}

} // namespace

void LevelDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const QVariant said = index.data(LevelRole);
  if (!said.isValid())
    return CellDelegate::paint(painter, option, index);
  const int level = said.toInt();
  const theme::Ink& ink = theme::ink();
  const QRectF cell = option.rect;
  const bool selected = option.state & QStyle::State_Selected, hover = option.state & QStyle::State_MouseOver;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (selected || hover)
    painter->fillRect(cell, ink.colour(selected ? Role::AccentSoft : Role::SurfaceHover));
  painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), ink.colour(Role::Border));
  double x = cell.center().x() - ink.px((levelWide - clockGap - clockSide) / 2);
  x = std::max(cell.left() + ink.px(1), std::min(x, cell.right() - ink.px(levelWide + 1)));
  const double middle = cell.center().y() - 0.5;
  paintBars(*painter, {x, middle + ink.px(6)}, level, ink);
  x += ink.px(barsWide + digitGap);
  painter->setFont(ink.figures(TextStyle::Body, level >= coaching::teachesFrom || level == 0 ? 600 : 400));
  painter->setPen(ink.colour(level == 0 ? Role::Bad : level >= coaching::teachesFrom ? Role::Text : Role::TextMuted));
  painter->drawText(QRectF(x, cell.top(), ink.px(digitWide), cell.height() - 1), Qt::AlignCenter,
                    index.data().toString());
  if (index.data(StaleRole).toBool())
    theme::paintIcon(
        *painter,
        QRectF(x + ink.px(digitWide + clockGap), middle - ink.px(clockSide / 2), ink.px(clockSide), ink.px(clockSide)),
        QStringLiteral("clock"), ink.colour(Role::TextMuted));
  if (option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(ink.colour(Role::Focus), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(cell.adjusted(1, 1, -1, -1));
  }
  painter->restore();
}

QSize LevelDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  if (!index.data(LevelRole).isValid())
    return CellDelegate::sizeHint(option, index);
  return {theme::ink().whole(levelWide + clockGap + clockSide + 8), rowHeight()};
}

} // namespace baton::people_page

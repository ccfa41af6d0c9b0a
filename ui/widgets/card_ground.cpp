// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card_ground.h"

#include <QPainter>

namespace baton::widgets {

using theme::Role;

void paintCardGround(QPainter& painter, const QRectF& card, QStyle::State state, const theme::Ink& ink) {
  const bool selected = state & QStyle::State_Selected, hover = state & QStyle::State_MouseOver;
  const double pen = selected ? 2 : 1;
  painter.setPen(QPen(ink.colour(selected ? Role::Accent : Role::Border), pen));
  painter.setBrush(ink.colour(hover && !selected ? Role::SurfaceHover : Role::SurfaceRaised));
  painter.drawRoundedRect(card.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 8, 8);
  if (!(state & QStyle::State_HasFocus))
    return;
  painter.setPen(QPen(ink.colour(Role::Focus), 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(card.adjusted(4.5, 4.5, -4.5, -4.5), 5, 5);
}

} // namespace baton::widgets

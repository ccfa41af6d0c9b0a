// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/avatar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QPainter>

namespace baton::widgets {

using theme::Role;

QString initials(const QString& name) {
  const QStringList words = name.simplified().split(' ', Qt::SkipEmptyParts);
  if (words.isEmpty())
    return QStringLiteral("?");
  if (words.size() == 1)
    return words[0].left(2).toUpper();
  return (words.first().left(1) + words.last().left(1)).toUpper();
}

void paintAvatar(QPainter& painter, const QRectF& where, Side side, const QString& name, const theme::Ink& ink) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const Role ground = side == Side::Leadership ? Role::LeadershipSoft
                      : side == Side::Sales    ? Role::SalesSoft
                                               : Role::SurfaceSunken;
  painter.setBrush(ink.colour(ground));
  const double radius = side == Side::Leadership ? where.height() / 4 : where.height() / 2;
  painter.drawRoundedRect(where, radius, radius);
  QFont font = ink.font(theme::TextStyle::Caption);
  font.setPointSizeF(where.height() * (where.height() > ink.px(26) ? 0.75 * 11 / 28 : 0.75 * 10 / 24));
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(ink.colour(side == Side::Leadership ? Role::Leadership
                            : side == Side::Sales    ? Role::Sales
                                                     : Role::TextMuted));
  painter.drawText(where, Qt::AlignCenter, initials(name));
  painter.restore();
}

Avatar::Avatar(Side side, const QString& name, int diameter, QWidget* parent)
    : QWidget(parent), m_side(side), m_name(name), m_diameter(diameter) {
  theme::fixWidth(this, diameter);
  theme::fixHeight(this, diameter);
  set(side, name);
}

void Avatar::set(Side side, const QString& name) {
  m_side = side;
  m_name = name;
  const QString told = side == Side::Leadership ? tr("%1, leadership").arg(name)
                       : side == Side::Sales    ? tr("%1, Sales").arg(name)
                                                : name;
  setAccessibleName(told);
  setPlainToolTip(this, told);
  update();
}

QSize Avatar::sizeHint() const {
  return {theme::ink().whole(m_diameter), theme::ink().whole(m_diameter)};
}

void Avatar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintAvatar(painter, rect(), m_side, m_name, theme::ink());
}

} // namespace baton::widgets

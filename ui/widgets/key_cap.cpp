// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_cap.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace baton::widgets {
namespace {

using theme::Role, theme::TextStyle;

constexpr int high = 18; ///< px at 100 %

} // namespace

KeyCap::KeyCap(const QString& keys, QWidget* parent) : QWidget(parent), m_keys(keys) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

double KeyCap::widthOf(const QString& keys) {
  const theme::Ink& ink = theme::ink();
  const double words = QFontMetricsF(ink.font(TextStyle::Caption)).horizontalAdvance(keys);
  return std::max(words + 2 * ink.px(5), ink.px(high));
}

void KeyCap::paint(QPainter& painter, const QRectF& room, const QString& keys) {
  const theme::Ink& ink = theme::ink();
  const double wide = widthOf(keys);
  const QRectF cap(room.right() - wide, std::round(room.center().y() - ink.px(high) / 2), wide, ink.px(high));
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(ink.colour(Role::BorderStrong), 1));
  painter.setBrush(ink.colour(Role::Surface));
  painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  painter.setFont(ink.font(TextStyle::Caption));
  painter.setPen(ink.colour(Role::TextMuted));
  painter.drawText(cap, Qt::AlignCenter, keys);
  painter.restore();
}

QSize KeyCap::sizeHint() const {
  return {int(std::ceil(widthOf(m_keys))), theme::ink().whole(high)};
}

void KeyCap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paint(painter, rect(), m_keys);
}

void KeyCap::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    updateGeometry();
}

} // namespace baton::widgets

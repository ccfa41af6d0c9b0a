// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search_button.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_lines.h"

#include <QEvent>
#include <QPainter>

namespace baton::shell {
namespace {

using theme::Role, theme::TextStyle;

constexpr int wide = 380, high = 32, wordsFrom = 200; ///< px at 100 %

} // namespace

SearchButton::SearchButton(const QString& keys, QWidget* parent) : QAbstractButton(parent), m_keys(keys) {
  setText(tr("Search or run a command"));
  setAccessibleName(text());
  widgets::setPlainToolTip(this, tr("%1 (%2)").arg(text(), keys));
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::IBeamCursor);
  setProperty("focusRing", true);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize SearchButton::sizeHint() const {
  return {theme::ink().whole(wide), theme::ink().whole(high)};
}

QSize SearchButton::minimumSizeHint() const {
  return {theme::ink().whole(high), theme::ink().whole(high)};
}

void SearchButton::paintEvent(QPaintEvent*) {
  const theme::Ink& ink = theme::ink();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(ink.colour(Role::BorderStrong), 1));
  painter.setBrush(ink.colour(underMouse() ? Role::SurfaceHover : Role::SurfaceRaised));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  const double side = ink.whole(16);
  const bool words = width() >= ink.whole(wordsFrom);
  const double left = words ? ink.px(10) : (width() - side) / 2;
  theme::paintIcon(painter, QRectF(left, (height() - side) / 2, side, side), QStringLiteral("search"),
                   ink.colour(Role::TextMuted));
  if (!words)
    return;
  const QRectF room = QRectF(rect()).adjusted(ink.px(34), 0, -ink.px(8), 0);
  widgets::KeyCap::paint(painter, room, m_keys);
  painter.setFont(ink.font(TextStyle::Body));
  painter.setPen(ink.colour(Role::TextMuted));
  widgets::drawOneLine(painter, room.adjusted(0, 0, -widgets::KeyCap::widthOf(m_keys) - ink.px(8), 0), text());
}

void SearchButton::changeEvent(QEvent* event) {
  QAbstractButton::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    updateGeometry();
}

} // namespace baton::shell

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrapped_link.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_lines.h"

#include <QStyleOptionButton>
#include <QStylePainter>
#include <algorithm>
#include <cmath>

namespace baton::widgets {

namespace {

constexpr double edge = 1; ///< px at each side, where the keyboard's frame is drawn
constexpr int narrowest = 80;

} // namespace

WrappedLink::WrappedLink(const QString& text, QWidget* parent) : QPushButton(text, parent) {
  setProperty("kind", "link");
  setCursor(Qt::PointingHandCursor);
  setAutoDefault(false);
  pressByEnter(this);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // a fixed one is held to its hint, one line
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

int WrappedLink::lineHeight() const {
  return std::max(fontMetrics().height(), theme::ink().whole(18));
}

QSize WrappedLink::sizeHint() const {
  return {int(std::ceil(widthOf(text(), font()) + 2 * edge)), lineHeight() + int(2 * edge)};
}

QSize WrappedLink::minimumSizeHint() const {
  return {std::min(sizeHint().width(), theme::ink().whole(narrowest)), lineHeight() + int(2 * edge)};
}

int WrappedLink::heightForWidth(int width) const {
  const auto lines = wrapped(text(), font(), std::max(1.0, width - 2 * edge));
  return int(std::max(qsizetype(1), lines.size())) * lineHeight() + int(2 * edge);
}

void WrappedLink::paintEvent(QPaintEvent*) {
  QStylePainter painter(this);
  QStyleOptionButton ground;
  initStyleOption(&ground);
  ground.text.clear();
  painter.drawControl(QStyle::CE_PushButton, ground);
  const bool pointedAt = underMouse() && isEnabled();
  QFont drawn = font();
  drawn.setUnderline(pointedAt);
  painter.setFont(drawn);
  painter.setPen(theme::ink().colour(!isEnabled() ? theme::Role::TextMuted
                                     : pointedAt  ? theme::Role::AccentHover
                                                  : theme::Role::Accent));
  const QRectF room = QRectF(rect()).adjusted(edge, edge, -edge, -edge);
  drawLines(painter, room, wrapped(text(), font(), room.width()), lineHeight());
}

} // namespace baton::widgets

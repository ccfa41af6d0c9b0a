// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_size.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace baton::shell {

QSize firstSize(QSize room) {
  constexpr QSize wanted(1440, 900), least(1024, 640);
  return room.width() < least.width() || room.height() < least.height() ? wanted : wanted.boundedTo(room);
}

void giveFirstSize(QWidget& window) {
  const int title = window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
  window.resize(firstSize(window.screen()->availableSize() - QSize(0, title)));
}

} // namespace baton::shell

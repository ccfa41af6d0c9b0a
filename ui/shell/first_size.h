// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSize>

class QWidget;

namespace baton::shell {

/// The size that a window has at first: that of the pictures of the pages, or what a smaller screen has room for.
/// A screen on which no page would be readable changes nothing.
QSize firstSize(QSize room);
void giveFirstSize(QWidget& window);

} // namespace baton::shell

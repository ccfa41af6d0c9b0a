// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

#include <QPalette>

namespace baton::theme {

/// resources/theme/baton.qss with its places filled in: @colour(role), @px(number), @font(style), @figures(style).
QString styleSheet(const Ink& ink);

/// Every role that the tokens list under "qpalette"; disabled text is muted.
QPalette paletteOf(const Ink& ink);

} // namespace baton::theme

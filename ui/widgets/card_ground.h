// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

#include <QStyle>

class QPainter;
class QRectF;

namespace baton::widgets {

/// For delegates: the ground of a card in a list, with its edge when it is chosen and the ring when the keyboard is on
/// it. The one that the keyboard is on need not be the chosen one.
void paintCardGround(QPainter& painter, const QRectF& card, QStyle::State state, const theme::Ink& ink);

} // namespace baton::widgets

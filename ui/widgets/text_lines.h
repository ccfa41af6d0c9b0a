// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

#include <QRectF>
#include <QStringList>

class QPainter;

namespace baton::widgets {

/// The text broken into lines no wider than width; line feeds break too. With atMost, what does not fit is cut with
/// an ellipsis at the end of the last line. Text is only ever text: nothing in it is markup.
QStringList wrapped(const QString& text, const QFont& font, double width, int atMost = 0);

/// How wide the text is on one line, as on screen.
double widthOf(const QString& text, const QFont& font);

/// The lines one under another from the top of the rectangle, lineHeight apart, in the painter's pen and font.
void drawLines(QPainter& painter, const QRectF& where, const QStringList& lines, double lineHeight,
               Qt::Alignment alignment = Qt::AlignLeft);

/// One line, cut with an ellipsis where it is wider, in the middle of the rectangle's height.
void drawOneLine(QPainter& painter, const QRectF& where, const QString& text, Qt::Alignment alignment = Qt::AlignLeft);

} // namespace baton::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_lines.h"

#include <QCache>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace baton::widgets {
namespace {

QStringList linesOf(const QString& paragraph, const QFont& font, double width) {
  QTextLayout layout(paragraph, font);
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  layout.beginLayout();
  QStringList lines;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    lines += paragraph.mid(line.textStart(), line.textLength());
  }
  layout.endLayout();
  return lines.isEmpty() ? QStringList{QString()} : lines;
}

QStringList broken(const QString& text, const QFont& font, double width, int atMost) {
  QStringList lines;
  for (const QString& paragraph : text.split('\n'))
    lines += linesOf(paragraph, font, qMax(1.0, width));
  for (QString& line : lines)
    while (line.endsWith(' '))
      line.chop(1);
  if (atMost > 0 && lines.size() > atMost) {
    const QString rest = lines.mid(atMost - 1).join(' ');
    lines = lines.mid(0, atMost);
    lines.last() = QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width);
  }
  return lines;
}

/// What a measurement depends on. Layouts ask for the same text at the same widths again and again, and setting its
/// letters is what opening a page costs most.
struct Measured {
  QString text;
  QFont font;
  double width = 0;
  int atMost = 0;
  bool operator==(const Measured&) const = default;
};

size_t qHash(const Measured& measured, size_t seed) {
  return qHashMulti(seed, measured.text, measured.font, measured.width, measured.atMost);
}

template <typename Answer, typename Measure> Answer remembered(const Measured& asked, const Measure& measure) {
  thread_local QCache<Measured, Answer> answers(8000);
  if (const Answer* known = answers.object(asked))
    return *known;
  const Answer answer = measure();
  answers.insert(asked, new Answer(answer));
  return answer;
}

double leftOf(const QRectF& where, double width, Qt::Alignment alignment) {
  if (alignment & Qt::AlignRight)
    return where.right() - width;
  if (alignment & Qt::AlignHCenter)
    return where.left() + (where.width() - width) / 2;
  return where.left();
}

} // namespace

QStringList wrapped(const QString& text, const QFont& font, double width, int atMost) {
  return remembered<QStringList>({text, font, width, atMost}, [&] { return broken(text, font, width, atMost); });
}

double widthOf(const QString& text, const QFont& font) {
  return remembered<double>({text, font}, [&] { return QFontMetricsF(font).horizontalAdvance(text); });
}

void drawLines(QPainter& painter, const QRectF& where, const QStringList& lines, double lineHeight,
               Qt::Alignment alignment) {
  const QFontMetricsF metrics(painter.font(), painter.device());
  double baseline = where.top() + (lineHeight - metrics.height()) / 2 + metrics.ascent();
  for (const QString& line : lines) {
    const double width = alignment & Qt::AlignLeft ? 0 : metrics.horizontalAdvance(line);
    painter.drawText(QPointF(leftOf(where, width, alignment), qRound(baseline)), line);
    baseline += lineHeight;
  }
}

void drawOneLine(QPainter& painter, const QRectF& where, const QString& text, Qt::Alignment alignment) {
  const QFontMetricsF metrics(painter.font(), painter.device());
  // Half a pixel of mercy: a column sized to its text must not cut it because of a rounding.
  const QString line = metrics.elidedText(text, Qt::ElideRight, where.width() + 0.5);
  drawLines(painter, where, {line}, where.height(), alignment);
}

} // namespace baton::widgets

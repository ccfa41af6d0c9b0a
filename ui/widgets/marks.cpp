// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/marks.h"

#include "ui/widgets/text_lines.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace baton::widgets {
namespace {

using theme::Role;

double markWidth(LegendMark mark) {
  switch (mark) {
  case LegendMark::GoalLine:
  case LegendMark::ActualLine:
  case LegendMark::ForecastLine:
    return 18;
  case LegendMark::GoalTick:
    return 8;
  case LegendMark::Commit:
    return 12;
  default:
    return 14;
  }
}

void paintLegendMark(QPainter& painter, const QRectF& box, LegendMark mark, const theme::Ink& ink) {
  const double middle = box.center().y();
  const QLineF across(box.left(), middle, box.right(), middle);
  switch (mark) {
  case LegendMark::Actual:
    return paintActual(painter, QRectF(box.left() + ink.px(1), middle - ink.px(5), ink.px(12), ink.px(10)), ink, 1.5);
  case LegendMark::Forecast:
    return paintForecast(painter, QRectF(box.left() + ink.px(1.5), middle - ink.px(4.5), ink.px(11), ink.px(9)), ink);
  case LegendMark::GoalTick:
    return paintGoalTick(painter, QLineF(box.center().x(), middle - ink.px(7), box.center().x(), middle + ink.px(7)),
                         ink);
  case LegendMark::Commit:
    return paintCommitDiamond(painter, box.center(), ink);
  case LegendMark::GoalLine:
    painter.setPen(QPen(ink.colour(Role::Text), ink.px(2.5), Qt::SolidLine, Qt::FlatCap));
    break;
  case LegendMark::ActualLine:
    painter.setPen(QPen(ink.colour(Role::Chart1), ink.px(3), Qt::SolidLine, Qt::RoundCap));
    break;
  case LegendMark::ForecastLine: {
    QPen pen(ink.colour(Role::Chart1), ink.px(2.5), Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.4, 2});
    painter.setPen(pen);
    break;
  }
  }
  painter.drawLine(across);
}

} // namespace

void paintGoalTick(QPainter& painter, const QLineF& line, const theme::Ink& ink) {
  painter.setPen(QPen(ink.colour(Role::SurfaceRaised), ink.px(5.5), Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(line);
  painter.setPen(QPen(ink.colour(Role::Text), ink.px(2.5), Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(line);
}

void paintCommitDiamond(QPainter& painter, const QPointF& centre, const theme::Ink& ink) {
  const double half = ink.px(4.5);
  painter.setPen(QPen(ink.colour(Role::TextMuted), ink.px(2), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
  painter.setBrush(ink.colour(Role::SurfaceRaised));
  painter.drawPolygon(QPolygonF{centre + QPointF(0, -half), centre + QPointF(half, 0), centre + QPointF(0, half),
                                centre + QPointF(-half, 0)});
  painter.setBrush(Qt::NoBrush);
}

QVector<QLineF> hatchLines(const QRectF& bar, double every) {
  QVector<QLineF> lines;
  if (bar.width() <= 0 || bar.height() <= 0 || every <= 0)
    return lines;
  // Each line is x + y = c; it enters and leaves the rectangle where its edges cut it.
  const double stride = every * std::sqrt(2.0), first = bar.left() + bar.top() + stride / 2;
  const int count = int(std::ceil((bar.right() + bar.bottom() - first) / stride));
  for (int i = 0; i < count; ++i) {
    const double c = first + i * stride;
    const double x1 = std::max(bar.left(), c - bar.bottom()), x2 = std::min(bar.right(), c - bar.top());
    if (x1 < x2)
      lines.append(QLineF(x1, c - x1, x2, c - x2));
  }
  return lines;
}

void paintForecast(QPainter& painter, const QRectF& bar, const theme::Ink& ink) {
  const double pen = ink.px(1.5);
  const QRectF box = bar.normalized();
  if (box.height() <= pen || box.width() <= pen) {
    painter.fillRect(box, ink.colour(Role::Chart1));
    return;
  }
  painter.fillRect(box, ink.colour(Role::SurfaceRaised));
  painter.setPen(QPen(ink.colour(Role::Chart1), pen, Qt::SolidLine, Qt::FlatCap));
  painter.drawLines(hatchLines(box, ink.px(6)));
  painter.setPen(QPen(ink.colour(Role::Chart1), pen, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(box.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2));
}

void paintActual(QPainter& painter, const QRectF& bar, const theme::Ink& ink, double radius) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink.colour(Role::Chart1));
  if (radius > 0)
    painter.drawRoundedRect(bar.normalized(), ink.px(radius), ink.px(radius));
  else
    painter.drawRect(bar.normalized());
  painter.setBrush(Qt::NoBrush);
}

QString legendWord(LegendMark mark) {
  switch (mark) {
  case LegendMark::Actual:
  case LegendMark::ActualLine:
    return QCoreApplication::translate("Charts", "Actual");
  case LegendMark::Forecast:
  case LegendMark::ForecastLine:
    return QCoreApplication::translate("Charts", "Forecast");
  case LegendMark::Commit:
    return QCoreApplication::translate("Charts", "Commit");
  default:
    return QCoreApplication::translate("Charts", "Goal");
  }
}

double legendWidth(const QVector<LegendEntry>& entries, const theme::Ink& ink) {
  const QFontMetricsF metrics(ink.figures(theme::TextStyle::Caption));
  double width = entries.isEmpty() ? 0 : -ink.px(16);
  for (const LegendEntry& entry : entries)
    width += ink.px(markWidth(entry.mark) + 6 + 16) + metrics.horizontalAdvance(entry.word);
  return width;
}

void paintLegend(QPainter& painter, const QRectF& row, const QVector<LegendEntry>& entries, const theme::Ink& ink) {
  QVector<LegendEntry> shown = entries;
  while (!shown.isEmpty() && legendWidth(shown, ink) > row.width())
    shown.removeLast();
  const QFont font = ink.figures(theme::TextStyle::Caption);
  const QFontMetricsF metrics(font);
  double x = row.right() - legendWidth(shown, ink);
  for (const LegendEntry& entry : shown) {
    const double mark = ink.px(markWidth(entry.mark));
    paintLegendMark(painter, QRectF(x, row.top(), mark, row.height()), entry.mark, ink);
    x += mark + ink.px(6);
    const double word = metrics.horizontalAdvance(entry.word);
    painter.setFont(font);
    painter.setPen(ink.colour(Role::TextMuted));
    drawLines(painter, QRectF(x, row.top(), word, row.height()), {entry.word}, row.height());
    x += word + ink.px(16);
  }
}

} // namespace baton::widgets

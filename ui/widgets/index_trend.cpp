// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/index_trend.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace baton::widgets {
namespace {

using theme::Role;
using theme::TextStyle;

void drawCentred(QPainter& painter, double x, double top, const QString& text, const theme::Ink& ink) {
  const double high = ink.px(14), half = ink.px(40);
  drawLines(painter, QRectF(x - half, top, 2 * half, high), {text}, high, Qt::AlignHCenter);
}

void drawTrend(QPainter& painter, const QPolygonF& places, double pen, double dot, const theme::Ink& ink) {
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor blue = ink.colour(Role::Chart1);
  painter.setPen(QPen(blue, pen, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(places);
  for (qsizetype i = 0; i < places.size(); ++i) {
    const bool last = i + 1 == places.size();
    painter.setPen(QPen(blue, ink.px(1.75)));
    painter.setBrush(last ? blue : ink.colour(Role::SurfaceRaised));
    const double radius = last ? std::max(dot, ink.px(4)) : dot;
    painter.drawEllipse(places[i], radius, radius);
  }
}

double across(qsizetype index, qsizetype count, double left, double right) {
  return count < 2 ? right : left + (right - left) * double(index) / double(count - 1);
}

} // namespace

Sparkline::Sparkline(QWidget* parent) : QWidget(parent) {
  theme::fixWidth(this, 112);
  theme::fixHeight(this, 60);
}

void Sparkline::set(const QVector<TrendPoint>& points, const QString& sentence) {
  m_points = points;
  setAccessibleName(sentence);
  update();
}

void Sparkline::paintEvent(QPaintEvent*) {
  if (m_points.isEmpty())
    return;
  const theme::Ink& ink = theme::ink();
  const auto [low, high] = std::minmax_element(m_points.begin(), m_points.end(),
                                               [](const auto& a, const auto& b) { return a.value < b.value; });
  // Ten points of an index are at least half the height: small changes look small.
  const double span = std::max(20.0, high->value - low->value), middle = (high->value + low->value) / 2;
  QPolygonF places;
  for (qsizetype i = 0; i < m_points.size(); ++i)
    places << QPointF(across(i, m_points.size(), ink.px(14), width() - ink.px(14)),
                      ink.px(22) - (m_points[i].value - middle) / span * ink.px(28));
  QPainter painter(this);
  drawTrend(painter, places, ink.px(2), ink.px(3), ink);
  painter.setFont(ink.figures(TextStyle::Caption));
  painter.setPen(ink.colour(Role::TextMuted));
  for (qsizetype i = 0; i < m_points.size(); ++i)
    drawCentred(painter, places[i].x(), ink.px(43), m_points[i].name, ink);
}

IndexTrend::IndexTrend(QWidget* parent) : QWidget(parent) {
  theme::fixWidth(this, 184);
  theme::fixHeight(this, 104);
}

void IndexTrend::set(const QVector<TrendPoint>& points, const QString& sentence) {
  m_points = points;
  setAccessibleName(sentence);
  update();
}

void IndexTrend::paintEvent(QPaintEvent*) {
  if (m_points.isEmpty())
    return;
  const theme::Ink& ink = theme::ink();
  double low = 100;
  for (const TrendPoint& point : m_points)
    low = std::min(low, point.value);
  const int bottom = low >= 50 ? 50 : 0, step = low >= 50 ? 25 : 50;
  const double left = ink.px(24), upper = ink.px(14), lower = ink.px(82);
  const auto y = [&](double value) { return lower - (value - bottom) / (100 - bottom) * (lower - upper); };
  QPainter painter(this);
  painter.setFont(ink.figures(TextStyle::Caption));
  for (int value = bottom; value <= 100; value += step) {
    painter.fillRect(QRectF(left, std::round(y(value)), width() - left, 1), ink.colour(Role::ChartGrid));
    painter.setPen(ink.colour(Role::TextMuted));
    drawLines(painter, QRectF(0, y(value) - ink.px(7), left - ink.px(4), ink.px(14)), {QLocale().toString(value)},
              ink.px(14), Qt::AlignRight);
  }
  QPolygonF places;
  for (qsizetype i = 0; i < m_points.size(); ++i)
    places << QPointF(across(i, m_points.size(), left + ink.px(10), width() - ink.px(16)), y(m_points[i].value));
  drawTrend(painter, places, ink.px(3), ink.px(4), ink);
  for (qsizetype i = 0; i < m_points.size(); ++i) {
    painter.setFont(ink.figures(TextStyle::Caption));
    painter.setPen(ink.colour(Role::TextMuted));
    drawCentred(painter, places[i].x(), ink.px(87), m_points[i].name, ink);
    painter.setFont(ink.figures(TextStyle::Caption, 600));
    painter.setPen(ink.colour(Role::Text));
    drawCentred(painter, places[i].x(), places[i].y() - ink.px(20), QLocale().toString(m_points[i].value, 'f', 0), ink);
  }
}

} // namespace baton::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

#include <QRectF>
#include <QString>
#include <QVector>

class QPainter;

namespace baton::widgets {

// The one grammar: bar = actual, hatched = forecast, thick tick = goal, hollow diamond = commit. Columns, bullets and
// legends draw their marks only here. Every mark is lines and fills, so that it stays a vector in a document.

/// A tick over its casing of paper. Horizontal across a column, vertical across a bullet.
void paintGoalTick(QPainter& painter, const QLineF& line, const theme::Ink& ink);
void paintCommitDiamond(QPainter& painter, const QPointF& centre, const theme::Ink& ink);
/// Paper, lines at 45 degrees clipped to the rectangle, an edge.
void paintForecast(QPainter& painter, const QRectF& bar, const theme::Ink& ink);
void paintActual(QPainter& painter, const QRectF& bar, const theme::Ink& ink, double radius = 0);
/// The lines at 45 degrees, every 6 px across, that fill the rectangle.
QVector<QLineF> hatchLines(const QRectF& bar, double every);

enum class LegendMark { Actual, Forecast, GoalTick, GoalLine, Commit, ActualLine, ForecastLine };
struct LegendEntry {
  LegendMark mark;
  QString word;
};
QString legendWord(LegendMark mark);
/// One row, right-aligned in the rectangle; entries that find no room at its left are left out, the last first.
void paintLegend(QPainter& painter, const QRectF& row, const QVector<LegendEntry>& entries, const theme::Ink& ink);
/// What the row needs.
double legendWidth(const QVector<LegendEntry>& entries, const theme::Ink& ink);

} // namespace baton::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/baton/figures.h"

#include "core/basics/number_of.h"
#include "ui/charts/bullet_rows.h"
#include "ui/charts/chart_view.h"

namespace baton::app {
namespace {

// Pixels of 1/96 inch: the width of a page of text, so that type comes out in its own size.
constexpr int pageWidth = 633, columnsHeight = 212;

std::string bullets(const handoff::GoalFigure& figure) {
  charts::BulletSeries series;
  series.title = figure.title;
  series.currency = figure.currency;
  series.sentence = figure.inWords;
  for (const handoff::FigurePoint& point : figure.points)
    series.rows.push_back(
        {.name = point.name, .actual = numberOf(point.actual), .goal = numberOf(point.goal), .text = point.atRight});
  return charts::toSvg(series, pageWidth).toStdString();
}

std::string columns(const handoff::GoalFigure& figure) {
  charts::ChartSeries series;
  series.title = figure.title;
  series.currency = figure.currency;
  series.sentence = figure.inWords;
  for (const handoff::FigurePoint& point : figure.points)
    series.periods.push_back({.name = point.name,
                              .year = point.year,
                              .actual = numberOf(point.actual),
                              .goal = numberOf(point.goal),
                              .partial = point.partial});
  return charts::toSvg(charts::columns(series), QSize(pageWidth, columnsHeight)).toStdString();
}

} // namespace

handoff::FigureDrawing figureDrawing() {
  return {.byMarket = bullets, .byQuarter = columns};
}

} // namespace baton::app

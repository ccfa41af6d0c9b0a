// SPDX-License-Identifier: GPL-3.0-or-later
// Charts without a window: as SVG for documents and as pictures.
#include "ui/charts/bridge_figure.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/column_figure.h"
#include "ui/charts/cumulative_figure.h"
#include "ui/charts/panel_figure.h"
#include "ui/widgets/number_text.h"

#include <QBuffer>
#include <QGraphicsScene>
#include <QPainter>
#include <QSvgGenerator>

namespace baton::charts {
namespace {

void render(std::unique_ptr<Figure> made, const QSizeF& size, QPainter& painter) {
  QGraphicsScene scene;
  Figure* figure = made.release(); // the scene's
  scene.addItem(figure);
  figure->resize(size);
  scene.setSceneRect(QRectF(QPointF(), size));
  painter.setRenderHint(QPainter::Antialiasing);
  scene.render(&painter, QRectF(QPointF(), size), QRectF(QPointF(), size));
}

} // namespace

FigureMaker columns(const ChartSeries& series) {
  return [series](const theme::Ink& ink) { return std::make_unique<ColumnFigure>(series, ink); };
}

FigureMaker cumulative(const ChartSeries& series) {
  return [series](const theme::Ink& ink) { return std::make_unique<CumulativeFigure>(series, ink); };
}

FigureMaker bridge(const BridgeSeries& series) {
  return [series](const theme::Ink& ink) { return std::make_unique<BridgeFigure>(series, ink); };
}

FigureMaker panels(const PanelSeries& series) {
  return [series](const theme::Ink& ink) { return std::make_unique<PanelFigure>(series, ink); };
}

int panelsHeight(const PanelSeries& series, int width, const theme::Ink& ink) {
  return PanelFigure::heightFor(int(series.panels.size()), width, ink);
}

namespace {

QByteArray svgOf(const FigureMaker& maker, const QSize& size, const theme::Ink& ink, bool withGround) {
  std::unique_ptr<Figure> figure = maker(ink);
  QByteArray svg;
  QBuffer buffer(&svg);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(96);
  generator.setSize(size);
  generator.setViewBox(QRect(QPoint(), size));
  generator.setTitle(figure->title());
  generator.setDescription(figure->sentence());
  QPainter painter(&generator);
  if (withGround)
    painter.fillRect(QRect(QPoint(), size), ink.colour(theme::Role::SurfaceRaised));
  painter.setFont(ink.font(theme::TextStyle::Body)); // not that of the window
  render(std::move(figure), size, painter);
  painter.end();
  // Where the reader has no Baton Tabular, Inter is next.
  svg.replace("font-family=\"Baton Tabular\"", "font-family=\"Baton Tabular, Inter, sans-serif\"");
  return svg;
}

} // namespace

QByteArray toSvg(const FigureMaker& maker, const QSize& size) {
  const widgets::DocumentNumbers numbers;
  return svgOf(maker, size, theme::documentInk(), false);
}

QByteArray toSvg(const FigureMaker& maker, const QSize& size, const theme::Ink& ink) {
  return svgOf(maker, size, ink, true);
}

QImage toImage(const FigureMaker& maker, const QSize& size, const theme::Ink& ink, double scale) {
  QImage image(size * scale, QImage::Format_RGB32);
  image.setDevicePixelRatio(scale);
  image.fill(ink.colour(theme::Role::SurfaceRaised));
  QPainter painter(&image);
  render(maker(ink), size, painter);
  return image;
}

} // namespace baton::charts

// SPDX-License-Identifier: GPL-3.0-or-later
// Charts without a window: as SVG for documents and as pictures.
#include "ui/charts/bridge_figure.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/column_figure.h"
#include "ui/charts/cumulative_figure.h"
#include "ui/charts/panel_figure.h"
#include "ui/charts/picture_frame.h"
#include "ui/widgets/number_text.h"

#include <QBuffer>
#include <QGraphicsScene>
#include <QPainter>
#include <QSvgGenerator>

namespace baton::charts {
namespace {

void render(std::unique_ptr<Figure> made, const QSizeF& size, QPainter& painter, const QPointF& at = {}) {
  QGraphicsScene scene;
  Figure* figure = made.release(); // the scene's
  scene.addItem(figure);
  figure->resize(size);
  scene.setSceneRect(QRectF(QPointF(), size));
  painter.setRenderHint(QPainter::Antialiasing);
  scene.render(&painter, QRectF(at, size), QRectF(QPointF(), size));
}

} // namespace

std::unique_ptr<Figure> FigureMaker::operator()(const theme::Ink& ink) const {
  if (const auto* series = std::get_if<ChartSeries>(&m_what))
    return std::make_unique<ColumnFigure>(*series, ink);
  if (const auto* summed = std::get_if<Summed>(&m_what))
    return std::make_unique<CumulativeFigure>(summed->series, ink);
  if (const auto* series = std::get_if<BridgeSeries>(&m_what))
    return std::make_unique<BridgeFigure>(*series, ink);
  if (const auto* series = std::get_if<PanelSeries>(&m_what))
    return std::make_unique<PanelFigure>(*series, ink);
  return nullptr;
}

bool FigureMaker::renew(Figure& figure) const {
  if (const auto* series = std::get_if<ChartSeries>(&m_what))
    if (auto* columns = dynamic_cast<ColumnFigure*>(&figure))
      return columns->take(*series);
  if (const auto* summed = std::get_if<Summed>(&m_what))
    if (auto* lines = dynamic_cast<CumulativeFigure*>(&figure))
      return lines->take(summed->series);
  return false;
}

FigureMaker columns(ChartSeries series) {
  return FigureMaker(std::move(series));
}

FigureMaker cumulative(ChartSeries series) {
  return FigureMaker(FigureMaker::Summed{std::move(series)});
}

FigureMaker bridge(BridgeSeries series) {
  return FigureMaker(std::move(series));
}

FigureMaker panels(PanelSeries series) {
  return FigureMaker(std::move(series));
}

int panelsHeight(const PanelSeries& series, int width, const theme::Ink& ink) {
  return PanelFigure::heightFor(series, width, ink);
}

QByteArray svgPicture(const QSize& size, const QString& title, const QString& sentence,
                      const std::function<void(QPainter&)>& paint) {
  QByteArray svg;
  QBuffer buffer(&svg);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(96);
  generator.setSize(size);
  generator.setViewBox(QRect(QPoint(), size));
  generator.setTitle({}); // the generator would write both as they are: markup of users
  generator.setDescription({});
  QPainter painter(&generator);
  paint(painter);
  painter.end();
  // Where the reader has no Baton Tabular, Inter is next.
  svg.replace("font-family=\"Baton Tabular\"", "font-family=\"Baton Tabular, Inter, sans-serif\"");
  const auto inside = svg.indexOf('>', svg.indexOf("<svg")) + 1;
  svg.insert(inside, QStringLiteral("\n<title>%1</title>\n<desc>%2</desc>")
                         .arg(title.toHtmlEscaped(), sentence.toHtmlEscaped())
                         .toUtf8());
  // XML has no place for them, written in whatever way.
  svg.removeIf([](char byte) { return static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\t'; });
  return svg;
}

QByteArray toSvg(const FigureMaker& maker, const QSize& size) {
  const widgets::DocumentNumbers numbers;
  const theme::Ink& ink = theme::documentInk();
  std::unique_ptr<Figure> figure = maker(ink);
  const QString title = figure->title(), sentence = figure->sentence();
  return svgPicture(size, title, sentence, [&](QPainter& painter) {
    painter.setFont(ink.font(theme::TextStyle::Body)); // not that of the window
    render(std::move(figure), size, painter);
  });
}

QByteArray toSvg(const FigureMaker& maker, const QSize& size, const theme::Ink& ink, const QString& note) {
  std::unique_ptr<Figure> figure = maker(ink);
  const QString title = figure->title(), sentence = figure->sentence();
  const PictureFrame frame(title, note, size, ink);
  return svgPicture(frame.size(), title, sentence, [&](QPainter& painter) {
    frame.paint(painter);
    painter.setFont(ink.font(theme::TextStyle::Body));
    render(std::move(figure), size, painter, frame.chartAt());
  });
}

QImage toImage(const FigureMaker& maker, const QSize& size, const theme::Ink& ink, const QString& note, double scale) {
  std::unique_ptr<Figure> figure = maker(ink);
  const PictureFrame frame(figure->title(), note, size, ink);
  QImage image(frame.size() * scale, QImage::Format_RGB32);
  image.setDevicePixelRatio(scale);
  QPainter painter(&image);
  frame.paint(painter);
  render(std::move(figure), size, painter, frame.chartAt());
  return image;
}

} // namespace baton::charts

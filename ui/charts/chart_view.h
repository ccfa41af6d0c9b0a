// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/chart_series.h"
#include "ui/theme/ink.h"

#include <QByteArray>
#include <QChartView>
#include <QImage>

#include <functional>
#include <memory>
#include <variant>

namespace baton::charts {

class Figure;

/// Makes the chart for an ink: the window's, or the one of documents. Two that are equal draw the same.
class FigureMaker {
public:
  FigureMaker() = default;
  std::unique_ptr<Figure> operator()(const theme::Ink& ink) const;
  /// Gives the figure what one made anew would show; false where a new one has to be made.
  bool renew(Figure& figure) const;
  explicit operator bool() const { return !std::holds_alternative<std::monostate>(m_what); }
  bool operator==(const FigureMaker&) const = default;

private:
  struct Summed {
    ChartSeries series;
    bool operator==(const Summed&) const = default;
  };
  using What = std::variant<std::monostate, ChartSeries, Summed, BridgeSeries, PanelSeries>;
  explicit FigureMaker(What what) : m_what(std::move(what)) {}
  friend FigureMaker columns(ChartSeries series);
  friend FigureMaker cumulative(ChartSeries series);
  friend FigureMaker bridge(BridgeSeries series);
  friend FigureMaker panels(PanelSeries series);
  What m_what;
};

FigureMaker columns(ChartSeries series);    ///< goal, commit, actual, forecast by period
FigureMaker cumulative(ChartSeries series); ///< the same, summed up from the first period
FigureMaker bridge(BridgeSeries series);    ///< from a start to an end, every step signed
FigureMaker panels(PanelSeries series);     ///< small columns of several, on one scale
/// How high panels have to be in a width, in px at the zoom of the ink.
int panelsHeight(const PanelSeries& series, int width, const theme::Ink& ink);

/// The chart as SVG of so many px: vectors and text only, light palette, 100 %. Needs a QApplication, no window.
QByteArray toSvg(const FigureMaker& maker, const QSize& size);
/// A picture that stands alone: in the colours of a theme, on its ground, with the title above the chart and a note
/// below it. The size is that of the chart; the picture is larger by its frame.
QByteArray toSvg(const FigureMaker& maker, const QSize& size, const theme::Ink& ink, const QString& note = {});
/// The same, for the clipboard and for PNG files.
QImage toImage(const FigureMaker& maker, const QSize& size, const theme::Ink& ink, const QString& note = {},
               double scale = 2);

/// An SVG of so many px with what is painted, and its words for those who cannot see it.
QByteArray svgPicture(const QSize& size, const QString& title, const QString& sentence,
                      const std::function<void(QPainter&)>& paint);

/// A chart on the screen:
///
///   auto* chart = new ChartView;
///   chart->show(columns(series));
///   connect(chart, &ChartView::markActivated, this, &NumbersPage::openRows);
///
/// Left, Right, Home and End step from mark to mark, Enter or a click opens the rows behind it. Its title is the
/// accessible name, its sentence the description; while a mark is current the description tells that one.
class ChartView : public QChartView {
  Q_OBJECT
public:
  explicit ChartView(QWidget* parent = nullptr);

  /// Leaves what is drawn, and the mark that is current, where the maker draws the same.
  void show(const FigureMaker& maker);
  using QWidget::show;
  const Figure& figure() const;
  int currentMark() const { return m_current; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

signals:
  /// A click, Enter or Space on the mark: open the rows behind it.
  void markActivated(int index);
  void currentMarkChanged(int index);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void rebuild();
  void describe();
  void setCurrent(int index);
  FigureMaker m_maker;
  Figure* m_figure = nullptr;
  int m_current = -1;
  bool m_rebuilding = false;
};

} // namespace baton::charts

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/nice_range.h"
#include "ui/charts/value_text.h"
#include "ui/theme/ink.h"
#include "ui/widgets/marks.h"

#include <QChart>

class QValueAxis;

namespace baton::charts {

/// A chart as one item that draws everything of itself: unit and legend on the first row, axis, marks and labels. The
/// same item is shown on the screen and written to SVG. QtCharts paints the series; what its axes and legend cannot do
/// (labels never cut, years in a band, crisp hairlines, hatching that stays a vector) is painted below and above them,
/// in a plot area that is set by us and therefore known exactly.
class Figure : public QChart {
public:
  Figure(const theme::Ink& ink, const QString& title, const QString& unit);

  QString title() const { return m_title; }
  QString unit() const { return m_unit; }
  /// What can be stepped through and opened.
  virtual int markCount() const = 0;
  /// Where a click means the mark.
  virtual QRectF markArea(int index) const = 0;
  /// "FY2018 Q1: actual 3.2M, goal 3.9M"
  virtual QString markText(int index) const = 0;
  /// The whole chart in a sentence or two.
  virtual QString sentence() const = 0;

  /// The mark at the place, or -1.
  int markAt(const QPointF& place) const;
  /// Shows the ring around a mark; -1 for none.
  void setCurrentMark(int index);

protected:
  /// What surrounds the plot area, legend row included.
  virtual QMarginsF room() const = 0;
  virtual void paintUnder(QPainter& painter);
  virtual void paintOver(QPainter& painter) = 0;
  /// Called when the plot area changed.
  virtual void arrange() {}
  /// New figures were taken over: what surrounds them, and what is painted by us, follows.
  void refresh();
  void resizeEvent(QGraphicsSceneResizeEvent* event) override;

  /// The value axis; every chart has one from below to above.
  void setRange(const NiceRange& range);
  const NiceRange& range() const { return m_range; }
  QValueAxis* valueAxis() const { return m_valueAxis; }
  /// An axis for QtCharts' series from left to right.
  QValueAxis* addPlaces(double first, double last);
  double y(double value) const;
  const QRectF& plot() const { return m_plot; }
  const theme::Ink& ink() const { return m_ink; }
  void setLegend(const QVector<widgets::LegendEntry>& entries) { m_legend = entries; }
  double legendHeight() const;
  /// The widest label of the value axis and its gap to the plot.
  double axisWidth(const ValueText& text) const;
  void paintAxisLabels(QPainter& painter, const ValueText& text) const;
  void paintNothing(QPainter& painter) const;
  QFont labelFont(int weight = 400) const { return m_ink.figures(theme::TextStyle::Caption, weight); }

private:
  friend class FigureLayer;
  void paintHead(QPainter& painter) const;
  void paintRing(QPainter& painter) const;
  void placePlot();
  theme::Ink m_ink;
  QString m_title, m_unit;
  QVector<widgets::LegendEntry> m_legend;
  NiceRange m_range;
  QRectF m_plot;
  QValueAxis* m_valueAxis;
  QGraphicsItem* m_under;
  QGraphicsItem* m_over;
  int m_current = -1;
};

} // namespace baton::charts

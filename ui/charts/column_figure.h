// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/figure.h"

class QBarSet;

namespace baton::charts {

/// Columns of actual with goal ticks, commit diamonds and the hatched forecast; a mark is a period.
class ColumnFigure final : public Figure {
public:
  ColumnFigure(const ChartSeries& series, const theme::Ink& ink);
  /// Shows other figures of as many periods; false where a new one has to be made for them.
  bool take(const ChartSeries& series);

  int markCount() const override { return int(m_series.periods.size()); }
  QRectF markArea(int index) const override;
  QString markText(int index) const override;
  QString sentence() const override;

protected:
  QMarginsF room() const override;
  void paintOver(QPainter& painter) override;

private:
  void hold(const ChartSeries& series);
  void addBars();
  QList<qreal> barValues() const;
  QVector<widgets::LegendEntry> legendOf() const;
  double slot() const { return plot().width() / std::max(1, markCount()); }
  double x(int index) const { return plot().left() + slot() * (index + 0.5); }
  QRectF barOf(int index, double from, double to) const;
  void paintMarks(QPainter& painter, int index) const;
  void paintUnknown(QPainter& painter, int index) const;
  void paintForecastOf(QPainter& painter, int index, double actual, double forecast) const;
  void paintBarLabel(QPainter& painter, int index) const;
  void paintNames(QPainter& painter) const;
  void paintYears(QPainter& painter) const;
  bool hasYears() const;
  bool barLabelsFit() const;
  ChartSeries m_series;
  ValueText m_text = ValueText::of(Measure::Money, {});
  QBarSet* m_bars = nullptr;
};

} // namespace baton::charts

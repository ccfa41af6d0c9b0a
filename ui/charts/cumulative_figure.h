// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/figure.h"

#include <QPen>

class QLineSeries;

namespace baton::charts {

/// Sums from the first period on, as lines: goal, actual with a dot at its last point, and the dotted way from there
/// to the forecast with the fan of its P10 and P90. Names stand at the right ends. A mark is a period.
class CumulativeFigure : public Figure {
public:
  CumulativeFigure(const ChartSeries& series, const theme::Ink& ink);
  /// Shows other figures of as many periods; false where a new one has to be made for them.
  bool take(const ChartSeries& series);

  int markCount() const override { return int(m_series.periods.size()); }
  QRectF markArea(int index) const override;
  QString markText(int index) const override;
  QString sentence() const override;

protected:
  QMarginsF room() const override;
  void paintUnder(QPainter& painter) override;
  void paintOver(QPainter& painter) override;

private:
  struct EndLabel {
    QString name, value;
    theme::Role role;
    double wanted; ///< value at the end of the line
  };
  /// A line as it is drawn; without points it is not there.
  struct Line {
    QList<QPointF> points;
    QPen pen;
  };
  void hold(ChartSeries summed);
  std::vector<Line> lines() const;
  QLineSeries* addLine(const Line& line, QValueAxis* places);
  std::vector<EndLabel> endLabels() const;
  void paintEnds(QPainter& painter) const;
  void paintYears(QPainter& painter) const;
  double x(double index) const;
  ChartSeries m_series; ///< already summed up
  ValueText m_text = ValueText::of(Measure::Money, {});
  std::vector<QLineSeries*> m_lines; ///< as lines() has them
};

} // namespace baton::charts

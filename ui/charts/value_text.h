// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/chart_series.h"
#include "ui/widgets/number_text.h"

#include <QString>

#include <vector>

namespace baton::charts {

/// How the numbers of one chart are written: one scale for all of them.
class ValueText {
public:
  ValueText(Measure measure, double largest, bool onlyWholeNumbers);
  /// The scale that fits these numbers.
  static ValueText of(Measure measure, const std::vector<double>& values);

  /// In a bar or beside it: "3.2".
  QString onMark(double value) const;
  /// On the axis; the unit stands only at the top: "10", "15M", "15 %".
  QString onAxis(double value, double step, bool top) const;
  /// By itself: "7.6M", "81.0 %", "2.3×".
  QString alone(double value) const;
  /// Above the plot: "USD, million", "first meetings", "%".
  QString unit(const std::string& currency, const std::string& counted) const;

private:
  double shown(double value) const { return m_measure == Measure::Ratio ? value * 100 : value; }
  Measure m_measure;
  widgets::Scale m_scale;
  bool m_whole;
};

/// Every number of the periods that is one.
std::vector<double> numbersOf(const ChartSeries& series);

} // namespace baton::charts

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/value_text.h"

#include <QStringList>
#include <QVector>

namespace baton::charts {

/// "FY2018 Q1: actual 3.2M, goal 3.9M, 81.0 % of the goal"
QString periodText(const ChartPeriod& period, const ValueText& text);
/// "Revenue by quarter: 12 periods from FY2018 Q1 to FY2020 Q4. Actual 77.5M of a goal of 95.7M, 81.0 %."
QString seriesSentence(const ChartSeries& series, const ValueText& text);
/// The same figures as a table, exact; the first row names the columns.
QVector<QStringList> seriesTable(const ChartSeries& series);
/// A number to the last decimal that means something, for tables.
QString exactText(Measure measure, std::optional<double> value);

} // namespace baton::charts

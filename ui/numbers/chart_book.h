// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/forecast_fan.h"
#include "ui/charts/chart_view.h"
#include "ui/numbers/figures_dialog.h"
#include "ui/numbers/record_reading.h"
#include "ui/records/rows_asked.h"

#include <array>

namespace baton::numbers {

using records::RowsAsked;

/// Every chart of the numbers, by the name under which a shell asks for it as well.
inline constexpr std::array chartNames = {"revenue",    "revenue-cumulative",
                                          "margin",     "margin-cumulative",
                                          "pipeline",   "pipeline-cumulative",
                                          "activity",   "activity-cumulative",
                                          "attainment", "stages",
                                          "bridge",     "coverage",
                                          "forecast",   "markets",
                                          "linearity"};

/// What charts are drawn from.
struct ChartSource {
  const basics::Elements& elements;
  const records::Actuals& actuals; ///< that goals are held against; what remains to be won knows reading.closed
  const RecordReading& reading;
  basics::FiscalCalendar calendar;
  basics::Date today;
  QString currency;
  Filter filter;
  basics::Period atHand; ///< what coverage, bridge and forecast are about
  /// The forecast of the period at hand, once it is reckoned.
  const std::vector<plan::FanPoint>* fan = nullptr;
};

/// One chart with all that belongs to it: how it is drawn, its figures as a table, and the rows behind each mark.
struct Chart {
  std::optional<charts::FigureMaker> figure;
  std::optional<charts::BulletSeries> bullets;
  std::function<int(int width)> height; ///< where it follows from the width
  FiguresTable table;
  /// What of, and of what time, where the title leaves that to the filters above it; asked when the picture leaves.
  std::function<QString()> about;
  QString note;    ///< a sentence below it; may be empty
  bool any = true; ///< there is something to show
  std::function<RowsAsked(int mark)> behind;
};

/// Columns of what the filters ask, or lines that are summed up.
Chart periodChart(const ChartSource& source, const NumbersView& view, bool cumulative);
/// The same by person or by market, as bullets.
Chart peopleChart(const ChartSource& source, const NumbersView& view);
Chart marketsChart(const ChartSource& source, const NumbersView& view);
Chart panelsChart(const ChartSource& source, const NumbersView& view);
Chart stagesChart(const ChartSource& source);
Chart bridgeChart(const ChartSource& source);
Chart coverageChart(const ChartSource& source);
Chart forecastChart(const ChartSource& source);
Chart linearityChart(const ChartSource& source);

/// The metric that a chart is about: the asked one, else the first of its role that has a goal or a record.
const plan::Metric* metricFor(const basics::Elements& elements, const records::Actuals& actuals, plan::MetricRole role);

/// Reckons the fan of the period at hand; the source must stand meanwhile.
basics::Outcome<std::vector<plan::FanPoint>> fanOf(const ChartSource& source, const plan::ForecastAsked& asked,
                                                   const std::function<bool()>& goesOn = {});
/// The whole of it, with the chances that it stands on.
basics::Outcome<std::pair<plan::Forecast, plan::Chances>>
wholeForecast(const ChartSource& source, const plan::ForecastAsked& asked, const std::function<bool()>& goesOn = {});
/// What is owed of revenue in the period at hand by those whom the filters name.
std::optional<basics::Amount> targetAtHand(const ChartSource& source);
/// What goes below the chart where it leaves the page, and with it the filters: what it is about and whose it is.
QString pictureNote(const ChartSource& source, const Chart& chart);
/// The rows of the filters' people, market and offering in a period, of the kind that stands behind the metric.
RowsAsked rowsOf(const ChartSource& source, const QString& title, const std::optional<basics::Period>& period);
/// The same among opportunities.
RowsAsked dealRows(const QString& title, std::vector<plan::Deal> deals);

} // namespace baton::numbers

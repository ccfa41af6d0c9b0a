// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/linearity.h"
#include "ui/inspector/words.h"
#include "ui/numbers/chart_parts.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::numbers {

using basics::Amount, basics::Id, basics::Period;
using inspector::text;

namespace {

struct LinearityWords {
  Q_DECLARE_TR_FUNCTIONS(baton::numbers::LinearityWords)
};

} // namespace

Chart linearityChart(const ChartSource& source) {
  // The fiscal year of the period at hand, as far as its months are over.
  Filter byMonth = source.filter;
  const Period year = source.calendar.periodAt(source.atHand.from, basics::Grain::Year);
  byMonth.metric = Id<plan::Metric>(101);
  byMonth.years = year;
  byMonth.grain = basics::Grain::Month;
  const NumbersView view = wholeView(source.elements, source.actuals, source.calendar, byMonth);
  std::vector<Amount> months;
  std::vector<Period> periods;
  for (const Period& month : source.calendar.within(year, basics::Grain::Month)) {
    const auto found = std::ranges::find(view.quarters, month, &QuarterFigures::period);
    if (!view.dataThrough || *view.dataThrough < month.to)
      break;
    months.push_back(found == view.quarters.end() ? Amount() : found->figures.actual.value_or(Amount()));
    periods.push_back(month);
  }
  const plan::Linearity linearity = plan::linearityOf(months);
  charts::ChartSeries series;
  series.title = LinearityWords::tr("Linearity, %1").arg(text(source.calendar.name(year))).toStdString();
  series.measure = charts::Measure::Ratio;
  series.summed = true;
  series.goalName = LinearityWords::tr("Even").toStdString();
  series.actualName = LinearityWords::tr("Closed").toStdString();
  Chart chart;
  chart.table = {LinearityWords::tr("Linearity, %1").arg(text(source.calendar.name(year))),
                 {LinearityWords::tr("Month"), LinearityWords::tr("Closed"), LinearityWords::tr("Share so far"),
                  LinearityWords::tr("Even")},
                 {}};
  if (!months.empty()) {
    charts::ChartPeriod start;
    start.actual = start.goal = 0;
    series.periods.push_back(start);
  }
  for (std::size_t i = 0; i < linearity.months.size(); ++i) {
    charts::ChartPeriod period = chartPeriod(periods[i], source.calendar);
    period.year.clear();
    period.actual = linearity.months[i].share;
    period.goal = linearity.months[i].time;
    chart.table.rows.push_back({text(source.calendar.name(periods[i])), exactly(months[i]),
                                widgets::percentOr(period.actual), widgets::percent(linearity.months[i].time)});
    series.periods.push_back(std::move(period));
  }
  chart.any = linearity.value.has_value() && months.size() > 1;
  if (linearity.value) {
    const QString note =
        months.size() < 12
            ? LinearityWords::tr("Linearity %1 over the %2 months that are over: 1 less the mean distance between the "
                                 "two lines.")
                  .arg(widgets::exact(*linearity.value, 2))
                  .arg(months.size())
            : LinearityWords::tr("Linearity %1: 1 less the mean distance between the two lines.")
                  .arg(widgets::exact(*linearity.value, 2));
    chart.note = note;
    series.sentence = (QString::fromStdString(series.title) + QStringLiteral(". ") + note).toStdString();
  }
  chart.figure = charts::cumulative(series);
  chart.behind = [source, periods](int mark) {
    ChartSource ofRevenue = source;
    ofRevenue.filter.metric = Id<plan::Metric>(101);
    const Period& month = periods.at(std::size_t(std::max(0, mark - 1)));
    return rowsOf(ofRevenue, text(source.calendar.name(month)), month);
  };
  return chart;
}

} // namespace baton::numbers

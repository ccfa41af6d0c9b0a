// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/number_of.h"
#include "core/plan/revenue_target.h"
#include "ui/inspector/words.h"
#include "ui/numbers/chart_parts.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::numbers {

using basics::Amount;
using inspector::text;
using plan::Deal, plan::DealState;

namespace {

struct ForecastWords {
  Q_DECLARE_TR_FUNCTIONS(baton::numbers::ForecastWords)
};

} // namespace

std::optional<Amount> targetAtHand(const ChartSource& source) {
  return plan::revenueTarget(source.elements, source.calendar, source.filter.owner, source.atHand, source.filter.market,
                             source.filter.offering);
}

namespace {

/// What a forecast learns from and whom it is about.
struct ForecastGround {
  std::vector<Deal> learned, shown;
  plan::ForecastAsked asked;
};

// What a market or an offering brings is learned from its own deals, what a person does from everybody's.
ForecastGround groundOf(const ChartSource& source, const plan::ForecastAsked& asked) {
  Filter everyone = source.filter;
  everyone.owner = {};
  ForecastGround ground{dealsShown(source.reading.deals, source.elements, everyone), shownOf(source), asked};
  for (const basics::RowId one : source.filter.owners(source.elements))
    ground.asked.people.push_back({one, {}});
  return ground;
}

} // namespace

basics::Outcome<std::vector<plan::FanPoint>> fanOf(const ChartSource& source, const plan::ForecastAsked& asked,
                                                   const std::function<bool()>& goesOn) {
  const ForecastGround ground = groundOf(source, asked);
  const plan::ClosedRevenue closed(bookedShown(source.reading.booked, source.filter), ground.learned);
  const plan::ForecastHistory history(ground.learned, asked.today);
  return plan::forecastFan(ground.shown, closed, history, ground.asked, source.calendar, goesOn);
}

basics::Outcome<std::pair<plan::Forecast, plan::Chances>>
wholeForecast(const ChartSource& source, const plan::ForecastAsked& asked, const std::function<bool()>& goesOn) {
  const ForecastGround ground = groundOf(source, asked);
  const plan::ClosedRevenue closed(bookedShown(source.reading.booked, source.filter), ground.learned);
  const plan::ForecastHistory history(ground.learned, asked.today);
  auto chances = plan::chancesOf(ground.shown, history, ground.asked);
  const auto forecast = plan::forecastOf(closed.in(asked.period, asked.today, source.filter.owners(source.elements)),
                                         chances, ground.asked, goesOn);
  if (!forecast)
    return forecast.refusal();
  return std::pair(*forecast, std::move(chances));
}

Chart forecastChart(const ChartSource& source) {
  charts::ChartSeries series;
  series.title = ForecastWords::tr("Forecast, %1").arg(nameAtHand(source)).toStdString();
  series.currency = source.currency.toStdString();
  series.summed = true;
  Chart chart;
  chart.table = {ForecastWords::tr("Forecast, %1, %2").arg(nameAtHand(source), source.currency),
                 {ForecastWords::tr("By the end of"), ForecastWords::tr("Closed"), ForecastWords::tr("P10"),
                  ForecastWords::tr("P50"), ForecastWords::tr("P90"), ForecastWords::tr("Mean")},
                 {}};
  chart.any = source.fan && std::ranges::any_of(*source.fan, [](const auto& point) { return point.ahead.has_value(); });
  const auto goal = targetAtHand(source);
  const auto goalNumber = numberOf(goal);
  if (source.fan && !source.fan->empty()) {
    charts::ChartPeriod start;
    start.actual = 0;
    start.goal = goalNumber;
    series.periods.push_back(start);
  }
  for (const plan::FanPoint& point : source.fan ? *source.fan : std::vector<plan::FanPoint>()) {
    charts::ChartPeriod period = chartPeriod(point.month, source.calendar);
    period.year.clear();
    period.goal = goalNumber;
    if (point.closed)
      period.actual = point.closed->number();
    std::vector<QString> row{text(source.calendar.name(point.month)), exactly(point.closed)};
    if (point.ahead) {
      period.forecast = point.ahead->p50.number();
      period.low = point.ahead->p10.number();
      period.high = point.ahead->p90.number();
    }
    for (const auto& value : {&plan::Forecast::p10, &plan::Forecast::p50, &plan::Forecast::p90, &plan::Forecast::mean})
      row.push_back(point.ahead ? exactly((*point.ahead).*value) : QString());
    chart.table.rows.push_back(std::move(row));
    series.periods.push_back(std::move(period));
  }
  chart.figure = charts::cumulative(series);
  if (chart.any && source.fan->back().ahead) {
    const plan::Forecast& whole = *source.fan->back().ahead;
    if (whole.probabilityOfGoal)
      chart.note = ForecastWords::tr("Eight of ten of %1 trials end between P10 and P90; the goal is reached in %2.")
                       .arg(widgets::whole(whole.trials), widgets::percent(*whole.probabilityOfGoal, 0));
    else
      chart.note =
          ForecastWords::tr("Eight of ten of %1 trials end between P10 and P90.").arg(widgets::whole(whole.trials));
  }
  chart.behind = [source](int mark) {
    const auto deals = shownOf(source);
    const plan::ClosedRevenue closed(source.reading.booked, source.reading.deals);
    (void)mark; // every mark ends the same way from the first day
    return dealRows(nameAtHand(source), keptOf(deals, [&](const Deal& deal) {
                      return deal.state == DealState::Open ||
                             (closed.counts(deal) && source.atHand.contains(*deal.closed));
                    }));
  };
  return chart;
}

} // namespace baton::numbers

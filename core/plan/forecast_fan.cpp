// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/forecast_fan.h"

namespace baton::plan {

using basics::Amount, basics::FiscalCalendar, basics::Grain, basics::Outcome, basics::Period;

Outcome<std::vector<FanPoint>> forecastFan(const std::vector<Deal>& deals, const ClosedRevenue& closed,
                                           const ForecastHistory& history, const ForecastAsked& asked,
                                           const FiscalCalendar& calendar, const std::function<bool()>& goesOn) {
  std::vector<FanPoint> points;
  std::set<basics::RowId> ids;
  for (const records::Named& person : asked.people)
    ids.insert(person.id);
  for (const Period& month : calendar.within(asked.period, Grain::Month)) {
    FanPoint& point = points.emplace_back();
    point.month = month;
    const Period soFar{asked.period.grain, asked.period.from, month.to};
    if (month.from <= asked.today)
      point.closed = closed.in(soFar, asked.today, ids);
    if (month.to < asked.today)
      continue;
    ForecastAsked until = asked;
    until.period = soFar;
    const auto forecast =
        forecastOf(closed.in(soFar, asked.today, ids), chancesOf(deals, history, until), until, goesOn);
    if (!forecast)
      return forecast.refusal();
    point.ahead = *forecast;
  }
  return points;
}

} // namespace baton::plan

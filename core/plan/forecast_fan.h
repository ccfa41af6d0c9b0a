// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/closed_revenue.h"
#include "core/plan/forecast.h"

#include <vector>

namespace baton::plan {

/// How far a period has come, month by month, and how far it may come.
struct FanPoint {
  basics::Period month;
  std::optional<basics::Amount> closed; ///< from the period's first day to the month's last; none once it is to come
  std::optional<Forecast> ahead; ///< by the month's end, where that is still to come; its closed is that of today
};

/// One point for each month of the period asked, of these deals and the people who are asked. Refused where the
/// forecast is.
basics::Outcome<std::vector<FanPoint>> forecastFan(const std::vector<Deal>& deals, const ClosedRevenue& closed,
                                                   const ForecastHistory& history, const ForecastAsked& asked,
                                                   const basics::FiscalCalendar& calendar,
                                                   const std::function<bool()>& goesOn = {});

} // namespace baton::plan

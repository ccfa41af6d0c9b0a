// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/period.h"
#include "core/plan/deal.h"
#include "core/plan/metric.h"
#include "core/records/activity_view.h"
#include "core/records/booking_view.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"

#include <QString>
#include <optional>
#include <vector>

namespace baton::records {

/// Which rows a figure stands for.
struct RowsAsked {
  enum class Kind { Bookings, Opportunities, Activities };

  /// Opportunities that were open at a moment, as the last export until then had them.
  struct Standing {
    plan::TakenFrom source = plan::TakenFrom::OpenValue; ///< which of them count, and with what
    std::optional<basics::Date> at;                      ///< none: now
  };

  QString title; ///< "FY2018-Q1"
  Kind kind = Kind::Bookings;
  std::optional<basics::Period> period;
  basics::Ids<people::Person> people; ///< empty: everyone
  basics::Id<strategy::Market> market;
  std::optional<std::string> unmatchedMarket; ///< only what no market is called: by the name it came with, "" for none
  basics::Id<strategy::Offering> offering;
  basics::Id<plan::Metric> metric; ///< of activities
  /// The opportunities themselves; among bookings, those that were won and are not booked yet.
  std::vector<plan::Deal> deals;
  std::optional<Standing> standing; ///< instead of those

  bool matches(const CurrentBooking& booking) const;
  bool matches(const CurrentActivity& activity) const;
  /// Whether a deal stood open at the moment.
  bool matches(const plan::Deal& deal) const;
  /// Whether a row is of these people, of this market and offering, whatever its day.
  bool isOf(const Named& person, const Named& market, const Named& offering) const;
};

} // namespace baton::records

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/bridge.h"
#include "core/plan/closed_revenue.h"
#include "core/plan/measures_query.h"
#include "core/workspace/checking.h"
#include "core/workspace/deals.h"
#include "ui/numbers/numbers_view.h"

namespace baton::numbers {

/// What charts need of the records besides their sums; read on the thread of the file, then a value.
struct RecordReading {
  std::vector<plan::Deal> deals;
  plan::StagesSeen stages;
  records::Actuals closed;              ///< with the deals that were won since the last bookings
  records::Actuals booked;              ///< what bookings and activities alone add up to
  std::optional<plan::KnownThen> then;  ///< deals at the start and at the end of the period at hand
  std::optional<basics::Date> from, to; ///< of which days these two speak

  /// Until when bookings have data.
  std::optional<basics::Date> bookedThrough() const;
};

RecordReading readRecordsFor(const workspace::Workspace& workspace, const basics::Period& atHand,
                             const workspace::BookingReading& bookings);

/// The period that coverage, bridge and forecast are about: the chosen one, else the asked one where it is no longer
/// than a quarter, else the quarter of today, or the last one of what is asked.
basics::Period periodAtHand(const Filter& filter, const basics::FiscalCalendar& calendar, basics::Date today);

/// The deals of whom, where and what the filters say, whatever their day.
std::vector<plan::Deal> dealsShown(const std::vector<plan::Deal>& deals, const basics::Elements& elements,
                                   const Filter& filter);
/// The same of what was booked, whoever did it.
records::Actuals bookedShown(const records::Actuals& booked, const Filter& filter);

} // namespace baton::numbers

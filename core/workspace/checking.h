// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/check.h"
#include "core/clarity/record_facts.h"
#include "core/plan/adds_up.h"
#include "core/records/booking_view.h"
#include "core/workspace/work_facts.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What the records of a workspace add up to, and what its bookings say to the rules: all that takes long where there
/// are many.
struct BookingReading {
  clarity::RecordFacts facts; ///< without what opportunities, activities and goals say
  records::Actuals booked;    ///< what bookings and activities alone add up to
  records::Actuals actuals;   ///< with what opportunities say to the metrics that are taken from them
  /// The bookings on either side of the end of today: between them it says the same on every day.
  std::optional<basics::Date> lastUpToToday, firstAfterToday;
};
BookingReading readBookings(const Workspace& workspace, basics::Date today);
/// Whether a reading of the workspace as it is says on this day what it said on its own.
bool holdsOn(const BookingReading& reading, const Workspace& workspace, basics::Date today);
/// Whether a change that did this can make any reading of records another one.
bool movesRecords(const Report& report);

/// What the records of a workspace come to. Goals have no part in it, so it holds while only they change.
struct RecordReading : BookingReading {
  plan::PlanHistory history;
  AccountWorks accounts;
};
RecordReading readRecords(const Workspace& workspace, basics::Date today);
/// The same with bookings that were read before.
RecordReading readRecords(const Workspace& workspace, basics::Date today, const BookingReading& bookings);

/// What the records, goals and promises of a workspace say to the rules that need them.
clarity::RecordFacts recordFactsOf(const Workspace& workspace, basics::Date today);
/// The same with records that were read before.
clarity::RecordFacts recordFactsOf(const Workspace& workspace, basics::Date today, const RecordReading& reading);

/// The clarity check of the draft, records included.
clarity::Check checkOf(const Workspace& workspace, basics::Date today);
/// The same with what the records were found to say before.
clarity::Check checkOf(const Workspace& workspace, basics::Date today, const clarity::RecordFacts& facts,
                       clarity::CheckMemory* memory = nullptr);

/// Whether the plan of this fiscal year adds up. What the clarity check says of goals stands there.
std::vector<plan::PlanFinding> planFindingsOf(const Workspace& workspace, basics::Date today,
                                              const RecordReading& reading);

} // namespace baton::workspace

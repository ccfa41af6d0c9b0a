// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/basics/outcome.h"
#include "core/basics/period.h"
#include "core/people/person.h"

namespace baton::coaching {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

/// That two people meet, or have met. Shared, so that everyone sees that it happens; what was said is not.
struct MeetingDay {
  Id<MeetingDay> id;
  Id<people::Person> person;
  Id<people::Person> by; ///< who leads it
  std::optional<Date> date;
  bool held = false; ///< false: planned
};
const basics::Kind& describe(basics::Tag<MeetingDay>);

/// What was said in one: results, then pipeline, then activity where it was opened. Private.
struct Meeting {
  Id<Meeting> id;
  Id<people::Person> person;
  std::optional<Date> date;
  Id<people::Person> by;
  std::string newOpportunities; ///< what was said to: which are new since last time?
  std::string movedForward;     ///< what was said to: which did you move forward?
  std::string activityReason;   ///< why activity was opened although results or pipeline suffice
  std::string notes;
  std::string period;  ///< "FY2020-Q4"
  std::string figures; ///< the sheet as it stood, as text; once written it stays
};
const basics::Kind& describe(basics::Tag<Meeting>);

/// Its period is one of the workspace's calendar.
basics::Outcome<basics::Done> checkMeeting(const Meeting& meeting, const basics::FiscalCalendar& calendar);

} // namespace baton::coaching

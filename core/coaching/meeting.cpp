// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/meeting.h"

#include <fmt/format.h>

namespace baton::coaching {

const basics::Kind& describe(basics::Tag<MeetingDay>) {
  static const basics::Kind kind =
      basics::DescribeKind<MeetingDay>("meeting_day", "Day of a one-to-one", "Days of one-to-ones")
          .reference<&MeetingDay::person>("person", "Person", "person")
          .reference<&MeetingDay::by>("by", "By", "person")
          .field<&MeetingDay::date>("date", "Date")
          .field<&MeetingDay::held>("held", "Held")
          .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<Meeting>) {
  static const basics::Kind kind =
      basics::DescribeKind<Meeting>("meeting", "One-to-one", "One-to-ones")
          .reference<&Meeting::person>("person", "Person", "person")
          .field<&Meeting::date>("date", "Date")
          .reference<&Meeting::by>("by", "By", "person")
          .field<&Meeting::newOpportunities>("new_opportunities", "New since last time",
                                             {.prose = true, .numberToo = true})
          .field<&Meeting::movedForward>("moved_forward", "Moved forward", {.prose = true, .numberToo = true})
          .field<&Meeting::activityReason>("activity_reason", "Why activity was opened", {.prose = true})
          .field<&Meeting::notes>("notes", "Notes", {.title = true, .prose = true})
          .field<&Meeting::period>("period", "Period")
          .field<&Meeting::figures>("figures", "Numbers as they stood", {.printed = false})
          .isPrivate()
          .done();
  return kind;
}

basics::Outcome<basics::Done> checkMeeting(const Meeting& meeting, const basics::FiscalCalendar& calendar) {
  if (!meeting.period.empty() && !calendar.parse(meeting.period))
    return basics::Refusal{fmt::format("meeting period: \"{}\" is no period of this workspace", meeting.period),
                           "Write it like FY2020-Q4"};
  return basics::Done{};
}

} // namespace baton::coaching

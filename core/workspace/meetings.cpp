// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/meetings.h"

#include "core/basics/json_fields.h"
#include "core/workspace/sheet_records.h"

#include <cstdlib>
#include <fmt/format.h>

namespace baton::workspace {
namespace {

using basics::Date, basics::Outcome, basics::Refusal;
using coaching::Meeting, coaching::MeetingDay, coaching::SheetAsked;

/// Who meets a day or a few before the day that was planned has met: the nearest one within a week, of the same two.
const MeetingDay* plannedAbout(const basics::Elements& elements, const MeetingHeld& held) {
  constexpr int daysAway = 7;
  const auto away = [&held](const MeetingDay& day) { return std::abs(day.date->days() - held.date.days()); };
  const MeetingDay* nearest = nullptr;
  for (const MeetingDay& day : elements.all<MeetingDay>()) {
    const bool isOfBoth = day.person == held.about.person && (!day.by || day.by == held.by);
    if (!day.held && isOfBoth && day.date && away(day) <= daysAway && (!nearest || away(day) < away(*nearest)))
      nearest = &day;
  }
  return nearest;
}

MeetingDay dayOf(const Workspace& workspace, const MeetingHeld& held) {
  const MeetingDay* named = workspace.elements().find(held.planned);
  const MeetingDay* planned = named ? named : plannedAbout(workspace.elements(), held);
  MeetingDay day = planned ? *planned : MeetingDay{};
  if (!planned)
    day.id = workspace.newId<MeetingDay>();
  day.person = held.about.person;
  day.by = held.by;
  day.date = held.date;
  day.held = true;
  return day;
}

Meeting saidIn(const Workspace& workspace, const MeetingHeld& held) {
  Meeting meeting;
  meeting.id = workspace.newId<Meeting>();
  meeting.person = held.about.person;
  meeting.date = held.date;
  meeting.by = held.by;
  meeting.newOpportunities = held.newOpportunities;
  meeting.movedForward = held.movedForward;
  meeting.activityReason = held.activityReason;
  meeting.notes = held.notes;
  meeting.period = workspace.calendar().name(held.about.period);
  meeting.figures = basics::canonical(meetingSheetOf(workspace, held.about, held.date, held.activityReason));
  return meeting;
}

} // namespace

nlohmann::json meetingSheetOf(const Workspace& workspace, const SheetAsked& asked, Date today,
                              const std::string& activityReason) {
  const SheetRecords records(workspace, today);
  auto sheet = coaching::toJson(coaching::meetingSheet(records.source(asked), asked), workspace.elements(),
                                workspace.calendar(), activityReason);
  const auto day = [](const std::optional<Date>& date) {
    return date ? nlohmann::json(date->iso()) : nlohmann::json();
  };
  sheet["pipeline"]["export"] = day(records.exported());
  sheet["pipeline"]["export_before"] = day(records.exportedThen(asked));
  return sheet;
}

Outcome<MeetingKept> keepMeeting(Workspace& workspace, const MeetingHeld& held) {
  const std::string name = workspace.elements().titleOf(held.about.person.value());
  if (!workspace.elements().find(held.about.person) || !workspace.elements().find(held.by))
    return Refusal{"It is not said who met", "Name two people of the workspace"};
  const MeetingDay day = dayOf(workspace, held);
  const Meeting meeting = saidIn(workspace, held);
  const auto author = workspace.elements().titleOf(held.by.value());
  basics::Edits edits;
  edits.put(day);
  edits.put(meeting);
  const auto kept = workspace.change({.label = fmt::format("one-to-one with {}", name), .author = author}, edits);
  if (!kept)
    return kept.refusal();
  return MeetingKept{day.id, meeting.id, kept->touched};
}

} // namespace baton::workspace

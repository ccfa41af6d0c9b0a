// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/meetings.h"

#include "core/basics/json_fields.h"
#include "core/workspace/sheet_records.h"

#include <fmt/format.h>

namespace baton::workspace {
namespace {

using basics::Date, basics::Outcome, basics::Refusal;
using coaching::Meeting, coaching::MeetingDay, coaching::SheetAsked;

MeetingDay dayOf(const Workspace& workspace, const MeetingHeld& held) {
  const MeetingDay* planned = workspace.elements().find(held.planned);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/meetings.h"

#include "core/basics/json_fields.h"
#include "core/workspace/deals.h"

#include <fmt/format.h>

namespace baton::workspace {
namespace {

using basics::Date, basics::Id, basics::Outcome, basics::Refusal;
using coaching::Meeting, coaching::MeetingDay, coaching::SheetAsked;

/// The deals as the last export up to a day had them.
struct Before {
  std::vector<plan::Deal> deals;
  std::optional<Date> day;
};

Before dealsBefore(const Workspace& workspace, const std::vector<Look>& looks, Date day) {
  const std::size_t known = looksUntil(looks, day);
  if (known == 0)
    return {};
  return {dealsOf(workspace, known), looks[known - 1].day};
}

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
  const auto looks = looksAt(workspace);
  const auto deals = dealsOf(workspace);
  const auto actuals = closedActualsOf(workspace, deals);
  const Before before = dealsBefore(workspace, looks, coaching::newSince(workspace.elements(), asked, today));
  std::optional<Date> exported;
  for (const Look& look : looks)
    if (look.day <= today)
      exported = std::max(exported.value_or(look.day), look.day);
  const coaching::SheetSource source{
      workspace.elements(), actuals, deals, before.day ? &before.deals : nullptr, exported, stagesSeen(workspace).order,
      workspace.calendar(), today};
  auto sheet = coaching::toJson(coaching::meetingSheet(source, asked), workspace.elements(), workspace.calendar(),
                                activityReason);
  sheet["pipeline"]["export"] = exported ? nlohmann::json(exported->iso()) : nlohmann::json();
  sheet["pipeline"]["export_before"] = before.day ? nlohmann::json(before.day->iso()) : nlohmann::json();
  return sheet;
}

Outcome<MeetingKept> keepMeeting(Workspace& workspace, const MeetingHeld& held) {
  const std::string name = workspace.elements().titleOf(held.about.person.value());
  if (!workspace.elements().find(held.about.person) || !workspace.elements().find(held.by))
    return Refusal{"It is not said who met", "Name two people of the workspace"};
  const MeetingDay day = dayOf(workspace, held);
  const Meeting meeting = saidIn(workspace, held);
  const auto author = workspace.elements().titleOf(held.by.value());
  basics::Edits open, closed;
  open.put(day);
  closed.put(meeting);
  const Circumstances notes{.label = fmt::format("notes of the one-to-one with {}", name), .author = author};
  if (const auto may = workspace.rehearse(notes, closed); !may)
    return may.refusal();
  const auto met = workspace.change({.label = fmt::format("one-to-one with {}", name), .author = author}, open);
  if (!met)
    return met.refusal();
  const auto said = workspace.change(notes, closed);
  if (!said)
    return said.refusal();
  MeetingKept kept{day.id, meeting.id, met->touched};
  kept.touched.insert(kept.touched.end(), said->touched.begin(), said->touched.end());
  return kept;
}

} // namespace baton::workspace

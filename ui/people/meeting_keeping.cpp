// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/meeting_keeping.h"

#include "ui/session/day_text.h"

namespace baton::people_page {

using coaching::MeetingDay;

basics::Outcome<workspace::Report> keepWithNext(workspace::Workspace& workspace, const workspace::MeetingHeld& held,
                                                std::optional<basics::Date> next) {
  const auto kept = workspace::keepMeeting(workspace, held);
  if (!kept)
    return kept.refusal();
  workspace::Report report;
  report.touched = kept->touched;
  if (!next)
    return report;
  MeetingDay day;
  day.id = workspace.newId<MeetingDay>();
  day.person = held.about.person;
  day.by = held.by;
  day.date = next;
  basics::Edits edits;
  edits.put(day);
  const std::string name = workspace.elements().titleOf(held.about.person.value());
  auto planned = workspace.change(
      {.label = "plan a one-to-one with " + name, .author = workspace.elements().titleOf(held.by.value())}, edits);
  if (!planned)
    return planned.refusal();
  planned->touched.insert(planned->touched.end(), report.touched.begin(), report.touched.end());
  return planned;
}

QString dayText(const QString& iso) {
  const auto read = basics::Date::parse(iso.toStdString());
  return read ? session::longDay(*read) : iso;
}

} // namespace baton::people_page

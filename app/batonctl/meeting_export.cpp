// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/export_options.h"
#include "core/coaching/meeting_document.h"
#include "core/strategy/workspace_settings.h"
#include "core/workspace/meetings.h"

#include <fmt/format.h>

namespace baton::batonctl {
namespace {

const coaching::Meeting& minutesOf(const workspace::Workspace& workspace, basics::Id<people::Person> person,
                                   basics::Date day) {
  for (const coaching::Meeting& meeting : workspace.elements().all<coaching::Meeting>())
    if (meeting.person == person && meeting.date == day)
      return meeting;
  fail(fmt::format("No one-to-one of {} is written down", day.iso()), "Name the day on which it was held");
}

coaching::MeetingPage pageOf(const workspace::Workspace& workspace, const Common& common,
                             const ExportOptions& options) {
  const auto& settings = workspace.elements().only<strategy::WorkspaceSettings>();
  coaching::MeetingPage page{.workspace = settings.name, .currency = settings.currency, .paper = paperOf(options)};
  coaching::SheetAsked asked{personNamed(workspace, options.person), {}};
  if (!options.minutes.empty()) {
    page.held = &minutesOf(workspace, asked.person, valueOrFail(basics::Date::parse(options.minutes)));
    page.sheet = coaching::figuresKept(*page.held);
    if (page.sheet.is_object())
      return page;
  }
  const std::string& period = options.period.empty() ? page.held->period : options.period;
  if (period.empty())
    fail("The one-to-one kept no numbers, and names no period", "Give it its period");
  asked.period = valueOrFail(workspace.calendar().parse(period));
  page.sheet = workspace::meetingSheetOf(workspace, asked, page.held ? *page.held->date : todayOf(common, workspace),
                                         page.held ? page.held->activityReason : std::string());
  return page;
}

} // namespace

void writeMeeting(const workspace::Workspace& workspace, const Common& common, const ExportOptions& options) {
  writeBytes(options.out, inFormat(coaching::meetingDocument(pageOf(workspace, common, options)), options.format));
  sayWritten(common, options.out);
}

} // namespace baton::batonctl

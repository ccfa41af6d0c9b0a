// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/sheet_json.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// The sheet of a one-to-one, from the records as they stand; with its exports and its deals read once.
nlohmann::json meetingSheetOf(const Workspace& workspace, const coaching::SheetAsked& asked, basics::Date today,
                              const std::string& activityReason = {});

/// What was said in a one-to-one about a period.
struct MeetingHeld {
  coaching::SheetAsked about;
  basics::Id<people::Person> by;
  basics::Date date;
  std::string newOpportunities, movedForward, activityReason, notes;
  basics::Id<coaching::MeetingDay> planned; ///< the day that was planned for it; none: one that was planned
                                            ///< within a week, else it gets one of its own
};
struct MeetingKept {
  basics::Id<coaching::MeetingDay> day;
  basics::Id<coaching::Meeting> meeting;
  std::vector<basics::ElementRef> touched;
};
/// Keeps it, with the numbers as they stand: that it was held in the workspace, what was said in the file beside it.
basics::Outcome<MeetingKept> keepMeeting(Workspace& workspace, const MeetingHeld& held);

} // namespace baton::workspace

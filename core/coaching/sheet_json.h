// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/meeting_sheet.h"

#include <nlohmann/json.hpp>

namespace baton::coaching {

/// The sheet with the keys that docs/manual/batonctl.md lists: what `meeting` answers, what a one-to-one keeps as it
/// stood, and what its document is made of. Activity has rows where it is opened: by the numbers, or with a reason.
nlohmann::json toJson(const MeetingSheet& sheet, const basics::Elements& elements,
                      const basics::FiscalCalendar& calendar, const std::string& activityReason = {});

/// Goals and what came of them, as its results and activities have them.
nlohmann::json linesJson(const std::vector<SheetLine>& lines);

} // namespace baton::coaching

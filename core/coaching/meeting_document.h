// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/coaching/meeting.h"
#include "core/report/document.h"

#include <nlohmann/json.hpp>

namespace baton::coaching {

/// The sheet of a one-to-one (sheet_json.h) as a page: to write on before it; with what was said, its minutes.
struct MeetingPage {
  nlohmann::json sheet; ///< as it stands now, or as it stood then
  const Meeting* held = nullptr;
  std::string workspace, currency;
  report::Paper paper = report::paperA4;
};

report::Document meetingDocument(const MeetingPage& page);
/// The sheet as a page among others, with its own head.
report::Section meetingSection(const MeetingPage& page);

/// How many are open and due on a sheet, and how many of these have no amount, or no probability. What was kept before
/// they were told apart has none of these.
struct OpenSum {
  std::int64_t count = 0, unvalued = 0, unweighted = 0;
  std::int64_t undated = 0; ///< open as well, and due in no period
  /// Its sum says nothing (decision 33): of none the amount is known, or of all that is open the day is not.
  bool isUnknown() const { return count > 0 ? unvalued == count : undated > 0; }
  /// Nor does the sum by probability.
  bool isWeightUnknown() const { return isUnknown() || (count > 0 && unweighted == count); }
};
OpenSum openSum(const nlohmann::json& pipeline);
/// Whether a goal says where results or pipeline of the sheet should be; without one neither is short, nor suffices.
bool hasGoals(const nlohmann::json& sheet);

/// The numbers that a one-to-one kept; null where it kept none.
nlohmann::json figuresKept(const Meeting& meeting);

} // namespace baton::coaching

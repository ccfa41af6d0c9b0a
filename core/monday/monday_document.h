// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/monday/monday_sheet.h"
#include "core/report/document.h"

namespace baton::monday {

struct MondayPage {
  const MondaySheet& sheet;
  std::string workspace, currency;
  report::Paper paper = report::paperA4;
  bool withSheets = false; ///< the sheets of the one-to-ones that are due as further pages
};

/// One page. What it has no room for is counted and named, the most urgent of each part stays; a part about which there
/// is nothing says so, or what would fill it.
report::Document mondayDocument(const MondayPage& page);

} // namespace baton::monday

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/workspace_settings.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<WorkspaceSettings>) {
  static const basics::Kind kind =
      basics::DescribeKind<WorkspaceSettings>("workspace", "Workspace", "Workspace")
          .field<&WorkspaceSettings::name>("name", "Name", {.title = true})
          .field<&WorkspaceSettings::currency>("currency", "Currency")
          .field<&WorkspaceSettings::fiscalYearStart>("fiscal_year_start", "First month of the fiscal year",
                                                      {.least = 1, .most = 12})
          .field<&WorkspaceSettings::asOf>("as_of", "Today is", {.printed = false})
          .field<&WorkspaceSettings::language>("language", "Language of its texts")
          .field<&WorkspaceSettings::guide>("guide", "Guide", {.printed = false})
          .field<&WorkspaceSettings::answerDays>("answer_days", "Days in which the field is answered",
                                                 {.printed = false, .least = 1, .most = 366})
          .singleton(1)
          .done();
  return kind;
}

} // namespace baton::strategy

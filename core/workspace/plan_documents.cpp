// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/plan_documents.h"

#include "core/workspace/deals.h"
#include "core/workspace/importing.h"

namespace baton::workspace {

planbook::PlanSource planSource(const Workspace& workspace, const std::optional<basics::Period>& period,
                                basics::Date today) {
  const basics::FiscalCalendar calendar = workspace.calendar();
  return {.elements = workspace.elements(),
          .calendar = calendar,
          .year = calendar.periodAt(period ? period->from : today, basics::Grain::Year),
          .today = today,
          .actuals = actualsOf(workspace),
          .deals = dealsOf(workspace)};
}

} // namespace baton::workspace

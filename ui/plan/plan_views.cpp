// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goals_view.h"
#include "ui/plan/plan_view.h"

namespace baton::plan_page {

std::vector<PlanViewEntry> planViews() {
  return {{"goals", PlanView::tr("Goals"),
           [](session::Session& session, session::Surrounding& surrounding, QWidget* parent) -> PlanView* {
             return new GoalsView(session, surrounding, parent);
           }}};
}

} // namespace baton::plan_page

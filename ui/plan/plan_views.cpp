// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/capacity_view.h"
#include "ui/plan/funnel_view.h"
#include "ui/plan/goals_view.h"
#include "ui/plan/person_view.h"
#include "ui/plan/plan_view.h"
#include "ui/plan/scenarios_view.h"

namespace baton::plan_page {
namespace {

template <class View>
PlanView* makeView(session::Session& session, session::Surrounding& surrounding, QWidget* parent) {
  return new View(session, surrounding, parent);
}

} // namespace

std::vector<PlanViewEntry> planViews() {
  return {{"goals", PlanView::tr("Goals"), makeView<GoalsView>},
          {"funnel", PlanView::tr("Funnel"), makeView<FunnelView>},
          {"capacity", PlanView::tr("Capacity"), makeView<CapacityView>},
          {"scenarios", PlanView::tr("Scenarios"), makeView<ScenariosView>},
          {"person", PlanView::tr("Business plan"), makeView<PersonView>}};
}

} // namespace baton::plan_page

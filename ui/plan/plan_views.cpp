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
  return {{"goals", PlanView::tr("Goals"), PlanView::tr("Goals by person and period"),
           PlanView::tr("targets, quota, commit, stretch, grid"), makeView<GoalsView>},
          {"funnel", PlanView::tr("Funnel"), PlanView::tr("Funnel calculator: from the goal to the calls of a week"),
           PlanView::tr("first meetings, opportunities, conversion"), makeView<FunnelView>},
          {"capacity", PlanView::tr("Capacity"), PlanView::tr("Capacity: what the people can carry"),
           PlanView::tr("headcount, ramp, hiring"), makeView<CapacityView>},
          {"scenarios", PlanView::tr("Scenarios"), PlanView::tr("Scenarios side by side"), PlanView::tr("what if"),
           makeView<ScenariosView>},
          {"person", PlanView::tr("Business plan"), PlanView::tr("Business plan of a person on one page"),
           PlanView::tr("actions, obstacles, development"), makeView<PersonView>}};
}

} // namespace baton::plan_page

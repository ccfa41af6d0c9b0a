// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/kinds.h"

#include "core/plan/business_plan.h"
#include "core/plan/contest.h"
#include "core/plan/forecast_call.h"
#include "core/plan/goal.h"
#include "core/plan/metric.h"
#include "core/plan/scenario.h"

namespace baton::plan {

std::vector<const basics::Kind*> kinds() {
  using basics::Tag;
  return {
      &describe(Tag<Metric>{}),
      &describe(Tag<Goal>{}),
      &describe(Tag<GoalProposal>{}),
      &describe(Tag<BusinessPlan>{}),
      &describe(Tag<PlanItem>{}),
      &describe(Tag<Contest>{}),
      &describe(Tag<Scenario>{}),
      &describe(Tag<PlannedSeat>{}),
      &describe(Tag<Departure>{}),
      &describe(Tag<ForecastCall>{}),
      &describe(Tag<ForecastAdjustment>{}),
  };
}

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/business_plan.h"

namespace baton::plan {

const basics::Kind& describe(basics::Tag<BusinessPlan>) {
  static const basics::Kind kind =
      basics::DescribeKind<BusinessPlan>("business_plan", "Business plan", "Business plans")
          .reference<&BusinessPlan::person>("person", "Person", "person", {.key = true})
          .field<&BusinessPlan::year>("year", "Fiscal year", {.key = true})
          .field<&BusinessPlan::presented>("presented", "Presented")
          .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<PlanItem>) {
  static const basics::Kind kind = basics::DescribeKind<PlanItem>("plan_item", "Plan item", "Plan items")
                                       .ordered()
                                       .partOf<&PlanItem::plan>("plan", "Plan", "business_plan")
                                       .field<&PlanItem::itemKind>("item_kind", "Kind")
                                       .field<&PlanItem::text>("text", "Text", {.title = true, .prose = true})
                                       .field<&PlanItem::due>("due", "Due")
                                       .field<&PlanItem::done>("done", "Done")
                                       .done();
  return kind;
}

const BusinessPlan* businessPlanOf(const basics::Elements& elements, Id<people::Person> person, int year) {
  for (const BusinessPlan& plan : elements.all<BusinessPlan>())
    if (plan.person == person && plan.year == year)
      return &plan;
  return nullptr;
}

Id<BusinessPlan> ensureBusinessPlan(basics::Edits& edits, const basics::Elements& elements, Id<people::Person> person,
                                    int year) {
  if (const BusinessPlan* plan = businessPlanOf(elements, person, year))
    return plan->id;
  return edits.put(BusinessPlan{{}, person, year, {}});
}

} // namespace baton::plan

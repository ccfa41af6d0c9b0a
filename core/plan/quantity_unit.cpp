// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/quantity_unit.h"

#include "core/plan/goal.h"
#include "core/plan/metric.h"

namespace baton::plan {

bool quantityIsMoney(const basics::Elements& elements, const basics::Kind& kind, const void* element) {
  const Goal* goal = nullptr;
  if (&kind == &describe(basics::Tag<Goal>{}))
    goal = static_cast<const Goal*>(element);
  else if (&kind == &describe(basics::Tag<GoalProposal>{}))
    goal = elements.find(static_cast<const GoalProposal*>(element)->goal);
  const Metric* metric = goal ? elements.find(goal->metric) : nullptr;
  return metric && metric->unit == Unit::Money;
}

} // namespace baton::plan

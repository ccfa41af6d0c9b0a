// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/goal_first.h"

#include "core/clarity/rule.h"
#include "core/clarity/rule_settings.h"

#include <algorithm>

namespace baton::clarity {

GoalFirst goalFirst(const std::vector<PeriodResult>& periods, double threshold) {
  GoalFirst first;
  first.threshold = threshold;
  first.of = std::int64_t(periods.size());
  first.missed = std::ranges::count_if(periods, [threshold](const PeriodResult& period) {
    return period.owners > 0 && period.below * 100 >= threshold * period.owners;
  });
  return first;
}

GoalFirst goalFirst(const std::vector<PeriodResult>& periods, const basics::Elements& elements) {
  constexpr std::string_view id = "goal-before-people";
  return goalFirst(periods, RuleSettings(elements).threshold(id, findRule(id)->threshold));
}

} // namespace baton::clarity

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/field_answers.h"

#include "core/basics/intervals.h"
#include "core/signals/owed_answers.h"

namespace baton::batonctl {

using nlohmann::json;

json fieldAnswers(const workspace::Workspace& workspace, const std::optional<basics::Period>& period,
                  basics::Date today) {
  const basics::Period always{basics::Grain::Year, *basics::Date::of(1900, 1, 1), *basics::Date::of(9999, 12, 31)};
  const auto kept = field::answersKept(field::owedAnswers(workspace.elements()), period.value_or(always), today);
  json answer{{"due", kept.due},         {"on_time", kept.onTime},
              {"late", kept.late},       {"open", kept.open},
              {"unknown", kept.unknown}, {"reliability", nullptr},
              {"interval", nullptr},     {"answer_days", field::answerDays(workspace.elements())}};
  if (kept.due > 0) {
    const auto interval = basics::wilson(kept.onTime, kept.due);
    answer["reliability"] = double(kept.onTime) / kept.due;
    answer["interval"] = {interval.low, interval.high};
  }
  return answer;
}

} // namespace baton::batonctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/setting_rules.h"

#include "core/basics/text.h"
#include "core/clarity/focus.h"
#include "core/clarity/rule.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::clarity {

using basics::Done, basics::Outcome, basics::Refusal;

namespace {

Refusal unknownRule(std::string_view kind, const std::string& rule) {
  return {fmt::format("{} rule: there is no rule \"{}\"", kind, rule),
          "Name one of the clarity check's rules by its id"};
}

bool isBlank(const std::string& text) {
  return basics::trimmed(text).empty();
}

} // namespace

Outcome<Done> checkSetting(const RuleSetting& setting) {
  const bool ofFocus = std::ranges::any_of(
      focusThresholds(), [&](const FocusThreshold& threshold) { return threshold.name == setting.rule; });
  if (!ofFocus && !findRule(setting.rule))
    return unknownRule("rule_setting", setting.rule);
  if (setting.threshold && *setting.threshold < basics::Amount())
    return Refusal{"rule_setting threshold: a threshold is not below zero", "Write a number from 0 on"};
  if ((setting.off || setting.threshold) && isBlank(setting.reason))
    return Refusal{fmt::format("rule_setting reason: a change of {} needs a reason", setting.rule),
                   "Say why: the handoff prints it"};
  return Done{};
}

Outcome<Done> checkAside(const PutAside& aside) {
  const Rule* rule = findRule(aside.rule);
  if (!rule)
    return unknownRule("put_aside", aside.rule);
  if (rule->nature == Nature::Existence)
    return Refusal{fmt::format("put_aside rule: what {} finds missing cannot be put aside", aside.rule),
                   "Add what is missing, or switch the rule off for the whole workspace with a rule_setting"};
  if (isBlank(aside.reason))
    return Refusal{fmt::format("put_aside reason: a finding of {} is put aside for a reason", aside.rule),
                   "Say why it may stand: the handoff prints it"};
  return Done{};
}

} // namespace baton::clarity

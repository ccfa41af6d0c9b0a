// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/rule_settings.h"

#include "core/basics/text.h"

namespace baton::clarity {

RuleSettings::RuleSettings(const basics::Elements& elements) {
  for (const RuleSetting& setting : elements.all<RuleSetting>()) {
    if (basics::trimmed(setting.reason).empty())
      continue;
    m_byRule[setting.rule] = &setting;
    m_inEffect.push_back(&setting);
  }
  for (const PutAside& aside : elements.all<PutAside>())
    if (!basics::trimmed(aside.reason).empty())
      m_asides.push_back(&aside);
}

bool RuleSettings::isOff(std::string_view rule) const {
  const auto found = m_byRule.find(rule);
  return found != m_byRule.end() && found->second->off;
}

double RuleSettings::threshold(std::string_view rule, double otherwise) const {
  const auto found = m_byRule.find(rule);
  if (found == m_byRule.end() || !found->second->threshold)
    return otherwise;
  return found->second->threshold->number();
}

const PutAside* RuleSettings::aside(std::string_view rule, basics::RowId element, std::string_view field) const {
  for (const PutAside* aside : m_asides)
    if (aside->rule == rule && aside->element.value() == element && (aside->field.empty() || aside->field == field))
      return aside;
  return nullptr;
}

} // namespace baton::clarity

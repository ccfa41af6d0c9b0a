// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/clarity/settings.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace baton::clarity {

/// What the workspace changed about the rules. A setting or a finding put aside counts only with its reason, which is
/// printed.
class RuleSettings {
public:
  RuleSettings() = default; ///< nothing changed
  explicit RuleSettings(const basics::Elements& elements);

  bool isOff(std::string_view rule) const;
  /// The workspace's own threshold, else the given one. Rules, and the thresholds of the focus index (focus-...).
  double threshold(std::string_view rule, double otherwise) const;
  /// Why the author lets a finding at that place stand. A put-aside without a field is about every field.
  const PutAside* aside(std::string_view rule, basics::RowId element, std::string_view field) const;
  /// Those in effect, to be printed.
  const std::vector<const RuleSetting*>& inEffect() const { return m_inEffect; }

private:
  std::map<std::string, const RuleSetting*, std::less<>> m_byRule;
  std::vector<const RuleSetting*> m_inEffect;
  std::vector<const PutAside*> m_asides;
};

} // namespace baton::clarity

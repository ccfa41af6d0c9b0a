// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace baton::clarity {

/// What one rule costs: lost = points x share.
struct ClarityTerm {
  std::string_view rule;
  int points = 0;
  double share = 0; ///< 0 to 1
  double lost = 0;
};

/// 100 less the points lost, scaled to 100 over the rules that count. 100 means nothing open that can be checked, not
/// that the strategy is right.
struct ClarityIndex {
  std::optional<double> value; ///< as shown; nothing before there are a market and an offering
  bool held = false;           ///< lowered to 84, because a gate is closed
  std::optional<double> unheld;
  std::vector<ClarityTerm> terms; ///< one for every rule with points that is neither off nor silent
  /// Rules with points that are switched off, or silent in this language.
  std::vector<std::string_view> leftOut;
};

inline constexpr double heldAt = 84;

ClarityIndex clarityIndex(std::vector<ClarityTerm> terms, bool aGateIsClosed, bool measurable);

/// "Sales cannot start from this yet", "parts can be used", "clear, with open points", "clear".
std::string_view bandOf(double clarity);

} // namespace baton::clarity

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/scope.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace baton::clarity {

struct FocusTerm {
  std::string_view name;       ///< "c1", "c2", "a1" ... "a5"
  std::optional<double> value; ///< 0 to 1; nothing where left out
  double numerator = 0;
  double denominator = 0;
  std::int64_t cases = 0;
  std::string leftOut; ///< the reason, a sentence
};

/// You chose, and you stick to it: 100 x sqrt(choice x adherence).
struct Focus {
  std::optional<double> value;     ///< 0 to 100
  std::optional<double> choice;    ///< 0 to 1: mean of c1 and c2; nothing before a market is selected
  std::optional<double> adherence; ///< 0 to 1: mean of those of a1 to a5 that have data
  std::vector<FocusTerm> terms;    ///< always seven, in order
  std::string note;                ///< why there is no value; empty where there is one
};

Focus focusOf(const Scope& scope);

/// 100 x sqrt(choice x adherence).
double focusValue(double choice, double adherence);
/// c1: as much left as taken gives full marks.
double turnedDownMark(int turnedDown, int considered, double fullShare = 0.5);
/// c2: 1 up to full core pairs, 0 at none, a straight line between.
double loadMark(int corePairs, double full = 6, double none = 18);
/// 1 / sum(share^2) of parts of a whole: how many equal ones they amount to. Information, no mark.
double effectiveNumber(std::span<const double> parts);

/// A threshold of the focus index that a workspace may set under this name among its rule settings.
struct FocusThreshold {
  std::string_view name;
  double value;
  std::string_view means;
};
std::span<const FocusThreshold> focusThresholds();

/// Days that activities, lists and versions are looked at: 90, or what the workspace says.
int focusDays(const basics::Elements& elements);

} // namespace baton::clarity

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/signals/signal.h"
#include "core/strategy/assumption.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace baton::field {

/// What one reporter has against an assumption: the one of their signals that weighs most today.
struct HeatTerm {
  Id<people::Person> reporter; ///< none: all signals of nobody in particular count as those of one
  const Signal* signal = nullptr;
  int strength = 1;  ///< 1 where the signal says none
  int age = 0;       ///< in days; one of a day to come is of today
  double weight = 0; ///< strength x 0.5^(age / 90)
};

enum class Heat { Calm, Amber, Red };

/// How much speaks against an assumption: the sum over independent reporters. Amber from 3, red from 6. Praise and
/// signals without a date do not count.
struct AssumptionHeat {
  const strategy::Assumption* assumption = nullptr; ///< of the elements that were asked
  std::vector<HeatTerm> terms;                      ///< the heaviest first
  double heat = 0;
  Heat state = Heat::Calm;
  std::optional<Date> since; ///< the first of the days that it has been so without a break; none where it is calm
  int reports = 0;           ///< signals that count, also beside a stronger one of the same reporter
  int undated = 0;           ///< signals that say no day, and are left out
};

inline constexpr double amberFrom = 3, redFrom = 6;
inline constexpr double halfLifeDays = 90;

Heat heatOf(double sum);
AssumptionHeat heatOf(const basics::Elements& elements, const strategy::Assumption& assumption, Date today);
/// Every assumption, the hottest first, then in their order.
std::vector<AssumptionHeat> heatOfAssumptions(const basics::Elements& elements, Date today);

} // namespace baton::field

template <>
inline constexpr auto baton::basics::wordsOf<baton::field::Heat> = std::to_array<std::string_view>({"calm", "amber",
                                                                                                    "red"});

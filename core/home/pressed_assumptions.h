// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/signals/assumption_heat.h"
#include "core/strategy/assumption.h"

#include <vector>

namespace baton::home {

/// An assumption that the field speaks against, or of which nobody would notice that it stopped being true.
struct PressedAssumption {
  const strategy::Assumption* assumption = nullptr; ///< of the elements that were asked
  bool noTest = false, noOwner = false, noDate = false;
  int daysPast = 0;                     ///< since the day on which it was to be looked at; 0: not past it
  field::Heat heat = field::Heat::Calm; ///< of what the field reported against it
  int reporters = 0;
};

/// Red and amber ones first, then those past their review, the longest first; then those that lack a test, an owner or
/// a day, in their order.
std::vector<PressedAssumption> pressedAssumptions(const basics::Elements& elements, basics::Date today);

} // namespace baton::home

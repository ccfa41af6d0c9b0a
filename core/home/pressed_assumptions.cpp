// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/pressed_assumptions.h"

#include "core/basics/text.h"

#include <algorithm>

namespace baton::home {

std::vector<PressedAssumption> pressedAssumptions(const basics::Elements& elements, basics::Date today) {
  std::vector<PressedAssumption> pressed;
  for (const strategy::Assumption* assumption : elements.inOrder<strategy::Assumption>()) {
    PressedAssumption one{assumption, basics::trimmed(assumption->test).empty(), !assumption->owner,
                          !assumption->reviewBy};
    if (assumption->reviewBy && *assumption->reviewBy < today)
      one.daysPast = today.days() - assumption->reviewBy->days();
    const auto heat = field::heatOf(elements, *assumption, today);
    one.heat = heat.state;
    one.reporters = int(heat.terms.size());
    if (one.heat != field::Heat::Calm || one.noTest || one.noOwner || one.noDate || one.daysPast > 0)
      pressed.push_back(one);
  }
  std::ranges::stable_sort(pressed, std::greater(),
                           [](const PressedAssumption& one) { return std::pair(one.heat, one.daysPast); });
  return pressed;
}

} // namespace baton::home

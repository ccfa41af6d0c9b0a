// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/coaching/role_profile.h"

#include <vector>

namespace baton::coaching {

/// What was seen of somebody with a sales tool holds for so many days.
inline constexpr int proficiencyHolds = 90;

/// Seen longer ago than that, or nobody knows when.
bool isStale(const Proficiency& proficiency, Date today);

/// People x sales tools: what is known of each pair; null where nobody has seen it.
struct ProficiencyGrid {
  std::vector<const people::Person*> people;    ///< of Sales, here on the day, by name
  std::vector<const strategy::Weapon*> weapons; ///< in their order, without those that are an idea
  std::vector<const Proficiency*> cells;        ///< people.size() x weapons.size(), person by person

  const Proficiency* at(std::size_t person, std::size_t weapon) const {
    return cells[person * weapons.size() + weapon];
  }
};
ProficiencyGrid proficiencyGrid(const basics::Elements& elements, Date today);

/// Null where nobody has seen it.
const Proficiency* proficiencyOf(const basics::Elements& elements, Id<people::Person> person,
                                 Id<strategy::Weapon> weapon);

} // namespace baton::coaching

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/proficiency.h"

#include "core/coaching/levels.h"
#include "core/people/presence.h"

#include <algorithm>
#include <map>

namespace baton::coaching {

using strategy::Weapon;

bool isStale(const Proficiency& proficiency, Date today) {
  return isStale(proficiency.date, today);
}

ProficiencyGrid proficiencyGrid(const basics::Elements& elements, Date today) {
  ProficiencyGrid grid;
  for (const people::Person& person : elements.all<people::Person>())
    if (person.side == people::Side::Sales && people::isActive(person, today))
      grid.people.push_back(&person);
  std::ranges::stable_sort(grid.people, {}, &people::Person::name);
  for (const Weapon* weapon : elements.inOrder<Weapon>())
    if (weapon->status != strategy::WeaponStatus::Idea)
      grid.weapons.push_back(weapon);
  std::map<std::pair<Id<people::Person>, Id<Weapon>>, const Proficiency*> known;
  for (const Proficiency& one : elements.all<Proficiency>())
    known[{one.person, one.weapon}] = &one;
  for (const people::Person* person : grid.people)
    for (const Weapon* weapon : grid.weapons) {
      const auto found = known.find({person->id, weapon->id});
      grid.cells.push_back(found == known.end() ? nullptr : found->second);
    }
  return grid;
}

const Proficiency* proficiencyOf(const basics::Elements& elements, Id<people::Person> person, Id<Weapon> weapon) {
  for (const Proficiency& one : elements.all<Proficiency>())
    if (one.person == person && one.weapon == weapon)
      return &one;
  return nullptr;
}

} // namespace baton::coaching

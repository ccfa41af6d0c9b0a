// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"
#include "core/planbook/plan_reading.h"

#include <algorithm>

namespace baton::planbook {

using people::Person;

namespace {

void sortByName(std::vector<const Person*>& people) {
  std::ranges::sort(people, {}, [](const Person* one) { return basics::nameKey(one->name); });
}

} // namespace

PeopleLine::PeopleLine(const basics::Elements& elements) {
  std::vector<const Person*> top;
  for (const Person& person : elements.all<Person>())
    if (!elements.find(person.manager))
      top.push_back(&person);
    else
      m_under[person.manager].push_back(&person);
  sortByName(top);
  for (auto& [manager, reports] : m_under)
    sortByName(reports);
  for (const Person* person : top)
    walk(*person, 0);
  for (const Person* person : elements.inOrder<Person>())
    if (!m_seen.contains(person->id))
      walk(*person, 0);
}

void PeopleLine::walk(const Person& person, int depth) {
  if (!m_seen.insert(person.id).second)
    return;
  m_places.push_back({&person, depth});
  for (const Person* report : m_under[person.id])
    walk(*report, depth + 1);
}

} // namespace baton::planbook

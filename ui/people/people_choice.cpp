// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_choice.h"

#include "core/basics/text.h"
#include "core/people/presence.h"
#include "ui/inspector/words.h"

#include <algorithm>

namespace baton::people_page {

QVector<inspector::Option> salesPeople(const basics::Elements& elements, Date today) {
  std::vector<const Person*> people;
  for (const Person& person : elements.all<Person>())
    if (person.side == people::Side::Sales && people::isActive(person, today))
      people.push_back(&person);
  std::ranges::sort(people, {}, [](const Person* person) { return basics::nameKey(person->name); });
  QVector<inspector::Option> options;
  for (const Person* person : people)
    options.push_back({person->id.value(), inspector::text(person->name).simplified()});
  return options;
}

} // namespace baton::people_page

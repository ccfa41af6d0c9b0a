// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/reporting_line.h"

#include "core/people/presence.h"

#include <map>

namespace baton::people {

std::set<Id<Person>> withEveryoneUnder(const basics::Elements& elements, Id<Person> person) {
  std::multimap<Id<Person>, Id<Person>> reports;
  for (const Person& someone : elements.all<Person>())
    reports.emplace(someone.manager, someone.id);
  std::set<Id<Person>> found{person};
  std::vector<Id<Person>> open{person};
  while (!open.empty()) {
    const auto [from, to] = reports.equal_range(open.back());
    open.pop_back();
    for (auto report = from; report != to; ++report)
      if (found.insert(report->second).second)
        open.push_back(report->second);
  }
  return found;
}

bool isManager(const basics::Elements& elements, Id<Person> person) {
  for (const Person& someone : elements.all<Person>())
    if (someone.manager == person)
      return true;
  return false;
}

bool wouldCloseCircle(const basics::Elements& elements, Id<Person> person, Id<Person> newManager) {
  return newManager && withEveryoneUnder(elements, person).contains(newManager);
}

bool answersForSales(const basics::Elements& elements, const Person& person) {
  if (person.side != Side::Sales)
    return false;
  const Person* manager = elements.find(person.manager);
  return !manager || manager->side == Side::Leadership;
}

Id<Person> salesLeader(const basics::Elements& elements, Date day) {
  Id<Person> leader;
  std::size_t most = 0;
  for (const Person& person : elements.all<Person>()) {
    if (!isActive(person, day) || !answersForSales(elements, person))
      continue;
    if (const std::size_t under = withEveryoneUnder(elements, person.id).size(); under > most) {
      leader = person.id;
      most = under;
    }
  }
  return leader;
}

} // namespace baton::people

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/people/person.h"

#include <set>

namespace baton::people {

/// A person and everyone under them, by the present reporting line. A circle, which two copies can make together, is
/// walked once.
std::set<Id<Person>> withEveryoneUnder(const basics::Elements& elements, Id<Person> person);

/// Whether somebody reports to them.
bool isManager(const basics::Elements& elements, Id<Person> person);

/// Whether a new manager would close a circle (also: be the person itself).
bool wouldCloseCircle(const basics::Elements& elements, Id<Person> person, Id<Person> newManager);

/// Whether they are of Sales and answer for it as a whole: to nobody, or to somebody of leadership.
bool answersForSales(const basics::Elements& elements, const Person& person);

/// Who leads Sales on a day: of those who answer for it and are there, who has the most people under them; of equals
/// the first. None where nobody is of Sales.
Id<Person> salesLeader(const basics::Elements& elements, Date day);

} // namespace baton::people

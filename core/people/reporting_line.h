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

} // namespace baton::people

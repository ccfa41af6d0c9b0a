// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"
#include "core/plan/goal.h"

namespace baton::plan {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Goal;

struct Contest {
  Id<Contest> id;
  Id<Goal> goal;
  Id<people::Person> by;
  std::string text;
};
const basics::Kind& describe(basics::Tag<Contest>);

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Priority {
  Id<Priority> id;
  std::string position;
  std::string statement;
  std::string why;
  std::optional<int> rank;
  std::string measure;
  Id<people::Person> owner;
};
const basics::Kind& describe(basics::Tag<Priority>);

} // namespace baton::strategy

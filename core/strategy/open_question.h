// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct OpenQuestion {
  Id<OpenQuestion> id;
  std::string position;
  Id<people::Person> askedBy;
  Id<basics::Anything> about;
  std::string text;
  bool blocking = false;
  Id<people::Person> owner;
  std::optional<Date> due;
  std::string answer;
  std::optional<Date> answered;
};
const basics::Kind& describe(basics::Tag<OpenQuestion>);

} // namespace baton::strategy

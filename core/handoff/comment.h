// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::handoff {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Handoff;

struct Comment {
  Id<Comment> id;
  Id<basics::Anything> about;
  Id<people::Person> by;
  std::string text;
  bool resolved = false;
};
const basics::Kind& describe(basics::Tag<Comment>);

struct Reconfirmation {
  Id<Reconfirmation> id;
  Id<basics::Anything> element;
  Id<Handoff> handoff;
  Id<people::Person> by;
  std::optional<Instant> at;
};
const basics::Kind& describe(basics::Tag<Reconfirmation>);

} // namespace baton::handoff

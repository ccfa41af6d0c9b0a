// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::clarity {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct RuleSetting {
  Id<RuleSetting> id;
  std::string rule;
  bool off = false;
  std::optional<Amount> threshold;
  std::string reason;
};
const basics::Kind& describe(basics::Tag<RuleSetting>);

/// One finding that the author lets stand, with the reason; a receiver may confirm that it is clear to them.
struct PutAside {
  Id<PutAside> id;
  std::string rule;
  Id<basics::Anything> element;
  std::string field;
  Id<people::Person> by;
  std::string reason;
  Id<people::Person> clearTo;
};
const basics::Kind& describe(basics::Tag<PutAside>);

} // namespace baton::clarity

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Market;

struct Coverage {
  Id<Coverage> id;
  std::string position;
  Id<people::Person> person;
  Id<Market> market;
  std::optional<Amount> share;
};
const basics::Kind& describe(basics::Tag<Coverage>);

struct PayNote {
  Id<PayNote> id;
  std::string position;
  std::string title;
  std::string text;
};
const basics::Kind& describe(basics::Tag<PayNote>);

} // namespace baton::strategy

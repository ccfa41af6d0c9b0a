// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Term {
  Id<Term> id;
  std::string position;
  std::string word;
  std::string meaning;
};
const basics::Kind& describe(basics::Tag<Term>);

} // namespace baton::strategy

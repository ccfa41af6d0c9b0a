// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Market;
struct Offering;

/// What we have decided not to do.
struct Exclusion {
  Id<Exclusion> id;
  std::string position;
  std::string what;
  std::string why;
  std::optional<Date> from;
  std::optional<Date> until;
  std::optional<Date> dealsInFlightUntil;
  Ids<Market> markets;
  Ids<Offering> offerings;
  std::vector<std::string> accounts;
};
const basics::Kind& describe(basics::Tag<Exclusion>);

/// A named permission to do what an exclusion rules out.
struct Exception {
  Id<Exception> id;
  std::string position;
  Id<Exclusion> exclusion;
  Id<basics::Anything> about;
  Id<people::Person> approver;
  std::string reason;
  std::optional<Date> until;
};
const basics::Kind& describe(basics::Tag<Exception>);

} // namespace baton::strategy

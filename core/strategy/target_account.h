// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Market;

enum class Tier { A, B, C };
enum class Relation { Prospect, Customer, Former };

/// A named company in a market; without a tier it is known, not a target.
struct TargetAccount {
  Id<TargetAccount> id;
  std::string position;
  Id<Market> market;
  std::string name;
  std::string sector;
  std::optional<Tier> tier;
  Id<people::Person> owner;
  std::optional<Relation> relation;
  std::string why;
  std::optional<Money> potential;
  std::optional<Date> added;
  std::optional<Date> dropped;
};
const basics::Kind& describe(basics::Tag<TargetAccount>);

} // namespace baton::strategy

template <>
inline constexpr auto baton::basics::wordsOf<baton::strategy::Tier> = std::to_array<std::string_view>({"A", "B", "C"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::strategy::Relation> =
    std::to_array<std::string_view>({"prospect", "customer", "former"});

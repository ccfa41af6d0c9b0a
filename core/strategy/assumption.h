// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

enum class Confidence { Low, Medium, High };

/// What must be true for the strategy to work.
struct Assumption {
  Id<Assumption> id;
  std::string position;
  std::string statement;
  std::optional<Confidence> confidence;
  std::string test;
  Id<people::Person> owner;
  std::optional<Date> reviewBy;
};
const basics::Kind& describe(basics::Tag<Assumption>);

} // namespace baton::strategy

template <>
inline constexpr auto
    baton::basics::wordsOf<baton::strategy::Confidence> = std::to_array<std::string_view>({"low", "medium", "high"});

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::people {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Money;

enum class Side { Sales, Leadership };

struct Person {
  Id<Person> id;
  std::string name;
  std::string title;
  Side side = Side::Sales;
  Id<Person> manager;
  std::string team;
  std::string employeeId;
  std::string email;
  std::optional<Date> started;
  std::optional<Date> left;
  std::optional<int> rampMonths;
  std::optional<Money> fullProductivity;    ///< revenue a month, once ramped up
  std::optional<Amount> expectedAttainment; ///< in percent of the full productivity; empty: 100
};

const basics::Kind& describe(basics::Tag<Person>);

/// All kinds of this package.
std::vector<const basics::Kind*> kinds();

} // namespace baton::people

template <>
inline constexpr auto baton::basics::wordsOf<baton::people::Side> = std::to_array<std::string_view>({"sales",
                                                                                                     "leadership"});

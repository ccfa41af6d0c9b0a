// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"
#include "core/plan/metric.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"

namespace baton::plan {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Metric;

enum class Basis { Target, Commit, Stretch };
enum class Scope { Own, Team };
enum class GoalGrain { Month, Quarter, Year };
enum class Measure { InPeriod, YearToDate, AtEnd };

/// A number owed. Its id follows from what it is a goal for, so that made twice, in two copies, it is one.
struct Goal {
  Id<Goal> id;
  Id<Metric> metric;
  Basis basis = Basis::Target;
  Scope scope = Scope::Own;
  Id<people::Person> owner;
  std::string role; ///< a title: given to all who bear it
  Ids<basics::Anything> dependsOn;
  std::optional<Date> from;
  GoalGrain grain = GoalGrain::Quarter;
  Measure measure = Measure::InPeriod;
  Id<strategy::Market> market;
  Id<strategy::Offering> offering;
  std::string business;         ///< new, existing, or the company's own class; empty: any
  std::optional<Amount> amount; ///< empty: announced, to follow
};
const basics::Kind& describe(basics::Tag<Goal>);

struct GoalProposal {
  Id<GoalProposal> id;
  Id<Goal> goal;
  Id<people::Person> by;
  std::optional<Instant> at;
  std::optional<Amount> amount;
  std::string note;
};
const basics::Kind& describe(basics::Tag<GoalProposal>);

} // namespace baton::plan

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::Basis> = std::to_array<std::string_view>({"target", "commit",
                                                                                                    "stretch"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::Scope> = std::to_array<std::string_view>({"own", "team"});

template <>
inline constexpr auto
    baton::basics::wordsOf<baton::plan::GoalGrain> = std::to_array<std::string_view>({"month", "quarter", "year"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::Measure> =
    std::to_array<std::string_view>({"in_period", "year_to_date", "at_end"});

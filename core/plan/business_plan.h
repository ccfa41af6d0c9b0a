// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/basics/edits.h"
#include "core/people/person.h"

namespace baton::plan {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

enum class PlanItemKind { Goal, Strategy, Action, Obstacle, Development };

/// What a person means to do in a fiscal year, on one page. Its id follows from both, so that made in two copies it is
/// one.
struct BusinessPlan {
  Id<BusinessPlan> id;
  Id<people::Person> person;
  std::optional<int> year; ///< the calendar year in which it ends
  std::optional<Date> presented;
};
const basics::Kind& describe(basics::Tag<BusinessPlan>);

struct PlanItem {
  Id<PlanItem> id;
  std::string position;
  Id<BusinessPlan> plan;
  std::optional<PlanItemKind> itemKind;
  std::string text;
  std::optional<Date> due;
  bool done = false;
};
const basics::Kind& describe(basics::Tag<PlanItem>);

/// Null until something of it was written.
const BusinessPlan* businessPlanOf(const basics::Elements& elements, Id<people::Person> person, int year);
/// Makes it with these edits where it is not there yet.
Id<BusinessPlan> ensureBusinessPlan(basics::Edits& edits, const basics::Elements& elements, Id<people::Person> person,
                                    int year);

} // namespace baton::plan

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::PlanItemKind> =
    std::to_array<std::string_view>({"goal", "strategy", "action", "obstacle", "development"});

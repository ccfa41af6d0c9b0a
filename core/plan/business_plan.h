// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::plan {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

enum class PlanItemKind { Goal, Strategy, Action, Obstacle, Development };

struct BusinessPlan {
  Id<BusinessPlan> id;
  Id<people::Person> person;
  std::optional<int> year;
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

} // namespace baton::plan

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::PlanItemKind> =
    std::to_array<std::string_view>({"goal", "strategy", "action", "obstacle", "development"});

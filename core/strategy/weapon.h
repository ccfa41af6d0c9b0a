// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Market;
struct Offering;

enum class WeaponKind { CaseStudy, Demo, Reference, Calculator, Deck, Script, Other };
enum class WeaponStatus { Idea, InWork, Ready, Outdated };

struct Weapon {
  Id<Weapon> id;
  std::string position;
  std::string name;
  std::optional<WeaponKind> weaponKind;
  WeaponStatus status = WeaponStatus::Idea;
  Id<people::Person> owner;
  std::optional<Date> due;
  std::string location;
  Ids<Market> markets;
  Ids<Offering> offerings;
};
const basics::Kind& describe(basics::Tag<Weapon>);

} // namespace baton::strategy

template <>
inline constexpr auto baton::basics::wordsOf<baton::strategy::WeaponKind> =
    std::to_array<std::string_view>({"case_study", "demo", "reference", "calculator", "deck", "script", "other"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::strategy::WeaponStatus> =
    std::to_array<std::string_view>({"idea", "in_work", "ready", "outdated"});

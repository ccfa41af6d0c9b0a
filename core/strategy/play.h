// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct BuyerRole;
struct Market;
struct Offering;
struct Weapon;

/// A repeatable motion: trigger, buyer, steps, sales tools.
struct Play {
  Id<Play> id;
  std::string position;
  std::string name;
  Id<Market> market;
  Id<Offering> offering;
  std::string trigger;
  Id<BuyerRole> buyerRole;
  std::string expectedConversion;
  Ids<Weapon> weapons;
  std::vector<std::string> steps;
};
const basics::Kind& describe(basics::Tag<Play>);

} // namespace baton::strategy

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Market;
struct Offering;

struct Competitor {
  Id<Competitor> id;
  std::string position;
  std::string name;
  std::string note;
  Ids<Market> markets;
  bool presentWay = false;
};
const basics::Kind& describe(basics::Tag<Competitor>);

/// Why us against one competitor, and what they have over us.
struct Advantage {
  Id<Advantage> id;
  std::string position;
  Id<Competitor> competitor;
  Id<Market> market;
  Id<Offering> offering;
  std::string ours;
  std::string theirs;
  std::string howWeWin;
};
const basics::Kind& describe(basics::Tag<Advantage>);

} // namespace baton::strategy

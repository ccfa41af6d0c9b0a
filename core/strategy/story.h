// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Market;
struct Offering;

/// Buyer issues, offering, differentiators in the order in which a seller says them; composed where text is empty.
struct Story {
  Id<Story> id;
  std::string position;
  Id<Market> market;
  Ids<Offering> offerings;
  std::string text;
};
const basics::Kind& describe(basics::Tag<Story>);

} // namespace baton::strategy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/play.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Play>) {
  static const basics::Kind kind =
      basics::DescribeKind<Play>("play", "Play", "Plays")
          .ordered()
          .field<&Play::name>("name", "Name", {.title = true})
          .reference<&Play::market>("market", "Market", "market")
          .reference<&Play::offering>("offering", "Offering", "offering")
          .field<&Play::trigger>("trigger", "Trigger", {.prose = true})
          .reference<&Play::buyerRole>("buyer_role", "Buyer", "buyer_role")
          .field<&Play::expectedConversion>("expected_conversion", "Expected conversion", {.numberToo = true})
          .reference<&Play::weapons>("weapons", "Sales tools", "weapon")
          .field<&Play::steps>("steps", "Steps", {.prose = true})
          .done();
  return kind;
}

} // namespace baton::strategy

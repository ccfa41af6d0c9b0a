// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/strategy.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Strategy>) {
  static const basics::Kind kind =
      basics::DescribeKind<Strategy>("strategy", "Strategy", "Strategy")
          .field<&Strategy::aspiration>("aspiration", "Aspiration", {.title = true, .prose = true})
          .field<&Strategy::situation>("situation", "Situation", {.prose = true})
          .field<&Strategy::horizonFrom>("horizon_from", "Horizon from")
          .field<&Strategy::horizonTo>("horizon_to", "Horizon to")
          .field<&Strategy::summary>("summary", "Summary for a seller", {.prose = true})
          .singleton(2)
          .done();
  return kind;
}

} // namespace baton::strategy

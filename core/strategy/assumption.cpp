// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/assumption.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Assumption>) {
  static const basics::Kind kind =
      basics::DescribeKind<Assumption>("assumption", "Assumption", "Assumptions")
          .ordered()
          .field<&Assumption::statement>("statement", "Statement", {.title = true, .prose = true})
          .field<&Assumption::confidence>("confidence", "Confidence")
          .field<&Assumption::test>("test", "How it is tested", {.prose = true})
          .reference<&Assumption::owner>("owner", "Owner", "person")
          .field<&Assumption::reviewBy>("review_by", "Review by")
          .done();
  return kind;
}

} // namespace baton::strategy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/term.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Term>) {
  static const basics::Kind kind = basics::DescribeKind<Term>("term", "Word", "Words we use")
                                       .ordered()
                                       .field<&Term::word>("word", "Word", {.title = true})
                                       .field<&Term::meaning>("meaning", "Meaning", {.prose = true})
                                       .done();
  return kind;
}

} // namespace baton::strategy

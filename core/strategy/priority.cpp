// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/priority.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Priority>) {
  static const basics::Kind kind = basics::DescribeKind<Priority>("priority", "Priority", "Priorities")
                                       .ordered()
                                       .field<&Priority::statement>("statement", "Statement", {.title = true})
                                       .field<&Priority::why>("why", "Why", {.prose = true})
                                       .field<&Priority::rank>("rank", "Rank", {.least = 1, .most = 99})
                                       .field<&Priority::measure>("measure", "Measure")
                                       .reference<&Priority::owner>("owner", "Owner", "person")
                                       .done();
  return kind;
}

} // namespace baton::strategy

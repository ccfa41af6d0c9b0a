// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/contest.h"

namespace baton::plan {

const basics::Kind& describe(basics::Tag<Contest>) {
  static const basics::Kind kind = basics::DescribeKind<Contest>("contest", "Another view", "Other views")
                                       .partOf<&Contest::goal>("goal", "Goal", "goal")
                                       .reference<&Contest::by>("by", "By", "person")
                                       .field<&Contest::text>("text", "Text", {.title = true, .prose = true})
                                       .done();
  return kind;
}

} // namespace baton::plan

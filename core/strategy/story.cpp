// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/story.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Story>) {
  static const basics::Kind kind = basics::DescribeKind<Story>("story", "Story", "Stories")
                                       .ordered()
                                       .reference<&Story::market>("market", "Market", "market")
                                       .reference<&Story::offerings>("offerings", "Offerings", "offering")
                                       .field<&Story::text>("text", "Text", {.prose = true})
                                       .done();
  return kind;
}

} // namespace baton::strategy

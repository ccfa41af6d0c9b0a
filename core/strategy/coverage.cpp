// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/coverage.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Coverage>) {
  static const basics::Kind kind = basics::DescribeKind<Coverage>("coverage", "Assignment", "Who works where")
                                       .ordered()
                                       .reference<&Coverage::person>("person", "Person", "person")
                                       .reference<&Coverage::market>("market", "Market", "market")
                                       .field<&Coverage::share>("share", "Share of time, %")
                                       .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<PayNote>) {
  static const basics::Kind kind = basics::DescribeKind<PayNote>("pay_note", "What pay rewards", "What pay rewards")
                                       .ordered()
                                       .field<&PayNote::title>("title", "Title", {.title = true})
                                       .field<&PayNote::text>("text", "What it rewards", {.prose = true})
                                       .done();
  return kind;
}

} // namespace baton::strategy

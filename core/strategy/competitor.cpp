// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/competitor.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Competitor>) {
  static const basics::Kind kind = basics::DescribeKind<Competitor>("competitor", "Competitor", "Competitors")
                                       .ordered()
                                       .field<&Competitor::name>("name", "Name", {.title = true})
                                       .field<&Competitor::note>("note", "Note", {.prose = true})
                                       .reference<&Competitor::markets>("markets", "Markets", "market")
                                       .field<&Competitor::presentWay>("present_way", "The present way of doing it")
                                       .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<Advantage>) {
  static const basics::Kind kind = basics::DescribeKind<Advantage>("advantage", "Advantage", "Advantages")
                                       .ordered()
                                       .partOf<&Advantage::competitor>("competitor", "Competitor", "competitor")
                                       .reference<&Advantage::market>("market", "Market", "market")
                                       .reference<&Advantage::offering>("offering", "Offering", "offering")
                                       .field<&Advantage::ours>("ours", "Ours", {.title = true, .prose = true})
                                       .field<&Advantage::theirs>("theirs", "Theirs", {.prose = true})
                                       .field<&Advantage::howWeWin>("how_we_win", "How we win", {.prose = true})
                                       .done();
  return kind;
}

} // namespace baton::strategy

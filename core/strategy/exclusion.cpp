// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/exclusion.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Exclusion>) {
  static const basics::Kind kind =
      basics::DescribeKind<Exclusion>("exclusion", "Exclusion", "Exclusions")
          .ordered()
          .field<&Exclusion::what>("what", "What", {.title = true, .prose = true})
          .field<&Exclusion::why>("why", "Why", {.prose = true})
          .field<&Exclusion::from>("from", "In force from")
          .field<&Exclusion::until>("until", "Until")
          .field<&Exclusion::dealsInFlightUntil>("deals_in_flight_until", "Running deals until")
          .reference<&Exclusion::markets>("markets", "Markets", "market")
          .reference<&Exclusion::offerings>("offerings", "Offerings", "offering")
          .field<&Exclusion::accounts>("accounts", "Accounts")
          .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<Exception>) {
  static const basics::Kind kind = basics::DescribeKind<Exception>("exception", "Exception", "Exceptions")
                                       .ordered()
                                       .partOf<&Exception::exclusion>("exclusion", "Exclusion", "exclusion")
                                       .reference<&Exception::about>("about", "About", "")
                                       .reference<&Exception::approver>("approver", "Approved by", "person")
                                       .field<&Exception::reason>("reason", "Reason", {.title = true, .prose = true})
                                       .field<&Exception::until>("until", "Until")
                                       .done();
  return kind;
}

} // namespace baton::strategy

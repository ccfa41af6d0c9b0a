// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/signal.h"

namespace baton::field {

const basics::Kind& describe(basics::Tag<Matter>) {
  static const basics::Kind kind = basics::DescribeKind<Matter>("matter", "Matter", "Matters")
                                       .field<&Matter::name>("name", "Name", {.title = true})
                                       .field<&Matter::note>("note", "Note", {.prose = true})
                                       .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<Signal>) {
  static const basics::Kind kind =
      basics::DescribeKind<Signal>("signal", "Signal", "Signals")
          .field<&Signal::date>("date", "Date")
          .reference<&Signal::by>("by", "By", "person")
          .field<&Signal::account>("account", "Account")
          .reference<&Signal::market>("market", "Market", "market")
          .reference<&Signal::offering>("offering", "Offering", "offering")
          .reference<&Signal::competitor>("competitor", "Competitor", "competitor")
          .reference<&Signal::challenges>("challenges", "Challenges", "")
          .field<&Signal::signalKind>("signal_kind", "Kind")
          .field<&Signal::text>("text", "Text", {.title = true, .prose = true})
          .field<&Signal::strength>("strength", "Strength", {.least = 1, .most = 3})
          .field<&Signal::evidence>("evidence", "Evidence", {.prose = true})
          .field<&Signal::hoursLost>("hours_lost", "Hours lost")
          .field<&Signal::opportunities>("opportunities", "Opportunities at stake")
          .field<&Signal::state>("state", "State")
          .field<&Signal::answer>("answer", "Answer", {.prose = true})
          .field<&Signal::strategy>("strategy", "The strategy")
          .reference<&Signal::matter>("matter", "Matter", "matter")
          .field<&Signal::acknowledged>("acknowledged", "Acknowledged")
          .reference<&Signal::acknowledgedBy>("acknowledged_by", "Acknowledged by", "person")
          .field<&Signal::answered>("answered", "Answered")
          .reference<&Signal::answeredBy>("answered_by", "Answered by", "person")
          .field<&Signal::closed>("closed", "Closed")
          .field<&Signal::reply>("reply", "What the reporter says to it", {.prose = true})
          .done();
  return kind;
}

} // namespace baton::field

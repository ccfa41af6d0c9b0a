// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/signal.h"

namespace baton::signals {

const basics::Kind& describe(basics::Tag<Signal>) {
  static const basics::Kind kind = basics::DescribeKind<Signal>("signal", "Signal", "Signals")
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
                                       .done();
  return kind;
}

} // namespace baton::signals

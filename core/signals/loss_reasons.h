// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/plan/deal.h"
#include "core/signals/signal.h"

#include <string>
#include <vector>

namespace baton::field {

/// Why opportunities were lost, as their records say it, and not reported as a signal yet.
struct LossReason {
  std::string reason;                   ///< as it was written first; case and outer blanks tell nothing apart
  std::vector<const plan::Deal*> deals; ///< the last one lost first
  Amount value;                         ///< what they were last said to bring
  int withoutAmount = 0;
};

/// Of opportunities lost from a day on, the reason that cost most first. A deal that some signal names as a loss reason
/// has been reported.
std::vector<LossReason> lossReasons(const basics::Elements& elements, const std::vector<plan::Deal>& deals, Date from);

/// The signal that it would be, without an id: dated by the last loss; with the account, market, offering where all the
/// deals have the same one; from nobody, for whoever offers it decides whose it is.
Signal signalOf(const basics::Elements& elements, const LossReason& reason);

} // namespace baton::field

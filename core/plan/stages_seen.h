// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/period.h"
#include "core/plan/deal.h"

#include <map>
#include <string>
#include <vector>

namespace baton::plan {

/// How far opportunities have come, by all that was seen of them.
struct StagesSeen {
  std::vector<std::string> order;      ///< of the stages; empty where nobody said it
  std::map<std::string, int> furthest; ///< by external id: the place of the furthest stage, from 0
  std::size_t looks = 0;               ///< exports

  /// Whether stages convert one by one: that needs two exports and a stage order.
  bool areToldApart() const { return looks > 1 && !order.empty(); }
};

/// How many of those created from a day to before another came at least so far, one count for each stage of the order
/// and one for won: a won one came all the way.
std::vector<std::int64_t> reachedStages(const std::vector<Deal>& deals, const StagesSeen& seen, basics::Date from,
                                        basics::Date to);
/// How many open ones due in a period stand in each stage.
std::vector<std::int64_t> openInStages(const std::vector<Deal>& deals, const StagesSeen& seen,
                                       const basics::Period& period, basics::Date today);

} // namespace baton::plan

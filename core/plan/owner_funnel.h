// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
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
};

/// How many of those created from a day to before another came at least so far, one count for each stage of the order
/// and one for won: a won one came all the way.
std::vector<std::int64_t> reachedStages(const std::vector<Deal>& deals, const StagesSeen& seen, basics::Date from,
                                        basics::Date to);
/// How many open ones due in a period stand in each stage.
std::vector<std::int64_t> openInStages(const std::vector<Deal>& deals, const StagesSeen& seen,
                                       const basics::Period& period, basics::Date today);

struct FunnelRow {
  std::string stage;                ///< "opportunity" where stages cannot be told apart; the last is "won"
  std::optional<double> conversion; ///< to the next; none for the last
  std::optional<std::int64_t> needed;
  std::int64_t have = 0;
};

/// The funnel of some deals for a period: how many of each stage are needed for what remains of the revenue goal, and
/// how many there are. Deals needed = remaining / average deal, rounded up; backwards from there by the conversions.
/// Stage k converts to k + 1 as often as opportunities seen at or past k were seen at or past k + 1, or won; that needs
/// two exports and a stage order, and is asked of those created in the year before today. Else all opportunities
/// convert at the win rate by count. Nothing is needed where no goal remains, nor said where a rate is not defined.
/// What is closed of the goal is the won value of the deals unless it is said (closed_revenue.h).
basics::Outcome<std::vector<FunnelRow>> ownerFunnel(const std::vector<Deal>& deals, const StagesSeen& seen,
                                                    const basics::Period& period, basics::Date today,
                                                    std::optional<basics::Amount> goal,
                                                    std::optional<basics::Amount> closed = {});

} // namespace baton::plan

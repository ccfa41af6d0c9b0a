// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/plan/goal.h"
#include "core/plan/stages_seen.h"
#include "core/records/actuals.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace baton::plan {

/// Whose history a rate was measured on.
enum class Whose {
  Nobody,    ///< too little history
  Own,       ///< of the person and everyone under them; of the company, where it is asked for it
  Shrunk,    ///< their own, drawn towards everybody's, since there are few: (some + k p) / (all + k), k = 10
  Everybody, ///< they have none
};

struct MeasuredRate {
  std::optional<double> value;
  std::int64_t cases = 0; ///< of whose it is
  Whose whose = Whose::Nobody;
};

/// What somebody does, or a stage of what is open, on the way to a won deal.
struct MeasuredStep {
  std::string name;        ///< "opportunity" where stages cannot be told apart
  Id<Metric> metric;       ///< of an activity; none for a stage
  MeasuredRate conversion; ///< to the next step; to a won deal from the last
  std::int64_t have = 0;   ///< done in the period so far, or open, due in the period and in this stage

  /// Of an activity: whether anybody recorded any.
  bool isKnown() const { return conversion.cases > 0 || have > 0; }
};

/// What the records say for the reverse funnel of a person, or of the company, and a period.
struct MeasuredFunnel {
  basics::Period period;
  basics::Date today;
  std::optional<Amount> goal; ///< the revenue target
  Amount closed;              ///< won in the period already
  std::int64_t won = 0;       ///< deals
  std::optional<Amount> averageDeal;
  std::int64_t averageCases = 0; ///< won deals behind it
  Whose averageWhose = Whose::Nobody;
  std::optional<double> cycleMedian; ///< days, over won deals
  std::vector<MeasuredStep> steps;   ///< calls, first meetings, then the stages in their order
  /// From today, or where it is yet to come the period's first day, to its end less the median cycle: what begins later
  /// closes too late. None where that is over.
  std::optional<double> weeks;
};

struct FunnelSituation {
  const basics::Elements& elements;
  const records::Actuals& actuals;
  const std::vector<Deal>& deals; ///< everybody's
  const StagesSeen& seen;
  basics::FiscalCalendar calendar;
  basics::Date today;
};

/// Rates are the person's own (with everyone under them), shrunk below ten cases, else everybody's; nothing below ten
/// of everybody's. Stage k converts to k + 1 as often as opportunities seen at or past k were seen at or past k + 1, or
/// won, of those created in the year before today; where stages cannot be told apart, all opportunities convert at the
/// win rate by count. First meetings become opportunities as often as opportunities were created for them in the year
/// before today, calls become first meetings likewise; a rate above 1 is none.
MeasuredFunnel measuredFunnel(const FunnelSituation& situation, Id<people::Person> owner, const basics::Period& period);

/// A step that is said instead of following from the goal: its number, counted from the first; steps.size() is won.
struct FunnelAnchor {
  std::size_t step = 0;
  double count = 0;
};

/// What somebody says instead of what was measured.
struct FunnelAsked {
  std::optional<Amount> goal; ///< for the period
  std::optional<FunnelAnchor> anchor;
  std::optional<Amount> averageDeal;
  std::map<std::size_t, double> conversions;
  std::optional<double> weeks;

  bool empty() const { return !goal && !anchor && !averageDeal && conversions.empty() && !weeks; }
};

struct WorkedStep {
  std::optional<double> conversion;
  std::optional<double> needed;  ///< whole, but for what follows from a step that was said
  std::optional<double> perWeek; ///< needed / weeks, of an activity
};

struct WorkedFunnel {
  std::optional<Amount> goal, remaining;
  std::optional<Amount> averageDeal;
  std::optional<double> weeks;
  std::optional<double> deals; ///< to be won
  std::vector<WorkedStep> steps;
};

/// From the goal: deals = remaining / average deal, and backwards needed(step) = ceil(needed(next) / conversion -
/// 1e-9). From a step that is said: backwards likewise, and forwards step x conversion to the deals and the revenue
/// that they bring; the goal is then what is closed and that. Where a rate is not known, what stands on it is not.
///
/// Refused: a conversion that is not above 0 and at most 1, fewer than none, more than a billion, an average deal or
/// weeks not above zero.
basics::Outcome<WorkedFunnel> workOut(const MeasuredFunnel& measured, const FunnelAsked& asked);

/// Writes what is needed of each activity as the owner's goals of the period, each with a proposal that says where it
/// came from. Nothing where no activity is needed.
basics::Edits activityGoals(const basics::Elements& elements, const MeasuredFunnel& measured,
                            const WorkedFunnel& worked, Id<people::Person> owner, const GoalProposal& proposal,
                            const std::function<Id<GoalProposal>()>& newId);

} // namespace baton::plan

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::Whose> =
    std::to_array<std::string_view>({"nobody", "own", "shrunk", "everybody"});

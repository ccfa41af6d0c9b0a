// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/choice.h"
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/handoff/version_steps.h"
#include "core/people/person.h"
#include "core/plan/accuracy.h"
#include "core/plan/performance.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

// Nobody can be other than what they expect of others: what is asked of Sales, beside what leaders do, in the same unit
// over the same days. No sum, and no better side.
namespace baton::coaching {

enum class Pair { Answers, Promises, Errors, Playback, OneToOnes, Changes };
enum class PairUnit { Days, Share, Count };

/// One half of a pair.
struct PairSide {
  std::optional<double> value; ///< none: nothing is recorded
  std::int64_t cases = 0;      ///< behind it
  std::string missing;         ///< what would fill it, where there is none
};
struct AskedAndGiven {
  Pair pair = Pair::Answers;
  PairUnit unit = PairUnit::Days;
  PairSide asked; ///< of Sales
  PairSide given; ///< by leadership
};

/// A first meeting, and when something followed it at the same account: an activity, or an opportunity.
struct FollowUp {
  basics::Date met;
  std::optional<basics::Date> followed; ///< none so far
};

/// Promises of one side that fell due in the window.
struct PromisesKept {
  std::int64_t onTime = 0, due = 0;
};

struct PairsSource {
  const basics::Elements& elements;
  std::vector<FollowUp> followUps;
  std::vector<plan::PastCall> calls;         ///< of periods that ended in the window
  std::vector<plan::PerformanceRow> targets; ///< own targets of owners in those periods, with their actuals
  handoff::VersionSteps steps;
  PromisesKept bySales, byLeadership;
  basics::Date today;
};

/// The days that count, up to and including today.
inline constexpr int pairDays = 90;

/// - answers: days to what followed a first meeting / to the answer of a signal or an extension;
/// - promises: kept on time;
/// - errors: the sum of the distances / what came, of calls / of own targets, over periods that ended in the window;
/// - playback: right answers;
/// - one-to-ones: held of those planned, with people of Sales by their managers of Sales / by leaders with those who
///   manage;
/// - changes: target accounts added and dropped / selected markets and core offerings that versions changed.
std::array<AskedAndGiven, 6> askedAndGiven(const PairsSource& source);

} // namespace baton::coaching

template <>
inline constexpr auto baton::basics::wordsOf<baton::coaching::Pair> =
    std::to_array<std::string_view>({"answers", "promises", "errors", "playback", "one_to_ones", "changes"});
template <>
inline constexpr auto
    baton::basics::wordsOf<baton::coaching::PairUnit> = std::to_array<std::string_view>({"days", "share", "count"});

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/period.h"
#include "core/commitments/ledger.h"
#include "core/plan/contest.h"

// Where it began to slip: a place to begin talking, never a verdict.
namespace baton::commitments {

/// When something that was relied on failed for the first time: on the day it was due where it had not been reported
/// by then (a report that was found not satisfied is none), else on the day it was taken back. A day that was moved
/// before it had passed does not count, nor does what was released by its day. Nothing: it did not fail.
struct Break {
  Date day;
  std::optional<Cause> cause;
};
std::optional<Break> breakOf(const LedgerRow& row, Date today);

struct Link {
  const LedgerRow* row = nullptr;
  std::optional<Break> broke; ///< on or before the last day that is asked about
};

enum class Share { Leadership, Sales, Both, None, Outside };

/// The earliest link, upstream of a goal, that failed on or before the last day of the goal's period.
struct FirstBreak {
  /// From what the goal stands on to that link: the shortest path, or without such a link none.
  std::vector<Link> chain;
  std::vector<Link> first;    ///< all that failed on that day, by id; the chain leads to the front one
  std::vector<Link> upstream; ///< every promise that the goal stands on, directly or not, by id
  Share share = Share::None;  ///< of the sides whose promises failed that day; what failed from outside is nobody's
  std::vector<const plan::Contest*> contested; ///< how others see it
};

/// The goal may stand on other goals, and then stands on what those stand on.
FirstBreak firstBreakOf(const Ledger& ledger, const plan::Goal& goal, Date lastDay);

} // namespace baton::commitments

template <>
inline constexpr auto baton::basics::wordsOf<baton::commitments::Share> =
    std::to_array<std::string_view>({"leadership", "sales", "both", "none", "outside"});

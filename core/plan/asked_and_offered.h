// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/goal_story.h"

#include <optional>
#include <vector>

namespace baton::plan {

/// What was asked for a goal last, what was offered last, and what lies between.
struct AskedAndOffered {
  const Goal* goal = nullptr;
  std::optional<Amount> asked;   ///< the last request, else the goal as it stands
  std::optional<Amount> offered; ///< the last offer of whoever is to bring it
  std::string condition;         ///< what the last offer says beside its amount

  /// asked - offered; nothing while one of them is not known.
  std::optional<Amount> gap() const;
};

/// The goals about which anything was asked or offered, by the day from which they are, then by owner or title.
std::vector<AskedAndOffered> askedAndOffered(const basics::Elements& elements);

/// The sums of those of one metric and measure that have both; nothing where there is none.
struct AskedSum {
  Id<Metric> metric;
  Amount asked, offered;
  int goals = 0;
  Amount gap() const { return asked - offered; }
};
std::vector<AskedSum> askedSums(const std::vector<AskedAndOffered>& rows);

} // namespace baton::plan

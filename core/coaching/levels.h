// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/coaching/role_profile.h"

#include <optional>
#include <vector>

namespace baton::coaching {

/// What several people can do with one thing, from what was seen of them.
struct LevelSpread {
  std::optional<double> mean; ///< of those seen; none: nobody was
  int seen = 0;
  std::vector<std::size_t> best; ///< who is furthest, by place; nobody below the level from which one can teach
};
LevelSpread spreadOf(const std::vector<std::optional<int>>& levels);

/// From this level on somebody can show it to others.
inline constexpr int teachesFrom = 3;

/// What was seen longer ago than it holds, or nobody knows when.
bool isStale(const std::optional<Date>& seen, Date today);

/// What was last seen of a person and a competency, not in an interview; of one day the later made. Null: nothing.
const Rating* latestRating(const basics::Elements& elements, Id<people::Person> person, Id<Competency> competency);

/// How a level of a competency is described; empty where it is not. Five descriptions begin at 0, fewer at 1.
std::string describedLevel(const Competency& competency, int level);

} // namespace baton::coaching

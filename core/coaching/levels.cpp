// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/levels.h"

#include "core/coaching/proficiency.h"

#include <algorithm>

namespace baton::coaching {

LevelSpread spreadOf(const std::vector<std::optional<int>>& levels) {
  LevelSpread spread;
  int sum = 0, highest = teachesFrom;
  for (const auto& level : levels)
    if (level) {
      sum += *level;
      ++spread.seen;
      highest = std::max(highest, *level);
    }
  if (spread.seen > 0)
    spread.mean = double(sum) / spread.seen;
  for (std::size_t place = 0; place < levels.size(); ++place)
    if (levels[place] == highest)
      spread.best.push_back(place);
  return spread;
}

bool isStale(const std::optional<Date>& seen, Date today) {
  return !seen || seen->plusDays(proficiencyHolds) < today;
}

const Rating* latestRating(const basics::Elements& elements, Id<people::Person> person, Id<Competency> competency) {
  const Rating* latest = nullptr;
  for (const Rating& rating : elements.all<Rating>())
    if (rating.person == person && rating.competency == competency && !rating.interview &&
        (!latest || latest->date <= rating.date))
      latest = &rating;
  return latest;
}

std::string describedLevel(const Competency& competency, int level) {
  const int place = competency.levels.size() > 4 ? level : level - 1;
  return place >= 0 && std::size_t(place) < competency.levels.size() ? competency.levels[std::size_t(place)]
                                                                     : std::string();
}

} // namespace baton::coaching

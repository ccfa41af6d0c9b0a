// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/stages_seen.h"

#include "core/basics/text.h"
#include "core/plan/measures.h"

#include <algorithm>

namespace baton::plan {

using basics::Date, basics::Period;

namespace {

int placeOf(const StagesSeen& seen, const std::string& stage) {
  const auto found = std::ranges::find_if(seen.order, [&](const auto& one) { return basics::sameName(one, stage); });
  return found == seen.order.end() ? -1 : int(found - seen.order.begin());
}

} // namespace

std::vector<std::int64_t> reachedStages(const std::vector<Deal>& deals, const StagesSeen& seen, Date from, Date to) {
  std::vector<std::int64_t> counts(seen.order.size() + 1, 0);
  for (const Deal& deal : deals) {
    if (!deal.created || *deal.created < from || *deal.created >= to)
      continue;
    const auto known = seen.furthest.find(deal.externalId);
    int furthest = known == seen.furthest.end() ? -1 : known->second;
    if (deal.state == DealState::Won)
      furthest = int(seen.order.size());
    for (int stage = 0; stage <= furthest; ++stage)
      ++counts[std::size_t(stage)];
  }
  return counts;
}

std::vector<std::int64_t> openInStages(const std::vector<Deal>& deals, const StagesSeen& seen, const Period& period,
                                       Date today) {
  std::vector<std::int64_t> counts(seen.order.size(), 0);
  for (const Deal& deal : deals) {
    const auto due = deal.state == DealState::Open ? dueDate(deal, today) : std::nullopt;
    if (const int place = placeOf(seen, deal.stage); place >= 0 && due && period.contains(*due))
      ++counts[std::size_t(place)];
  }
  return counts;
}

} // namespace baton::plan

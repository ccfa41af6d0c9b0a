// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/asked_and_offered.h"

#include <algorithm>
#include <tuple>

namespace baton::plan {
namespace {

std::string bearerOf(const basics::Elements& elements, const Goal& goal) {
  const auto* owner = elements.find(goal.owner);
  return owner ? owner->name : goal.role;
}

} // namespace

std::optional<Amount> AskedAndOffered::gap() const {
  return asked && offered ? std::optional(*asked - *offered) : std::nullopt;
}

std::vector<AskedAndOffered> askedAndOffered(const basics::Elements& elements) {
  std::vector<AskedAndOffered> rows;
  for (const Goal& goal : elements.all<Goal>()) {
    const auto proposals = proposalsFor(elements, goal.id);
    if (proposals.empty())
      continue;
    AskedAndOffered row{.goal = &goal, .asked = goal.amount};
    for (const GoalProposal* proposal : proposals) {
      const bool offers = isOffer(elements, goal, *proposal);
      if (proposal->amount)
        (offers ? row.offered : row.asked) = proposal->amount;
      if (offers)
        row.condition = proposal->note;
    }
    rows.push_back(std::move(row));
  }
  std::ranges::stable_sort(rows, {}, [&](const AskedAndOffered& row) {
    return std::tuple(row.goal->from, bearerOf(elements, *row.goal), row.goal->id);
  });
  return rows;
}

std::vector<AskedSum> askedSums(const std::vector<AskedAndOffered>& rows) {
  std::vector<AskedSum> sums;
  for (const AskedAndOffered& row : rows) {
    if (!row.asked || !row.offered)
      continue;
    auto at = std::ranges::find(sums, row.goal->metric, &AskedSum::metric);
    if (at == sums.end())
      at = sums.insert(sums.end(), AskedSum{.metric = row.goal->metric});
    at->asked += *row.asked;
    at->offered += *row.offered;
    ++at->goals;
  }
  return sums;
}

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/shares.h"

#include <algorithm>
#include <numeric>

namespace baton::plan {
namespace {

using basics::Amount, basics::Outcome, basics::Refusal;

// Twice as wide as an amount: the product of two of them fits.
__extension__ using Wide = __int128;

} // namespace

Outcome<std::vector<Amount>> sharesOf(Amount whole, const std::vector<Amount>& weights, Amount step) {
  if (weights.empty())
    return Refusal{"There is nothing to spread over", "Choose a longer period, or somebody with people"};
  if (std::ranges::any_of(weights, [](Amount weight) { return weight < Amount(); }))
    return Refusal{"A weight is below zero", "Give weights of zero or more"};
  Wide all = 0;
  for (const Amount weight : weights)
    all += weight.tenThousandths();
  if (all == 0)
    return Refusal{"Every weight is zero", "Give one of them more"};
  if (whole.tenThousandths() % step.tenThousandths() != 0)
    return Refusal{"The amount cannot be spread without breaking its smallest unit", "Round it to whole units"};
  const bool below = whole < Amount();
  const std::int64_t steps = (below ? -whole : whole).tenThousandths() / step.tenThousandths();
  std::vector<std::int64_t> parts;
  std::vector<Wide> lost;
  std::int64_t left = steps;
  for (const Amount weight : weights) {
    const Wide exact = Wide(steps) * weight.tenThousandths();
    parts.push_back(std::int64_t(exact / all));
    lost.push_back(exact % all);
    left -= parts.back();
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t(0));
  std::ranges::stable_sort(order, [&lost](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
  for (std::size_t n = 0; n < std::size_t(left); ++n)
    ++parts[order[n]];
  std::vector<Amount> shares;
  for (const std::int64_t part : parts)
    shares.push_back(Amount::ofTenThousandths((below ? -part : part) * step.tenThousandths()));
  return shares;
}

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/agreement.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

namespace baton::workshop {
namespace {

constexpr int draws = 1000;
constexpr std::uint32_t seed = 1971;

/// A whole number below the limit, the same on every machine (the standard's distributions are not).
std::size_t drawBelow(std::mt19937& generator, std::size_t limit) {
  return std::size_t((std::uint64_t{generator()} * limit) >> 32);
}

} // namespace

std::optional<double> jaccard(const std::set<std::int64_t>& one, const std::set<std::int64_t>& other) {
  const auto common = std::ranges::count_if(one, [&](std::int64_t id) { return other.contains(id); });
  const auto all = std::int64_t(one.size() + other.size()) - common;
  return all == 0 ? std::nullopt : std::optional(double(common) / double(all));
}

std::optional<double> meanOverlap(const std::vector<std::set<std::int64_t>>& these,
                                  const std::vector<std::set<std::int64_t>>& those) {
  double sum = 0;
  int pairs = 0;
  for (const auto& one : these)
    for (const auto& other : those)
      if (const auto overlap = jaccard(one, other)) {
        sum += *overlap;
        ++pairs;
      }
  return pairs == 0 ? std::nullopt : std::optional(sum / pairs);
}

FleissKappa fleissKappa(const std::vector<Ratings>& subjects) {
  if (subjects.empty())
    return {};
  const int raters = std::accumulate(subjects.front().begin(), subjects.front().end(), 0);
  if (raters < 2)
    return {};
  std::vector<double> shares(subjects.front().size());
  double agreed = 0;
  for (const Ratings& ratings : subjects) {
    if (std::accumulate(ratings.begin(), ratings.end(), 0) != raters || ratings.size() != shares.size())
      return {};
    double pairs = 0;
    for (std::size_t category = 0; category < shares.size(); ++category) {
      pairs += double(ratings[category]) * (ratings[category] - 1);
      shares[category] += double(ratings[category]) / (double(raters) * double(subjects.size()));
    }
    agreed += pairs / (double(raters) * (raters - 1));
  }
  FleissKappa kappa;
  kappa.raw = agreed / double(subjects.size());
  const bool isOneCategory = std::ranges::count_if(shares, [](double share) { return share > 0; }) < 2;
  const double expected = std::inner_product(shares.begin(), shares.end(), shares.begin(), 0.0);
  if (!isOneCategory)
    kappa.value = (*kappa.raw - expected) / (1 - expected);
  return kappa;
}

FleissKappa kappaOfTicks(const Ticks& raters) {
  if (raters.empty())
    return {};
  std::vector<Ratings> subjects(raters.front().size(), Ratings{0, 0});
  for (const auto& ticked : raters)
    for (std::size_t subject = 0; subject < subjects.size(); ++subject)
      ++subjects[subject][ticked[subject] ? 1 : 0];
  return fleissKappa(subjects);
}

std::optional<basics::Interval> bootstrapKappa(const Ticks& raters) {
  std::mt19937 generator(seed);
  std::vector<double> kappas;
  Ticks drawn(raters.size());
  for (int draw = 0; draw < draws; ++draw) {
    for (auto& ticked : drawn)
      ticked = raters[drawBelow(generator, raters.size())];
    if (const auto kappa = kappaOfTicks(drawn).value)
      kappas.push_back(*kappa);
  }
  if (kappas.size() * 2 < draws)
    return std::nullopt;
  std::ranges::sort(kappas);
  const auto at = [&kappas](double share) {
    return kappas[std::size_t(std::lround(share * double(kappas.size() - 1)))];
  };
  return basics::Interval{at(0.025), at(0.975)};
}

std::optional<double> kendallW(const std::vector<std::vector<double>>& ranks) {
  if (ranks.size() < 2 || ranks.front().size() < 2)
    return std::nullopt;
  const auto judges = double(ranks.size()), objects = double(ranks.front().size());
  std::vector<double> sums(ranks.front().size());
  double ties = 0;
  for (const auto& places : ranks) {
    std::map<double, int> shared;
    for (std::size_t object = 0; object < sums.size(); ++object) {
      sums[object] += places[object];
      ++shared[places[object]];
    }
    for (const auto& [place, count] : shared)
      ties += double(count) * count * count - count;
  }
  const double squares = std::inner_product(sums.begin(), sums.end(), sums.begin(), 0.0);
  const double most = judges * judges * objects * (objects * objects - 1) - judges * ties;
  if (most <= 0)
    return std::nullopt;
  return (12 * squares - 3 * judges * judges * objects * (objects + 1) * (objects + 1)) / most;
}

std::vector<double> ranksOf(const std::vector<std::size_t>& order, std::size_t objects) {
  std::vector<double> ranks(objects, (double(order.size()) + 1 + double(objects)) / 2);
  for (std::size_t place = 0; place < order.size(); ++place)
    ranks[order[place]] = double(place + 1);
  return ranks;
}

} // namespace baton::workshop

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/intervals.h"

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

// How far people agree: standard statistics over what they named, ticked and ranked. Nothing of it knows a strategy.
namespace baton::workshop {

/// |A and B| / |A or B|. Paul Jaccard, Bulletin de la Societe vaudoise des sciences naturelles 37 (1901). Nothing where
/// both sets are empty.
std::optional<double> jaccard(const std::set<std::int64_t>& one, const std::set<std::int64_t>& other);

/// The mean over all pairs of one of these with one of those; pairs of two empty sets are left out. Nothing without a
/// pair.
std::optional<double> meanOverlap(const std::vector<std::set<std::int64_t>>& these,
                                  const std::vector<std::set<std::int64_t>>& those);

/// How many raters put a subject into each category.
using Ratings = std::vector<int>;

/// Fleiss' kappa for a fixed number of raters: kappa = (P - Pe) / (1 - Pe), P the mean share of pairs of raters that
/// agree on a subject, Pe the sum of the squared shares of the categories. Joseph L. Fleiss, "Measuring nominal scale
/// agreement among many raters", Psychological Bulletin 76 (1971).
struct FleissKappa {
  std::optional<double> value; ///< nothing where everything is in one category: there is no chance to agree by
  std::optional<double> raw;   ///< P
};
/// Subjects with the same number of ratings each, at least two; nothing otherwise.
FleissKappa fleissKappa(const std::vector<Ratings>& subjects);

/// What each of several raters ticked, of the same subjects.
using Ticks = std::vector<std::vector<bool>>;
FleissKappa kappaOfTicks(const Ticks& raters);
/// Percentile interval, 95 %, of kappa by drawing people with replacement: 1,000 draws from a fixed seed. Draws without
/// a kappa are left out; nothing where fewer than half of them have one. Bradley Efron, "Bootstrap methods: another
/// look at the jackknife", Annals of Statistics 7 (1979).
std::optional<basics::Interval> bootstrapKappa(const Ticks& raters);

/// Kendall's coefficient of concordance with its correction for ties:
/// W = (12 S2 - 3 m^2 n (n+1)^2) / (m^2 n (n^2 - 1) - m T), S2 the sum of squared sums of ranks, m judges, n objects, T
/// the sum of t^3 - t over all ties. Maurice G. Kendall, "Rank Correlation Methods" (1948), chapter 6. One row of ranks
/// a judge, ties as the mean of their places. Nothing with fewer than two judges or objects, or where all tie all.
std::optional<double> kendallW(const std::vector<std::vector<double>>& ranks);

/// The places of objects 0..n-1 in an order that may name only some of them: who is not named shares the places that
/// are left.
std::vector<double> ranksOf(const std::vector<std::size_t>& order, std::size_t objects);

} // namespace baton::workshop

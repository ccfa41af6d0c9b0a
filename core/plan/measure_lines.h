// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/intervals.h"
#include "core/plan/measures_query.h"

#include <string>
#include <string_view>
#include <vector>

namespace baton::plan {

/// How a figure of a measure is written.
enum class MeasureUnit { Count, Money, MoneyADay, Share, Days, Times };

/// A standard measure with its value, what it stands on, how it is reckoned and where that comes from.
///
///   win rate by count = won / (won + lost)
///   win rate by value = won value / (won value + lost value), where at least half of the closed deals have a value,
///     and at least half of the lost ones
///   average deal = won value / won
///   sales cycle = days from created to closed over won deals, mean and median
///   velocity = open x win rate by count x average deal / mean cycle, a day
///   weighted pipeline = sum of amount x probability
///   pipeline coverage = open value due in the period / (revenue target - closed)
///   required coverage = 1 / win rate by value
///   required opportunities = remaining / (average deal x win rate by count), rounded up
///   pipeline to create = max(0, remaining / win rate by value - open value due)
///   slippage = value due in the period at its start and due later at its end / value due at its start
struct MeasureLine {
  std::string_view name, formula, source;
  MeasureUnit unit = MeasureUnit::Count;
  std::optional<double> value;
  std::optional<basics::Interval> interval; ///< of a rate, 95 %
  std::int64_t cases = 0;                   ///< that it stands on
  std::string_view counted;                 ///< what these are
  bool tooFew = false;                      ///< fewer than the floor: no figure
  bool reached = false;                     ///< nothing remains of the goal, so that there is none
  std::int64_t unvalued = 0;                ///< of what it stands on: those of no known value
  bool unknown = false;                     ///< there are too many of these: no figure
};

/// Every standard measure of a row, in a fixed order.
std::vector<MeasureLine> measureLines(const MeasuresRow& row, std::int64_t floor);
/// A win rate by count of few deals, drawn towards everybody's: (won + k p) / (won + lost + k) with k = 10 and p
/// everybody's, and where it lies in eight of ten cases: Beta(won + k p, lost + k (1 - p)). Nothing without a closed
/// deal of anybody's, or where all of them were won, or lost.
struct DrawnRate {
  double rate = 0;
  basics::Interval interval;
};
std::optional<DrawnRate> drawnRate(const Measures& own, const Measures& everybody);

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::plan {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

enum class Unit { Money, Count, Percent };
enum class MetricRole { Revenue, Margin, Pipeline, Activity, Other };
enum class Aggregation { Sum, Last, Mean };
enum class Better { Up, Down };

/// What the actuals of a metric are counted from: records of its own (bookings for revenue and margin, activities under
/// its name for every other), or opportunities. Of these, some happen on a day (won, lost, created) and some stand at
/// one (what is open, as an export of that day had it). New are those whose business is called so.
enum class TakenFrom {
  Records,
  WonValue,
  WonMargin,
  LostValue,
  CreatedValue,
  WonDeals,
  LostDeals,
  CreatedDeals,
  NewWonDeals,
  NewCreatedDeals,
  OpenValue,
  WeightedValue,
  OpenDeals,
  NewOpenDeals
};

struct Metric {
  Id<Metric> id;
  std::string position;
  std::string name;
  Unit unit = Unit::Money;
  MetricRole role = MetricRole::Other;
  Aggregation aggregation = Aggregation::Sum;
  Better better = Better::Up;
  /// Where nothing is said: records of its own where there are any, else opportunities as its role has it: revenue is
  /// what was won, margin what that left, pipeline what is open.
  std::optional<TakenFrom> takenFrom;
};
const basics::Kind& describe(basics::Tag<Metric>);

/// Whether it stands at a moment, so that what it is at two moments is never added.
bool standsAtAMoment(TakenFrom source);
/// Whether it is a sum of money; the others are numbers of opportunities.
bool isMoney(TakenFrom source);
/// What opportunities say to a metric; nothing where its own records count, or where it cannot be counted from them.
/// hasRecords: there are any of its own.
std::optional<TakenFrom> dealsBehind(const Metric& metric, bool hasRecords);

} // namespace baton::plan

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::Unit> = std::to_array<std::string_view>({"money", "count",
                                                                                                   "percent"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::MetricRole> =
    std::to_array<std::string_view>({"revenue", "margin", "pipeline", "activity", "other"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::Aggregation> = std::to_array<std::string_view>({"sum", "last",
                                                                                                          "mean"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::Better> = std::to_array<std::string_view>({"up", "down"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::TakenFrom> = std::to_array<std::string_view>(
    {"records", "won_value", "won_margin", "lost_value", "created_value", "won_deals", "lost_deals", "created_deals",
     "new_won_deals", "new_created_deals", "open_value", "weighted_value", "open_deals", "new_open_deals"});

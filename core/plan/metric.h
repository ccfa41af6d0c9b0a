// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::plan {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

enum class Unit { Money, Count, Percent };
enum class MetricRole { Revenue, Margin, Pipeline, Activity, Other };
enum class Aggregation { Sum, Last, Mean };
enum class Better { Up, Down };

struct Metric {
  Id<Metric> id;
  std::string position;
  std::string name;
  Unit unit = Unit::Money;
  MetricRole role = MetricRole::Other;
  Aggregation aggregation = Aggregation::Sum;
  Better better = Better::Up;
};
const basics::Kind& describe(basics::Tag<Metric>);

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/metric.h"

namespace baton::plan {

const basics::Kind& describe(basics::Tag<Metric>) {
  static const basics::Kind kind = basics::DescribeKind<Metric>("metric", "Metric", "Metrics")
                                       .ordered()
                                       .field<&Metric::name>("name", "Name", {.title = true})
                                       .field<&Metric::unit>("unit", "Unit")
                                       .field<&Metric::role>("role", "Role")
                                       .field<&Metric::aggregation>("aggregation", "Added up by")
                                       .field<&Metric::better>("better", "Better is")
                                       .field<&Metric::takenFrom>("taken_from", "Taken from")
                                       .done();
  return kind;
}

bool standsAtAMoment(TakenFrom source) {
  return source >= TakenFrom::OpenValue;
}

bool isMoney(TakenFrom source) {
  switch (source) {
  case TakenFrom::WonValue:
  case TakenFrom::WonMargin:
  case TakenFrom::LostValue:
  case TakenFrom::CreatedValue:
  case TakenFrom::OpenValue:
  case TakenFrom::WeightedValue:
    return true;
  default:
    return false;
  }
}

namespace {

/// What opportunities say to a metric of this role that has no records of its own.
std::optional<TakenFrom> dealsFor(MetricRole role) {
  switch (role) {
  case MetricRole::Revenue:
    return TakenFrom::WonValue;
  case MetricRole::Margin:
    return TakenFrom::WonMargin;
  case MetricRole::Pipeline:
    return TakenFrom::OpenValue;
  default:
    return std::nullopt;
  }
}

} // namespace

std::optional<TakenFrom> dealsBehind(const Metric& metric, bool hasRecords) {
  const auto source = metric.takenFrom ? metric.takenFrom : hasRecords ? std::nullopt : dealsFor(metric.role);
  if (!source || *source == TakenFrom::Records)
    return std::nullopt;
  // What its role suggests may not be what it counts.
  const bool isCounted = isMoney(*source) == (metric.unit == Unit::Money) &&
                         standsAtAMoment(*source) == (metric.aggregation == Aggregation::Last);
  return isCounted ? source : std::nullopt;
}

} // namespace baton::plan

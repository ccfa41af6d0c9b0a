// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/shipped_metrics.h"

#include "core/plan/metric.h"

#include <algorithm>
#include <array>

namespace baton::workspace {
namespace {

using plan::Aggregation, plan::MetricRole, plan::Unit;

struct Shipped {
  basics::RowId id;
  const char* name;
  Unit unit;
  MetricRole role;
  Aggregation aggregation;
};

constexpr std::array shipped{Shipped{101, "Revenue", Unit::Money, MetricRole::Revenue, Aggregation::Sum},
                             Shipped{102, "Margin", Unit::Money, MetricRole::Margin, Aggregation::Sum},
                             Shipped{103, "Pipeline", Unit::Money, MetricRole::Pipeline, Aggregation::Last},
                             Shipped{104, "Calls", Unit::Count, MetricRole::Activity, Aggregation::Sum},
                             Shipped{105, "First meetings", Unit::Count, MetricRole::Activity, Aggregation::Sum},
                             Shipped{106, "Proposals", Unit::Count, MetricRole::Activity, Aggregation::Sum}};

} // namespace

void addShippedMetrics(basics::Edits& edits) {
  for (const Shipped& one : shipped) {
    plan::Metric metric;
    metric.id = basics::Id<plan::Metric>(one.id);
    metric.name = one.name;
    metric.unit = one.unit;
    metric.role = one.role;
    metric.aggregation = one.aggregation;
    edits.put(metric);
  }
}

bool isShippedMetric(basics::RowId id) {
  return std::ranges::find(shipped, id, &Shipped::id) != shipped.end();
}

} // namespace baton::workspace

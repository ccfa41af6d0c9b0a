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
                                       .done();
  return kind;
}

} // namespace baton::plan

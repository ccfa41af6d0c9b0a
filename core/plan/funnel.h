// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

#include <cstdint>
#include <string>
#include <vector>

namespace baton::plan {

/// One step of a funnel on the way to a won deal: how many of it go on to the next step, as a share of 1.
struct FunnelStep {
  std::string stage;
  double conversion = 1;
};

/// How many of each step are needed, in the order of the steps, so that so many deals are won at the end: the needed of
/// the next step / conversion, rounded up to a whole one (a rest below a billionth is none).
///
/// Refused: a conversion that is not above 0 and at most 1; fewer than no deals; more than a billion needed.
basics::Outcome<std::vector<std::int64_t>> reverseFunnel(std::int64_t deals, const std::vector<FunnelStep>& steps);

} // namespace baton::plan

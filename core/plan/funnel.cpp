// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/funnel.h"

#include <cmath>
#include <fmt/format.h>

namespace baton::plan {

using basics::Outcome, basics::Refusal;

Outcome<std::vector<std::int64_t>> reverseFunnel(std::int64_t deals, const std::vector<FunnelStep>& steps) {
  constexpr double rest = 1e-9, most = 1e9;
  if (deals < 0)
    return Refusal{"Fewer than no deals are asked for", "Give zero or more"};
  std::vector<std::int64_t> needed(steps.size());
  std::int64_t next = deals;
  for (std::size_t n = steps.size(); n-- > 0;) {
    const FunnelStep& step = steps[n];
    if (!(step.conversion > 0 && step.conversion <= 1))
      return Refusal{fmt::format("The conversion of {} is not above 0 and at most 1", step.stage),
                     "Give the share that goes on, such as 0.4"};
    const double exact = double(next) / step.conversion;
    if (exact > most)
      return Refusal{fmt::format("More than a billion {} would be needed", step.stage), "Give a larger conversion"};
    next = std::int64_t(std::ceil(exact - rest));
    needed[n] = next;
  }
  return needed;
}

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/blank.h"

#include "core/plan/goal.h"
#include "core/records/import_batch.h"
#include "core/strategy/kinds.h"
#include "core/strategy/strategy.h"

#include <algorithm>

namespace baton::home {

bool isBlank(const basics::Elements& elements) {
  const auto& strategy = elements.only<strategy::Strategy>();
  if (!strategy.aspiration.empty() || !strategy.situation.empty() || !strategy.summary.empty())
    return false;
  if (elements.count<plan::Goal>() > 0 || elements.count<records::ImportBatch>() > 0)
    return false;
  return std::ranges::none_of(strategy::kinds(), [&elements](const basics::Kind* kind) {
    return kind->singleton == 0 && !elements.rowsOf(*kind).empty();
  });
}

} // namespace baton::home

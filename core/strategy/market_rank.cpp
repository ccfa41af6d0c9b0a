// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/market_rank.h"

#include "core/strategy/market.h"

#include <algorithm>

namespace baton::strategy {

int nextRank(const basics::Elements& elements) {
  int last = 0;
  for (const Market& market : elements.all<Market>())
    if (market.status == MarketStatus::Selected)
      last = std::max(last, market.rank.value_or(0));
  return std::min(last + 1, 99);
}

} // namespace baton::strategy

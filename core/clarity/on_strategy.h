// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/plan/deal.h"

#include <optional>
#include <set>
#include <utility>

namespace baton::clarity {

/// Why work that is open is not on strategy.
enum class Outside {
  Exclusion, ///< an exclusion in force covers it, and nobody who may let it through
  Unplaced,  ///< it has no market
  Offering,  ///< the offering is retired, or "no" in its market
  Market     ///< the market is not selected, and its running deals are no longer to be finished
};
struct OffStrategy {
  Outside why = Outside::Unplaced;
  basics::RowId element = 0; ///< the exclusion, the offering, the market; 0 for what has no market
};

/// Whether open opportunities are on strategy. They are worked on today: what rules one out today counts. What somebody
/// who may let through is on strategy, whatever else is said of it.
class OnStrategy {
public:
  /// The elements must stand as long as this does.
  OnStrategy(const basics::Elements& elements, basics::Date today);
  /// Nothing where it is on strategy.
  std::optional<OffStrategy> whyNot(const plan::Deal& deal) const;

private:
  const basics::Elements& m_elements;
  basics::Date m_today;
  std::set<std::pair<basics::RowId, basics::RowId>> m_no; ///< market and offering
};

} // namespace baton::clarity

template <>
inline constexpr auto baton::basics::wordsOf<baton::clarity::Outside> =
    std::to_array<std::string_view>({"exclusion", "unplaced", "offering", "market"});

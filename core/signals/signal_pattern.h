// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/records/actuals.h"
#include "core/signals/signal.h"

#include <vector>

namespace baton::field {

enum class PatternKey { Kind, Market, Competitor };

/// How often something was reported, month by month.
struct PatternRow {
  records::Named key;      ///< of a kind its word, without an id; an empty name: none was said
  std::vector<int> counts; ///< as many as there are months
  int total = 0;
};
struct Pattern {
  std::vector<basics::Period> months; ///< without a gap, to the month that today is in
  std::vector<PatternRow> rows;       ///< the most frequent first, then by name; what says none comes last
};

/// Over so many months that end with today's; signals without a date are in none.
Pattern patternBy(const basics::Elements& elements, PatternKey key, Date today, int months = 12);

} // namespace baton::field

template <>
inline constexpr auto baton::basics::wordsOf<baton::field::PatternKey> =
    std::to_array<std::string_view>({"kind", "market", "competitor"});

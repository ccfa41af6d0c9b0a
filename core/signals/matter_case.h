// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/signals/stakes.h"

#include <optional>
#include <vector>

namespace baton::field {

/// The case of one matter, on one page: what was seen, by how many, where, the money at stake, what it contradicts.
struct MatterCase {
  const Matter* matter = nullptr;     ///< of the elements that were asked
  std::vector<const Signal*> reports; ///< the newest first, those without a date last
  int reporters = 0;                  ///< different people; those of nobody in particular count as one
  std::optional<Date> first, last;    ///< when it was seen
  std::vector<std::string> accounts;  ///< each once, in the order of the signals
  Ids<strategy::Market> markets;
  std::vector<basics::ElementRef> challenges; ///< what it contradicts
  Stakes stakes;
  std::optional<Amount> hoursLost; ///< of obstacles inside our own house
  int unanswered = 0;              ///< signals that wait for an answer
};

MatterCase caseOf(const basics::Elements& elements, const Matter& matter, const KnownDeals& deals);
/// All of them, the most money at stake first, then the most signals, then by name.
std::vector<MatterCase> cases(const basics::Elements& elements, const KnownDeals& deals);

} // namespace baton::field

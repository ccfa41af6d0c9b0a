// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/clarity_index.h"

#include <algorithm>

namespace baton::clarity {

ClarityIndex clarityIndex(std::vector<ClarityTerm> terms, bool aGateIsClosed, bool measurable) {
  ClarityIndex index;
  index.terms = std::move(terms);
  double points = 0;
  double lost = 0;
  for (const ClarityTerm& term : index.terms) {
    points += term.points;
    lost += term.lost;
  }
  if (!measurable || points <= 0)
    return index;
  index.unheld = 100 * (points - lost) / points;
  index.held = aGateIsClosed && *index.unheld > heldAt;
  index.value = index.held ? heldAt : *index.unheld;
  return index;
}

std::string_view bandOf(double clarity) {
  if (clarity < 40)
    return "Sales cannot start from this yet";
  if (clarity < 70)
    return "parts can be used";
  return clarity < 85 ? "clear, with open points" : "clear";
}

} // namespace baton::clarity

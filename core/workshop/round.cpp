// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/round.h"

#include <algorithm>

namespace baton::workshop {

bool isSaidIn(const AgendaItem& round, const Card& card) {
  return activityOf(round) == Activity::Verdicts && card.session == round.session && card.topic == round.title &&
         !card.group.empty() && card.participant;
}

bool isSaidInARound(const basics::Elements& elements, const Card& card) {
  const auto items = elements.all<AgendaItem>();
  return std::any_of(items.begin(), items.end(), [&](const AgendaItem& item) { return isSaidIn(item, card); });
}

std::vector<const Card*> saidIn(const basics::Elements& elements, const AgendaItem& round) {
  auto cards = ofSession<Card>(elements, round.session);
  std::erase_if(cards, [&](const Card* card) { return !isSaidIn(round, *card); });
  return cards;
}

} // namespace baton::workshop

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/agendas.h"
#include "core/workshop/sessions.h"

namespace baton::workshop {

/// Whether a card is what somebody said in the round of a point: its group is the word, its text the reason.
bool isSaidIn(const AgendaItem& round, const Card& card);
/// Whether it was said in any round of its sitting: such a card is an answer, and nothing that lies on the table.
bool isSaidInARound(const basics::Elements& elements, const Card& card);
/// What was said in a round, in the order in which it was.
std::vector<const Card*> saidIn(const basics::Elements& elements, const AgendaItem& round);

} // namespace baton::workshop

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/strategy/room_to_run.h"

#include <QString>

// Whose turn it is with what Sales proposes, and for how long.
namespace baton::strategy_page {

/// "Leadership, 12 days"; for a list. No words once it is answered.
struct ExtensionTurn {
  QString words;
  bool overdue = false;
};
ExtensionTurn extensionTurn(const basics::Elements& elements, const strategy::Extension& extension, basics::Date today);
/// "Leadership has owed an answer for 12 days; it is due in 2 days." For a panel; once answered, who said so and when.
QString extensionStanding(const basics::Elements& elements, const strategy::Extension& extension, basics::Date today);
/// How many proposals wait for somebody: all of them for whoever leads, none for Sales.
int extensionsFor(const basics::Elements& elements, basics::Id<people::Person> person);
/// "1 waits for leadership, 2 days past" of all of them; empty where none waits.
QString extensionsWaiting(const basics::Elements& elements, basics::Date today);

} // namespace baton::strategy_page

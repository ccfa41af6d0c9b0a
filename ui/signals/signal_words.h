// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/signals/assumption_heat.h"
#include "core/signals/signal_moves.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/chip.h"

#include <QCoreApplication>

// What signals are called on the page.
namespace baton::signals_page {

using field::Signal, field::SignalKind, field::SignalState;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(SignalWords)
};

QString text(std::string_view utf8);
/// The first so many characters, on one line.
QString brief(const std::string& utf8, int characters = 60);

/// "Competitor's move"; "Kind not said" of none.
QString kindWord(std::optional<SignalKind> kind);
QString kindIcon(std::optional<SignalKind> kind);
QString stateWord(SignalState state);
widgets::ChipKind stateChip(SignalState state);

/// Empty where it is not said who.
QString personName(const basics::Elements& elements, basics::Id<people::Person> person);
widgets::Side personSide(const basics::Elements& elements, basics::Id<people::Person> person);

/// "23 May", with the year where it is another one than today's.
QString shortDay(basics::Date day, basics::Date today);
/// "1 day", "9 days".
QString daysText(int days);
/// "Calm", "Amber", "Red".
QString heatWord(field::Heat heat);
widgets::ChipKind heatChip(field::Heat heat);

} // namespace baton::signals_page

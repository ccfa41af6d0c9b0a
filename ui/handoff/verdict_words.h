// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/acknowledgement.h"
#include "core/people/person.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/chip.h"

#include <QString>
#include <optional>

namespace baton::handoff_page {

/// The word of a chip; without a verdict: silent.
QString verdictWord(std::optional<handoff::Verdict> verdict);
widgets::ChipKind verdictChip(std::optional<handoff::Verdict> verdict);
theme::Role verdictInk(std::optional<handoff::Verdict> verdict);
/// "11 accepted", under the bar.
QString verdictCount(std::optional<handoff::Verdict> verdict, int count);
/// What one ticks: "Accepted, with a reservation"; and what that means: "I work with it, and something is open".
QString verdictChoice(handoff::Verdict verdict);
QString verdictMeaning(handoff::Verdict verdict);

inline widgets::Side sideOf(const people::Person& person) {
  return person.side == people::Side::Leadership ? widgets::Side::Leadership : widgets::Side::Sales;
}

} // namespace baton::handoff_page

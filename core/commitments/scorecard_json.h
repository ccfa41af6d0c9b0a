// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/first_break.h"
#include "core/commitments/scorecard.h"

#include <nlohmann/json.hpp>

namespace baton::commitments {

/// The sheet as the command scorecard has it: rows of both sides, then of persons; balance, causes, quality, and a row
/// for each side and quarter under trend.
nlohmann::json jsonOf(const Ledger& ledger, const Scorecard& card, const basics::FiscalCalendar& calendar);

/// As the command first-break has it. Missed is what the goal's figures say.
nlohmann::json jsonOf(const Ledger& ledger, const FirstBreak& found, const plan::Goal& goal, bool missed);

} // namespace baton::commitments

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/first_break.h"
#include "core/plan/performance.h"
#include "core/workspace/committing.h"

namespace baton::workspace {

/// What came of one goal: its own figures, of the same people, period, market and offering. Nothing known of it where
/// records cannot tell: a goal of everybody who bears a title, or of a class of business.
plan::Figures figuresOf(const basics::Elements& elements, const records::Actuals& actuals, const plan::Goal& goal,
                        const basics::FiscalCalendar& calendar);

/// Where it began to slip.
struct Slip {
  basics::Period period;
  plan::Figures figures;
  bool missed = false;  ///< the period is over, its data whole, and the goal was not reached
  bool reached = false; ///< the same, and it was: then nothing slipped, and nothing is asked
  commitments::FirstBreak found;
};

/// Nothing for a goal without a first day. Rows stand in the ledger.
std::optional<Slip> slipOf(const commitments::Ledger& ledger, const records::Actuals& actuals, const plan::Goal& goal,
                           const basics::FiscalCalendar& calendar);

} // namespace baton::workspace

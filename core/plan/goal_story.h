// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/goal_grid.h"
#include "core/records/actuals.h"

namespace baton::plan {

/// What came of a number in the grid: the actual of the same people, period, market and offering, by the grid's
/// measure; attainment = actual / goal, remaining = goal - actual. Nothing of it where the grid asks for a class of
/// business or shows titles: records of those are not told apart.
Figures figuresAt(const basics::Elements& elements, const records::Actuals& actuals,
                  const basics::FiscalCalendar& calendar, const GoalGrid& grid, int row, int column);

/// What was asked and offered for a goal, the oldest first.
std::vector<const GoalProposal*> proposalsFor(const basics::Elements& elements, Id<Goal> goal);

/// What a proposal is: an offer of who is to bring it, else a request.
bool isOffer(const basics::Elements& elements, const Goal& goal, const GoalProposal& proposal);

} // namespace baton::plan

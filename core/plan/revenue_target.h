// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/plan/deal.h"
#include "core/plan/goal.h"

#include <optional>
#include <vector>

namespace baton::plan {

/// What a person and everyone under them, or the whole company (no owner), owe of revenue in a period: the team's own
/// target, else the sum of its people's; of one market or offering where one is named.
std::optional<Amount> revenueTarget(const basics::Elements& elements, const basics::FiscalCalendar& calendar,
                                    Id<people::Person> owner, const basics::Period& period,
                                    Id<strategy::Market> market = {}, Id<strategy::Offering> offering = {});

/// The deals of a person and everyone under them; of everybody without an owner.
std::vector<Deal> dealsUnder(const basics::Elements& elements, std::vector<Deal> deals, Id<people::Person> owner);

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/outcome.h"

#include <vector>

namespace baton::plan {

/// A whole shared out by weights, in steps that are not divided (a cent of money, one of what is counted). The shares
/// add up to the whole exactly, by largest remainder: each is rounded down, and what is left goes step by step to those
/// that lost most by it, to the earlier of two that lost alike. Below zero they mirror those above.
///
/// Refused: no weight, one below zero, none above it; a whole that is no whole number of steps.
basics::Outcome<std::vector<basics::Amount>> sharesOf(basics::Amount whole, const std::vector<basics::Amount>& weights,
                                                      basics::Amount step);

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/market.h"

#include <set>
#include <string>

namespace baton::handoff {

/// How a seller opens in a market: the text of its story; where that is empty, the buyer's issue, what we offer and
/// why us, in that order and in whole sentences as far as there is something to say. Empty when there is nothing.
std::string storyFor(const basics::Elements& strategy, basics::Id<strategy::Market> market,
                     const std::set<basics::Id<strategy::Differentiator>>* standing = nullptr);

} // namespace baton::handoff

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/strategy/competitor.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/room_to_run.h"
#include "core/strategy/target_account.h"
#include "core/strategy/weapon.h"

#include <set>
#include <string>
#include <vector>

// The strategy in the order in which a document tells it.
namespace baton::handoff {

using Markets = std::vector<const strategy::Market*>;
using Offerings = std::vector<const strategy::Offering*>;
using Differentiators = std::vector<const strategy::Differentiator*>;

/// By rank; those without one last, in their own order.
Markets selectedMarkets(const basics::Elements& strategy);
Markets marketsWith(const basics::Elements& strategy, strategy::MarketStatus status);
/// Deferred, then rejected.
Markets turnedDownMarkets(const basics::Elements& strategy);

/// Not retired.
Offerings offeringsOnSale(const basics::Elements& strategy);
Offerings offeringsFor(const basics::Elements& strategy, basics::Id<strategy::Market> market, strategy::FitLevel level);
/// Core in at least one selected market; where nothing is marked yet, all that are live.
Offerings coreOfferings(const basics::Elements& strategy);

/// Roles, issues and accounts are parts of a market; accounts are those still on the list, A first.
std::vector<const strategy::BuyerRole*> rolesOf(const basics::Elements& strategy, basics::Id<strategy::Market> market);
std::vector<const strategy::BuyerIssue*> issuesOf(const basics::Elements& strategy,
                                                  basics::Id<strategy::Market> market);
std::vector<const strategy::TargetAccount*> accountsOf(const basics::Elements& strategy,
                                                       basics::Id<strategy::Market> market);

/// Those that stand, and those that do not (yet). Without a word from the clarity check all with a statement stand.
Differentiators differentiators(const basics::Elements& strategy,
                                const std::set<basics::Id<strategy::Differentiator>>* standing, bool stand);
std::vector<const strategy::Proof*> proofsOf(const basics::Elements& strategy,
                                             basics::Id<strategy::Differentiator> differentiator);

/// Met in a market: named for it, or for no market in particular.
std::vector<const strategy::Competitor*> competitorsIn(const basics::Elements& strategy,
                                                       basics::Id<strategy::Market> market);
std::vector<const strategy::Advantage*> advantagesOf(const basics::Elements& strategy,
                                                     basics::Id<strategy::Competitor> competitor);
/// The one for this market, else the general one, else none.
const strategy::Advantage* advantageIn(const basics::Elements& strategy, basics::Id<strategy::Competitor> competitor,
                                       basics::Id<strategy::Market> market);

std::vector<const strategy::Guardrail*> guardrails(const basics::Elements& strategy, strategy::GuardrailKind kind);
/// Not ended by that day.
std::vector<const strategy::Exclusion*> exclusionsFrom(const basics::Elements& strategy, basics::Date today);
/// Sales tools that are not ready and have a date.
std::vector<const strategy::Weapon*> toolsOwed(const basics::Elements& strategy);

/// Empty for nobody.
std::string personName(const basics::Elements& strategy, basics::Id<people::Person> person);
/// "List 540 to 3,400", "1,250 EUR", both where there are both; empty where nothing is said.
std::string priceOf(const basics::Elements& strategy, const strategy::Offering& offering);

template <class T> std::vector<std::string> namesIn(const std::vector<const T*>& elements) {
  std::vector<std::string> names;
  names.reserve(elements.size());
  for (const T* element : elements)
    names.push_back(element->name);
  return names;
}

} // namespace baton::handoff

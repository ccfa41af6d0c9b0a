// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/strategy_reading.h"

#include "core/handoff/wording.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <limits>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Id;
using strategy::FitLevel, strategy::Market, strategy::MarketStatus, strategy::Offering;

template <class T, class Test> std::vector<const T*> those(const Elements& strategy, Test test) {
  std::vector<const T*> found;
  for (const T* element : strategy.inOrder<T>())
    if (test(*element))
      found.push_back(element);
  return found;
}

bool fits(const Elements& strategy, Id<Market> market, Id<Offering> offering, FitLevel level) {
  for (const strategy::Fit& fit : strategy.all<strategy::Fit>())
    if (fit.market == market && fit.offering == offering)
      return fit.level == level;
  return false;
}

template <class T> bool contains(const std::vector<T>& all, const T& one) {
  return std::ranges::find(all, one) != all.end();
}

} // namespace

Markets selectedMarkets(const Elements& strategy) {
  Markets markets = marketsWith(strategy, MarketStatus::Selected);
  std::ranges::stable_sort(markets, {},
                           [](const Market* market) { return market->rank.value_or(std::numeric_limits<int>::max()); });
  return markets;
}

Markets marketsWith(const Elements& strategy, MarketStatus status) {
  return those<Market>(strategy, [status](const Market& market) { return market.status == status; });
}

Markets turnedDownMarkets(const Elements& strategy) {
  Markets markets = marketsWith(strategy, MarketStatus::Deferred);
  for (const Market* market : marketsWith(strategy, MarketStatus::Rejected))
    markets.push_back(market);
  return markets;
}

Offerings offeringsOnSale(const Elements& strategy) {
  return those<Offering>(strategy,
                         [](const Offering& offering) { return offering.status != strategy::OfferingStatus::Retired; });
}

Offerings offeringsFor(const Elements& strategy, Id<Market> market, FitLevel level) {
  Offerings offerings = offeringsOnSale(strategy);
  std::erase_if(offerings, [&](const Offering* offering) { return !fits(strategy, market, offering->id, level); });
  return offerings;
}

Offerings coreOfferings(const Elements& strategy) {
  const Markets markets = selectedMarkets(strategy);
  Offerings core;
  for (const Offering* offering : offeringsOnSale(strategy))
    if (std::ranges::any_of(
            markets, [&](const Market* market) { return fits(strategy, market->id, offering->id, FitLevel::Core); }))
      core.push_back(offering);
  if (core.empty())
    return those<Offering>(strategy,
                           [](const Offering& offering) { return offering.status == strategy::OfferingStatus::Live; });
  return core;
}

std::vector<const strategy::BuyerRole*> rolesOf(const Elements& strategy, Id<Market> market) {
  return those<strategy::BuyerRole>(strategy, [market](const auto& role) { return role.market == market; });
}

std::vector<const strategy::BuyerIssue*> issuesOf(const Elements& strategy, Id<Market> market) {
  return those<strategy::BuyerIssue>(strategy, [market](const auto& issue) { return issue.market == market; });
}

std::vector<const strategy::TargetAccount*> accountsOf(const Elements& strategy, Id<Market> market) {
  auto accounts = those<strategy::TargetAccount>(
      strategy, [market](const auto& account) { return account.market == market && !account.dropped; });
  std::ranges::stable_sort(accounts, {}, [](const strategy::TargetAccount* account) {
    return account->tier ? int(*account->tier) : std::numeric_limits<int>::max();
  });
  return accounts;
}

Differentiators differentiators(const Elements& strategy, const std::set<Id<strategy::Differentiator>>* standing,
                                bool stand) {
  return those<strategy::Differentiator>(strategy, [&](const strategy::Differentiator& one) {
    const bool stands = standing ? standing->contains(one.id) : !one.statement.empty();
    return stands == stand;
  });
}

std::vector<const strategy::Proof*> proofsOf(const Elements& strategy, Id<strategy::Differentiator> differentiator) {
  return those<strategy::Proof>(strategy,
                                [differentiator](const auto& proof) { return proof.differentiator == differentiator; });
}

std::vector<const strategy::Competitor*> competitorsIn(const Elements& strategy, Id<Market> market) {
  return those<strategy::Competitor>(strategy, [market](const strategy::Competitor& competitor) {
    return competitor.markets.empty() || contains(competitor.markets, market);
  });
}

std::vector<const strategy::Advantage*> advantagesOf(const Elements& strategy, Id<strategy::Competitor> competitor) {
  return those<strategy::Advantage>(strategy,
                                    [competitor](const auto& advantage) { return advantage.competitor == competitor; });
}

const strategy::Advantage* advantageIn(const Elements& strategy, Id<strategy::Competitor> competitor,
                                       Id<Market> market) {
  const strategy::Advantage* general = nullptr;
  for (const strategy::Advantage* advantage : advantagesOf(strategy, competitor)) {
    if (advantage->market == market && market)
      return advantage;
    if (!advantage->market && !general)
      general = advantage;
  }
  return general;
}

std::vector<const strategy::Guardrail*> guardrails(const Elements& strategy, strategy::GuardrailKind kind) {
  return those<strategy::Guardrail>(strategy,
                                    [kind](const auto& guardrail) { return guardrail.guardrailKind == kind; });
}

std::vector<const strategy::Exclusion*> exclusionsFrom(const Elements& strategy, basics::Date today) {
  return those<strategy::Exclusion>(
      strategy, [today](const auto& exclusion) { return !exclusion.until || *exclusion.until >= today; });
}

std::vector<const strategy::Weapon*> toolsOwed(const Elements& strategy) {
  return those<strategy::Weapon>(
      strategy, [](const strategy::Weapon& tool) { return tool.status != strategy::WeaponStatus::Ready && tool.due; });
}

std::string personName(const Elements& strategy, Id<people::Person> person) {
  const people::Person* found = strategy.find(person);
  return found ? found->name : std::string();
}

std::string priceOf(const Elements& strategy, const Offering& offering) {
  std::string price;
  if (offering.listPrice)
    price = moneyInWords(*offering.listPrice, strategy.only<strategy::WorkspaceSettings>().currency);
  if (!offering.priceNote.empty())
    price += price.empty() ? offering.priceNote : "; " + offering.priceNote;
  return price;
}

} // namespace baton::handoff

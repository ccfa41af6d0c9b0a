// SPDX-License-Identifier: GPL-3.0-or-later
// The words that rules, gates and the focus index share: stands, counts, covers, turned down.
#include "core/clarity/scope.h"

#include <algorithm>

namespace baton::clarity {

using namespace strategy;

namespace {

constexpr double freshMonths = 24;

bool contains(const auto& ids, const auto& id) {
  return std::ranges::find(ids, id) != ids.end();
}

bool isProved(const Scope& scope, const Differentiator& differentiator) {
  return std::ranges::any_of(scope.proofs(differentiator.id), [&](const Proof* proof) {
    const bool dated = proof->proofKind == ProofKind::Patent || (proof->date && !isStale(scope, *proof));
    return scope.anchored(proof->statement) && !scope.unwritten(proof->source) && dated;
  });
}

bool gainsTheBuyer(const Scope& scope, const Differentiator& differentiator) {
  return scope.says(differentiator.soWhat) ||
         (!scope.unwritten(differentiator.soWhat) &&
          scope.settings().aside("so-what-missing", differentiator.id.value(), "so_what"));
}

} // namespace

bool belongsTo(const Differentiator& differentiator, const Offering& offering) {
  return differentiator.offerings.empty() || contains(differentiator.offerings, offering.id);
}

bool isStale(const Scope& scope, const Proof& proof) {
  const int months = int(scope.settings().threshold("proof-stale", freshMonths));
  return proof.proofKind != ProofKind::Patent && proof.date && proof.date->plusMonths(months) < scope.today();
}

std::vector<std::string> missingToStand(const Scope& scope, const Differentiator& differentiator) {
  std::vector<std::string> missing;
  if (!scope.says(differentiator.statement))
    missing.push_back("a statement that says something");
  else if (scope.genericAt(differentiator.statement, differentiator.id.value(), "statement"))
    missing.push_back("a statement that only you could print");
  if (!gainsTheBuyer(scope, differentiator))
    missing.push_back("what the buyer gains");
  if (!isProved(scope, differentiator))
    missing.push_back("a proof with source and date");
  if (scope.unwritten(differentiator.opposite) || differentiator.oppositeAbsurd == Answered::Yes)
    missing.push_back("which sensible firm does the opposite");
  if (scope.unwritten(differentiator.whoCannotSay) || differentiator.competitorCouldSay == Answered::Yes)
    missing.push_back("which rival cannot say it");
  return missing;
}

bool stands(const Scope& scope, const Differentiator& differentiator, const Offering& offering) {
  return belongsTo(differentiator, offering) && missingToStand(scope, differentiator).empty();
}

bool counts(const Scope& scope, const Exclusion& exclusion) {
  if (!exclusion.markets.empty() || !exclusion.offerings.empty() || !exclusion.accounts.empty())
    return true;
  return hasAnchor(scope.read(exclusion.what));
}

bool isInForce(const Exclusion& exclusion, basics::Date today) {
  return (!exclusion.from || *exclusion.from <= today) && (!exclusion.until || *exclusion.until >= today);
}

bool covers(const Exclusion& exclusion, const Market& market, const Offering& offering) {
  if (exclusion.markets.empty() && exclusion.offerings.empty())
    return false;
  return (exclusion.markets.empty() || contains(exclusion.markets, market.id)) &&
         (exclusion.offerings.empty() || contains(exclusion.offerings, offering.id));
}

bool isTurnedDown(const Scope& scope, const Market& market) {
  const bool left = market.status == MarketStatus::Deferred || market.status == MarketStatus::Rejected;
  return left && scope.says(market.reason);
}

} // namespace baton::clarity

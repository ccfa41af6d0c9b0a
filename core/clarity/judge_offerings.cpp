// SPDX-License-Identifier: GPL-3.0-or-later
// What: the offerings, their price, and where they fit.
#include "core/clarity/judges.h"

#include <algorithm>

namespace baton::clarity {

using namespace strategy;

namespace {

Verdict noCoreYet() {
  return nothingToCheck("offering", "there is no core offering", "offering-none");
}

} // namespace

Verdict offeringNone(const Scope& scope, double) {
  const bool any = std::ranges::any_of(scope.offerings(), [](const Offering* offering) {
    return offering->status == OfferingStatus::Live ||
           (offering->status == OfferingStatus::Planned && offering->availableFrom);
  });
  return any ? Verdict{} : oneFault(faultOf("offering"));
}

Verdict offeringUndescribed(const Scope& scope, double) {
  if (scope.coreOfferings().empty())
    return noCoreYet();
  return forEach(scope.coreOfferings(), [&](const Offering& offering) -> std::optional<Fault> {
    if (scope.says(offering.description))
      return std::nullopt;
    return faultAt(offering, "description", {{"name", named(offering)}});
  });
}

Verdict offeringNoPrice(const Scope& scope, double) {
  if (scope.coreOfferings().empty())
    return noCoreYet();
  return forEach(scope.coreOfferings(), [&](const Offering& offering) -> std::optional<Fault> {
    if (offering.listPrice || saysPrice(scope.read(offering.priceNote)))
      return std::nullopt;
    Fault fault =
        faultAt(offering, "price_note", {{"name", named(offering)}, {"note", named(offering.priceNote, "nothing")}});
    if (scope.read(offering.priceNote).blank())
      fault.what = "What does {name} cost? No price is said.";
    return fault;
  });
}

Verdict marketNoCore(const Scope& scope, double) {
  if (scope.scopeMarkets().empty())
    return nothingToCheck("market", "there is no market to sell to", "market-none");
  return forEach(scope.scopeMarkets(), [&](const Market& market) -> std::optional<Fault> {
    if (std::ranges::any_of(scope.corePairs(), [&](const CorePair& pair) { return pair.market == &market; }))
      return std::nullopt;
    return faultAt(market, {}, {{"name", named(market)}});
  });
}

Verdict fitUndecided(const Scope& scope, double) {
  if (scope.selected().empty())
    return nothingToCheck("fit", "no market is selected", "market-none");
  if (scope.live().empty())
    return nothingToCheck("fit", "no offering is live", "offering-none");
  int undecided = 0;
  const Market* first = nullptr;
  for (const Market* market : scope.selected())
    for (const Offering* offering : scope.live())
      if (!scope.fit(market->id, offering->id)) {
        ++undecided;
        first = first ? first : market;
      }
  Verdict verdict;
  verdict.concerned[0] = double(scope.selected().size() * scope.live().size());
  if (undecided == 0)
    return verdict;
  Fault fault = faultAt(*first, {},
                        {{"n", std::to_string(undecided)},
                         {"m", std::to_string(scope.selected().size() * scope.live().size())},
                         {"name", named(*first)}});
  fault.weight = undecided;
  verdict.faults.push_back(std::move(fault));
  return verdict;
}

Verdict contradiction(const Scope& scope, double) {
  Verdict verdict;
  verdict.concerned[0] = double(scope.elements().count<Exclusion>());
  for (const Exclusion& exclusion : scope.elements().all<Exclusion>()) {
    if (!isInForce(exclusion, scope.today()))
      continue;
    const auto covered = std::ranges::find_if(
        scope.corePairs(), [&](const CorePair& pair) { return covers(exclusion, *pair.market, *pair.offering); });
    if (covered != scope.corePairs().end())
      verdict.faults.push_back(faultAt(exclusion, "what",
                                       {{"exclusion", quoted(exclusion.what, "this exclusion")},
                                        {"market", named(*covered->market)},
                                        {"offering", named(*covered->offering)}}));
  }
  return verdict;
}

} // namespace baton::clarity

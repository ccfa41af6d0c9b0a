// SPDX-License-Identifier: GPL-3.0-or-later
// To whom: the markets, their buyers and lists, and what was left out.
#include "core/clarity/judges.h"
#include "core/strategy/priority.h"

#include <algorithm>
#include <map>

namespace baton::clarity {

using namespace strategy;

namespace {

constexpr std::string_view noMarket = "there is no market that is selected or under consideration";
constexpr std::string_view noSelected = "no market is selected";

Verdict noMarketYet() {
  return nothingToCheck("market", std::string(noMarket), "market-none");
}
Verdict noSelectedYet() {
  return nothingToCheck("market", std::string(noSelected), "market-none");
}

Fill nameOfMarket(const Market& market) {
  return {{"name", named(market)}};
}

/// Where its words themselves are looked at.
Fill quotedMarket(const Market& market) {
  return {{"name", quoted(market.name, "this market")}};
}

std::string buyerOf(const Scope& scope, const Market& market) {
  for (const BuyerRole* role : scope.roles(market.id))
    if (!role->title.empty())
      return "the " + role->title;
  return "the buyer in " + named(market);
}

std::optional<Fault> unboundedCustomer(const Scope& scope, const Market& market) {
  const Reading& customer = scope.read(market.idealCustomer);
  const bool bounded = isBounded(customer);
  const Ranges boundless = boundlessWords(customer);
  if (bounded && boundless.empty())
    return std::nullopt;
  Fault fault = faultAt(market, "ideal_customer", quotedMarket(market), boundless);
  // The gate asks for a border; a universal word beside one is only worth saying.
  fault.closesGate = !bounded;
  if (customer.blank())
    fault.follows = "market-no-customer";
  return fault;
}

} // namespace

Verdict marketNone(const Scope& scope, double) {
  return scope.selected().empty() ? oneFault(faultOf("market")) : Verdict{};
}

Verdict marketUnbounded(const Scope& scope, double) {
  if (scope.scopeMarkets().empty())
    return noMarketYet();
  return forEach(scope.scopeMarkets(), [&](const Market& market) -> std::optional<Fault> {
    if (auto fault = unboundedCustomer(scope, market))
      return fault;
    const Ranges boundless = boundlessWords(scope.read(market.name));
    if (boundless.empty())
      return std::nullopt;
    Fault fault = faultAt(market, "name", quotedMarket(market), boundless);
    fault.closesGate = false;
    return fault;
  });
}

Verdict marketNoReason(const Scope& scope, double) {
  if (scope.selected().empty())
    return noSelectedYet();
  return forEach(scope.selected(), [&](const Market& market) -> std::optional<Fault> {
    if (scope.anchored(market.reason))
      return std::nullopt;
    return faultAt(market, "reason", nameOfMarket(market));
  });
}

Verdict marketNoCustomer(const Scope& scope, double) {
  if (scope.scopeMarkets().empty())
    return noMarketYet();
  return forEach(scope.scopeMarkets(), [&](const Market& market) -> std::optional<Fault> {
    if (scope.says(market.idealCustomer))
      return std::nullopt;
    return faultAt(market, "ideal_customer", nameOfMarket(market));
  });
}

Verdict marketNoBuyer(const Scope& scope, double) {
  if (scope.scopeMarkets().empty())
    return noMarketYet();
  return forEach(scope.scopeMarkets(), [&](const Market& market) -> std::optional<Fault> {
    const auto& roles = scope.roles(market.id);
    if (std::ranges::any_of(roles, [&](const BuyerRole* role) { return scope.says(role->caresAbout); }))
      return std::nullopt;
    return faultAt(market, {}, nameOfMarket(market));
  });
}

Verdict marketNoIssue(const Scope& scope, double) {
  if (scope.scopeMarkets().empty())
    return noMarketYet();
  return forEach(scope.scopeMarkets(), [&](const Market& market) -> std::optional<Fault> {
    const auto& issues = scope.issues(market.id);
    if (std::ranges::any_of(issues, [&](const BuyerIssue* issue) { return scope.says(issue->statement); }))
      return std::nullopt;
    return faultAt(market, {}, {{"name", named(market)}, {"role", buyerOf(scope, market)}});
  });
}

Verdict marketNoTargets(const Scope& scope, double threshold) {
  if (scope.scopeMarkets().empty())
    return noMarketYet();
  return forEach(scope.scopeMarkets(), [&](const Market& market) -> std::optional<Fault> {
    const int active = scope.activeTargets(market.id);
    if (active >= threshold || scope.anchored(market.listRule))
      return std::nullopt;
    Fault fault = faultAt(market, "list_rule", {{"name", named(market)}, {"n", std::to_string(active)}});
    if (active > 0) {
      fault.what = "The list for {name} holds {n} so far.";
      fault.remedy = "Name three or more, or the rule that makes the list: who is on it, from where, how many";
    }
    return fault;
  });
}

Verdict nothingTurnedDown(const Scope& scope, double) {
  if (std::ranges::any_of(scope.markets(), [&](const Market* market) { return isTurnedDown(scope, *market); }))
    return {};
  for (const Exclusion& exclusion : scope.elements().all<Exclusion>())
    if (counts(scope, exclusion))
      return {};
  return oneFault(faultOf("exclusion"));
}

Verdict marketUndecided(const Scope& scope, double) {
  Verdict verdict = forEach(scope.candidates(), [&](const Market& market) -> std::optional<Fault> {
    if (market.decideOwner && market.decideBy && *market.decideBy > scope.today())
      return std::nullopt;
    Fault fault = faultAt(market, market.decideOwner ? "decide_by" : "decide_owner", nameOfMarket(market));
    if (market.decideOwner && market.decideBy) {
      fault.fill.emplace_back("date", market.decideBy->iso());
      fault.what = "{name} was to be decided by {date} and is still open.";
      fault.remedy = "Decide it, or agree a new day";
    } else if (market.decideBy) {
      fault.what = "{name} is open, and nobody is named who decides.";
    }
    return fault;
  });
  if (!scope.published())
    verdict.severity = Severity::Warning;
  return verdict;
}

Verdict rankTied(const Scope& scope, double) {
  if (scope.selected().empty())
    return noSelectedYet();
  Verdict verdict;
  verdict.concerned[0] = double(scope.selected().size());
  std::map<int, std::vector<const Market*>> byRank;
  for (const Market* market : scope.selected()) {
    if (market->rank) {
      byRank[*market->rank].push_back(market);
      continue;
    }
    Fault fault = faultAt(*market, "rank", nameOfMarket(*market));
    fault.what = "{name} has no rank among the selected markets.";
    verdict.faults.push_back(std::move(fault));
  }
  for (const auto& [rank, tied] : byRank) {
    if (tied.size() < 2)
      continue;
    std::string others = named(tied[1]->name, "another market");
    for (std::size_t i = 2; i < tied.size(); ++i)
      others += ", " + named(tied[i]->name, "another market");
    Fault fault = faultAt(*tied[0], "rank", {{"a", named(*tied[0])}, {"b", others}, {"n", std::to_string(rank)}});
    if (tied.size() > 2)
      fault.what = "{a} and {b} are all number {n}.";
    fault.weight = double(tied.size());
    verdict.faults.push_back(std::move(fault));
  }
  return verdict;
}

Verdict tooMany(const Scope& scope, double threshold) {
  constexpr std::size_t mostPairs = 12;
  const std::size_t priorities = scope.elements().count<Priority>();
  const auto fault = [](std::string_view kind, std::size_t n, std::string_view what) {
    Fault made = faultOf(kind, {{"n", std::to_string(n)}});
    made.what = what;
    return made;
  };
  Verdict verdict;
  if (double(scope.selected().size()) > threshold)
    verdict.faults.push_back(fault("market", scope.selected().size(),
                                   scope.selected().size() == 1 ? "1 market comes first." : "{n} markets come first."));
  if (double(priorities) > threshold)
    verdict.faults.push_back(
        fault("priority", priorities, priorities == 1 ? "1 priority comes first." : "{n} priorities come first."));
  if (!scope.selected().empty() && scope.corePairs().size() > mostPairs)
    verdict.faults.push_back(fault("fit", scope.corePairs().size(),
                                   "{n} pairs of market and offering are core: nobody keeps so many in mind."));
  // One of them is enough to lose the point.
  for (std::size_t i = 1; i < verdict.faults.size(); ++i)
    verdict.faults[i].weight = 0;
  verdict.concerned[0] = 1;
  return verdict;
}

Verdict issueUnheard(const Scope& scope, double) {
  if (scope.scopeMarkets().empty())
    return noMarketYet();
  std::vector<const BuyerIssue*> issues;
  for (const Market* market : scope.scopeMarkets())
    issues.insert(issues.end(), scope.issues(market->id).begin(), scope.issues(market->id).end());
  return forEach(issues, [&](const BuyerIssue& issue) -> std::optional<Fault> {
    const bool unheard = scope.unwritten(issue.heardFrom);
    if (!unheard && issue.heardOn)
      return std::nullopt;
    return faultAt(issue, unheard ? "heard_from" : "heard_on", {{"issue", quoted(issue.statement, "this issue")}});
  });
}

} // namespace baton::clarity

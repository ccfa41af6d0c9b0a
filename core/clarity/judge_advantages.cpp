// SPDX-License-Identifier: GPL-3.0-or-later
// Against whom: competitors of the scope markets, and what to say when they are in the room.
#include "core/clarity/judges.h"

#include <algorithm>

namespace baton::clarity {

using namespace strategy;

namespace {

/// What an advantage must hold; the gate wants all three in one.
struct Advances {
  bool ours = false;
  bool theirs = false;
  bool how = false;
  int count() const { return ours + theirs + how; }
};

Advances heldBy(const Scope& scope, const Advantage& advantage) {
  const basics::RowId id = advantage.id.value();
  Advances held;
  held.ours = scope.says(advantage.ours) && !scope.genericAt(advantage.ours, id, "ours");
  held.theirs = scope.says(advantage.theirs) && !isDenial(scope.read(advantage.theirs));
  held.how = scope.says(advantage.howWeWin);
  return held;
}

/// A competitor in a market, with the advantage that comes nearest: made for this market, or general.
struct Meeting {
  const Market* market = nullptr;
  const Competitor* competitor = nullptr;
  const Advantage* best = nullptr;
  Advances held;
};

Meeting meet(const Scope& scope, const Market& market, const Competitor& competitor) {
  Meeting meeting{&market, &competitor, nullptr, {}};
  for (const Advantage* advantage : scope.advantages(competitor.id)) {
    if (advantage->market && advantage->market != market.id)
      continue;
    const Advances held = heldBy(scope, *advantage);
    if (meeting.best && held.count() <= meeting.held.count())
      continue;
    meeting.best = advantage;
    meeting.held = held;
  }
  return meeting;
}

/// Every competitor once in each scope market.
std::vector<Meeting> meetings(const Scope& scope) {
  std::vector<Meeting> all;
  for (const Market* market : scope.scopeMarkets())
    for (const Competitor* competitor : scope.competitors())
      if (Scope::isIn(*competitor, *market) && !scope.unwritten(competitor->name))
        all.push_back(meet(scope, *market, *competitor));
  return all;
}

/// One fault a competitor and advantage, however many markets they share.
template <class Lacks> Verdict judgeMeetings(const Scope& scope, std::string_view field, Lacks lacks) {
  if (scope.scopeMarkets().empty())
    return nothingToCheck("competitor", "there is no market that is selected or under consideration", "market-none");
  const std::vector<Meeting> all = meetings(scope);
  if (all.empty())
    return nothingToCheck("competitor", "no competitor is named", "competitor-none");
  Verdict verdict;
  verdict.concerned[0] = double(all.size());
  for (const Meeting& meeting : all) {
    if (!lacks(meeting.held))
      continue;
    Fill fill{{"competitor", named(meeting.competitor->name, "a competitor")}, {"market", named(*meeting.market)}};
    Fault fault = meeting.best ? faultAt(*meeting.best, field, std::move(fill))
                               : faultAt(*meeting.competitor, {}, std::move(fill));
    const auto same = std::ranges::find_if(verdict.faults, [&](const Fault& other) { return other.id == fault.id; });
    if (same == verdict.faults.end())
      verdict.faults.push_back(std::move(fault));
    else
      same->weight += 1;
  }
  return verdict;
}

Verdict followingAdvantage(Verdict verdict) {
  for (Fault& fault : verdict.faults)
    if (fault.field.empty() && fault.follows.empty())
      fault.follows = "advantage-none";
  return verdict;
}

} // namespace

Verdict competitorNone(const Scope& scope, double) {
  if (scope.scopeMarkets().empty())
    return nothingToCheck("competitor", "there is no market that is selected or under consideration", "market-none");
  return forEach(scope.scopeMarkets(), [&](const Market& market) -> std::optional<Fault> {
    if (std::ranges::any_of(scope.competitors(), [&](const Competitor* one) {
          return Scope::isIn(*one, market) && !scope.unwritten(one->name);
        }))
      return std::nullopt;
    return faultAt(market, {}, {{"name", named(market)}});
  });
}

Verdict advantageNone(const Scope& scope, double) {
  return judgeMeetings(scope, "ours", [](const Advances& held) { return !held.ours; });
}

Verdict advantageOneSided(const Scope& scope, double) {
  Verdict verdict = judgeMeetings(scope, "theirs", [](const Advances& held) { return !held.theirs; });
  return followingAdvantage(std::move(verdict));
}

Verdict advantageNoHow(const Scope& scope, double) {
  Verdict verdict = judgeMeetings(scope, "how_we_win", [](const Advances& held) { return !held.how; });
  return followingAdvantage(std::move(verdict));
}

Verdict statusQuoMissing(const Scope& scope, double) {
  if (scope.selected().empty())
    return nothingToCheck("competitor", "no market is selected", "market-none");
  return forEach(scope.selected(), [&](const Market& market) -> std::optional<Fault> {
    if (std::ranges::any_of(scope.competitors(),
                            [&](const Competitor* one) { return one->presentWay && Scope::isIn(*one, market); }))
      return std::nullopt;
    return faultAt(market, {}, {{"name", named(market)}});
  });
}

} // namespace baton::clarity

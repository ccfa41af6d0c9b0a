// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/dependencies.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace baton::commitments {
namespace {

using Upstream = std::map<Id<Commitment>, std::set<Id<Commitment>>>;

/// Takes away what stands on nothing that is left, again and again: what remains leads round in circles, or to them.
std::vector<Dependency> withoutEnds(std::vector<Dependency> left) {
  for (bool again = true; again;) {
    std::set<Id<Commitment>> standsOnSomething;
    for (const Dependency& one : left)
      standsOnSomething.insert(one.of);
    again = std::erase_if(left, [&](const Dependency& one) { return !standsOnSomething.contains(one.on); }) > 0;
  }
  return left;
}

bool leadsTo(const Upstream& upstream, Id<Commitment> from, Id<Commitment> to) {
  std::set<Id<Commitment>> passed{from};
  std::vector<Id<Commitment>> open{from};
  while (!open.empty()) {
    const Id<Commitment> at = open.back();
    open.pop_back();
    if (at == to)
      return true;
    if (const auto next = upstream.find(at); next != upstream.end())
      for (const Id<Commitment> on : next->second)
        if (passed.insert(on).second)
          open.push_back(on);
  }
  return false;
}

/// Kahn's way of finding out, in time that grows with the dependencies.
bool hasCircle(const std::vector<Dependency>& all) {
  std::map<Id<Commitment>, std::vector<Id<Commitment>>> standingOn;
  std::map<Id<Commitment>, std::size_t> waiting;
  for (const Dependency& one : all) {
    standingOn[one.on].push_back(one.of);
    ++waiting[one.of];
    waiting.try_emplace(one.on, 0);
  }
  std::vector<Id<Commitment>> ready;
  for (const auto& [id, count] : waiting)
    if (count == 0)
      ready.push_back(id);
  std::size_t done = 0;
  while (done < ready.size()) {
    const Id<Commitment> at = ready[done++];
    for (const Id<Commitment> of : standingOn[at])
      if (--waiting[of] == 0)
        ready.push_back(of);
  }
  return done < waiting.size();
}

} // namespace

std::vector<Dependency> dependenciesToCut(const std::vector<Dependency>& all, const MoveOrder& order) {
  if (!hasCircle(all))
    return {};
  std::vector<Dependency> inCircles = withoutEnds(all);
  const auto rank = [&order](const Dependency& one) {
    const auto place = order ? order(one.saidBy) : std::pair<std::int64_t, std::int64_t>{};
    return std::tuple(place, one.saidBy, one.of, one.on);
  };
  std::ranges::sort(inCircles, std::greater(), rank);
  std::vector<Dependency> cut;
  Upstream kept;
  for (const Dependency& one : inCircles)
    if (leadsTo(kept, one.on, one.of))
      cut.push_back(one);
    else
      kept[one.of].insert(one.on);
  return cut;
}

Ids<Commitment> circleThrough(const Ledger& ledger, Id<Commitment> commitment, const Ids<Commitment>& dependsOn) {
  std::map<Id<Commitment>, Id<Commitment>> reachedFrom;
  std::vector<Id<Commitment>> open;
  for (const Id<Commitment> on : dependsOn)
    if (reachedFrom.emplace(on, Id<Commitment>{}).second)
      open.push_back(on);
  while (!open.empty() && !reachedFrom.contains(commitment)) {
    const Id<Commitment> at = open.back();
    open.pop_back();
    if (const LedgerRow* row = ledger.find(at))
      for (const Id<Commitment> on : row->upstream)
        if (reachedFrom.emplace(on, at).second)
          open.push_back(on);
  }
  Ids<Commitment> round;
  if (!reachedFrom.contains(commitment))
    return round;
  for (Id<Commitment> at = commitment; at; at = reachedFrom.at(at))
    round.push_back(at);
  std::ranges::reverse(round);
  return round;
}

basics::Outcome<basics::Done> checkGoal(const basics::Elements& elements, const plan::Goal& goal) {
  std::set<basics::RowId> passed;
  std::vector<basics::RowId> open;
  const auto goOn = [&](const plan::Goal& at) {
    for (const Id<basics::Anything> on : at.dependsOn)
      if (passed.insert(on.value()).second)
        open.push_back(on.value());
  };
  goOn(goal);
  while (!open.empty()) {
    const auto* next = elements.find(Id<plan::Goal>(open.back()));
    open.pop_back();
    if (next && next->id == goal.id)
      return basics::Refusal{"goal depends_on: the goal would come to stand on itself",
                             "Leave out what stands on it already"};
    if (next)
      goOn(*next);
  }
  return basics::Done{};
}

} // namespace baton::commitments

// SPDX-License-Identifier: GPL-3.0-or-later
// What people really do, from the records: added up by the caller (RecordFacts), judged here.
#include "core/clarity/goal_first.h"
#include "core/clarity/judges.h"

#include <algorithm>
#include <cmath>

namespace baton::clarity {

using namespace strategy;

namespace {

double part(basics::Amount of, basics::Amount whole) {
  return basics::ratio(of, whole).value_or(0);
}

std::string percent(double share) {
  return std::to_string(std::lround(share * 100));
}

/// "108 orders (245 bookings) of 33 accounts, worth 1,391,025"
std::string inWords(const RunOver& run) {
  std::string_view many = run.records;
  std::string_view one = many.ends_with('s') ? many.substr(0, many.size() - 1) : many;
  std::string words = counted(run.cases, one, many);
  if (run.orders > 0 && run.orders < run.cases)
    words = counted(run.orders, "order", "orders") + " (" + words + ")";
  if (run.accounts > 0)
    words += " of " + counted(run.accounts, "account", "accounts");
  if (run.value != basics::Amount())
    words += ", worth " + grouped(run.value) + ",";
  return words;
}

Verdict onlyWith(const Scope& scope, auto judge) {
  return scope.facts() ? judge(*scope.facts()) : Verdict{};
}

} // namespace

Verdict marketUnworked(const Scope& scope, double threshold) {
  return onlyWith(scope, [&](const RecordFacts& facts) {
    if (facts.marketWork.empty())
      return Verdict{};
    return forEach(scope.selected(), [&](const Market& market) -> std::optional<Fault> {
      const auto work = std::ranges::find(facts.marketWork, market.id, &MarketWork::market);
      const auto last = work == facts.marketWork.end() ? std::nullopt : work->last;
      if (last && *last >= scope.today().plusDays(-int(threshold)))
        return std::nullopt;
      return faultAt(market, {}, {{"name", named(market)}, {"days", std::to_string(int(threshold))}});
    });
  });
}

Verdict pipelineOffStrategy(const Scope& scope, double threshold) {
  return onlyWith(scope, [&](const RecordFacts& facts) {
    if (!facts.workedOn || facts.workedOn->total <= basics::Amount())
      return Verdict{};
    const RecordShare& open = *facts.workedOn;
    const basics::Amount off = open.total - open.on - open.unplaced;
    if (part(off, open.total) * 100 <= threshold)
      return Verdict{};
    return oneFault(
        faultOf("market",
                {{"percent", percent(part(off, open.total))}, {"off", grouped(off)}, {"total", grouped(open.total)}}));
  });
}

Verdict recordsUnplaced(const Scope& scope, double threshold) {
  return onlyWith(scope, [&](const RecordFacts& facts) {
    Verdict verdict;
    const auto judgeShare = [&](const std::optional<RecordShare>& share, const char* records) {
      if (!share || share->total <= basics::Amount() || part(share->unplaced, share->total) * 100 <= threshold)
        return;
      verdict.faults.push_back(
          faultOf("market", {{"percent", percent(part(share->unplaced, share->total))}, {"records", records}}));
    };
    judgeShare(facts.workedOn, "open opportunities");
    judgeShare(facts.time, "activities");
    judgeShare(facts.won ? facts.won : facts.booked, "bookings");
    // Where no goal has a market at all, goal-unplaced says so once.
    const bool someArePlaced = facts.asked && facts.asked->unplaced < facts.asked->total;
    const std::size_t ofRecords = verdict.faults.size();
    if (someArePlaced)
      judgeShare(facts.asked, "goals");
    for (std::size_t i = ofRecords; i < verdict.faults.size(); ++i)
      verdict.faults[i].remedy = "Spread them over the markets";
    return verdict;
  });
}

Verdict exclusionRunOver(const Scope& scope, double) {
  return onlyWith(scope, [&](const RecordFacts& facts) {
    Verdict verdict;
    for (const RunOver& run : facts.runOver) {
      if (run.cases == 0)
        continue;
      const basics::ElementRef ref = scope.elements().locate(run.element);
      Fault fault =
          faultOf(ref ? ref.kind->name : std::string_view("exclusion"),
                  {{"what", quoted(scope.elements().titleOf(ref), "this exclusion")}, {"records", inWords(run)}});
      if (run.cases == 1)
        fault.what = "{what} was left out, and {records} stands in it since.";
      fault.id = run.element;
      verdict.faults.push_back(std::move(fault));
    }
    return verdict;
  });
}

Verdict moneyAgainstRank(const Scope& scope, double threshold) {
  return onlyWith(scope, [&](const RecordFacts& facts) {
    struct Ranked {
      const Market* market;
      double amount;
    };
    std::vector<Ranked> ranked;
    double total = 0;
    for (const Market* market : scope.selected()) {
      const auto goal = std::ranges::find(facts.marketGoals, market->id, &MarketGoal::market);
      if (!market->rank || goal == facts.marketGoals.end())
        continue;
      ranked.push_back({market, goal->amount.number()});
      total += goal->amount.number();
    }
    Verdict verdict;
    for (const Ranked& lower : ranked)
      for (const Ranked& higher : ranked) {
        const bool below = *lower.market->rank > *higher.market->rank;
        if (total <= 0 || !below || (lower.amount - higher.amount) / total * 100 <= threshold)
          continue;
        verdict.faults.push_back(faultAt(*lower.market, "rank",
                                         {{"a", named(*lower.market)},
                                          {"b", named(*higher.market)},
                                          {"p", percent(lower.amount / total)},
                                          {"q", percent(higher.amount / total)}}));
      }
    return verdict;
  });
}

Verdict goalBeforePeople(const Scope& scope, double threshold) {
  return onlyWith(scope, [&](const RecordFacts& facts) {
    const GoalFirst first = goalFirst(facts.periods, threshold);
    if (!first.holds())
      return Verdict{};
    return oneFault(faultOf("goal", {{"n", std::to_string(first.missed)},
                                     {"of", std::to_string(first.of)},
                                     {"percent", std::to_string(int(threshold))}}));
  });
}

Verdict versionTwice(const Scope& scope, double) {
  return onlyWith(scope, [](const RecordFacts& facts) {
    Verdict verdict;
    for (const NumberTwice& twice : facts.versionsTwice) {
      Fault fault = faultOf("handoff", {{"first", twice.first}, {"later", twice.later}});
      fault.id = twice.version;
      verdict.faults.push_back(std::move(fault));
    }
    return verdict;
  });
}

} // namespace baton::clarity

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/accuracy.h"

#include "core/basics/text.h"

#include <map>

namespace baton::plan {

std::vector<PersonAccuracy> accuracyByPerson(const Backtest& test, const std::vector<PastCall>& calls) {
  using Pairs = std::vector<std::pair<basics::Amount, basics::Amount>>;
  struct Rows {
    PersonAccuracy accuracy;
    Pairs ours, naive;
    std::vector<PastCall> calls;
  };
  std::map<std::pair<std::string, basics::RowId>, Rows> people;
  for (const BacktestRow& row : test.rows) {
    Rows& one = people[{basics::nameKey(row.person.name), row.person.id}];
    one.accuracy.person = row.person;
    ++one.accuracy.periods;
    one.accuracy.forecast += row.forecast;
    one.accuracy.naive += row.naive;
    one.accuracy.actual += row.actual;
    one.accuracy.inside += row.inside;
    one.ours.emplace_back(row.forecast, row.actual);
    one.naive.emplace_back(row.naive, row.actual);
  }
  for (const PastCall& call : calls) {
    Rows& one = people[{basics::nameKey(call.person.name), call.person.id}];
    one.accuracy.person = call.person;
    one.calls.push_back(call);
  }
  std::vector<PersonAccuracy> all;
  for (auto& [key, one] : people) {
    one.accuracy.wmape = wmape(one.ours);
    one.accuracy.naiveWmape = wmape(one.naive);
    one.accuracy.bias = basics::ratio(one.accuracy.forecast - one.accuracy.actual, one.accuracy.actual);
    one.accuracy.calls = accuracyOfCalls(one.calls);
    one.accuracy.adjustments = accuracyOfAdjustments(one.calls);
    all.push_back(one.accuracy);
  }
  return all;
}

} // namespace baton::plan

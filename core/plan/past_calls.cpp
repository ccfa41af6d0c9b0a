// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/past_calls.h"

#include "core/basics/text.h"
#include "core/plan/backtest.h"

#include <algorithm>
#include <map>

namespace baton::plan {
namespace {

using basics::Elements, basics::Period;

template <class T>
void gather(std::map<basics::RowId, PastCall>& rows, const Elements& elements, const Period& period,
            std::optional<Amount> PastCall::*said) {
  for (const T& one : elements.all<T>()) {
    const people::Person* person = elements.find(one.person);
    if (!person || !one.amount || one.from != period.from || one.grain != period.grain || !saidInTime(one.date, period))
      continue;
    PastCall& row = rows[one.person.value()];
    row.person = {one.person.value(), person->name};
    row.*said = Amount::ofCents(one.amount->cents());
  }
}

CallAccuracy accuracyOf(const std::vector<PastCall>& calls, std::optional<Amount> PastCall::*said) {
  CallAccuracy accuracy;
  std::vector<std::pair<Amount, Amount>> pairs;
  for (const PastCall& call : calls) {
    if (!(call.*said))
      continue;
    ++accuracy.periods;
    accuracy.called += *(call.*said);
    accuracy.came += call.came;
    pairs.emplace_back(*(call.*said), call.came);
  }
  accuracy.wmape = wmape(pairs);
  accuracy.bias = basics::ratio(accuracy.called - accuracy.came, accuracy.came);
  return accuracy;
}

} // namespace

std::vector<PastCall> pastCalls(const Elements& elements, const ClosedRevenue& closed,
                                const std::vector<Period>& periods, const std::set<basics::RowId>& people) {
  std::vector<PastCall> all;
  for (const Period& period : periods) {
    std::map<basics::RowId, PastCall> rows;
    gather<ForecastCall>(rows, elements, period, &PastCall::called);
    gather<ForecastAdjustment>(rows, elements, period, &PastCall::adjusted);
    if (!people.empty())
      std::erase_if(rows, [&people](const auto& row) { return !people.contains(row.first); });
    if (rows.empty())
      continue;
    for (const auto& [person, value] : closed.byPerson(period, period.to))
      if (const auto row = rows.find(person.id); row != rows.end())
        row->second.came += value;
    const auto first = std::ptrdiff_t(all.size());
    for (auto& [id, row] : rows) {
      row.period = period;
      all.push_back(std::move(row));
    }
    std::stable_sort(all.begin() + first, all.end(), [](const PastCall& a, const PastCall& b) {
      return basics::nameKey(a.person.name) < basics::nameKey(b.person.name);
    });
  }
  return all;
}

CallAccuracy accuracyOfCalls(const std::vector<PastCall>& calls) {
  return accuracyOf(calls, &PastCall::called);
}

CallAccuracy accuracyOfAdjustments(const std::vector<PastCall>& calls) {
  return accuracyOf(calls, &PastCall::adjusted);
}

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/signal_pattern.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace baton::field {
namespace {

using basics::Elements;

records::Named keyOf(const Elements& elements, const Signal& signal, PatternKey key) {
  if (key == PatternKey::Kind)
    return {0, signal.signalKind ? std::string(basics::wordOf(*signal.signalKind)) : std::string()};
  const basics::RowId id = key == PatternKey::Market ? signal.market.value() : signal.competitor.value();
  return id ? records::Named{id, elements.titleOf(id)} : records::Named{};
}

} // namespace

Pattern patternBy(const Elements& elements, PatternKey key, Date today, int months) {
  Pattern pattern;
  const basics::FiscalCalendar calendar;
  const Date first = today.firstOfMonth().plusMonths(1 - months);
  for (int month = 0; month < months; ++month)
    pattern.months.push_back(calendar.periodAt(first.plusMonths(month), basics::Grain::Month));
  std::map<std::pair<basics::RowId, std::string>, PatternRow> rows;
  for (const Signal& signal : elements.all<Signal>()) {
    const int month = signal.date ? basics::monthsBetween(first, *signal.date) : -1;
    if (month < 0 || month >= months)
      continue;
    const records::Named named = keyOf(elements, signal, key);
    PatternRow& row = rows[{named.id, named.name}];
    row.key = named;
    row.counts.resize(std::size_t(months));
    ++row.counts[std::size_t(month)];
    ++row.total;
  }
  for (auto& [named, row] : rows)
    pattern.rows.push_back(std::move(row));
  std::ranges::sort(pattern.rows, {}, [](const PatternRow& row) {
    return std::tuple(row.key.name.empty(), -row.total, row.key.name, row.key.id);
  });
  return pattern;
}

} // namespace baton::field

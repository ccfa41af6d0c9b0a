// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"
#include "core/plan/forecast.h"

#include <algorithm>
#include <cmath>

namespace baton::plan {

using basics::Amount, basics::Date;

namespace {

constexpr double shrinkage = 10; // closed deals that everybody's rate weighs beside a person's own
constexpr std::int64_t floorOfHistory = 10;
constexpr double usualSwing = 0.25, monthsOfUsual = 3; // what a swing is taken for before months were seen

std::int64_t countUpTo(const std::vector<int>& sorted, int most) {
  return std::upper_bound(sorted.begin(), sorted.end(), most) - sorted.begin();
}

/// The share of the cycles longer than an age that end by another one.
std::optional<double> shareOf(const std::vector<int>& cycles, int age, int until) {
  const std::int64_t younger = countUpTo(cycles, age), longer = std::int64_t(cycles.size()) - younger;
  if (longer == 0)
    return std::nullopt;
  return double(std::max(countUpTo(cycles, until), younger) - younger) / double(longer);
}

} // namespace

double SpansBefore::correction() const {
  return (double(came) + shrinkage) / (expected + shrinkage);
}

std::string ForecastHistory::keyOf(const records::Named& person) {
  return person.id ? std::to_string(person.id) : basics::nameKey(person.name);
}

ForecastHistory::ForecastHistory(const std::vector<Deal>& deals, Date before) : m_before(before.days()) {
  for (const Deal& deal : deals) {
    const bool closed = deal.state != DealState::Open && deal.closed && *deal.closed < before;
    const bool isWon = deal.state == DealState::Won;
    if (closed || (deal.created && *deal.created < before && (deal.state == DealState::Open || deal.closed))) {
      Seen& seen = m_seen.emplace_back();
      seen.created = deal.created ? std::optional(deal.created->days()) : std::nullopt;
      seen.closed = closed ? std::optional(deal.closed->days()) : std::nullopt;
      seen.won = closed && isWon;
      seen.expected = deal.expected.has_value();
      seen.person = keyOf(deal.person);
      seen.amount = deal.amount.value_or(Amount());
    }
    if (!closed)
      continue;
    for (WonAndLost* counts :
         {&m_all, &m_byPerson[keyOf(deal.person)], &m_byMonth[deal.closed->year() * 12 + deal.closed->month()]})
      ++(isWon ? counts->won : counts->lost);
    if (deal.created && *deal.created <= *deal.closed)
      m_cycles.push_back(deal.closed->days() - deal.created->days());
    if (deal.expected)
      m_slips.push_back(deal.closed->days() - deal.expected->days());
  }
  std::ranges::sort(m_cycles);
  std::ranges::sort(m_slips);
}

std::optional<double> ForecastHistory::winRate() const {
  const std::int64_t closed = m_all.won + m_all.lost;
  return closed == 0 ? std::nullopt : std::optional(double(m_all.won) / double(closed));
}

std::optional<double> ForecastHistory::winRate(const records::Named& person) const {
  const auto known = counts(person);
  if (!known || !m_byPerson.contains(keyOf(person)))
    return winRate();
  return known->won / (known->won + known->lost);
}

std::optional<ForecastHistory::Counts> ForecastHistory::counts(const records::Named& person) const {
  const auto all = winRate();
  if (!all)
    return std::nullopt;
  Counts counts{shrinkage * *all, shrinkage * (1 - *all)};
  if (const auto own = m_byPerson.find(keyOf(person)); own != m_byPerson.end()) {
    counts.won += double(own->second.won);
    counts.lost += double(own->second.lost);
  }
  return counts;
}

// The variance between months less what the counts alone explain, over the square of the rate.
double ForecastHistory::swing() const {
  const auto all = winRate();
  if (!all || *all <= 0 || m_all.won + m_all.lost < floorOfHistory)
    return 0;
  double sum = monthsOfUsual * usualSwing * usualSwing, months = monthsOfUsual;
  for (const auto& [month, counts] : m_byMonth) {
    const double cases = double(counts.won + counts.lost);
    if (cases < double(floorOfHistory))
      continue;
    const double away = double(counts.won) / cases - *all;
    sum += std::max(0.0, (away * away - *all * (1 - *all) / cases) / (*all * *all));
    ++months;
  }
  return std::sqrt(sum / months);
}

std::optional<double> ForecastHistory::shareClosing(int age, int until) const {
  return shareOf(m_cycles, age, until);
}

SpansBefore ForecastHistory::spansBefore(int days, int closedFrom) const {
  SpansBefore spans;
  std::optional<int> first;
  for (const Seen& seen : m_seen)
    if (seen.closed)
      first = std::min(first.value_or(*seen.closed), *seen.closed);
  if (!first || days <= 0 || m_before <= *first)
    return spans;
  // Of a period far off no span so long was seen: what closes in it is what closed in as much time, the last of those
  // that were.
  const int length = std::min(days, m_before - *first), window = std::max(1, days - closedFrom),
            since = std::max(0, length - window);
  spans.stretch = double(window) / double(length - since);
  for (int from = m_before - length; from >= *first; from -= length) {
    ++spans.spans;
    addSpan(spans, from, from + length - 1, since);
  }
  return spans;
}

/// What was opened and won in the span, and how the deals that were open when it began did against what was expected of
/// them then.
void ForecastHistory::addSpan(SpansBefore& spans, int from, int to, int closedFrom) const {
  std::vector<int> cycles;
  WonAndLost then;
  for (const Seen& seen : m_seen) {
    if (!seen.closed || *seen.closed >= from)
      continue;
    ++(seen.won ? then.won : then.lost);
    if (seen.created && *seen.created <= *seen.closed)
      cycles.push_back(*seen.closed - *seen.created);
  }
  std::ranges::sort(cycles);
  const double rate = then.won + then.lost > 0 ? double(then.won) / double(then.won + then.lost) : 0;
  for (const Seen& seen : m_seen) {
    if (!seen.created || *seen.created > to || (seen.closed && *seen.closed < from))
      continue;
    const bool won = seen.won && *seen.closed >= from + closedFrom && *seen.closed <= to;
    if (*seen.created >= from) {
      if (won)
        spans.opened.push_back({seen.person, seen.amount});
      continue;
    }
    const int age = from - *seen.created;
    const auto until = shareOf(cycles, age, to - *seen.created);
    if (!until || seen.expected)
      continue;
    spans.expected += rate * (*until - *shareOf(cycles, age, from + closedFrom - 1 - *seen.created));
    spans.came += won;
  }
}

} // namespace baton::plan

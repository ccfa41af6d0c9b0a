// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/measures.h"

#include <algorithm>
#include <cmath>

namespace baton::plan {

using basics::Amount, basics::Date;

namespace {

std::optional<double> over(double part, double whole) {
  return whole == 0 ? std::nullopt : std::optional(part / whole);
}

double median(std::vector<int> days) {
  std::ranges::sort(days);
  const std::size_t middle = days.size() / 2;
  return days.size() % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2.0;
}

Amount toTheCent(double value) {
  return Amount::ofCents(std::llround(value * 100));
}

} // namespace

std::optional<double> Measures::soundWinRateValue() const {
  return lostUnvalued * 2 <= lost ? winRateValue : std::nullopt;
}

bool Measuring::isIn(const std::optional<Date>& date) const {
  return !m_span.period || (date && m_span.period->contains(*date));
}

std::optional<Amount> weightedValue(const Deal& deal) {
  return deal.amount && deal.probability ? std::optional(toTheCent(deal.amount->number() * *deal.probability))
                                         : std::nullopt;
}

std::optional<Date> dueDate(const Deal& deal, Date today) {
  return deal.expected ? std::optional(std::max(*deal.expected, today)) : std::nullopt;
}

// What should have closed by now is due now; what says no date is due in no period.
void Measuring::add(const Deal& deal) {
  if (deal.created && isIn(deal.created))
    addCreated();
  if (deal.state != DealState::Open) {
    if (isIn(deal.closed))
      addClosed(deal);
    return;
  }
  const auto due = dueDate(deal, m_span.today);
  if (isIn(due))
    addOpen(deal);
  else if (!due)
    ++m_sums.undated;
}

void Measuring::addClosed(const Deal& deal) {
  const bool won = deal.state == DealState::Won;
  ++(won ? m_sums.won : m_sums.lost);
  if (deal.amount) {
    ++m_closedOfKnownValue;
    (won ? m_sums.wonValue : m_sums.lostValue) += *deal.amount;
  } else
    m_sums.lostUnvalued += !won;
  if (!deal.created || !deal.closed)
    return;
  const int days = deal.closed->days() - deal.created->days();
  if (days < 0) {
    ++m_sums.leftOut;
    return;
  }
  m_closedDays += days;
  ++m_closedWithDays;
  if (won)
    m_wonDays.push_back(days);
}

void Measuring::addOpen(const Deal& deal) {
  ++m_sums.open;
  m_sums.overdue += deal.expected && *deal.expected < m_span.today;
  m_sums.undated += !deal.expected;
  m_sums.openValue += deal.amount.value_or(Amount());
  m_sums.openUnvalued += !deal.amount;
  m_sums.unweighted += !deal.probability;
  m_sums.weighted += weightedValue(deal).value_or(Amount());
}

Measures Measuring::done() const {
  Measures all = m_sums;
  const std::int64_t closed = all.won + all.lost;
  all.winRateCount = over(double(all.won), double(closed));
  if (closed > 0 && m_closedOfKnownValue * 2 >= closed)
    all.winRateValue = over(all.wonValue.number(), (all.wonValue + all.lostValue).number());
  if (all.won > 0)
    all.averageDeal = toTheCent(all.wonValue.number() / double(all.won));
  if (!m_wonDays.empty()) {
    std::int64_t sum = 0;
    for (const int days : m_wonDays)
      sum += days;
    all.cycleMean = double(sum) / double(m_wonDays.size());
    all.cycleMedian = median(m_wonDays);
  }
  all.cycleClosedMean = over(double(m_closedDays), double(m_closedWithDays));
  if (all.winRateCount && all.won > 0 && all.cycleMean)
    all.velocity = over(double(all.open) * *all.winRateCount * all.wonValue.number() / double(all.won), *all.cycleMean);
  all.enoughHistory = closed >= m_span.floor;
  return all;
}

std::optional<double> coverage(Amount openDue, Amount remaining) {
  return remaining > Amount() ? basics::ratio(openDue, remaining) : std::nullopt;
}

std::optional<double> requiredCoverage(const Measures& history) {
  const auto rate = history.soundWinRateValue();
  return rate ? over(1, *rate) : std::nullopt;
}

std::optional<std::int64_t> requiredOpportunities(Amount remaining, const Measures& history) {
  if (remaining <= Amount() || !history.winRateCount || history.won == 0)
    return std::nullopt;
  const auto exact = over(remaining.number(), history.wonValue.number() / double(history.won) * *history.winRateCount);
  return exact && *exact > 0 ? std::optional(std::int64_t(std::ceil(*exact - 1e-9))) : std::nullopt;
}

std::optional<Amount> pipelineToCreate(Amount remaining, Amount openDue, const Measures& history) {
  const auto rate = history.soundWinRateValue();
  if (remaining <= Amount() || !rate)
    return std::nullopt;
  const auto needed = over(remaining.number(), *rate);
  return needed ? std::optional(std::max(Amount(), toTheCent(*needed) - openDue)) : std::nullopt;
}

} // namespace baton::plan

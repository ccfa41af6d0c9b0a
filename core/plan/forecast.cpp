// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/forecast.h"

#include "core/basics/text.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <random>
#include <thread>

namespace baton::plan {

using basics::Amount, basics::Date, basics::Outcome, basics::Period, basics::Refusal;

namespace {

constexpr double shrinkage = 10;        // closed deals that everybody's rate weighs beside a person's own
constexpr std::int64_t blockSize = 512; // trials of one stream of random numbers

std::int64_t countUpTo(const std::vector<int>& sorted, int most) {
  return std::upper_bound(sorted.begin(), sorted.end(), most) - sorted.begin();
}

} // namespace

std::string ForecastHistory::keyOf(const records::Named& person) {
  return person.id ? std::to_string(person.id) : basics::nameKey(person.name);
}

ForecastHistory::ForecastHistory(const std::vector<Deal>& deals, Date before) {
  for (const Deal& deal : deals) {
    if (deal.state == DealState::Open || !deal.closed || *deal.closed >= before)
      continue;
    Counts& own = m_byPerson[keyOf(deal.person)];
    ++(deal.state == DealState::Won ? m_all.won : m_all.lost);
    ++(deal.state == DealState::Won ? own.won : own.lost);
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
  const auto all = winRate();
  const auto own = m_byPerson.find(keyOf(person));
  if (!all || own == m_byPerson.end())
    return all;
  return (double(own->second.won) + shrinkage * *all) / (double(own->second.won + own->second.lost) + shrinkage);
}

std::optional<double> ForecastHistory::shareClosing(int age, int until) const {
  const std::int64_t younger = countUpTo(m_cycles, age), longer = std::int64_t(m_cycles.size()) - younger;
  if (longer == 0)
    return std::nullopt;
  return double(std::max(countUpTo(m_cycles, until), younger) - younger) / double(longer);
}

namespace {

/// Works out one open deal after the other.
class Weighing {
public:
  Weighing(const ForecastHistory& history, const ForecastAsked& asked) : m_history(history), m_asked(asked) {}

  std::optional<Chance> weigh(const Deal& deal) const {
    if (deal.category == ForecastCategory::Omitted || !deal.amount)
      return std::nullopt;
    const auto win = deal.probability ? deal.probability : m_history.winRate(deal.person);
    const auto inTime = closingInTime(deal);
    if (!win || !inTime)
      return std::nullopt;
    return Chance{Amount::ofCents(std::llround(deal.amount->number() * m_asked.drivers.dealSize * 100)),
                  std::min(1.0, *win * m_asked.drivers.winRate) * *inTime};
  }

private:
  /// The share of what may come in which it closes in the period.
  std::optional<double> closingInTime(const Deal& deal) const {
    const int later = m_asked.drivers.laterByDays;
    if (deal.expected)
      return closingAsExpected(*deal.expected, later);
    if (!deal.created)
      return std::nullopt;
    const int created = deal.created->days() + later, age = m_asked.today.days() - deal.created->days();
    const auto until = m_history.shareClosing(age, m_asked.period.to.days() - created);
    const auto before = m_history.shareClosing(age, m_asked.period.from.days() - 1 - created);
    return until ? std::optional(*until - *before) : std::nullopt;
  }

  double closingAsExpected(Date expected, int later) const {
    const auto& slips = m_history.slips();
    const auto closesIn = [&](int slip) {
      const int day = std::max(expected.days() + slip + later, m_asked.today.days());
      return m_asked.period.from.days() <= day && day <= m_asked.period.to.days();
    };
    if (slips.empty())
      return closesIn(0) ? 1 : 0;
    return double(std::ranges::count_if(slips, closesIn)) / double(slips.size());
  }

  const ForecastHistory& m_history;
  const ForecastAsked& m_asked;
};

/// A number from 0 to below 1 of the upper 53 bits: the same on every machine, which the library's own are not.
double uniform(std::mt19937_64& random) {
  return double(random() >> 11U) * 0x1p-53;
}

/// The trials of one block, in cents.
void runBlock(std::int64_t block, const std::vector<Chance>& deals, const ForecastAsked& asked,
              std::vector<std::int64_t>& sums) {
  std::seed_seq seeds{std::uint32_t(asked.seed), std::uint32_t(asked.seed >> 32U), std::uint32_t(block)};
  std::mt19937_64 random(seeds);
  const std::int64_t end = std::min(asked.trials, (block + 1) * blockSize);
  for (std::int64_t trial = block * blockSize; trial < end; ++trial) {
    std::int64_t sum = 0;
    for (const Chance& deal : deals)
      if (uniform(random) < deal.inPeriod)
        sum += deal.amount.cents();
    sums[std::size_t(trial)] = sum;
  }
}

/// By nearest rank: so many of a hundred lie at or below.
Amount quantile(const std::vector<std::int64_t>& sorted, double share) {
  const auto rank = std::max<std::int64_t>(1, std::int64_t(std::ceil(share * double(sorted.size()) - 1e-9)));
  return Amount::ofCents(sorted[std::size_t(rank - 1)]);
}

} // namespace

Chances chancesOf(const std::vector<Deal>& deals, const ForecastHistory& history, const ForecastAsked& asked) {
  Chances chances;
  const Weighing weighing(history, asked);
  for (const Deal& deal : deals) {
    if (deal.state != DealState::Open)
      continue;
    ++chances.open;
    if (deal.amount && deal.probability)
      chances.weighted += Amount::ofCents(std::llround(deal.amount->number() * *deal.probability * 100));
    if (const auto chance = weighing.weigh(deal))
      chances.deals.push_back(*chance);
    else
      ++chances.omitted;
  }
  if (asked.drivers.largestLost && !chances.deals.empty())
    chances.deals.erase(std::ranges::max_element(chances.deals, {}, &Chance::amount));
  return chances;
}

Outcome<Forecast> simulate(Amount closed, const std::vector<Chance>& deals, const ForecastAsked& asked,
                           const std::function<bool()>& goesOn) {
  if (asked.trials < 1 || asked.trials > 10'000'000)
    return Refusal{"A forecast takes from 1 to 10,000,000 trials", "Give another number; 10,000 are usual"};
  std::vector<std::int64_t> sums(std::size_t(asked.trials), 0);
  const std::int64_t blocks = (asked.trials + blockSize - 1) / blockSize;
  std::atomic<std::int64_t> next{0};
  std::atomic<bool> stopped{goesOn && !goesOn()};
  const auto work = [&] {
    for (std::int64_t block = next++; block < blocks && !stopped; block = next++)
      runBlock(block, deals, asked, sums);
  };
  {
    std::vector<std::jthread> others;
    const std::int64_t processors = std::max(1U, std::thread::hardware_concurrency());
    for (std::int64_t i = 1; i < std::min(processors, blocks); ++i)
      others.emplace_back(work);
    for (std::int64_t block = next++; block < blocks && !stopped; block = next++) {
      if (goesOn && !goesOn())
        stopped = true;
      else
        runBlock(block, deals, asked, sums);
    }
  }
  if (stopped)
    return Refusal{"The forecast was stopped", "Nothing was stored"};
  std::ranges::sort(sums);
  Forecast forecast;
  forecast.closed = closed;
  forecast.trials = asked.trials;
  forecast.p10 = closed + quantile(sums, 0.1);
  forecast.p50 = closed + quantile(sums, 0.5);
  forecast.p90 = closed + quantile(sums, 0.9);
  long double sum = 0, squares = 0;
  for (const std::int64_t one : sums)
    sum += one;
  const long double mean = sum / asked.trials;
  for (const std::int64_t one : sums)
    squares += (one - mean) * (one - mean);
  forecast.mean = closed + Amount::ofCents(std::llround(mean));
  forecast.deviation = double(std::sqrt(squares / asked.trials)) / 100;
  if (asked.goal) {
    const std::int64_t needed = (*asked.goal - closed).cents();
    const auto reached = sums.end() - std::ranges::lower_bound(sums, needed);
    forecast.probabilityOfGoal = double(reached) / double(asked.trials);
  }
  return forecast;
}

Amount wonIn(const std::vector<Deal>& deals, const Period& period, Date until) {
  Amount sum;
  for (const Deal& deal : deals)
    if (deal.state == DealState::Won && deal.closed && period.contains(*deal.closed) && *deal.closed <= until)
      sum += deal.amount.value_or(Amount());
  return sum;
}

} // namespace baton::plan

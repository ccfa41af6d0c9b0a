// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/forecast.h"

#include "core/basics/intervals.h"
#include "core/plan/trial_numbers.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <thread>

namespace baton::plan {

using basics::Amount, basics::Date, basics::Outcome, basics::Period, basics::Refusal;

namespace {

constexpr std::int64_t wordOfTrials = 64, wordsAtOnce = 8;

/// The trials, 64 in a word. What is in doubt is drawn once for each word, so that the trials of a word share it.
class Trials {
public:
  Trials(const Chances& chances, const ForecastAsked& asked)
      : m_chances(chances), m_asked(asked), m_words((asked.trials + wordOfTrials - 1) / wordOfTrials),
        m_sums(std::size_t(m_words * wordOfTrials), 0) {
    for (const Chance& chance : chances.deals)
      m_amounts.push_back(chance.amount.cents());
  }

  std::int64_t words() const { return m_words; }

  void run(std::int64_t word) {
    TrialNumbers random(m_asked.seed, std::uint64_t(word));
    const std::vector<double> factors = drawDoubts(random);
    const Times times = timesOf(word);
    std::int64_t* const sums = &m_sums[std::size_t(word * wordOfTrials)];
    std::int64_t all = 0;
    for (std::size_t i = 0; i < m_amounts.size(); ++i) {
      const Chance& chance = m_chances.deals[i];
      const double likely = likelyNow(chance, factors, times);
      add(random.among64(std::uint64_t(std::llround(likely * 0x1p32))), m_amounts[i], sums, all);
    }
    for (std::int64_t trial = 0; trial < wordOfTrials; ++trial)
      sums[trial] += all;
  }

  /// In no order.
  std::vector<std::int64_t> sums() && {
    m_sums.resize(std::size_t(m_asked.trials));
    return std::move(m_sums);
  }

private:
  /// How good they are, as factors.
  struct Times {
    double odds = 1, numbers = 1;
  };

  /// To those that have it; where most do, to all of them, and back from the others.
  static void add(std::uint64_t have, std::int64_t amount, std::int64_t* sums, std::int64_t& all) {
    if (std::popcount(have) > 32) {
      all += amount;
      amount = -amount;
      have = ~have;
    }
    for (; have != 0; have &= have - 1)
      sums[std::countr_zero(have)] += amount;
  }

  /// The chance in good or bad times. They move the odds of a rate, so that what is sure stays sure; of what comes so
  /// and so often they move the number.
  double likelyNow(const Chance& chance, const std::vector<double>& factors, const Times& times) const {
    if (chance.doubt < 0 && m_chances.swing <= 0)
      return chance.inPeriod;
    if (chance.inTime <= 0)
      return 0;
    const double factor = chance.doubt < 0 ? 1 : factors[std::size_t(chance.doubt)];
    if (chance.doubt >= 0 && m_chances.doubts[std::size_t(chance.doubt)].misses <= 0)
      return std::min(1.0, chance.inPeriod * factor * times.numbers);
    const double rate = std::min(1.0, chance.inPeriod / chance.inTime * factor);
    return chance.inTime * (rate * times.odds / (1 - rate + rate * times.odds));
  }

  /// What each doubt is taken for, as a factor with the mean 1.
  std::vector<double> drawDoubts(TrialNumbers& random) const {
    std::vector<double> factors;
    factors.reserve(m_chances.doubts.size());
    for (const Doubt& doubt : m_chances.doubts) {
      const double hits = random.gamma(doubt.hits);
      if (doubt.misses <= 0) {
        factors.push_back(hits / doubt.hits);
        continue;
      }
      const double rate = hits / (hits + random.gamma(doubt.misses));
      factors.push_back(rate * (doubt.hits + doubt.misses) / doubt.hits);
    }
    return factors;
  }

  /// Good and bad times come evenly over the words, so that few words know them as well as many: log-normal factors,
  /// that of the odds with the middle 1, that of numbers with the mean 1.
  Times timesOf(std::int64_t word) const {
    const double swing = m_chances.swing;
    if (swing <= 0)
      return {};
    const double z = basics::normalQuantile((double(word) + 0.5) / double(m_words));
    return {std::exp(m_chances.oddsSwing * z), std::exp(swing * z - swing * swing / 2)};
  }

  const Chances& m_chances;
  const ForecastAsked& m_asked;
  std::int64_t m_words;
  std::vector<std::int64_t> m_amounts;
  std::vector<std::int64_t> m_sums;
};

/// On every processor; false where it was stopped. Which one runs a word changes nothing.
bool runAll(Trials& trials, const std::function<bool()>& goesOn, std::atomic<std::int64_t>* done) {
  std::atomic<std::int64_t> next{0};
  std::atomic<bool> stopped{goesOn && !goesOn()};
  const auto runSome = [&](std::int64_t first) {
    const std::int64_t end = std::min(first + wordsAtOnce, trials.words());
    for (std::int64_t word = first; word < end; ++word)
      trials.run(word);
    if (done)
      *done += (end - first) * wordOfTrials;
  };
  const auto work = [&] {
    for (std::int64_t first = next.fetch_add(wordsAtOnce); first < trials.words() && !stopped;
         first = next.fetch_add(wordsAtOnce))
      runSome(first);
  };
  std::vector<std::jthread> others;
  const std::int64_t processors = std::max(1U, std::thread::hardware_concurrency());
  const std::int64_t shares = (trials.words() + wordsAtOnce - 1) / wordsAtOnce;
  for (std::int64_t i = 1; i < std::min(processors, shares); ++i)
    others.emplace_back(work);
  for (std::int64_t first = next.fetch_add(wordsAtOnce); first < trials.words() && !stopped;
       first = next.fetch_add(wordsAtOnce)) {
    if (goesOn && !goesOn())
      stopped = true;
    else
      runSome(first);
  }
  return !stopped;
}

/// By nearest rank: so many of a hundred lie at or below. What lies before from is known to be smaller.
std::int64_t quantile(std::vector<std::int64_t>& sums, double share, std::size_t& from) {
  const auto rank = std::max<std::int64_t>(1, std::int64_t(std::ceil(share * double(sums.size()) - 1e-9)));
  const auto place = std::size_t(rank - 1);
  std::nth_element(sums.begin() + std::ptrdiff_t(from), sums.begin() + std::ptrdiff_t(place), sums.end());
  from = place;
  return sums[place];
}

} // namespace

Outcome<Forecast> forecastOf(Amount closed, const Chances& chances, const ForecastAsked& asked,
                             const std::function<bool()>& goesOn) {
  if (asked.trials < 1 || asked.trials > 10'000'000)
    return Refusal{"A forecast takes from 1 to 10,000,000 trials", "Give another number; 10,000 are usual"};
  Trials trials(chances, asked);
  if (!runAll(trials, goesOn, asked.done))
    return Refusal{"The forecast was stopped", "Nothing was stored"};
  std::vector<std::int64_t> sums = std::move(trials).sums();
  Forecast forecast;
  forecast.closed = closed;
  forecast.trials = asked.trials;
  std::size_t from = 0;
  forecast.p10 = closed + Amount::ofCents(quantile(sums, 0.1, from));
  forecast.p50 = closed + Amount::ofCents(quantile(sums, 0.5, from));
  forecast.p90 = closed + Amount::ofCents(quantile(sums, 0.9, from));
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
    const auto reached = std::ranges::count_if(sums, [needed](std::int64_t one) { return one >= needed; });
    forecast.probabilityOfGoal = double(reached) / double(asked.trials);
  }
  return forecast;
}

Outcome<Forecast> simulate(Amount closed, const std::vector<Chance>& deals, const ForecastAsked& asked,
                           const std::function<bool()>& goesOn) {
  Chances chances;
  chances.deals = deals;
  return forecastOf(closed, chances, asked, goesOn);
}

} // namespace baton::plan

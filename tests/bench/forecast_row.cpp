// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/forecast.h"
#include "tests/bench/generated.h"
#include "tests/bench/measure.h"

#include <cmath>
#include <fmt/format.h>
#include <fstream>
#include <sstream>

// The trials of a forecast against the same model in NumPy.
namespace baton::bench {
namespace {

namespace fs = std::filesystem;
using basics::Amount;

constexpr int sellersAtWork = 60, daysOfHistory = 700, openDeals = 2'000;

plan::Deal dealOf(int number) {
  plan::Deal deal;
  deal.externalId = fmt::format("d{}", number);
  deal.person = {100 + number % sellersAtWork, fmt::format("Seller {}", number % sellersAtWork)};
  deal.amount = Amount::of(1'000 + (number * 7'919) % 90'000);
  return deal;
}

/// Two years of closed deals, two of five of them won, and so many open ones: half with an expected close, a third with
/// a probability of its own.
std::vector<plan::Deal> someDeals(int open) {
  std::vector<plan::Deal> deals;
  for (int i = 0; i < 4'000; ++i) {
    plan::Deal& deal = deals.emplace_back(dealOf(i));
    deal.state = i % 5 < 2 ? plan::DealState::Won : plan::DealState::Lost;
    deal.closed = someDay().plusDays(-1 - (i * 37) % daysOfHistory);
    deal.created = deal.closed->plusDays(-20 - (i * 13) % 90);
    deal.expected = deal.closed->plusDays((i * 11) % 40 - 10);
  }
  for (int i = 0; i < open; ++i) {
    plan::Deal& deal = deals.emplace_back(dealOf(10'000 + i));
    deal.created = someDay().plusDays(-(i * 17) % 80);
    if (i % 2 == 0)
      deal.expected = someDay().plusDays((i * 29) % 120);
    if (i % 3 == 0)
      deal.probability = 0.1 * (1 + i % 9);
  }
  return deals;
}

void writeChances(const fs::path& path, const plan::Chances& chances) {
  std::ofstream file(path);
  file << fmt::format("{} {}\n", chances.swing, chances.oddsSwing);
  for (const plan::Doubt& doubt : chances.doubts)
    file << fmt::format("doubt {} {}\n", doubt.hits, doubt.misses);
  for (const plan::Chance& one : chances.deals)
    file << fmt::format("deal {} {} {} {}\n", one.inPeriod, one.inTime, one.doubt, one.amount.cents());
}

/// What NumPy said: cents, and how long it took.
struct PeerForecast {
  double milliseconds = 0, mean = 0, deviation = 0, p10 = 0, p50 = 0, p90 = 0;
};

PeerForecast peerOf(const std::string& python, const fs::path& chances, std::int64_t trials) {
  PeerForecast peer;
  std::istringstream(
      runToEnd({python, BATON_BENCH_FOLDER "/forecast_peer.py", chances.string(), std::to_string(trials), "1"}).out) >>
      peer.milliseconds >> peer.mean >> peer.deviation >> peer.p10 >> peer.p50 >> peer.p90;
  return peer;
}

/// 64 trials share what is in doubt, so that as many means are independent as there are such words.
void compare(const plan::Forecast& ours, const PeerForecast& peer, std::int64_t trials) {
  const double deviation = ours.deviation * 100, words = double((trials + 63) / 64);
  const double error = 6 * deviation / std::sqrt(words);
  const auto differ = [&](Amount mine, double theirs) { return std::abs(double(mine.cents()) - theirs) > error; };
  if (differ(ours.mean, peer.mean) || differ(ours.p50, peer.p50))
    throw Disagreement{fmt::format("a mean of {} is not {:.0f}, give or take {:.0f}", ours.mean.money(),
                                   peer.mean / 100, error / 100)};
  if (words > 100 && std::abs(peer.deviation / deviation - 1) > 0.2)
    throw Disagreement{fmt::format("a deviation of {:.0f} is not {:.0f}", deviation / 100, peer.deviation / 100)};
}

} // namespace

Row forecastRow() {
  return {"forecast", "Forecast of 2,000 opportunities", "the same model in NumPy", 1.0 / 10, [](const Scale& scale) {
            const std::string python = programNamed("python3");
            if (python.empty())
              throw Skipped{"python3 is not installed"};
            try {
              runToEnd({python, "-c", "import numpy"});
            } catch (const Disagreement&) {
              throw Skipped{"NumPy is not installed"};
            }
            plan::ForecastAsked asked;
            asked.period = basics::FiscalCalendar(1).periodAt(someDay().plusDays(60), basics::Grain::Quarter);
            asked.today = someDay();
            asked.trials = scale.of(100'000);
            const auto deals = someDeals(openDeals);
            const plan::Chances chances = plan::chancesOf(deals, plan::ForecastHistory(deals, asked.today), asked);
            const fs::path file = scale.folder / "chances.txt";
            writeChances(file, chances);
            plan::Forecast ours;
            PeerForecast peer;
            Sample sample = inTurns(
                fmt::format("{} trials x {} chances", asked.trials, chances.deals.size()), scale.rounds,
                [&] { return milliseconds([&] { ours = *plan::forecastOf({}, chances, asked); }); },
                [&] {
                  peer = peerOf(python, file, asked.trials);
                  return peer.milliseconds;
                });
            compare(ours, peer, asked.trials);
            sample.note = fmt::format("mean {:.2f} of the peer's; Python's start is not counted",
                                      double(ours.mean.cents()) / peer.mean);
            return sample;
          }};
}

} // namespace baton::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/trial_numbers.h"

#include "core/plan/forecast.h"
#include "tests/core/plan/day.h"

#include <bit>
#include <cmath>
#include <gtest/gtest.h>

namespace baton::plan {
namespace {

using basics::Amount, basics::Grain, basics::Period;

constexpr std::uint64_t allParts = std::uint64_t(1) << 32U;

// 64 x 20,000 draws: the standard error of a share of a half is .00044; five of them.
TEST(TrialNumbers, AreSetAsOftenAsAsked) {
  TrialNumbers random(7, 0);
  for (const double share : {0.0, 1e-4, 0.1, 1.0 / 3, 0.5, 0.9, 1.0}) {
    std::int64_t set = 0;
    constexpr int words = 20'000;
    for (int i = 0; i < words; ++i)
      set += std::popcount(random.among64(std::uint64_t(std::llround(share * double(allParts)))));
    EXPECT_NEAR(double(set) / (64.0 * words), share, 5 * std::sqrt(share * (1 - share) / (64.0 * words)) + 1e-12);
  }
}

TEST(TrialNumbers, OfNeighbouringStreamsDiffer) {
  EXPECT_NE(TrialNumbers(1, 0).next(), TrialNumbers(1, 1).next());
  EXPECT_NE(TrialNumbers(1, 0).next(), TrialNumbers(2, 0).next());
  EXPECT_EQ(TrialNumbers(1, 5).next(), TrialNumbers(1, 5).next());
}

// Mean and variance of a Gamma distribution are its shape: over 100,000 draws four standard errors of the mean.
TEST(TrialNumbers, OfAGammaHaveItsMean) {
  TrialNumbers random(3, 9);
  for (const double shape : {0.5, 2.0, 30.0}) {
    double sum = 0;
    for (int i = 0; i < 100'000; ++i)
      sum += random.gamma(shape);
    EXPECT_NEAR(sum / 100'000, shape, 4 * std::sqrt(shape / 100'000));
  }
}

Deal doneBy(const char* person, DealState state, const char* created, const char* closed, int amount = 10) {
  Deal deal;
  deal.person.name = person;
  deal.state = state;
  deal.created = day(created);
  deal.closed = day(closed);
  deal.amount = Amount::of(amount);
  return deal;
}

/// Amy opens and wins a deal of 10 on every day of the second quarter; before it, Bo lost one.
std::vector<Deal> oneADay() {
  std::vector<Deal> deals{doneBy("Bo", DealState::Lost, "2025-12-01", "2026-01-01")};
  for (basics::Date at = day("2026-04-01"); at <= day("2026-06-30"); at = at.plusDays(1))
    deals.push_back(doneBy("Amy", DealState::Won, at.iso().c_str(), at.iso().c_str()));
  return deals;
}

ForecastAsked ofSummer() {
  ForecastAsked asked;
  asked.period = {Grain::Quarter, day("2026-07-01"), day("2026-09-29")}; // 91 days, as many as the second quarter
  asked.today = day("2026-07-01");
  return asked;
}

// In the 91 days before, 91 deals of 10 were opened and won: they come again, 910 in the mean. How many they truly are
// is drawn 157 times, with a standard deviation of 10 %: four standard errors of 7.6.
TEST(DealsToBeOpened, ComeAsOftenAsInSpansBefore) {
  const auto deals = oneADay();
  const ForecastHistory before(deals, day("2026-07-01"));
  const SpansBefore spans = before.spansBefore(91);
  EXPECT_EQ(spans.spans, 1) << "from 31 December on there would be a day that nobody saw";
  EXPECT_EQ(spans.opened.size(), 91u);
  const Chances chances = chancesOf({}, before, ofSummer());
  EXPECT_EQ(chances.toOpen, Amount::of(910));
  const auto forecast = forecastOf(Amount(), chances, ofSummer());
  ASSERT_TRUE(forecast);
  EXPECT_NEAR(forecast->mean.number(), 910, 30);
}

// Ten years on a quarter is no more than a quarter: what was opened and won in the 91 days before comes once.
TEST(DealsToBeOpened, ComeNoOftenerInAPeriodFarOff) {
  const ForecastHistory before(oneADay(), day("2026-07-01"));
  ForecastAsked asked = ofSummer();
  asked.period = {Grain::Quarter, day("2036-07-01"), day("2036-09-29")};
  Deal open;
  open.person.name = "Amy";
  open.created = day("2026-06-25");
  open.amount = Amount::of(1000);
  const Chances chances = chancesOf({open}, before, asked);
  EXPECT_EQ(chances.toOpen, Amount::of(910));
  EXPECT_EQ(chances.deals.front().inPeriod, 0) << "no deal took ten years";
  const auto forecast = forecastOf(Amount(), chances, asked);
  ASSERT_TRUE(forecast);
  EXPECT_NEAR(forecast->mean.number(), 910, 30);
}

// One deal of 10 in the one day that was seen: 91 days are to bring 91 of them, and the trials bring that in the mean.
TEST(DealsToBeOpened, OfAShortHistoryComeAsOftenAsTheyAreCounted) {
  const ForecastHistory before({doneBy("Amy", DealState::Won, "2026-06-30", "2026-06-30")}, day("2026-07-01"));
  const Chances chances = chancesOf({}, before, ofSummer());
  EXPECT_EQ(chances.toOpen, Amount::of(910));
  const auto forecast = forecastOf(Amount(), chances, ofSummer());
  ASSERT_TRUE(forecast);
  EXPECT_NEAR(forecast->mean.number(), 910, 4 * 910 / std::sqrt(157)) << "one event is known to no better than itself";
}

// Of Amy's own 91 deals (91 + 10 of everybody's): 91 x 91/101 + 91 x 10/101 = 91, since she is the only one who opens.
// Bo has none: all of his would be as the average one's, which is she.
TEST(DealsToBeOpened, AreAPersonsOwnWhereThereIsEnough) {
  const ForecastHistory before(oneADay(), day("2026-07-01"));
  ForecastAsked asked = ofSummer();
  asked.people = {{0, "Amy"}};
  EXPECT_NEAR(chancesOf({}, before, asked).toOpen.number(), 910, 0.5);
}

// Two deals were open when the span began. By what was known then, one of two was won, and both took 20 days: one win
// expected, none came. (0 + 10) / (1 + 10).
TEST(SpansBeforeAForecast, SayHowFarWhatWasOpenDidAsExpected) {
  std::vector<Deal> deals{doneBy("Amy", DealState::Won, "2026-01-01", "2026-01-21"),
                          doneBy("Amy", DealState::Lost, "2026-01-01", "2026-01-21")};
  for (int i = 0; i < 2; ++i) {
    Deal open;
    open.person.name = "Amy";
    open.created = day("2026-03-25");
    open.amount = Amount::of(10);
    deals.push_back(open);
  }
  const ForecastHistory before(deals, day("2026-05-01"));
  const SpansBefore spans = before.spansBefore(30); // from 1 April
  EXPECT_NEAR(spans.expected, 1, 1e-12);
  EXPECT_EQ(spans.came, 0);
  EXPECT_NEAR(spans.correction(), 10.0 / 11, 1e-12);
}

} // namespace
} // namespace baton::plan

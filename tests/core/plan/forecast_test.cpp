// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/forecast.h"

#include "core/plan/backtest.h"
#include "tests/core/plan/day.h"

#include <cmath>
#include <gtest/gtest.h>

namespace baton::plan {
namespace {

using basics::Amount, basics::Date, basics::Grain, basics::Period;

const Period spring{Grain::Quarter, day("2026-04-01"), day("2026-06-30")};

ForecastAsked asked(std::int64_t trials = 100'000) {
  ForecastAsked all;
  all.period = spring;
  all.today = day("2026-04-01");
  all.trials = trials;
  return all;
}

Deal running(int amount, std::optional<double> probability, const char* expected = "2026-05-15") {
  Deal deal;
  deal.amount = Amount::of(amount);
  deal.probability = probability;
  deal.expected = day(expected);
  return deal;
}

Deal finished(DealState state, const char* created, const char* on, const char* person = "Amy") {
  Deal deal;
  deal.state = state;
  deal.created = day(created);
  deal.closed = day(on);
  deal.person.name = person;
  deal.amount = Amount::of(10);
  return deal;
}

// The chance of every combination of three deals, reckoned one by one.
double exactChanceOf(const std::vector<Chance>& deals, Amount atLeast) {
  double chance = 0;
  for (std::size_t set = 0; set < std::size_t(1) << deals.size(); ++set) {
    double one = 1;
    Amount sum;
    for (std::size_t i = 0; i < deals.size(); ++i) {
      const bool won = (set >> i) % 2 == 1;
      one *= won ? deals[i].inPeriod : 1 - deals[i].inPeriod;
      if (won)
        sum += deals[i].amount;
    }
    chance += sum >= atLeast ? one : 0;
  }
  return chance;
}

// 100 at .5, 60 at .3, 40 at .8: mean 50 + 18 + 32 = 100; variance 2,500 + 756 + 256 = 3,512, of which the root
// is 59.3; at least 100 in all cases with the first (.5) and in 60 + 40 without it (.5 x .3 x .8 = .12): .62.
TEST(ForecastOfThreeDeals, EqualsWhatCanBeReckoned) {
  ForecastAsked all = asked();
  all.goal = Amount::of(100);
  const Chances chances =
      chancesOf({running(100, .5), running(60, .3), running(40, .8)}, ForecastHistory({}, all.today), all);
  EXPECT_EQ(chances.weighted, Amount::of(100));
  const auto forecast = simulate(Amount(), chances.deals, all);
  ASSERT_TRUE(forecast);
  // Four standard errors of 100,000 trials: 59.3 / 316 = 0.19.
  EXPECT_NEAR(forecast->mean.number(), 100, 0.75);
  EXPECT_NEAR(forecast->deviation, 59.26, 0.6);
  EXPECT_NEAR(*forecast->probabilityOfGoal, 0.62, 0.007);
  EXPECT_NEAR(exactChanceOf(chances.deals, Amount::of(100)), 0.62, 1e-12);
  for (const int least : {1, 41, 61, 141, 161, 200})
    EXPECT_NEAR(
        exactChanceOf(chances.deals, Amount::of(least)),
        [&] {
          all.goal = Amount::of(least);
          return *simulate(Amount(), chances.deals, all)->probabilityOfGoal;
        }(),
        0.007)
        << least;
}

TEST(ForecastOfThreeDeals, HasLowMiddleAndHighByNearestRank) {
  // 0 in 3 of 10 cases, 100 else: the lowest tenth is 0, the middle and the highest 100; what is closed is on top.
  const auto forecast = simulate(Amount::of(7), {{Amount::of(100), 0.7}}, asked());
  ASSERT_TRUE(forecast);
  EXPECT_EQ(forecast->p10, Amount::of(7));
  EXPECT_EQ(forecast->p50, Amount::of(107));
  EXPECT_EQ(forecast->p90, Amount::of(107));
}

TEST(Forecasts, OfOneSeedAreTheSameAndOfAnotherNot) {
  std::vector<Chance> deals;
  for (int i = 1; i < 60; ++i)
    deals.push_back({Amount::of(i * 17), 0.4});
  ForecastAsked first = asked(5000), second = first;
  second.seed = 2;
  EXPECT_EQ(simulate({}, deals, first)->mean, simulate({}, deals, first)->mean);
  EXPECT_NE(simulate({}, deals, first)->mean, simulate({}, deals, second)->mean);
}

TEST(Forecasts, AreStoppedWhenNobodyWantsThemAndRefuseNoTrials) {
  EXPECT_TRUE(simulate({}, {{Amount::of(1), 0.5}}, asked(), [] { return false; }).refused());
  EXPECT_TRUE(simulate({}, {}, asked(0)).refused());
}

TEST(ChancesOf, AnOpenDealFollowFromItsExpectedClose) {
  const ForecastAsked all = asked();
  const ForecastHistory none({}, all.today);
  EXPECT_DOUBLE_EQ(chancesOf({running(10, .5, "2026-06-30")}, none, all).deals.at(0).inPeriod, .5);
  EXPECT_DOUBLE_EQ(chancesOf({running(10, .5, "2026-07-01")}, none, all).deals.at(0).inPeriod, 0);
  EXPECT_DOUBLE_EQ(chancesOf({running(10, .5, "2026-03-01")}, none, all).deals.at(0).inPeriod, .5)
      << "overdue: due now";
  Deal omitted = running(10, .5);
  omitted.category = ForecastCategory::Omitted;
  const Chances left = chancesOf({omitted, running(10, {})}, none, all);
  EXPECT_EQ(left.omitted, 2) << "said to be omitted; without any rate";
  EXPECT_EQ(left.open, 2);
}

// Closed deals took 10, 20, 30, 40 and 100 days. One that is 25 days old on the first of April: of the three that took
// longer, those of 30 and 40 days would close it in April, that of 100 on June 15.
TEST(ChancesOf, ADealWithoutADayFollowFromHowLongOthersTookThatWereNotClosedAtItsAge) {
  const std::vector<Deal> past{
      finished(DealState::Won, "2026-01-01", "2026-01-11"), finished(DealState::Won, "2026-01-01", "2026-01-21"),
      finished(DealState::Won, "2026-01-01", "2026-01-31"), finished(DealState::Lost, "2026-01-01", "2026-02-10"),
      finished(DealState::Lost, "2025-11-01", "2026-02-09")};
  ForecastAsked all = asked();
  const ForecastHistory history(past, all.today);
  Deal deal;
  deal.created = day("2026-03-07");
  deal.amount = Amount::of(10);
  deal.probability = 1;
  EXPECT_DOUBLE_EQ(chancesOf({deal}, history, all).deals.at(0).inPeriod, 1);
  all.period = {Grain::Month, day("2026-04-01"), day("2026-04-30")};
  EXPECT_DOUBLE_EQ(chancesOf({deal}, history, all).deals.at(0).inPeriod, 2.0 / 3);
  all.period = {Grain::Month, day("2026-06-01"), day("2026-06-30")};
  EXPECT_DOUBLE_EQ(chancesOf({deal}, history, all).deals.at(0).inPeriod, 1.0 / 3);
  deal.created = day("2025-12-01"); // 121 days: none took longer
  EXPECT_EQ(chancesOf({deal}, history, all).omitted, 1);
}

// Everybody won 3 of 5 = .6. Bo won 1 of 1: (1 + 10 x .6) / (1 + 10) = 7 / 11.
TEST(ChancesOf, WinRatesOfFewDealsAreDrawnTowardsEverybodys) {
  const std::vector<Deal> past{
      finished(DealState::Won, "2026-01-01", "2026-01-11"), finished(DealState::Won, "2026-01-01", "2026-01-11"),
      finished(DealState::Lost, "2026-01-01", "2026-01-11"), finished(DealState::Lost, "2026-01-01", "2026-01-11"),
      finished(DealState::Won, "2026-01-01", "2026-01-11", "Bo")};
  const ForecastHistory history(past, day("2026-04-01"));
  EXPECT_DOUBLE_EQ(*history.winRate(), .6);
  EXPECT_DOUBLE_EQ(*history.winRate({0, "Bo"}), 7.0 / 11);
  EXPECT_DOUBLE_EQ(*history.winRate({0, "Nobody yet"}), .6);
  EXPECT_FALSE(ForecastHistory(past, day("2026-01-11")).winRate()) << "closed on the day is not before it";
}

TEST(Scenarios, ChangeWhatTheForecastStandsOn) {
  ForecastAsked all = asked();
  const ForecastHistory none({}, all.today);
  const std::vector<Deal> deals{running(100, .5), running(300, .5)};
  all.drivers.winRate = 3;
  EXPECT_DOUBLE_EQ(chancesOf(deals, none, all).deals.at(0).inPeriod, 1) << "no chance exceeds 1";
  all.drivers = {};
  all.drivers.dealSize = 0.9;
  EXPECT_EQ(chancesOf(deals, none, all).deals.at(0).amount, Amount::of(90));
  all.drivers = {};
  all.drivers.laterByDays = 60;
  EXPECT_DOUBLE_EQ(chancesOf(deals, none, all).deals.at(0).inPeriod, 0);
  all.drivers = {};
  all.drivers.largestLost = true;
  ASSERT_EQ(chancesOf(deals, none, all).deals.size(), 1u);
  EXPECT_EQ(chancesOf(deals, none, all).deals.at(0).amount, Amount::of(100));
}

// 950 was said and 1,000 came, 25 was said and 10 came: 50 + 15 of 1,010 is 6.4 %; the mean of 5 % and 150 % is 77.5 %,
// since the small one decides.
TEST(Accuracy, WeighsEachDistanceByWhatCame) {
  const std::vector<std::pair<Amount, Amount>> said{{Amount::of(950), Amount::of(1000)},
                                                    {Amount::of(25), Amount::of(10)}};
  EXPECT_NEAR(*wmape(said), 65.0 / 1010, 1e-12);
  EXPECT_NEAR(*wmape(said), .064, .0005);
  EXPECT_NEAR(*mape(said), .775, 1e-12);
  EXPECT_FALSE(wmape({{Amount::of(1), Amount()}})) << "over nothing it is not defined";
}

// Before April Amy won one of two. On the first of April she has two open deals of list price 100 that are 10 days old;
// the closed ones took 20 days, so that both close in April: forecast and naive rival say 2 x 100 x .5. One is won at
// 90, the other is still open.
TEST(Backtests, RebuildWhatWasKnownOnTheFirstDay) {
  std::vector<Deal> deals{finished(DealState::Won, "2026-01-01", "2026-01-21"),
                          finished(DealState::Lost, "2026-01-01", "2026-01-21"),
                          finished(DealState::Won, "2026-03-22", "2026-05-01")};
  deals[2].amount = Amount::of(90);
  deals[2].listPrice = Amount::of(100);
  Deal still;
  still.person.name = "Amy";
  still.created = day("2026-03-22");
  still.amount = Amount::of(100);
  deals.push_back(still);
  const auto test = backtest(deals, {spring}, 40'000, 1);
  ASSERT_TRUE(test);
  ASSERT_EQ(test->rows.size(), 1u);
  // Her rate, 6 of 12, is drawn anew 625 times, each 27.7 from 100 in the mean: four standard errors of 1.1.
  EXPECT_NEAR(test->rows[0].forecast.number(), 100, 4.5);
  EXPECT_EQ(test->rows[0].naive, Amount::of(100));
  EXPECT_EQ(test->rows[0].actual, Amount::of(90));
  EXPECT_TRUE(test->rows[0].inside) << "from 0 to 200";
  EXPECT_NEAR(*test->naiveWmape, 10.0 / 90, 1e-9);
  const Period before{Grain::Quarter, day("2026-01-01"), day("2026-03-31")};
  EXPECT_TRUE(backtest(deals, {before}, 100, 1)->rows.empty()) << "nothing was closed before it";
}

// 1,000 trials are sixteen words of 64.
TEST(Progress, CountsTheTrialsAndTheBacktestToItsEnd) {
  std::atomic<std::int64_t> done = 0;
  ForecastAsked watched = asked(1000);
  watched.done = &done;
  ASSERT_TRUE(simulate(Amount(), {{Amount::of(10), .5}}, watched));
  EXPECT_EQ(done, 1024);
  std::vector<Deal> deals;
  for (int i = 0; i < 12; ++i)
    deals.push_back(finished(i % 2 ? DealState::Won : DealState::Lost, "2025-12-01", "2026-02-01"));
  deals.push_back(finished(DealState::Won, "2026-03-01", "2026-05-01"));
  std::atomic<double> share = 0;
  ASSERT_TRUE(backtest(deals, {spring}, 100, 1, {}, &share));
  EXPECT_DOUBLE_EQ(share, 1);
}

} // namespace
} // namespace baton::plan

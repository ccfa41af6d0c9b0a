// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/measures.h"
#include "tests/core/plan/day.h"

#include <gtest/gtest.h>

namespace baton::plan {
namespace {

using basics::Amount, basics::Date, basics::Grain, basics::Period;

Deal closed(DealState state, const char* created, const char* on, std::optional<int> amount) {
  Deal deal;
  deal.state = state;
  deal.created = day(created);
  deal.closed = day(on);
  if (amount)
    deal.amount = Amount::of(*amount);
  return deal;
}

Deal open(std::optional<const char*> expected, int amount, std::optional<double> probability) {
  Deal deal;
  if (expected)
    deal.expected = day(*expected);
  deal.amount = Amount::of(amount);
  deal.probability = probability;
  return deal;
}

Measures measured(const std::vector<Deal>& deals, std::optional<Period> period = {}) {
  Measuring measuring({period, day("2026-05-15")});
  for (const Deal& deal : deals)
    measuring.add(deal);
  return measuring.done();
}

const Period secondQuarter{Grain::Quarter, day("2026-04-01"), day("2026-06-30")};

// Won 100 in 10 days, 300 in 20, 200 in 60; lost one of 400 in 30. By count 3 of 4; by value 600 of 1,000; the average
// deal is 200; the won cycle (10 + 20 + 60) / 3 = 30 and its middle 20; of all closed ones 120 / 4 = 30.
const std::vector<Deal> history{
    closed(DealState::Won, "2026-04-01", "2026-04-11", 100), closed(DealState::Won, "2026-04-01", "2026-04-21", 300),
    closed(DealState::Won, "2026-03-01", "2026-04-30", 200), closed(DealState::Lost, "2026-04-01", "2026-05-01", 400)};

TEST(MeasuresOf, ClosedDealsAreRatesAndCyclesOverThem) {
  const Measures all = measured(history, secondQuarter);
  EXPECT_EQ(all.won, 3);
  EXPECT_EQ(all.lost, 1);
  EXPECT_EQ(all.created, 3) << "one was created in March";
  EXPECT_DOUBLE_EQ(*all.winRateCount, 0.75);
  EXPECT_DOUBLE_EQ(*all.winRateValue, 0.6);
  EXPECT_EQ(all.averageDeal, Amount::of(200));
  EXPECT_DOUBLE_EQ(*all.cycleMean, 30);
  EXPECT_DOUBLE_EQ(*all.cycleMedian, 20);
  EXPECT_DOUBLE_EQ(*all.cycleClosedMean, 30);
  EXPECT_FALSE(all.enoughHistory) << "4 of 10";
}

// 2 open x .75 x 200 / 30 days = 10 a day.
TEST(MeasuresOf, OpenDealsWithHistoryGiveAVelocity) {
  std::vector<Deal> deals = history;
  deals.push_back(open("2026-06-01", 500, .5));
  deals.push_back(open("2026-06-15", 100, {}));
  const Measures all = measured(deals, secondQuarter);
  EXPECT_DOUBLE_EQ(*all.velocity, 10);
  EXPECT_EQ(all.openValue, Amount::of(600));
  EXPECT_EQ(all.weighted, Amount::of(250));
  EXPECT_EQ(all.unweighted, 1);
}

// 100 at 99 % and 200 at 0 %.
TEST(MeasuresOf, WeightedPipelineCountsEachByItsProbability) {
  EXPECT_EQ(measured({open("2026-06-01", 100, .99), open("2026-06-01", 200, 0.0)}).weighted, Amount::of(99));
}

TEST(MeasuresOf, AnOverdueDealIsDueNowAndAnUndatedOneInNoPeriod) {
  const std::vector<Deal> deals{open("2026-05-01", 10, {}), open("2026-08-01", 20, {}), open({}, 40, {})};
  const Measures now = measured(deals, secondQuarter);
  EXPECT_EQ(now.open, 1);
  EXPECT_EQ(now.overdue, 1);
  EXPECT_EQ(now.undated, 1);
  EXPECT_EQ(now.openValue, Amount::of(10));
  const Measures all = measured(deals);
  EXPECT_EQ(all.open, 3);
  EXPECT_EQ(all.openValue, Amount::of(70));
  EXPECT_EQ(all.undated, 1);
}

TEST(MeasuresOf, ARateByValueNeedsTheValueOfHalfOfThem) {
  const Deal unknown = closed(DealState::Lost, "2026-04-01", "2026-04-02", {});
  const Deal won = closed(DealState::Won, "2026-04-01", "2026-04-02", 100);
  EXPECT_DOUBLE_EQ(*measured({won, unknown}).winRateValue, 1);
  EXPECT_FALSE(measured({won, unknown, unknown}).winRateValue) << "one of three";
}

// An export often says no amount for what was lost. Three won for 100 each and two lost for nobody knows what: by the
// definition all money was won, and a plan on that rate would ask for no more pipeline than what remains.
TEST(MeasuresOf, ARateByValueIsSoundOnlyWhereHalfOfTheLostSayTheirValue) {
  const Deal won = closed(DealState::Won, "2026-04-01", "2026-04-02", 100),
             lost = closed(DealState::Lost, "2026-04-01", "2026-04-02", 100),
             unknown = closed(DealState::Lost, "2026-04-01", "2026-04-02", {});
  const Measures bright = measured({won, won, won, unknown, unknown});
  EXPECT_DOUBLE_EQ(*bright.winRateValue, 1);
  EXPECT_EQ(bright.lostUnvalued, 2);
  EXPECT_FALSE(bright.soundWinRateValue());
  EXPECT_FALSE(requiredCoverage(bright));
  EXPECT_FALSE(pipelineToCreate(Amount::of(6000), Amount(), bright));
  // One of two lost ones says it: 300 / (300 + 100).
  EXPECT_DOUBLE_EQ(*measured({won, won, won, lost, unknown}).soundWinRateValue(), 0.75);
  EXPECT_DOUBLE_EQ(*measured({won}).soundWinRateValue(), 1) << "nothing was lost";
}

TEST(MeasuresOf, WhatIsOpenWithoutAmountsIsUnknownAndNotNothing) {
  Deal open;
  open.state = DealState::Open;
  EXPECT_TRUE(measured({open, open}).openIsUnknown());
  EXPECT_EQ(measured({open, open}).openUnvalued, 2);
  Deal priced = open;
  priced.amount = Amount::of(50);
  EXPECT_FALSE(measured({open, priced}).openIsUnknown());
  EXPECT_EQ(measured({open, priced}).openUnvalued, 1);
  EXPECT_FALSE(measured({}).openIsUnknown()) << "nothing is open: that is known";
}

TEST(MeasuresOf, WhatClosedBeforeItWasCreatedIsOfNoCycle) {
  const Measures all = measured({closed(DealState::Won, "2026-04-10", "2026-04-01", 100)});
  EXPECT_EQ(all.won, 1);
  EXPECT_EQ(all.leftOut, 1);
  EXPECT_FALSE(all.cycleMean);
  EXPECT_FALSE(all.velocity);
}

TEST(MeasuresOf, NothingAreNotDefinedAndNeverZero) {
  const Measures none = measured({});
  EXPECT_FALSE(none.winRateCount || none.winRateValue || none.averageDeal || none.cycleMean || none.cycleMedian ||
               none.velocity);
}

// 4.8 million open for 1.6 million that remain; one in 22 % of the value is won.
TEST(PipelineCoverage, IsThreeTimesWhereFourAndAHalfAreRequired) {
  EXPECT_DOUBLE_EQ(*coverage(Amount::of(4'800'000), Amount::of(1'600'000)), 3.0);
  const Measures past = measured({closed(DealState::Won, "2026-01-01", "2026-02-01", 22),
                                  closed(DealState::Lost, "2026-01-01", "2026-02-01", 78)});
  EXPECT_NEAR(*requiredCoverage(past), 4.545, 0.001);
  EXPECT_FALSE(coverage(Amount::of(10), Amount())) << "the goal is reached";
  EXPECT_FALSE(coverage(Amount::of(10), Amount::of(-5)));
}

// 6,000 remain: 6,000 / (200 x .75) = 40 deals; 6,000 / .6 = 10,000 of pipeline, of which 4,000 are there.
TEST(PipelineCoverage, SaysHowManyDealsAndHowMuchPipelineAreMissing) {
  const Measures past = measured(history);
  EXPECT_EQ(requiredOpportunities(Amount::of(6000), past), 40);
  EXPECT_EQ(pipelineToCreate(Amount::of(6000), Amount::of(4000), past), Amount::of(6000));
  EXPECT_EQ(pipelineToCreate(Amount::of(6000), Amount::of(40000), past), Amount());
  EXPECT_FALSE(requiredOpportunities(Amount(), past)) << "the goal is reached";
  EXPECT_FALSE(pipelineToCreate(Amount::of(1), Amount(), Measures{}));
}

} // namespace
} // namespace baton::plan

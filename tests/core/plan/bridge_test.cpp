// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/bridge.h"
#include "tests/core/plan/day.h"
#include "tests/support/seeds.h"

#include <gtest/gtest.h>
#include <random>

namespace baton::plan {
namespace {

using basics::Amount, basics::Grain, basics::Period;

const Period theQuarter{Grain::Quarter, day("2026-04-01"), day("2026-06-30")};

Deal due(const char* id, const char* expected, int amount) {
  Deal deal;
  deal.externalId = id;
  deal.expected = day(expected);
  deal.amount = Amount::of(amount);
  return deal;
}

Deal ended(const char* id, DealState state, const char* on, int amount) {
  Deal deal;
  deal.externalId = id;
  deal.state = state;
  deal.closed = day(on);
  deal.amount = Amount::of(amount);
  return deal;
}

Amount valueOf(const Bridge& bridge, BridgeStep step) {
  return bridge.at(step).value;
}

/// What is due, added up without a bridge.
Amount dueIn(const std::vector<Deal>& deals) {
  Amount sum;
  for (const Deal& deal : deals)
    if (deal.state == DealState::Open && deal.expected && theQuarter.contains(*deal.expected))
      sum += deal.amount.value_or(Amount());
  return sum;
}

// 100 + 200 + 300 + 400 + 500 + 600 = 2,100 were due. The first grew by 50 and is won at 150; the second is lost at
// 200, whatever it was worth last; the third shrank by 100 and moved to July at 200; the fourth grew by 10 and moved to
// March; the fifth is gone; the sixth stays.
TEST(PipelineBridge, SaysWhatBecameOfEachThatWasDue) {
  const std::vector<Deal> start{due("a", "2026-05-01", 100), due("b", "2026-05-01", 200), due("c", "2026-06-30", 300),
                                due("d", "2026-04-01", 400), due("e", "2026-05-01", 500), due("f", "2026-05-01", 600)};
  const std::vector<Deal> end{ended("a", DealState::Won, "2026-05-20", 150),
                              ended("b", DealState::Lost, "2026-05-20", 250), due("c", "2026-07-01", 200),
                              due("d", "2026-03-31", 410), due("f", "2026-05-01", 600)};
  const Bridge made = bridge(start, end, theQuarter);
  EXPECT_EQ(valueOf(made, BridgeStep::Start), Amount::of(2100));
  EXPECT_EQ(valueOf(made, BridgeStep::Grown), Amount::of(60));
  EXPECT_EQ(valueOf(made, BridgeStep::Shrunk), Amount::of(100));
  EXPECT_EQ(valueOf(made, BridgeStep::Won), Amount::of(150));
  EXPECT_EQ(valueOf(made, BridgeStep::Lost), Amount::of(200));
  EXPECT_EQ(valueOf(made, BridgeStep::PushedOut), Amount::of(200));
  EXPECT_EQ(valueOf(made, BridgeStep::PulledOut), Amount::of(410));
  EXPECT_EQ(valueOf(made, BridgeStep::Gone), Amount::of(500));
  EXPECT_EQ(valueOf(made, BridgeStep::End), Amount::of(600));
  EXPECT_EQ(made.at(BridgeStep::Start).count, 6);
  EXPECT_TRUE(made.foots());
}

TEST(PipelineBridge, SaysWhereEachCameFrom) {
  const std::vector<Deal> start{due("a", "2026-08-01", 100), due("b", "2026-02-01", 200),
                                ended("c", DealState::Lost, "2026-02-01", 300)};
  const std::vector<Deal> end{due("a", "2026-05-01", 110), due("b", "2026-05-01", 210), due("c", "2026-05-01", 310),
                              due("d", "2026-05-01", 400)};
  const Bridge made = bridge(start, end, theQuarter);
  EXPECT_EQ(valueOf(made, BridgeStep::PulledIn), Amount::of(110)) << "arriving, at the end amount";
  EXPECT_EQ(valueOf(made, BridgeStep::PushedIn), Amount::of(210));
  EXPECT_EQ(valueOf(made, BridgeStep::Reopened), Amount::of(310));
  EXPECT_EQ(valueOf(made, BridgeStep::Created), Amount::of(400));
  EXPECT_EQ(valueOf(made, BridgeStep::Grown), Amount());
  EXPECT_EQ(valueOf(made, BridgeStep::End), Amount::of(1030));
  EXPECT_TRUE(made.foots());
}

TEST(PipelineBridge, WhatComesAndGoesInBetweenStandsInBothSteps) {
  const Bridge made =
      bridge({due("b", "2026-08-01", 70)},
             {ended("a", DealState::Won, "2026-05-01", 40), ended("b", DealState::Won, "2026-05-02", 80),
              ended("c", DealState::Lost, "2026-05-01", 9), ended("d", DealState::Won, "2026-07-01", 5)},
             theQuarter);
  EXPECT_EQ(valueOf(made, BridgeStep::Created), Amount::of(49));
  EXPECT_EQ(valueOf(made, BridgeStep::PulledIn), Amount::of(80));
  EXPECT_EQ(valueOf(made, BridgeStep::Won), Amount::of(120));
  EXPECT_EQ(valueOf(made, BridgeStep::Lost), Amount::of(9));
  EXPECT_EQ(valueOf(made, BridgeStep::End), Amount());
  EXPECT_TRUE(made.foots());
}

// 100 is due and two have no amount, of which one is due next quarter now and one is said to be worth 40: 100 + 40.
// Another without an amount came. Of the four, three have none in one of their steps.
TEST(PipelineBridge, CountsApartWhatHasNoAmount) {
  const auto unsaid = [](const char* id, const char* expected) {
    Deal deal = due(id, expected, 0);
    deal.amount.reset();
    return deal;
  };
  const Bridge made = bridge(
      {due("a", "2026-05-01", 100), unsaid("b", "2026-05-01"), unsaid("c", "2026-05-01")},
      {due("a", "2026-05-01", 100), unsaid("b", "2026-08-01"), due("c", "2026-05-01", 40), unsaid("d", "2026-05-02")},
      theQuarter);
  EXPECT_EQ(made.at(BridgeStep::Start).unvalued, 2);
  EXPECT_EQ(valueOf(made, BridgeStep::Start), Amount::of(100));
  EXPECT_FALSE(made.at(BridgeStep::Start).isUnknown()) << "of one it is said";
  EXPECT_TRUE(made.at(BridgeStep::PushedOut).isUnknown());
  EXPECT_TRUE(made.at(BridgeStep::Created).isUnknown());
  EXPECT_EQ(valueOf(made, BridgeStep::Grown), Amount::of(40));
  EXPECT_FALSE(made.at(BridgeStep::Won).isUnknown()) << "nothing was won, and that is known";
  EXPECT_EQ(made.at(BridgeStep::End).count, 3);
  EXPECT_EQ(made.at(BridgeStep::End).unvalued, 1);
  EXPECT_EQ(valueOf(made, BridgeStep::End), Amount::of(140));
  EXPECT_TRUE(made.foots());
  EXPECT_EQ(made.opportunities, 4);
  EXPECT_EQ(made.unvalued, 3);
}

// Whatever becomes of opportunities, the steps lead from the start to the end to the cent.
TEST(PipelineBridge, AlwaysFoots) {
  std::mt19937 random(20261);
  const auto pick = [&random](int below) { return int(random() % std::uint32_t(below)); };
  const auto any = [&](int n) {
    const int month = 1 + pick(12);
    const std::string date = "2026-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-15";
    const std::string id = std::to_string(n);
    Deal deal = pick(3) > 0 ? due(id.c_str(), date.c_str(), 0)
                            : ended(id.c_str(), pick(2) ? DealState::Won : DealState::Lost, date.c_str(), 0);
    if (pick(8) == 0)
      deal.expected.reset();
    deal.amount = pick(8) == 0 ? std::nullopt : std::optional(Amount::ofCents(pick(100'000)));
    return deal;
  };
  for (int round = 0; round < tests::soak(1000); ++round) {
    std::vector<Deal> start, end;
    for (int n = 0; n < 30; ++n) {
      if (pick(4) > 0)
        start.push_back(any(n));
      if (pick(4) > 0)
        end.push_back(any(n));
    }
    const Bridge made = bridge(start, end, theQuarter);
    ASSERT_TRUE(made.foots()) << round;
    ASSERT_EQ(valueOf(made, BridgeStep::Start), dueIn(start)) << round;
    ASSERT_EQ(valueOf(made, BridgeStep::End), dueIn(end)) << round;
  }
}

} // namespace
} // namespace baton::plan

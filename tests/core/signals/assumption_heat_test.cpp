// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/assumption_heat.h"

#include "tests/core/signals/field.h"

#include <cmath>

namespace baton::field {
namespace {

using strategy::Assumption;

class HeatOfAssumptions : public Field {
protected:
  void report(Id<people::Person> by, int daysAgo, std::optional<int> strength,
              SignalKind kind = SignalKind::CompetitorMove) {
    put(Signal{.date = today.plusDays(-daysAgo),
               .by = by,
               .challenges = Id<basics::Anything>(prices.value()),
               .signalKind = kind,
               .text = "x",
               .strength = strength});
  }
  AssumptionHeat heat() const { return heatOf(elements, *elements.find(prices), today); }

  const Id<Assumption> prices = put(Assumption{.statement = "Larkfield holds its prices"});
};

TEST_F(HeatOfAssumptions, HalvesEveryNinetyDays) {
  report(sam, 0, 2);
  report(tess, 90, 2);
  report(una, 180, 2);
  // 2 + 2 x 1/2 + 2 x 1/4 = 3.5
  EXPECT_DOUBLE_EQ(heat().heat, 3.5);
  EXPECT_EQ(heat().state, Heat::Amber);
  ASSERT_EQ(heat().terms.size(), 3u);
  EXPECT_EQ(heat().terms[1].reporter, tess);
  EXPECT_EQ(heat().terms[1].age, 90);
  EXPECT_DOUBLE_EQ(heat().terms[1].weight, 1);
}

/// Sam's strong one of long ago weighs 3 x 1/4 = 0.75, the weak one of today 1: the greater counts, once.
TEST_F(HeatOfAssumptions, CountsEachReporterOnceByTheGreatest) {
  report(sam, 180, 3);
  report(sam, 0, 1);
  report(sam, 10, 1);
  EXPECT_DOUBLE_EQ(heat().heat, 1);
  EXPECT_EQ(heat().terms.size(), 1u);
}

TEST_F(HeatOfAssumptions, TurnsAmberAtThreeAndRedAtSix) {
  report(sam, 0, 3);
  EXPECT_EQ(heat().state, Heat::Amber);
  report(tess, 0, 2);
  EXPECT_EQ(heat().state, Heat::Amber) << "5";
  report(una, 0, 1);
  EXPECT_EQ(heat().state, Heat::Red) << "6";
  EXPECT_EQ(heatOf(2.99), Heat::Calm);
  EXPECT_EQ(heatOf(5.99), Heat::Amber);
}

/// Sam's three stood at amber for their first day alone: 3, the next day 2.98. Forty days ago Tess's three came on top:
/// 3 x 0.5^(60/90) + 3 = 4.89, today 3 x 0.5^(100/90) + 3 x 0.5^(40/90) = 1.39 + 2.20 = 3.59.
TEST_F(HeatOfAssumptions, SaysSinceWhenItHasBeenSoWithoutABreak) {
  report(sam, 100, 3);
  EXPECT_FALSE(heat().since) << "calm";
  report(tess, 40, 3);
  EXPECT_EQ(heat().since, today.plusDays(-40));
}

/// Three times two on one day are red for that day; the next day 6 x 0.5^(1/90) = 5.95, today 6 x 0.5^(30/90) = 4.76.
TEST_F(HeatOfAssumptions, CoolsToAmberOnADayOfItsOwn) {
  for (const auto by : {sam, tess, una})
    report(by, 30, 2);
  report(sam, 10, 1);
  EXPECT_EQ(heat().state, Heat::Amber);
  EXPECT_EQ(heat().since, today.plusDays(-29));
  EXPECT_EQ(heat().reports, 4);
}

/// What is dated ahead counts from today on.
TEST_F(HeatOfAssumptions, IsRedSinceTodayWhereTheDayIsToCome) {
  report(sam, -3, 3);
  report(tess, 0, 3);
  EXPECT_EQ(heat().state, Heat::Red);
  EXPECT_EQ(heat().since, today);
}

TEST_F(HeatOfAssumptions, LeavesOutPraiseAndWhatHasNoDay) {
  report(sam, 0, 3, SignalKind::Praise);
  put(Signal{.by = tess, .challenges = Id<basics::Anything>(prices.value()), .text = "undated", .strength = 3});
  EXPECT_DOUBLE_EQ(heat().heat, 0);
  EXPECT_EQ(heat().state, Heat::Calm);
  EXPECT_EQ(heat().undated, 1);
}

TEST_F(HeatOfAssumptions, TakesAStrengthThatNobodySaidForOneAndNobodysSignalsForOneReporters) {
  report({}, 0, {});
  report({}, 90, 3);
  // One reporter: the greater of 1 and 3 x 1/2.
  EXPECT_DOUBLE_EQ(heat().heat, 1.5);
}

TEST_F(HeatOfAssumptions, AnswersDoNotCoolIt) {
  report(sam, 0, 3);
  for (const Signal& reported : elements.all<Signal>()) {
    Signal answered = reported;
    answered.state = SignalState::Closed;
    put(answered);
    break;
  }
  EXPECT_DOUBLE_EQ(heat().heat, 3);
}

TEST_F(HeatOfAssumptions, TheHottestComesFirst) {
  put(Assumption{.position = "0", .statement = "quiet"});
  report(sam, 30, 3);
  const auto all = heatOfAssumptions(elements, today);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].assumption->id, prices);
  EXPECT_NEAR(all[0].heat, 3 * std::pow(0.5, 1.0 / 3), 1e-12);
}

} // namespace
} // namespace baton::field

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/capacity.h"
#include "core/plan/funnel.h"
#include "tests/core/plan/day.h"

#include <gtest/gtest.h>

// Figures that were worked out by hand.
namespace baton::plan {
namespace {

using basics::Amount, basics::Date, basics::Grain, basics::Money, basics::Period;

Period month(const char* first) {
  return {Grain::Month, day(first), day(first).lastOfMonth()};
}

Period year2026() {
  return {Grain::Year, day("2026-01-01"), day("2026-12-31")};
}

// 14 / .10 = 140 proposals would be one step; here 14 / .40 = 35, 35 / .50 = 70, 70 / .35 = 200, 200 / .10 = 2,000.
TEST(ReverseFunnel, NeedsTwoThousandCallsForFourteenDeals) {
  const auto needed = reverseFunnel(14, {{"calls", .10}, {"meetings", .35}, {"proposals", .50}, {"negotiations", .40}});
  ASSERT_TRUE(needed);
  EXPECT_EQ(*needed, (std::vector<std::int64_t>{2000, 200, 70, 35}));
}

// 10 / .3 = 33.3: 34 have to be there; 34 / .5 = 68.
TEST(ReverseFunnel, RoundsUpAtEachStep) {
  EXPECT_EQ(*reverseFunnel(10, {{"meetings", .5}, {"proposals", .3}}), (std::vector<std::int64_t>{68, 34}));
  EXPECT_EQ(*reverseFunnel(0, {{"meetings", .5}}), (std::vector<std::int64_t>{0}));
}

// 3 / .3 is 10.000000000000002 for a machine, and 10 for a person.
TEST(ReverseFunnel, NeedsNoneMoreForTheLastBitOfANumber) {
  EXPECT_EQ(*reverseFunnel(3, {{"proposals", .3}}), (std::vector<std::int64_t>{10}));
  EXPECT_EQ(*reverseFunnel(7, {{"proposals", .7}}), (std::vector<std::int64_t>{10}));
}

TEST(ReverseFunnel, RefusesConversionsThatLeadNowhere) {
  EXPECT_TRUE(reverseFunnel(1, {{"calls", 0}}).refused());
  EXPECT_TRUE(reverseFunnel(1, {{"calls", 1.5}}).refused());
  EXPECT_TRUE(reverseFunnel(-1, {{"calls", .5}}).refused());
  EXPECT_TRUE(reverseFunnel(1'000'000, {{"calls", 1e-9}}).refused());
}

// 7 x 150,000 x .85 = 892,500 and 3 x 150,000 x .40 = 180,000.
TEST(Capacity, OfSevenWhoAreRampedUpAndThreeNewOnes) {
  std::vector<Seat> seats(7, Seat{Money::ofCents(15'000'000), {}, {}, 0, .85});
  seats.insert(seats.end(), 3, Seat{Money::ofCents(15'000'000), {}, {}, 0, .40});
  EXPECT_EQ(capacityOf(seats, month("2026-03-01")), Amount::of(1'072'500));
}

// Months 1 to 4 of a ramp of four bring 1/4, 2/4, 3/4, 4/4 of 40,000: 100,000; eight full ones follow: 320,000.
TEST(Capacity, GrowsOverTheMonthsOfARamp) {
  const Seat seat{Money::ofCents(4'000'000), day("2026-01-01"), {}, 4};
  EXPECT_EQ(capacityOf(seat, year2026()), Amount::of(420'000));
  EXPECT_EQ(capacityOf(seat, month("2026-02-01")), Amount::of(20'000));
  EXPECT_EQ(capacityOf(seat, month("2025-12-01")), Amount());
}

// From April 16 there are 15 of its 30 days; February 14 is the last of 14 in 28.
TEST(Capacity, CountsAMonthThatIsNotWholeByItsDays) {
  EXPECT_EQ(capacityOf(Seat{Money::ofCents(3'000'000), day("2026-04-16")}, month("2026-04-01")), Amount::of(15'000));
  EXPECT_EQ(capacityOf(Seat{Money::ofCents(2'800'000), {}, day("2026-02-14")}, month("2026-02-01")),
            Amount::of(14'000));
}

TEST(Capacity, OfSomebodyWithoutAFullProductivityIsNotKnown) {
  EXPECT_FALSE(seatOf(people::Person{}));
}

} // namespace
} // namespace baton::plan

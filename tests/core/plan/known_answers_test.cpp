// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/capacity.h"
#include "core/plan/funnel_calculator.h"
#include "core/plan/goal.h"
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

/// Back from so many deals by these conversions, the first step first; nothing where that is refused.
std::optional<std::vector<double>> neededFor(double deals, const std::vector<double>& conversions) {
  MeasuredFunnel funnel;
  for (const double conversion : conversions)
    funnel.steps.push_back({"step", {}, {conversion, 50, Whose::Own}, 0});
  const auto worked = workOut(funnel, {.anchor = FunnelAnchor{conversions.size(), deals}});
  if (!worked)
    return std::nullopt;
  std::vector<double> needed;
  for (const WorkedStep& step : worked->steps)
    needed.push_back(step.needed.value());
  return needed;
}

// 14 / .10 = 140 proposals would be one step; here 14 / .40 = 35, 35 / .50 = 70, 70 / .35 = 200, 200 / .10 = 2,000.
TEST(ReverseFunnel, NeedsTwoThousandCallsForFourteenDeals) {
  EXPECT_EQ(neededFor(14, {.10, .35, .50, .40}), (std::vector<double>{2000, 200, 70, 35}));
}

// 10 / .3 = 33.3: 34 have to be there; 34 / .5 = 68.
TEST(ReverseFunnel, RoundsUpAtEachStep) {
  EXPECT_EQ(neededFor(10, {.5, .3}), (std::vector<double>{68, 34}));
  EXPECT_EQ(neededFor(0, {.5}), (std::vector<double>{0}));
}

// 3 / .3 is 10.000000000000002 for a machine, and 10 for a person.
TEST(ReverseFunnel, NeedsNoneMoreForTheLastBitOfANumber) {
  EXPECT_EQ(neededFor(3, {.3}), (std::vector<double>{10}));
  EXPECT_EQ(neededFor(7, {.7}), (std::vector<double>{10}));
}

TEST(ReverseFunnel, RefusesConversionsThatLeadNowhere) {
  EXPECT_FALSE(neededFor(1, {0}));
  EXPECT_FALSE(neededFor(1, {1.5}));
  EXPECT_FALSE(neededFor(-1, {.5}));
  EXPECT_FALSE(neededFor(1'000'000, {1e-9}));
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

/// Ann and Ben of Amy's team carry 10,000 a month each, Ben for half of it; Cid has left, of Dora nobody said anything.
class ATeam : public testing::Test {
protected:
  void SetUp() override {
    person({.name = "Amy", .side = people::Side::Leadership}, 1);
    person({.name = "Ann", .manager = Id<people::Person>(1), .fullProductivity = Money::ofCents(1'000'000)}, 2);
    person({.name = "Ben",
            .manager = Id<people::Person>(1),
            .fullProductivity = Money::ofCents(1'000'000),
            .expectedAttainment = Amount::of(50)},
           3);
    person({.name = "Cid", .left = day("2025-12-31"), .fullProductivity = Money::ofCents(1'000'000)}, 4);
    person({.name = "Dora"}, 5);
    seat({}, 20'000);
    seat(Id<Scenario>(9), 30'000);
  }
  void person(people::Person person, int id) {
    person.id = Id<people::Person>(id);
    m_elements.put(describe(basics::Tag<people::Person>{}), id, std::make_shared<people::Person>(person));
  }
  /// Two alike from July on.
  void seat(Id<Scenario> scenario, int productivity) {
    auto one = std::make_shared<PlannedSeat>();
    one->id = Id<PlannedSeat>(++m_seats);
    one->scenario = scenario;
    one->seats = 2;
    one->started = day("2026-07-01");
    one->fullProductivity = Money::ofCents(productivity * 100);
    m_elements.put(describe(basics::Tag<PlannedSeat>{}), one->id.value(), one);
  }
  void leaves(int person, int scenario, const char* lastDay) {
    auto one = std::make_shared<Departure>();
    one->id = Id<Departure>(++m_departures);
    one->scenario = Id<Scenario>(scenario);
    one->person = Id<people::Person>(person);
    if (lastDay)
      one->left = day(lastDay);
    m_elements.put(describe(basics::Tag<Departure>{}), one->id.value(), one);
  }
  Capacity capacity(int owner = 0, int scenario = 0) const {
    return capacityPlan(m_elements, basics::FiscalCalendar(1), Id<people::Person>(owner), year2026(),
                        Id<Scenario>(scenario));
  }
  basics::Elements m_elements;
  int m_seats = 20, m_departures = 40;
};

// Ann 12 x 10,000 = 120,000, Ben 60,000, two seats 2 x 6 x 20,000 = 240,000; those of the scenario 360,000 more.
TEST_F(ATeam, CarriesWhatItsPeopleAndItsPlannedSeatsCarry) {
  const Capacity plan = capacity();
  EXPECT_EQ(plan.carried, Amount::of(420'000));
  ASSERT_EQ(plan.lines.size(), 4u) << "Cid left before the year";
  EXPECT_EQ(plan.lines[0].name, "Ann");
  EXPECT_FALSE(plan.lines[2].carries) << "nobody said what Dora can bring";
  EXPECT_EQ(plan.people, 2);
  EXPECT_EQ(plan.seats, 2);
  EXPECT_EQ(plan.unknown, 1);
  EXPECT_EQ(capacity(0, 9).carried, Amount::of(780'000));
  EXPECT_EQ(capacity(1).carried, Amount::of(180'000)) << "seats that report to nobody are of no team";
}

// 495,600 / 420,000 - 1 = .18; 495,600 are 75,600 more than it carries.
TEST_F(ATeam, IsHeldAgainstTheTarget) {
  auto metric = std::make_shared<Metric>();
  metric->id = Id<Metric>(101);
  metric->role = MetricRole::Revenue;
  m_elements.put(describe(basics::Tag<Metric>{}), 101, metric);
  auto goal = std::make_shared<Goal>();
  goal->id = Id<Goal>(31);
  goal->metric = metric->id;
  goal->scope = Scope::Team;
  goal->from = day("2026-01-01");
  goal->grain = GoalGrain::Year;
  goal->amount = Amount::of(495'600);
  m_elements.put(describe(basics::Tag<Goal>{}), 31, goal);
  const Capacity plan = capacity();
  EXPECT_EQ(plan.goal, Amount::of(495'600));
  EXPECT_EQ(plan.gap, Amount::of(-75'600));
  EXPECT_NEAR(*plan.over, .18, 1e-12);
}

// Ann's 12 x 10,000 become 3.5 x 10,000 = 35,000 where April 15 is her last day: 85,000 less than the 780,000 of that
// scenario. Another scenario, and the plan as it is, know nothing of it.
TEST_F(ATeam, CarriesLessFromTheDayOnWhichSomebodyLeavesInAScenario) {
  leaves(2, 9, "2026-04-15");
  const Capacity without = capacity(0, 9);
  EXPECT_EQ(without.carried, Amount::of(695'000));
  EXPECT_EQ(without.leaving, 1);
  EXPECT_EQ(without.lines[0].carries, Amount::of(35'000));
  EXPECT_TRUE(without.lines[0].departure);
  EXPECT_EQ(capacity().carried, Amount::of(420'000));
  EXPECT_EQ(capacity(0, 8).carried, Amount::of(420'000));
  EXPECT_EQ(capacity(5, 9).leaving, 0) << "of another team";
  leaves(2, 9, "2025-12-31");
  const Capacity gone = capacity(0, 9);
  EXPECT_EQ(gone.carried, Amount::of(660'000)) << "the earlier of two days; nothing of her 120,000 is left";
  ASSERT_EQ(gone.lines.size(), 5u) << "she is named all the same";
  EXPECT_EQ(gone.lines[0].carries, Amount());
  EXPECT_EQ(gone.leaving, 1);
}

TEST_F(ATeam, NobodyLeavesWithoutADay) {
  leaves(2, 9, nullptr);
  EXPECT_EQ(capacity(0, 9).carried, Amount::of(780'000));
  EXPECT_EQ(capacity(0, 9).leaving, 1) << "it is said that she leaves; when is not known yet";
}

TEST(Capacity, OfSomebodyWithoutAFullProductivityIsNotKnown) {
  EXPECT_FALSE(seatOf(people::Person{}));
}

} // namespace
} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/goal_grid.h"

#include "core/plan/plan_sums.h"
#include "core/strategy/workspace_settings.h"
#include "tests/core/plan/day.h"

#include <gtest/gtest.h>

namespace baton::plan {
namespace {

using basics::Grain, basics::Money;
using From = GridCell::From;

/// Ada leads Ben and Cleo; Cleo leads Dan. Fiscal years begin in July; FY2026 is looked at.
class TheGrid : public testing::Test {
protected:
  void SetUp() override {
    person(11, "Ada", 0);
    person(12, "Ben", 11);
    person(13, "Cleo", 11);
    person(14, "Dan", 13);
    metric(101, "Revenue", Unit::Money, MetricRole::Revenue);
    metric(105, "First meetings", Unit::Count, MetricRole::Activity);
  }
  template <class T> void put(const T& element) {
    m_elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<T>(element));
  }
  void person(int id, const char* name, int manager, const char* title = "Seller") {
    people::Person one;
    one.id = Id<people::Person>(id);
    one.name = name;
    one.title = title;
    one.manager = Id<people::Person>(manager);
    put(one);
  }
  void metric(int id, const char* name, Unit unit, MetricRole role) {
    Metric one;
    one.id = Id<Metric>(id);
    one.name = name;
    one.unit = unit;
    one.role = role;
    put(one);
  }
  static Goal goalFor(int owner, const char* from, GoalGrain grain, std::optional<Amount> amount,
                      Scope scope = Scope::Own) {
    Goal goal;
    goal.metric = Id<Metric>(101);
    goal.owner = Id<people::Person>(owner);
    goal.scope = scope;
    goal.from = day(from);
    goal.grain = grain;
    goal.amount = amount;
    return goal;
  }
  Id<Goal> owe(Goal goal) {
    goal.id = Id<Goal>(describe(basics::Tag<Goal>{}).keyId(&goal));
    put(goal);
    return goal.id;
  }
  void owe(int owner, const char* from, int amount, GoalGrain grain = GoalGrain::Quarter, Scope scope = Scope::Own) {
    owe(goalFor(owner, from, grain, Amount::of(amount), scope));
  }
  GridAsked asked(Scope scope = Scope::Own) const {
    GridAsked one;
    one.metric = Id<Metric>(101);
    one.scope = scope;
    one.year = *m_calendar.parse("FY2026");
    return one;
  }
  GoalGrid grid(Scope scope = Scope::Own) const { return {m_elements, m_calendar, asked(scope)}; }
  static int rowOf(const GoalGrid& grid, GridRow::Kind kind, int person) {
    for (int row = 0; row < int(grid.rows().size()); ++row)
      if (grid.rows()[std::size_t(row)].kind == kind && grid.rows()[std::size_t(row)].person.value() == person)
        return row;
    return -1;
  }
  static std::vector<basics::ElementRef> touched(Id<Goal> goal) {
    return {{&describe(basics::Tag<Goal>{}), goal.value()}};
  }

  basics::Elements m_elements;
  basics::FiscalCalendar m_calendar{7};
};

TEST_F(TheGrid, StandsDownTheManagementTreeAndAddsUp) {
  owe(11, "2025-07-01", 5);
  owe(12, "2025-07-01", 10);
  owe(12, "2025-10-01", 20);
  owe(14, "2025-07-01", 40);
  const GoalGrid grid = this->grid();
  std::vector<std::pair<int, int>> rows; // depth and person
  for (const GridRow& row : grid.rows())
    rows.emplace_back(row.depth, row.person.value());
  // Ada's team, her own goals, Ben, Cleo's team, her own goals, Dan.
  EXPECT_EQ(rows, (std::vector<std::pair<int, int>>{{0, 11}, {1, 11}, {1, 12}, {1, 13}, {2, 13}, {2, 14}}));
  ASSERT_EQ(grid.columns().size(), 5u);
  EXPECT_EQ(grid.cell(0, 0).amount, Amount::of(55)) << "5 + 10 + 40";
  EXPECT_EQ(grid.cell(0, 1).amount, Amount::of(20));
  EXPECT_FALSE(grid.cell(0, 2).isThere());
  EXPECT_EQ(grid.cell(0, 4).amount, Amount::of(75)) << "5 + 30 + 40";
  EXPECT_EQ(grid.cell(2, 4).from, From::Shorter);
  EXPECT_EQ(grid.goals(0).size(), 4u);
  EXPECT_EQ(grid.goals(3).size(), 1u);
}

TEST_F(TheGrid, AnEditedGoalTouchesItsRowAndTheSumsAboveIt) {
  owe(12, "2025-07-01", 10);
  const auto dan = owe(goalFor(14, "2025-07-01", GoalGrain::Quarter, Amount::of(40)));
  GoalGrid grid = this->grid();
  owe(14, "2025-07-01", 41);
  const auto rows = grid.update(m_elements, touched(dan));
  ASSERT_TRUE(rows);
  EXPECT_EQ(*rows, (std::set<int>{0, 3, 5})) << "Ada's team, Cleo's team, Dan";
  EXPECT_EQ(grid.cell(0, 0).amount, Amount::of(51));
  m_elements.erase(describe(basics::Tag<Goal>{}), dan.value());
  ASSERT_TRUE(grid.update(m_elements, touched(dan)));
  EXPECT_EQ(grid.cell(0, 0).amount, Amount::of(10));
  EXPECT_FALSE(grid.cell(5, 0).isThere());
}

TEST_F(TheGrid, AnotherBeginningOfTheFiscalYearAsksForAnotherGrid) {
  GoalGrid grid = this->grid();
  EXPECT_FALSE(grid.update(m_elements, {{&describe(basics::Tag<strategy::WorkspaceSettings>{}), 1}}));
}

TEST_F(TheGrid, WorkedInOrBuiltAnewItIsTheSame) {
  std::vector<Id<Goal>> goals;
  GoalGrid kept = grid();
  std::uint32_t chance = 7;
  const auto next = [&chance](int below) {
    chance = chance * 1664525U + 1013904223U;
    return int((chance >> 16) % std::uint32_t(below));
  };
  const char* quarters[] = {"2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01"};
  const char* months[] = {"2025-07-01", "2025-08-01", "2026-01-01", "2026-06-01"};
  for (int round = 0; round < 200; ++round) {
    const int at = next(4);
    const bool month = next(2) == 0;
    Goal goal = goalFor(11 + next(4), month ? months[at] : quarters[at], month ? GoalGrain::Month : GoalGrain::Quarter,
                        Amount::ofCents(next(1'000'000)));
    if (next(5) == 0) {
      goal.owner = {};
      goal.role = "Seller";
    }
    if (next(7) == 0)
      goal.amount.reset();
    const Id<Goal> id = owe(goal);
    if (next(3) == 0)
      m_elements.erase(describe(basics::Tag<Goal>{}), id.value());
    ASSERT_TRUE(kept.update(m_elements, touched(id)));
    const GoalGrid anew = grid();
    for (int row = 0; row < int(anew.rows().size()); ++row)
      for (int column = 0; column < int(anew.columns().size()); ++column)
        ASSERT_EQ(kept.cell(row, column), anew.cell(row, column)) << round << ": " << row << ", " << column;
  }
}

TEST_F(TheGrid, WhatATeamOwesStandsBesideWhatItsPeopleOwe) {
  owe(11, "2025-07-01", 100, GoalGrain::Year, Scope::Team);
  owe(13, "2025-07-01", 50, GoalGrain::Year, Scope::Team);
  owe(12, "2025-07-01", 60, GoalGrain::Year);
  owe(14, "2025-07-01", 45, GoalGrain::Year);
  const GoalGrid grid = this->grid(Scope::Team);
  const int ada = rowOf(grid, GridRow::Kind::Team, 11), year = 4;
  const GridLevels levels = grid.levels(ada, year);
  EXPECT_EQ(levels.above.value(), Amount::of(100));
  EXPECT_EQ(levels.parts.value(), Amount::of(110)) << "Ben's 60, and the 50 of Cleo's team";
  EXPECT_EQ(levels.below.value(), Amount::of(105)) << "Ben's 60 and Dan's 45";
  EXPECT_NEAR(*overAssignment(levels.parts, levels.above), 0.10, 1e-12);
  EXPECT_EQ(grid.rows().front().kind, GridRow::Kind::Company);
  EXPECT_FALSE(grid.cell(0, year).isThere()) << "nothing is stated for the company";
}

TEST_F(TheGrid, ACellIsWrittenAsTheGoalThatItIs) {
  owe(12, "2025-07-01", 10);
  const GoalGrid grid = this->grid();
  const int ben = rowOf(grid, GridRow::Kind::Person, 12);
  const auto goal = grid.goalAt(ben, 1);
  ASSERT_TRUE(goal);
  EXPECT_EQ(goal->from, day("2025-10-01"));
  EXPECT_EQ(goal->grain, GoalGrain::Quarter);
  EXPECT_EQ(goal->scope, Scope::Own);
  const auto edits = grid.edits({{ben, 0, Amount::of(12)}, {ben, 1, Amount::of(13)}, {ben, 2, std::nullopt}});
  ASSERT_TRUE(edits);
  EXPECT_EQ(edits->rows().size(), 3u);
  EXPECT_TRUE(grid.edits({{ben, 0, {}, true}})->rows().front().erased);
  EXPECT_TRUE(grid.edits({{ben, 3, {}, true}})->empty()) << "nothing stands there";
}

TEST_F(TheGrid, ASumIsNotWrittenOver) {
  owe(12, "2025-07-01", 10);
  const GoalGrid grid = this->grid();
  EXPECT_EQ(grid.goalAt(0, 0).refusal().cause, "This is the sum of the rows below it");
  const int ben = rowOf(grid, GridRow::Kind::Person, 12);
  EXPECT_EQ(grid.goalAt(ben, 4).refusal().cause, "This is the sum of goals for shorter periods");
  EXPECT_TRUE(grid.edits({{ben, 1, Amount::of(1)}, {0, 0, Amount::of(1)}}).refused()) << "none, where one may not be";
  EXPECT_TRUE(grid.edits({{ben, 1, Amount::ofTenThousandths(12345)}}).refused()) << "finer than cents";
}

TEST_F(TheGrid, AGoalIsNotBelowZero) {
  const GoalGrid grid = this->grid();
  const int ben = rowOf(grid, GridRow::Kind::Person, 12);
  EXPECT_EQ(grid.edits({{ben, 1, Amount::of(-5)}}).refusal().cause, "A goal is not below zero");
  EXPECT_TRUE(grid.edits({{ben, 1, Amount()}})) << "nothing is a goal";
}

TEST_F(TheGrid, ByMarketOnlyWhatIsStatedForItCounts) {
  strategy::Market retail;
  retail.id = Id<strategy::Market>(31);
  retail.name = "Retail";
  put(retail);
  Goal goal = goalFor(12, "2025-07-01", GoalGrain::Quarter, Amount::of(7));
  goal.market = retail.id;
  owe(goal);
  goal.business = "new";
  goal.amount = Amount::of(2);
  owe(goal);
  GridAsked one = asked();
  const GoalGrid all(m_elements, m_calendar, one);
  const int ben = rowOf(all, GridRow::Kind::Person, 12);
  EXPECT_EQ(all.cell(ben, 0).amount, Amount::of(7)) << "that of the market; the one for new business is a part of it";
  EXPECT_EQ(all.cell(ben, 0).from, From::Parts);
  one.market = retail.id;
  const GoalGrid ofMarket(m_elements, m_calendar, one);
  EXPECT_EQ(ofMarket.cell(ben, 0).from, From::Stated);
  one.business = "new";
  const GoalGrid ofNew(m_elements, m_calendar, one);
  EXPECT_EQ(ofNew.cell(ben, 0).amount, Amount::of(2));
  EXPECT_EQ(ofNew.goalAt(ben, 1)->market, retail.id);
}

TEST_F(TheGrid, WhatIsToFollowLeavesTheSumToFollow) {
  owe(12, "2025-07-01", 10);
  owe(goalFor(14, "2025-07-01", GoalGrain::Quarter, std::nullopt));
  const GoalGrid grid = this->grid();
  EXPECT_TRUE(grid.cell(0, 0).isThere());
  EXPECT_EQ(grid.cell(0, 0).amount, std::nullopt);
}

TEST_F(TheGrid, SaysWhatIsAskedWhatIsGivenAndWhatCanBeCarried) {
  for (const int id : {12, 14}) {
    people::Person one = *m_elements.find(Id<people::Person>(id));
    one.fullProductivity = Money::ofCents(4'00);
    put(one);
  }
  owe(12, "2025-07-01", 60, GoalGrain::Year);
  owe(14, "2025-07-01", 60, GoalGrain::Year);
  Goal commit = goalFor(12, "2025-07-01", GoalGrain::Year, Amount::of(50));
  commit.basis = Basis::Commit;
  owe(commit);
  const PlanSums sums = PlanSumsOf(m_elements, m_calendar, asked()).sums();
  EXPECT_EQ(sums.target.value(), Amount::of(120));
  EXPECT_EQ(sums.targets, 2u);
  EXPECT_EQ(sums.commit.value(), Amount::of(50));
  EXPECT_EQ(sums.commits, 1u);
  EXPECT_EQ(sums.gap(), Amount::of(-70));
  EXPECT_EQ(sums.capacity, Amount::of(96)) << "2 people x 4 a month x 12";
  EXPECT_NEAR(*sums.overCapacity(), 0.25, 1e-12) << "120 / 96 - 1";
}

TEST_F(TheGrid, AThousandPeopleAndTwelveMonthsAreWorkedInByRow) {
  for (int id = 1000; id < 2000; ++id)
    person(id, ("P" + std::to_string(id)).c_str(), id < 1020 ? 11 : 1000 + id % 20);
  for (int id = 1020; id < 2000; ++id)
    for (int month = 0; month < 12; ++month)
      owe(id, day("2025-07-01").plusMonths(month).iso().c_str(), 1, GoalGrain::Month);
  GridAsked one = asked();
  one.grain = Grain::Month;
  GoalGrid grid(m_elements, m_calendar, one);
  EXPECT_EQ(grid.cell(0, 12).amount, Amount::of(980 * 12));
  const auto id = owe(goalFor(1999, "2025-07-01", GoalGrain::Month, Amount::of(3)));
  EXPECT_EQ(grid.update(m_elements, touched(id))->size(), 3u) << "the person, their team, everyone";
  EXPECT_EQ(grid.cell(0, 12).amount, Amount::of(980 * 12 + 2));
}

} // namespace
} // namespace baton::plan

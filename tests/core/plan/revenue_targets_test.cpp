// SPDX-License-Identifier: GPL-3.0-or-later
// What open pipeline is held against: the targets of those whose deals a row adds up.
#include "core/plan/revenue_targets.h"

#include "core/plan/goal.h"
#include "tests/core/plan/day.h"

#include <gtest/gtest.h>

namespace baton::plan {
namespace {

using basics::Amount, basics::Grain, basics::Period;

/// Amy leads Ben and Cleo; Ben owes 100 and Cleo 200 in the last quarter of 2026, and Ben 400 in the year.
class Owed : public testing::Test {
protected:
  void SetUp() override {
    auto metric = std::make_shared<Metric>();
    metric->id = Id<Metric>(101);
    metric->name = "Revenue";
    metric->role = MetricRole::Revenue;
    put(metric);
    person(11, "Amy", 0, "");
    person(12, "Ben", 11, "North");
    person(13, "Cleo", 11, "North");
    goal(1, 12, GoalGrain::Quarter, "2026-10-01", 100);
    goal(2, 13, GoalGrain::Quarter, "2026-10-01", 200);
    for (const auto& [id, from] : {std::pair{3, "2026-01-01"}, {4, "2026-04-01"}, {5, "2026-07-01"}})
      goal(id, 12, GoalGrain::Quarter, from, 100);
  }
  template <class T> void put(const std::shared_ptr<T>& element) {
    m_elements.put(describe(basics::Tag<T>{}), element->id.value(), element);
  }
  void person(int id, const char* name, int manager, const char* team) {
    auto one = std::make_shared<people::Person>();
    one->id = Id<people::Person>(id);
    one->name = name;
    one->manager = Id<people::Person>(manager);
    one->team = team;
    put(one);
  }
  void goal(int id, int owner, GoalGrain grain, const char* from, int amount) {
    auto one = std::make_shared<Goal>();
    one->id = Id<Goal>(id);
    one->metric = Id<Metric>(101);
    one->owner = Id<people::Person>(owner);
    one->from = day(from);
    one->grain = grain;
    one->amount = Amount::of(amount);
    put(one);
  }
  void deal(int person, const char* name, DealState state, int amount) {
    Deal one;
    one.person = {person, name};
    one.manager = {11, "Amy"};
    one.team = "North";
    one.state = state;
    one.amount = Amount::of(amount);
    one.created = day("2026-09-01");
    (state == DealState::Open ? one.expected : one.closed) = day("2026-11-15");
    m_deals.push_back(one);
  }
  MeasuresRow row(std::vector<MeasureKey> by, std::optional<Grain> byPeriod = {}) {
    MeasuresQuery query;
    query.by = std::move(by);
    query.byPeriod = byPeriod;
    query.period = Period{Grain::Quarter, day("2026-10-01"), day("2026-12-31")};
    query.today = day("2026-11-01");
    const auto rows = measuresBy(m_deals, m_elements, query, basics::FiscalCalendar(1));
    EXPECT_FALSE(rows.empty());
    return rows.empty() ? MeasuresRow() : rows.front();
  }

  basics::Elements m_elements;
  std::vector<Deal> m_deals;
};

// 300 owed, 30 and 20 closed: 250 remain. 40 and 50 are open: 90 / 250 = .36.
TEST_F(Owed, AManagersRowAndATeamsHaveWhatTheirPeopleOwe) {
  deal(12, "Ben", DealState::Won, 30);
  deal(13, "Cleo", DealState::Won, 20);
  deal(12, "Ben", DealState::Open, 40);
  deal(13, "Cleo", DealState::Open, 50);
  for (const MeasureKey key : {MeasureKey::Manager, MeasureKey::Team}) {
    const MeasuresRow one = row({key});
    EXPECT_EQ(one.remaining, Amount::of(250)) << int(key);
    EXPECT_DOUBLE_EQ(*one.coverage, .36) << int(key);
  }
}

// Of Ben's 400 of the year only the quarter is asked: 100 - 30 remain, 35 are open.
TEST_F(Owed, OfAYearOfWhichAQuarterIsAskedOnlyTheQuarterCounts) {
  deal(12, "Ben", DealState::Won, 30);
  deal(12, "Ben", DealState::Open, 35);
  const MeasuresRow one = row({MeasureKey::Person}, Grain::Year);
  EXPECT_EQ(one.remaining, Amount::of(70));
  EXPECT_DOUBLE_EQ(*one.coverage, .5);
}

TEST_F(Owed, WhereTheGoalIsReachedNoCoverageIsRequired) {
  deal(12, "Ben", DealState::Won, 60);
  deal(12, "Ben", DealState::Lost, 60);
  EXPECT_DOUBLE_EQ(*row({MeasureKey::Person}).requiredCoverage, 2);
  deal(12, "Ben", DealState::Won, 60);
  const MeasuresRow reached = row({MeasureKey::Person});
  EXPECT_EQ(reached.remaining, Amount::of(-20));
  EXPECT_FALSE(reached.coverage);
  EXPECT_FALSE(reached.requiredCoverage);
}

} // namespace
} // namespace baton::plan

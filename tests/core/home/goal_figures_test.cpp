// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/goal_figures.h"

#include "core/home/blank.h"
#include "core/strategy/strategy.h"
#include "tests/core/home/company.h"

namespace baton::home {
namespace {

using basics::Amount;
using plan::Basis, plan::Goal, plan::GoalGrain, plan::Metric;

Amount amount(const char* text) {
  return *Amount::parse(text);
}

/// Fiscal years from July; revenue and head count. Data is loaded to the end of May 2020.
class GoalFiguresOf : public Company {
protected:
  GoalFiguresOf() {
    put(Metric{.id = revenue, .position = "a", .name = "Revenue"});
    put(Metric{.id = heads,
               .position = "b",
               .name = "Heads",
               .unit = plan::Unit::Count,
               .aggregation = plan::Aggregation::Last});
    actuals.people.push_back({sam.value(), "Sam"});
    actuals.dataThrough[revenue.value()] = day("2020-05-31");
  }
  void goal(basics::Id<Metric> metric, const char* from, const char* value, Basis basis = Basis::Target) {
    put(Goal{.metric = metric,
             .basis = basis,
             .owner = sam,
             .from = day(from),
             .grain = GoalGrain::Year,
             .amount = amount(value)});
  }
  void sold(const char* month, const char* value) {
    std::vector<records::Fact> facts = actuals.facts.all();
    facts.push_back({.month = day(month), .metric = revenue.value(), .person = 0, .value = amount(value), .count = 1});
    actuals.facts = records::Facts(std::move(facts));
  }
  GoalFigures figures() const { return goalFigures(elements, actuals, basics::FiscalCalendar(7)); }

  const basics::Id<Metric> revenue{101}, heads{103};
  records::Actuals actuals;
};

TEST_F(GoalFiguresOf, AddsTheFiscalYearsThatHaveGoals) {
  goal(revenue, "2018-07-01", "1000");
  goal(revenue, "2019-07-01", "3000");
  sold("2017-08-01", "77"); // a year without a goal
  sold("2018-08-01", "900");
  sold("2019-08-01", "1100");
  const GoalFigures all = figures();
  ASSERT_TRUE(all.years && all.hasGoals);
  EXPECT_EQ(all.years->from, day("2018-07-01"));
  EXPECT_EQ(all.years->to, day("2020-06-30"));
  ASSERT_EQ(all.metrics.size(), 1u);
  EXPECT_EQ(all.metrics[0].figures.goal, amount("4000"));
  EXPECT_EQ(all.metrics[0].figures.actual, amount("2000"));
  EXPECT_DOUBLE_EQ(all.metrics[0].figures.attainment.value_or(0), 0.5);
  EXPECT_EQ(all.metrics[0].figures.remaining, amount("2000"));
  EXPECT_TRUE(all.metrics[0].figures.partial) << "data ends in May, the year in June";
  EXPECT_EQ(all.metrics[0].dataThrough, day("2020-05-31"));
}

TEST_F(GoalFiguresOf, TakeCommitsWhereNoTargetIsSet) {
  goal(revenue, "2019-07-01", "500", Basis::Commit);
  goal(revenue, "2019-07-01", "900", Basis::Stretch);
  const GoalFigures all = figures();
  ASSERT_EQ(all.metrics.size(), 1u);
  EXPECT_EQ(all.metrics[0].basis, Basis::Commit);
  EXPECT_EQ(all.metrics[0].figures.goal, amount("500"));
}

TEST_F(GoalFiguresOf, ShowResultsWhereNoGoalIsSetAtAll) {
  sold("2019-08-01", "1100");
  const GoalFigures all = figures();
  EXPECT_FALSE(all.hasGoals);
  ASSERT_TRUE(all.years);
  EXPECT_EQ(all.years->to, day("2020-06-30"));
  ASSERT_EQ(all.metrics.size(), 1u);
  EXPECT_EQ(all.metrics[0].figures.actual, amount("1100"));
  EXPECT_FALSE(all.metrics[0].figures.goal);
}

TEST_F(GoalFiguresOf, AreNoneInAnEmptyWorkspace) {
  EXPECT_TRUE(figures().metrics.empty());
  EXPECT_FALSE(figures().years);
}

TEST_F(GoalFiguresOf, OfWhatCannotBeAddedTheNewestYearCounts) {
  goal(heads, "2018-07-01", "10");
  goal(heads, "2019-07-01", "12");
  const GoalFigures all = figures();
  ASSERT_EQ(all.metrics.size(), 1u);
  EXPECT_EQ(all.metrics[0].figures.goal, amount("12"));
}

TEST_F(Company, AWorkspaceIsBlankUntilSomethingIsWritten) {
  EXPECT_TRUE(isBlank(elements)) << "people alone are no strategy";
  put(strategy::Strategy{.id = basics::Id<strategy::Strategy>(2), .horizonTo = day("2021-06-30")});
  EXPECT_TRUE(isBlank(elements)) << "nor is a day";
  put(strategy::Market{.name = "France"});
  EXPECT_FALSE(isBlank(elements));
}

// Of what stands at a moment nothing is known before the first export, of June 12, 2020; the goal is of the year
// before.
TEST_F(GoalFiguresOf, WhatStoodBeforeTheFirstExportIsNotKnown) {
  goal(heads, "2018-07-01", "9");
  actuals.facts =
      records::Facts({{.month = day("2020-06-01"), .metric = heads.value(), .value = amount("7"), .count = 7}});
  actuals.dataFrom[heads.value()] = actuals.dataThrough[heads.value()] = day("2020-06-12");
  const GoalFigures all = figures();
  ASSERT_EQ(all.metrics.size(), 1u);
  EXPECT_FALSE(all.metrics[0].figures.actual);
  EXPECT_EQ(all.metrics[0].dataFrom, day("2020-06-12"));
}

} // namespace
} // namespace baton::home

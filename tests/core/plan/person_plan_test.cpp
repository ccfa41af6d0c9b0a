// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/person_plan.h"

#include "core/plan/goal.h"
#include "tests/core/plan/day.h"

#include <gtest/gtest.h>

namespace baton::plan {
namespace {

using basics::Amount;

/// Ben, who reports to Amy, in the fiscal year that runs from July 2025 to June 2026.
class ThePageOfAPerson : public testing::Test {
protected:
  void SetUp() override {
    person(11, "Amy", 0);
    person(12, "Ben", 11);
    int position = 0;
    for (const auto& [id, name, role] : {std::tuple{101, "Revenue", MetricRole::Revenue},
                                         {102, "Margin", MetricRole::Margin},
                                         {103, "Pipeline", MetricRole::Pipeline},
                                         {104, "Calls", MetricRole::Activity},
                                         {105, "First meetings", MetricRole::Activity}}) {
      Metric metric{.id = Id<Metric>(id), .name = name, .role = role};
      metric.position = std::string(1, char('a' + position++));
      put(metric);
    }
  }
  template <class T> void put(const T& element) {
    m_elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<T>(element));
  }
  void person(int id, const char* name, int manager) {
    put(people::Person{.id = Id<people::Person>(id), .name = name, .manager = Id<people::Person>(manager)});
  }
  void goal(int metric, int owner, Scope scope, Basis basis, std::optional<int> amount) {
    Goal one{.id = Id<Goal>(++m_goals), .metric = Id<Metric>(metric), .basis = basis, .scope = scope};
    one.owner = Id<people::Person>(owner);
    one.from = day("2025-07-01");
    one.grain = GoalGrain::Year;
    if (amount)
      one.amount = Amount::of(*amount);
    put(one);
  }
  void item(int id, PlanItemKind kind, const char* text, const char* position, std::optional<Date> due = {},
            bool done = false) {
    put(PlanItem{Id<PlanItem>(id), position, Id<BusinessPlan>(31), kind, text, due, done});
  }
  PersonPlan page(int person = 12) const {
    return personPlan(m_elements, m_actuals, m_deals, basics::FiscalCalendar(7), day("2026-02-01"),
                      Id<people::Person>(person), 2026);
  }

  basics::Elements m_elements;
  records::Actuals m_actuals;
  std::vector<Deal> m_deals;
  int m_goals = 900;
};

TEST_F(ThePageOfAPerson, HasItsFourGoalsAndFiveSectionsBeforeAnythingIsWritten) {
  const PersonPlan empty = page();
  EXPECT_TRUE(empty.empty());
  EXPECT_EQ(empty.name, "Ben");
  EXPECT_EQ(empty.manager, "Amy");
  EXPECT_EQ(empty.period.from, day("2025-07-01"));
  EXPECT_EQ(empty.period.to, day("2026-06-30"));
  ASSERT_EQ(empty.goals.size(), 4u);
  EXPECT_EQ(empty.goals[3].metric->name, "Calls");
  EXPECT_FALSE(empty.goals[0].against);
  EXPECT_EQ(empty.sections.size(), 5u);
}

// 1,200 of 2,000 were sold: 60 %, 800 remain.
TEST_F(ThePageOfAPerson, HoldsAGoalAgainstTheTargetAndShowsTheCommitBesideIt) {
  goal(101, 12, Scope::Own, Basis::Commit, 1500);
  goal(101, 12, Scope::Own, Basis::Target, 2000);
  m_actuals.people = {{12, "Ben"}};
  m_actuals.facts = records::Facts({{day("2025-09-01"), 101, 0, -1, -1, -1, Amount::of(1200), 3}});
  m_actuals.dataThrough[101] = day("2026-01-31");
  const PersonGoal revenue = page().goals[0];
  EXPECT_EQ(revenue.target, Amount::of(2000));
  EXPECT_EQ(revenue.commit, Amount::of(1500));
  EXPECT_EQ(revenue.against, Basis::Target);
  EXPECT_EQ(revenue.figures.actual, Amount::of(1200));
  EXPECT_DOUBLE_EQ(*revenue.figures.attainment, .6);
  EXPECT_EQ(revenue.figures.remaining, Amount::of(800));
  EXPECT_TRUE(revenue.figures.partial);
}

TEST_F(ThePageOfAPerson, NamesEachActivityThatIsOwed) {
  goal(104, 12, Scope::Own, Basis::Target, 400);
  goal(105, 12, Scope::Own, Basis::Target, 60);
  const auto goals = page().goals;
  ASSERT_EQ(goals.size(), 5u);
  EXPECT_EQ(goals[3].metric->name, "Calls");
  EXPECT_EQ(goals[4].metric->name, "First meetings");
}

// Open and due in the year: 300 and the 200 that should have closed in January; the 500 are due a year later.
TEST_F(ThePageOfAPerson, CountsAsPipelineWhatIsOpenAndDueInTheYear) {
  goal(103, 12, Scope::Own, Basis::Target, 1000);
  for (const auto& [amount, expected] : {std::pair{300, "2026-04-01"}, {200, "2026-01-10"}, {500, "2027-04-01"}}) {
    Deal deal;
    deal.person = {12, "Ben"};
    deal.expected = day(expected);
    deal.amount = Amount::of(amount);
    m_deals.push_back(deal);
  }
  const PersonGoal pipeline = page().goals[2];
  EXPECT_EQ(pipeline.figures.actual, Amount::of(500));
  EXPECT_DOUBLE_EQ(*pipeline.figures.attainment, .5);
  EXPECT_EQ(pipeline.figures.remaining, Amount::of(500));
}

TEST_F(ThePageOfAPerson, SaysOfALeaderWhatTheTeamOwesAsWell) {
  goal(101, 11, Scope::Own, Basis::Target, 100);
  goal(101, 11, Scope::Team, Basis::Target, 900);
  const auto goals = page(11).goals;
  ASSERT_EQ(goals.size(), 5u);
  EXPECT_EQ(goals[0].scope, Scope::Own);
  EXPECT_EQ(goals[1].scope, Scope::Team);
  EXPECT_EQ(goals[1].target, Amount::of(900));
}

TEST_F(ThePageOfAPerson, HasItsLinesInTheirOrderAndSaysWhatIsLate) {
  put(BusinessPlan{Id<BusinessPlan>(31), Id<people::Person>(12), 2026, day("2025-08-15")});
  item(42, PlanItemKind::Action, "Visit the twenty largest", "b", day("2026-01-31"));
  item(41, PlanItemKind::Action, "Write the list", "a", day("2025-09-01"), true);
  item(43, PlanItemKind::Obstacle, "No demo unit", "c");
  const PersonPlan plan = page();
  EXPECT_EQ(plan.presented, day("2025-08-15"));
  const auto& actions = plan.sections[2];
  EXPECT_EQ(actions.kind, PlanItemKind::Action);
  ASSERT_EQ(actions.lines.size(), 2u);
  EXPECT_EQ(actions.lines[0].text, "Write the list");
  EXPECT_FALSE(actions.lines[0].late) << "it is done";
  EXPECT_TRUE(actions.lines[1].late);
  EXPECT_EQ(plan.sections[3].lines.size(), 1u);
  EXPECT_FALSE(plan.empty());
}

TEST_F(ThePageOfAPerson, IsMadeOnceForAPersonAndAYear) {
  basics::Edits edits;
  const auto first = ensureBusinessPlan(edits, m_elements, Id<people::Person>(12), 2026);
  EXPECT_EQ(ensureBusinessPlan(edits, m_elements, Id<people::Person>(12), 2026), first);
  EXPECT_NE(ensureBusinessPlan(edits, m_elements, Id<people::Person>(12), 2027), first);
  put(BusinessPlan{Id<BusinessPlan>(31), Id<people::Person>(12), 2026, {}});
  EXPECT_EQ(ensureBusinessPlan(edits, m_elements, Id<people::Person>(12), 2026), Id<BusinessPlan>(31));
}

TEST(FiscalYears, AreNamedByTheCalendarYearInWhichTheyEnd) {
  EXPECT_EQ(fiscalYear(basics::FiscalCalendar(1), 2026).from, day("2026-01-01"));
  EXPECT_EQ(fiscalYear(basics::FiscalCalendar(7), 2026).from, day("2025-07-01"));
  EXPECT_EQ(fiscalYear(basics::FiscalCalendar(7), -5).to, day("1901-06-30"));
}

} // namespace
} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planbook/plan_facts.h"

#include "tests/core/planbook/plan_at_hand.h"

#include <gtest/gtest.h>

namespace baton::planbook {
namespace {

using basics::Amount;
using plan::Basis, plan::Scope;

/// Asked of the company 1,000; of Amy's team 900; of Ben 500 and of Cem 300, of Amy herself 50. Ben promised 450, Cem
/// 310. Ben brought 120 in July and 80 in November.
PlanAtHand threePeople() {
  PlanAtHand plan;
  plan.year(101, 0, Scope::Team, Basis::Target, 1000);
  plan.year(101, 11, Scope::Team, Basis::Target, 900);
  plan.year(101, 11, Scope::Own, Basis::Target, 50);
  plan.year(101, 12, Scope::Own, Basis::Target, 500);
  plan.year(101, 13, Scope::Own, Basis::Target, 300);
  plan.year(101, 12, Scope::Own, Basis::Commit, 450);
  plan.year(101, 13, Scope::Own, Basis::Commit, 310);
  plan.booked("2025-07-01", 12, 120);
  plan.booked("2025-11-01", 12, 80);
  return plan;
}

TEST(PlanFacts, TheCompanysOwnNumberGoesBeforeTheSumOfItsPeople) {
  const PlanAtHand plan = threePeople();
  const PlanFacts facts = planFacts(plan.source);
  ASSERT_EQ(facts.metrics.size(), 1U);
  const MetricFacts& revenue = facts.metrics.front();
  EXPECT_EQ(revenue.year.target, Amount::of(1000));
  EXPECT_EQ(revenue.year.commit, Amount::of(760)); // 450 + 310: nobody promised for the company
  EXPECT_EQ(revenue.year.figures.actual, Amount::of(200));
  EXPECT_DOUBLE_EQ(revenue.year.figures.attainment.value_or(0), 0.2); // 200 / 1,000
  ASSERT_EQ(revenue.quarters.size(), 4U);
  EXPECT_EQ(revenue.quarters[0].figures.actual, Amount::of(120));
  EXPECT_EQ(revenue.quarters[1].figures.actual, Amount::of(80));
  EXPECT_FALSE(revenue.quarters[3].figures.actual); // begins after the data ends
}

TEST(PlanFacts, HoldsWhatIsAskedOfATeamAgainstItsPeople) {
  const PlanAtHand plan = threePeople();
  const auto teams = planFacts(plan.source).metrics.front().teams;
  ASSERT_EQ(teams.size(), 2U);
  EXPECT_EQ(teams[0].asked, Amount::of(1000));
  EXPECT_EQ(teams[0].parts, Amount::of(900));    // Amy's team
  EXPECT_EQ(teams[0].promised, Amount::of(760)); // nobody promised for the team: 450 + 310
  EXPECT_EQ(teams[1].name, "Amy’s team");
  EXPECT_EQ(teams[1].asked, Amount::of(900));
  EXPECT_EQ(teams[1].parts, Amount::of(850)); // 50 + 500 + 300
  EXPECT_EQ(gapOf(teams[1].asked, teams[1].parts), Amount::of(-50));
  EXPECT_EQ(teams[1].promised, Amount::of(760));
}

TEST(PlanFacts, PeopleStandDownTheReportingLine) {
  const PlanAtHand plan = threePeople();
  const auto people = planFacts(plan.source).metrics.front().people;
  ASSERT_EQ(people.size(), 4U);
  EXPECT_EQ(people[0].name, "Amy");
  EXPECT_EQ(people[0].scope, Scope::Team);
  EXPECT_EQ(people[1].scope, Scope::Own);
  EXPECT_EQ(people[2].name, "Ben");
  EXPECT_EQ(people[2].depth, 1);
  EXPECT_EQ(people[2].year.target, Amount::of(500));
  EXPECT_EQ(people[2].year.commit, Amount::of(450));
  EXPECT_DOUBLE_EQ(people[2].year.figures.attainment.value_or(0), 0.4); // 200 / 500
}

TEST(PlanFacts, AGoalToFollowAndOneMeasuredOtherwiseAreNamed) {
  PlanAtHand plan = threePeople();
  plan::Goal toFollow = plan.goal(101, 12, Basis::Target, "2026-04-01", std::nullopt);
  plan.keep(toFollow);
  plan::Goal atEnd = plan.goal(101, 13, Basis::Target, "2026-04-01", 77);
  atEnd.measure = plan::Measure::AtEnd;
  plan.keep(atEnd);
  const auto others = planFacts(plan.source).others;
  ASSERT_EQ(others.size(), 2U);
  EXPECT_EQ(others[0].whose + others[1].whose, others[0].whose == "Ben" ? "BenCem" : "CemBen");
  for (const OtherGoal& other : others)
    EXPECT_EQ(other.amount, other.whose == "Ben" ? "to follow" : "77 EUR");
}

TEST(PlanFacts, OfNothingAreNothing) {
  const PlanAtHand plan;
  const PlanFacts facts = planFacts(plan.source);
  EXPECT_TRUE(facts.metrics.empty());
  EXPECT_FALSE(facts.pipeline);
  EXPECT_TRUE(facts.people.empty());
}

} // namespace
} // namespace baton::planbook

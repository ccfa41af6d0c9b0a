// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/adds_up.h"

#include "core/basics/edits.h"
#include "core/plan/goal.h"
#include "tests/core/plan/day.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace baton::plan {
namespace {

using basics::Amount, basics::Money;

/// A manager, Amy, and Ben and Cleo who report to her; the targets of 2026.
class ThePlan : public testing::Test {
protected:
  void SetUp() override {
    person(11, "Amy", 0, {});
    person(12, "Ben", 11, Money::ofCents(100'000'00));
    person(13, "Cleo", 11, Money::ofCents(50'000'00));
    for (const auto& [id, name, role] : {std::tuple{101, "Revenue", MetricRole::Revenue},
                                         {102, "Margin", MetricRole::Margin},
                                         {103, "Pipeline", MetricRole::Pipeline},
                                         {104, "Calls", MetricRole::Activity}}) {
      auto metric = std::make_shared<Metric>();
      metric->id = Id<Metric>(id);
      metric->name = name;
      metric->role = role;
      put(metric);
    }
  }
  template <class T> void put(const std::shared_ptr<T>& element) {
    m_elements.put(describe(basics::Tag<T>{}), element->id.value(), element);
  }
  void person(int id, const char* name, int manager, std::optional<Money> productivity) {
    auto one = std::make_shared<people::Person>();
    one->id = Id<people::Person>(id);
    one->name = name;
    one->manager = Id<people::Person>(manager);
    one->fullProductivity = productivity;
    put(one);
  }
  void goal(int metric, int owner, Scope scope, int amount) {
    auto one = std::make_shared<Goal>();
    one->id = Id<Goal>(metric * 1000 + owner * 10 + int(scope)); // a goal for the same says another amount
    one->metric = Id<Metric>(metric);
    one->owner = Id<people::Person>(owner);
    one->scope = scope;
    one->from = day("2026-01-01");
    one->grain = GoalGrain::Year;
    one->amount = Amount::of(amount);
    put(one);
  }
  void quarterGoal(int metric, const char* from, Measure measure, int amount) {
    auto one = std::make_shared<Goal>();
    one->id = Id<Goal>(metric * 100000 + day(from).month());
    one->metric = Id<Metric>(metric);
    one->owner = Id<people::Person>(12);
    one->from = day(from);
    one->grain = GoalGrain::Quarter;
    one->measure = measure;
    one->amount = Amount::of(amount);
    put(one);
  }
  /// Six won at 100 each and four lost at 150: by count .6, by value 600 of 1,200 = .5, an average deal of 100.
  void history(int owner) {
    for (int i = 0; i < 10; ++i) {
      Deal deal;
      deal.person = {owner, ""};
      deal.state = i < 6 ? DealState::Won : DealState::Lost;
      deal.created = day("2025-01-01");
      deal.closed = day("2025-02-01");
      deal.amount = Amount::of(i < 6 ? 100 : 150);
      m_deals.push_back(deal);
    }
  }
  void done(int metric, int amount) {
    m_actuals.people = {{12, "Ben"}};
    m_facts.push_back({day("2025-03-01"), metric, 0, -1, -1, -1, Amount::of(amount), 1});
    m_actuals.facts = records::Facts(m_facts);
  }
  std::vector<PlanFinding> findings() const {
    return addsUp({m_elements, m_actuals, m_deals, basics::FiscalCalendar(1), day("2026-03-01")});
  }
  std::vector<std::string> rules() const {
    std::vector<std::string> all;
    for (const PlanFinding& finding : findings())
      all.emplace_back(finding.rule);
    return all;
  }
  using Rules = std::vector<std::string>;
  basics::Elements m_elements;
  records::Actuals m_actuals;
  std::vector<records::Fact> m_facts;
  std::vector<Deal> m_deals;
};

// At .5 by value a pipeline of 2,000 brings 1,000.
TEST_F(ThePlan, APipelineGoalThatCannotBringTheRevenueIsNamed) {
  history(12);
  goal(101, 12, Scope::Own, 1000);
  goal(103, 12, Scope::Own, 2000);
  EXPECT_EQ(rules(), Rules{});
  goal(101, 12, Scope::Own, 1100);
  const auto found = findings();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].rule, "plan-pipeline");
  EXPECT_EQ(found[0].id, 12);
}

// What stands at the end of a quarter is there for the next one: 2,000 at .5 bring 1,000. A year's sum is no measure
// for it.
TEST_F(ThePlan, APipelineAtADateIsHeldAgainstTheQuarterAfterIt) {
  history(12);
  quarterGoal(101, "2026-01-01", Measure::InPeriod, 9000);
  quarterGoal(101, "2026-04-01", Measure::InPeriod, 1000);
  quarterGoal(101, "2026-07-01", Measure::InPeriod, 500);
  quarterGoal(103, "2026-01-01", Measure::AtEnd, 2000);
  quarterGoal(103, "2026-04-01", Measure::AtEnd, 1000);
  EXPECT_EQ(rules(), Rules{});
  quarterGoal(101, "2026-07-01", Measure::InPeriod, 800);
  const auto found = findings();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].rule, "plan-pipeline");
  EXPECT_EQ(found[0].text,
            "Ben's goal of 1,000 for Pipeline at the end of FY2026-Q2 brings 500 at their own win rate of "
            "50 %, and 800 are asked in FY2026-Q3.");
  EXPECT_EQ(found[0].remedy, "Ask for 1,600 of Pipeline, or for less revenue");
}

TEST_F(ThePlan, AWeightedPipelineBringsWhatItSays) {
  auto weighted = std::make_shared<Metric>();
  weighted->id = Id<Metric>(201);
  weighted->name = "Weighted";
  weighted->role = MetricRole::Pipeline;
  weighted->takenFrom = TakenFrom::WeightedValue;
  put(weighted);
  EXPECT_EQ(rules(), Rules{"plan-metric"}) << "what stands at a moment is never added up";
  weighted = std::make_shared<Metric>(*weighted);
  weighted->aggregation = Aggregation::Last;
  put(weighted);
  quarterGoal(101, "2026-04-01", Measure::InPeriod, 1000);
  quarterGoal(201, "2026-01-01", Measure::AtEnd, 1000);
  EXPECT_EQ(rules(), Rules{}) << "no history is needed";
  quarterGoal(201, "2026-01-01", Measure::AtEnd, 900);
  EXPECT_EQ(rules(), Rules{"plan-pipeline"});
}

TEST_F(ThePlan, FewDealsSayNothing) {
  history(12);
  m_deals.pop_back();
  goal(101, 12, Scope::Own, 5000);
  goal(103, 12, Scope::Own, 10);
  EXPECT_EQ(rules(), Rules{}) << "nine of ten";
  history(13);
  EXPECT_EQ(rules(), Rules{"plan-pipeline"}) << "nineteen of everybody's";
}

// 300 kept of 1,000 sold: 30 %.
TEST_F(ThePlan, AMarginGoalBeyondTheMarginSoFarIsNamed) {
  done(101, 1000);
  done(102, 300);
  goal(101, 12, Scope::Own, 2000);
  goal(102, 12, Scope::Own, 600);
  EXPECT_EQ(rules(), Rules{});
  goal(102, 12, Scope::Own, 700);
  EXPECT_EQ(rules(), Rules{"plan-margin"});
}

// 1,200 / (100 x .6) = 20 opportunities; 50 calls for 10 of them so far are 5 each: 100 calls.
TEST_F(ThePlan, AnActivityGoalThatIsTooSmallForTheRevenueIsNamed) {
  history(12);
  done(104, 50);
  goal(101, 12, Scope::Own, 1200);
  goal(104, 12, Scope::Own, 100);
  EXPECT_EQ(rules(), Rules{});
  goal(104, 12, Scope::Own, 90);
  EXPECT_EQ(rules(), Rules{"plan-activity"});
}

TEST_F(ThePlan, PartsThatDoNotMakeTheWholeAreNamed) {
  goal(101, 11, Scope::Team, 1000);
  goal(101, 12, Scope::Own, 600);
  goal(101, 13, Scope::Own, 400);
  EXPECT_EQ(rules(), Rules{});
  goal(101, 13, Scope::Own, 300);
  EXPECT_EQ(rules(), Rules{"plan-short"});
  goal(101, 13, Scope::Own, 600);
  EXPECT_EQ(rules(), Rules{}) << "1,200 of 1,000: a fifth over is usual";
  goal(101, 13, Scope::Own, 700);
  EXPECT_EQ(rules(), Rules{"plan-over"});
}

// Amy's team states nothing, so that what Ben and Cleo owe counts: 600 + 400 of the 1,000 of the company.
TEST_F(ThePlan, TheCompanysGoalIsHeldAgainstWhatAllPeopleOwe) {
  goal(101, 0, Scope::Team, 1000);
  EXPECT_EQ(rules(), Rules{}) << "nobody owes anything yet";
  goal(101, 12, Scope::Own, 600);
  goal(101, 13, Scope::Own, 400);
  EXPECT_EQ(rules(), Rules{});
  goal(101, 13, Scope::Own, 300);
  EXPECT_EQ(rules(), Rules{"plan-short"});
  EXPECT_EQ(findings()[0].text, "The company owes 1,000 of Revenue, and all people together are asked for 900: 100 are "
                                "nobody's.");
  goal(101, 11, Scope::Team, 1300);
  EXPECT_EQ(rules(), (Rules{"plan-short", "plan-over"})) << "Amy's team owes what its people do not, and a third over";
}

// Ben reports to Amy and Amy to Ben, as a file that was tampered with can say: Ben's 600 and Cleo's 400 count once.
TEST_F(ThePlan, ACircleOfManagersIsAddedUpOnce) {
  person(11, "Amy", 12, {});
  goal(101, 11, Scope::Team, 1000);
  goal(101, 12, Scope::Own, 600);
  goal(101, 13, Scope::Own, 400);
  EXPECT_EQ(rules(), Rules{});
  goal(101, 13, Scope::Own, 300);
  EXPECT_EQ(rules(), Rules{"plan-short"});
}

// 12 x (100,000 + 50,000) = 1,800,000.
TEST_F(ThePlan, WhatNobodyCanCarryIsNamed) {
  goal(101, 12, Scope::Own, 1'200'000);
  goal(101, 13, Scope::Own, 600'000);
  EXPECT_EQ(rules(), Rules{});
  goal(101, 13, Scope::Own, 700'000);
  EXPECT_EQ(rules(), Rules{"plan-capacity"});
  EXPECT_EQ(findings()[0].kind, "goal") << "it is said once, of all";
}

// Together they carry 1,800,000 of 1,800,000. Cleo alone carries 12 x 50,000 = 600,000 of 800,000.
TEST_F(ThePlan, WhoIsAskedForMoreThanTheyCarryIsNamedThoughAllTogetherCarryIt) {
  goal(101, 12, Scope::Own, 1'000'000);
  goal(101, 13, Scope::Own, 800'000);
  EXPECT_EQ(rules(), Rules{"plan-capacity"});
  EXPECT_EQ(findings()[0].kind, "person");
  EXPECT_EQ(findings()[0].id, 13);
  EXPECT_EQ(findings()[0].text, "Cleo is asked for 800,000 of revenue in FY2026, and carries 600,000 by a full "
                                "productivity of 50,000 a month.");
  EXPECT_EQ(findings()[0].severity(), basics::Severity::Warning);
  goal(101, 13, Scope::Own, 600'000);
  EXPECT_EQ(rules(), Rules{});
}

TEST_F(ThePlan, AGoalThatFitsNoPeriodAnyMoreIsNamed) {
  goal(101, 12, Scope::Own, 1'000);
  quarterGoal(101, "2026-02-01", Measure::InPeriod, 100);
  ASSERT_EQ(rules(), Rules{"plan-period"});
  EXPECT_EQ(findings()[0].kind, "goal");
  EXPECT_EQ(findings()[0].id, 101 * 100000 + 2);
  EXPECT_EQ(findings()[0].text,
            "A goal for Revenue counts nowhere: no quarter of this workspace begins on 2026-02-01.");
}

// Parts of 1,300 against a whole of 1,000 can be met. A pipeline of 100 for 600 cannot bring them.
TEST_F(ThePlan, WarningsStandBeforeHints) {
  history(12);
  goal(101, 11, Scope::Team, 1000);
  goal(101, 12, Scope::Own, 600);
  goal(101, 13, Scope::Own, 700);
  goal(103, 12, Scope::Own, 100);
  const auto found = findings();
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].rule, "plan-pipeline") << "of Ben, whose name comes after Amy's";
  EXPECT_EQ(found[0].severity(), basics::Severity::Warning);
  EXPECT_EQ(found[1].rule, "plan-over");
  EXPECT_EQ(found[1].severity(), basics::Severity::Hint);
}

} // namespace
} // namespace baton::plan

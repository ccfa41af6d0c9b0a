// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/scenario.h"

#include "core/plan/goal.h"
#include "core/plan/scenario_figures.h"
#include "tests/core/plan/day.h"

#include <gtest/gtest.h>

namespace baton::plan {
namespace {

basics::Elements withScenarios(std::initializer_list<std::pair<int, const char*>> scenarios) {
  basics::Elements elements;
  for (const auto& [id, name] : scenarios) {
    auto one = std::make_shared<Scenario>();
    one->id = Id<Scenario>(id);
    one->name = name;
    one->winRate = Amount::of(-id);
    elements.put(describe(basics::Tag<Scenario>{}), id, one);
  }
  return elements;
}

// A fifth less is a factor of .8, a tenth more one of 1.1.
TEST(Drivers, AreChangesInPercent) {
  Scenario scenario;
  EXPECT_EQ(driversOf(scenario).winRate, 1);
  scenario.winRate = Amount::of(-20);
  scenario.dealSize = Amount::of(10);
  scenario.laterDays = 30;
  scenario.largestLost = true;
  const ForecastDrivers drivers = driversOf(scenario);
  EXPECT_DOUBLE_EQ(drivers.winRate, .8);
  EXPECT_DOUBLE_EQ(drivers.dealSize, 1.1);
  EXPECT_EQ(drivers.laterByDays, 30);
  EXPECT_TRUE(drivers.largestLost);
  scenario.winRate = Amount::of(-300);
  EXPECT_EQ(driversOf(scenario).winRate, 0) << "there is nothing less than nothing";
}

TEST(ScenarioNamed, IsOneOfTheWorkspaceBeforeAUsualOne) {
  const auto elements = withScenarios({{7, "Largest deal lost"}, {8, "A hard winter"}});
  EXPECT_EQ(scenarioNamed(elements, " a hard WINTER ")->id, Id<Scenario>(8));
  EXPECT_EQ(scenarioNamed(elements, "8")->id, Id<Scenario>(8));
  EXPECT_EQ(scenarioNamed(elements, "largest deal lost")->id, Id<Scenario>(7));
  EXPECT_DOUBLE_EQ(driversOf(*scenarioNamed(elements, "win rate down a fifth")).winRate, .8);
  EXPECT_EQ(driversOf(*scenarioNamed(elements, "expected")).winRate, 1);
}

TEST(ScenarioNamed, RefusesWhatIsNotThereAndWhatIsThereTwice) {
  EXPECT_TRUE(scenarioNamed({}, "rain").refused());
  const auto twice = scenarioNamed(withScenarios({{7, "Winter"}, {8, "winter"}}), "Winter");
  ASSERT_TRUE(twice.refused());
  EXPECT_EQ(twice.refusal().cause, "2 scenarios are called \"Winter\"");
}

/// Twenty deals were closed, ten of each, at 100. One is open over 200, sure to come in June; 300 are owed for the
/// quarter.
class UnderAScenario : public testing::Test {
protected:
  void SetUp() override {
    auto metric = std::make_shared<Metric>();
    metric->id = Id<Metric>(101);
    metric->role = MetricRole::Revenue;
    put(metric);
    auto goal = std::make_shared<Goal>();
    goal->id = Id<Goal>(31);
    goal->metric = metric->id;
    goal->scope = Scope::Team;
    goal->from = day("2026-04-01");
    goal->amount = Amount::of(300);
    put(goal);
    for (int i = 0; i < 20; ++i) {
      Deal deal;
      deal.state = i < 10 ? DealState::Won : DealState::Lost;
      deal.created = day("2025-01-01");
      deal.closed = day("2025-02-01");
      deal.amount = Amount::of(100);
      m_question.deals.push_back(deal);
    }
    Deal open;
    open.expected = day("2026-06-15");
    open.amount = Amount::of(200);
    open.probability = 1;
    m_question.deals.push_back(open);
    m_question.today = day("2026-04-01");
    m_question.period = {basics::Grain::Quarter, day("2026-04-01"), day("2026-06-30")};
    m_question.trials = 100;
  }
  template <class T> void put(const std::shared_ptr<T>& element) {
    m_question.elements.put(describe(basics::Tag<T>{}), element->id.value(), element);
  }
  ScenarioFigures under(const Scenario& scenario) const { return *figuresUnder(m_question, scenario); }
  ScenarioQuestion m_question;
  Id<PlannedSeat> m_next;
};

// 300 remain at .5: a pipeline of 600. A fifth less of the win rate is .4 and needs 750.
TEST_F(UnderAScenario, ThePipelineThatIsNeededFollowsTheWinRate) {
  const ScenarioFigures base = under({});
  EXPECT_EQ(base.forecast.p50, Amount::of(200));
  EXPECT_EQ(base.forecast.probabilityOfGoal, 0);
  EXPECT_EQ(base.neededPipeline, Amount::of(600));
  EXPECT_EQ(base.openDue, Amount::of(200));
  Scenario less;
  less.winRate = Amount::of(-20);
  const ScenarioFigures worse = under(less);
  EXPECT_EQ(worse.neededPipeline, Amount::of(750));
  EXPECT_EQ(differenceOf(worse, base).neededPipeline, Amount::of(150));
}

// Nobody said what the ten lost ones would have brought: that all money was won is no rate to plan with.
TEST_F(UnderAScenario, NoPipelineIsReckonedFromLostDealsWithoutAmounts) {
  for (Deal& deal : m_question.deals)
    if (deal.state != DealState::Won)
      deal.amount.reset();
  const ScenarioFigures base = under({});
  EXPECT_FALSE(base.winRateValue);
  EXPECT_TRUE(base.lostAreUnknown);
  EXPECT_FALSE(base.neededPipeline);
  EXPECT_FALSE(base.openDue) << "of what is open neither";
}

TEST_F(UnderAScenario, DealsAreLargerLaterOrLost) {
  Scenario larger;
  larger.dealSize = Amount::of(50);
  EXPECT_EQ(under(larger).forecast.p50, Amount::of(300));
  EXPECT_EQ(under(larger).forecast.probabilityOfGoal, 1);
  EXPECT_EQ(differenceOf(under(larger), under({})).likely, Amount::of(100));
  Scenario later;
  later.laterDays = 30;
  EXPECT_EQ(under(later).forecast.p50, Amount()) << "in July";
  Scenario lost;
  lost.largestLost = true;
  EXPECT_EQ(under(lost).forecast.p50, Amount());
}

TEST_F(UnderAScenario, SeatsCountOnlyInTheirOwn) {
  for (const int scenario : {7, 7, 8}) {
    auto seat = std::make_shared<PlannedSeat>();
    seat->id = m_next = Id<PlannedSeat>(m_next.value() + 1);
    seat->scenario = Id<Scenario>(scenario);
    seat->fullProductivity = basics::Money::ofCents(1'000);
    put(seat);
  }
  Scenario hiring;
  hiring.id = Id<Scenario>(7);
  EXPECT_EQ(under(hiring).capacity.carried, Amount::of(60)) << "two seats of 10 over three months";
  EXPECT_EQ(under({}).capacity.carried, Amount());
}

TEST_F(UnderAScenario, IsNotReckonedOnceNobodyWantsItAnyMore) {
  EXPECT_TRUE(figuresUnder(m_question, {}, [] { return false; }).refused());
}

} // namespace
} // namespace baton::plan

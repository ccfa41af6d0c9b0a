// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/funnel_calculator.h"

#include "core/plan/metric.h"
#include "tests/core/plan/day.h"

#include <gtest/gtest.h>

namespace baton::plan {
namespace {

using basics::Grain, basics::Period;

/// Calls, first meetings, proposals and negotiations at .10, .35, .50 and .40; 20,000 are closed of 160,000.
MeasuredFunnel known() {
  MeasuredFunnel funnel;
  funnel.period = {Grain::Quarter, day("2026-04-01"), day("2026-06-30")};
  funnel.today = day("2026-04-01");
  funnel.goal = Amount::of(160'000);
  funnel.closed = Amount::of(20'000);
  funnel.averageDeal = Amount::of(10'000);
  for (const auto& [name, metric, rate] :
       {std::tuple{"Calls", 104, .10}, {"First meetings", 105, .35}, {"Proposal", 0, .50}, {"Negotiation", 0, .40}})
    funnel.steps.push_back({name, Id<Metric>(metric), {rate, 50, Whose::Own}, 0});
  funnel.weeks = 8;
  return funnel;
}

std::vector<double> needed(const WorkedFunnel& worked) {
  std::vector<double> all;
  for (const WorkedStep& step : worked.steps)
    all.push_back(step.needed.value_or(-1));
  all.push_back(worked.deals.value_or(-1));
  return all;
}

// 140,000 remain, which are 14 deals of 10,000: 14 / .40 = 35, / .50 = 70, / .35 = 200, / .10 = 2,000; 250 a week.
TEST(FunnelCalculator, LeadsFromTheGoalToTheCallsOfAWeek) {
  const auto worked = workOut(known(), {});
  ASSERT_TRUE(worked);
  EXPECT_EQ(worked->remaining, Amount::of(140'000));
  EXPECT_EQ(needed(*worked), (std::vector<double>{2000, 200, 70, 35, 14}));
  EXPECT_EQ(worked->steps[0].perWeek, 250);
  EXPECT_FALSE(worked->steps[2].perWeek) << "a proposal is no activity of a week";
}

// 100 meetings: 35, 17.5, 7 deals, 70,000 and the 20,000 that are closed; 1,000 calls lead to them.
TEST(FunnelCalculator, LeadsFromMeetingsToTheRevenueThatTheyBring) {
  const auto worked = workOut(known(), {.anchor = FunnelAnchor{1, 100}});
  ASSERT_TRUE(worked);
  EXPECT_EQ(worked->goal, Amount::of(90'000));
  EXPECT_EQ(worked->remaining, Amount::of(70'000));
  const auto all = needed(*worked);
  EXPECT_EQ(all[0], 1000);
  EXPECT_DOUBLE_EQ(all[2], 35);
  EXPECT_DOUBLE_EQ(all[3], 17.5);
  EXPECT_DOUBLE_EQ(all[4], 7);
}

TEST(FunnelCalculator, TakesWhatIsSaidInsteadOfWhatWasMeasured) {
  const auto worked =
      workOut(known(), {.goal = Amount::of(40'000), .averageDeal = Amount::of(5'000), .conversions = {{3, 1.0}}});
  ASSERT_TRUE(worked);
  EXPECT_EQ(needed(*worked), (std::vector<double>{230, 23, 8, 4, 4})) << "4 / .5 = 8, 8 / .35 = 22.9, 23 / .1 = 230";
}

TEST(FunnelCalculator, SaysNothingThatStandsOnARateWhichNobodyKnows) {
  MeasuredFunnel funnel = known();
  funnel.steps[1].conversion = {{}, 3, Whose::Nobody};
  EXPECT_EQ(needed(*workOut(funnel, {})), (std::vector<double>{-1, -1, 70, 35, 14}));
  EXPECT_EQ(needed(*workOut(funnel, {.conversions = {{1, .35}}})), (std::vector<double>{2000, 200, 70, 35, 14}));
  EXPECT_FALSE(workOut(funnel, {.anchor = FunnelAnchor{0, 100}})->goal);
}

TEST(FunnelCalculator, NeedsNothingOfAGoalThatIsReached) {
  EXPECT_EQ(needed(*workOut(known(), {.goal = Amount::of(15'000)})), (std::vector<double>{0, 0, 0, 0, 0}));
}

TEST(FunnelCalculator, RefusesWhatCannotBe) {
  EXPECT_TRUE(workOut(known(), {.conversions = {{0, 0.0}}}).refused());
  EXPECT_TRUE(workOut(known(), {.conversions = {{0, 1.1}}}).refused());
  EXPECT_TRUE(workOut(known(), {.averageDeal = Amount()}).refused());
  EXPECT_TRUE(workOut(known(), {.weeks = 0.0}).refused());
  EXPECT_TRUE(workOut(known(), {.anchor = FunnelAnchor{0, -1}}).refused());
  EXPECT_TRUE(workOut(known(), {.conversions = {{0, 1e-9}}}).refused()) << "more than a billion calls";
}

/// Ben won 4 of 8 at 100 each, everybody 10 of 40; first meetings of the last year: Ben 16, everybody 80.
class AFunnelOfRecords : public testing::Test {
protected:
  void SetUp() override {
    for (const auto& [id, name] : {std::pair{104, "Calls"}, {105, "First meetings"}}) {
      auto metric = std::make_shared<Metric>();
      metric->id = Id<Metric>(id);
      metric->name = name;
      metric->role = MetricRole::Activity;
      m_elements.put(describe(basics::Tag<Metric>{}), id, metric);
    }
    for (int i = 0; i < 40; ++i) {
      const bool bens = i < 8;
      const bool won = bens ? i < 4 : i < 14;
      Deal deal;
      deal.person = {bens ? 12 : 13, ""};
      deal.state = won ? DealState::Won : DealState::Lost;
      deal.created = day("2026-01-05");
      deal.closed = deal.created->plusDays(28);
      deal.amount = Amount::of(100);
      m_deals.push_back(deal);
    }
    m_actuals.people = {{12, "Ben"}, {13, "Cleo"}};
    m_actuals.facts = records::Facts({{day("2026-02-01"), 105, 0, -1, -1, -1, Amount::of(16), 16},
                                      {day("2026-02-01"), 105, 1, -1, -1, -1, Amount::of(64), 64}});
  }
  MeasuredFunnel funnel(int owner) const {
    const FunnelSituation situation{m_elements,       m_actuals, m_deals, m_seen, basics::FiscalCalendar(1),
                                    day("2026-03-01")};
    return measuredFunnel(situation, Id<people::Person>(owner), {Grain::Quarter, day("2026-04-01"), day("2026-06-30")});
  }
  basics::Elements m_elements;
  records::Actuals m_actuals;
  std::vector<Deal> m_deals;
  StagesSeen m_seen;
};

// Ben has eight closed deals: (4 + 10 x 10/40) / (8 + 10) = 6.5 / 18. His 8 opportunities came of 16 meetings.
TEST_F(AFunnelOfRecords, ShrinksARateOfFewCasesAndSaysWhose) {
  const MeasuredFunnel of = funnel(12);
  ASSERT_EQ(of.steps.size(), 3u);
  EXPECT_EQ(of.steps[0].conversion.whose, Whose::Nobody) << "nobody recorded calls";
  EXPECT_EQ(of.steps[1].conversion.whose, Whose::Own);
  EXPECT_DOUBLE_EQ(*of.steps[1].conversion.value, .5);
  EXPECT_EQ(of.steps[2].name, "opportunity");
  EXPECT_EQ(of.steps[2].conversion.whose, Whose::Shrunk);
  EXPECT_EQ(of.steps[2].conversion.cases, 8);
  EXPECT_DOUBLE_EQ(*of.steps[2].conversion.value, 6.5 / 18);
  EXPECT_EQ(of.averageWhose, Whose::Everybody) << "Ben won four";
  EXPECT_EQ(of.averageCases, 10);
}

// The quarter has 91 days; what begins in the last 28 of them closes later: 63 days are nine weeks.
TEST_F(AFunnelOfRecords, LeavesTheMedianCycleBeforeTheEnd) {
  EXPECT_EQ(funnel(0).cycleMedian, 28);
  EXPECT_EQ(funnel(0).weeks, 9);
}

TEST_F(AFunnelOfRecords, OfTheCompanyIsItsOwn) {
  const MeasuredFunnel all = funnel(0);
  EXPECT_EQ(all.steps[2].conversion.whose, Whose::Own);
  EXPECT_DOUBLE_EQ(*all.steps[2].conversion.value, 10.0 / 40);
  EXPECT_EQ(all.averageWhose, Whose::Own);
}

TEST_F(AFunnelOfRecords, BecomesGoalsOfItsActivitiesWithWhereTheyCameFrom) {
  const MeasuredFunnel of = funnel(12);
  WorkedFunnel worked = *workOut(of, {.anchor = FunnelAnchor{1, 30}});
  GoalProposal proposal;
  proposal.note = "From the funnel";
  int next = 90;
  const auto edits = activityGoals(m_elements, of, worked, Id<people::Person>(12), proposal,
                                   [&next] { return Id<GoalProposal>(next++); });
  ASSERT_EQ(edits.rows().size(), 2u) << "a goal and its proposal; no calls, since nobody knows how many";
  EXPECT_EQ(edits.rows()[0].kind->name, "goal");
  EXPECT_EQ(edits.rows()[1].kind->name, "goal_proposal");
}

} // namespace
} // namespace baton::plan

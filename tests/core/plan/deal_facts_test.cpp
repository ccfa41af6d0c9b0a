// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/deal_facts.h"

#include "core/plan/goal_rules.h"
#include "core/plan/performance.h"
#include "tests/core/plan/day.h"

#include <gtest/gtest.h>
#include <memory>

namespace baton::plan {
namespace {

using basics::Amount, basics::Grain;

/// Ben's deals, as exports of March and of May 2026 had them:
/// A 100 at .5, new; won in May at 120. B 200 at .1; in May 300 at .8. C, new, 50 without a probability, seen in May.
class WhatDealsSay : public testing::Test {
protected:
  WhatDealsSay() {
    metric(101, "Revenue", MetricRole::Revenue);
    metric(102, "Margin", MetricRole::Margin);
    metric(103, "Pipeline", MetricRole::Pipeline, Unit::Money, Aggregation::Last);
    metric(104, "Calls", MetricRole::Activity, Unit::Count);
  }
  void metric(int id, const char* name, MetricRole role, Unit unit = Unit::Money,
              Aggregation aggregation = Aggregation::Sum, std::optional<TakenFrom> source = {}) {
    auto one = std::make_shared<Metric>();
    one->id = Id<Metric>(id);
    one->position = std::to_string(id);
    one->name = name;
    one->role = role;
    one->unit = unit;
    one->aggregation = aggregation;
    one->takenFrom = source;
    m_elements.put(describe(basics::Tag<Metric>{}), id, one);
  }
  static Deal deal(const char* id, int amount, std::optional<double> probability, const char* business) {
    Deal one;
    one.externalId = id;
    one.person = {0, "Ben"};
    one.amount = Amount::of(amount);
    one.probability = probability;
    one.business = business;
    one.created = day("2026-02-01");
    one.expected = day("2026-07-01");
    return one;
  }
  static std::vector<Deal> march() { return {deal("A", 100, 0.5, "New"), deal("B", 200, 0.1, "existing")}; }
  static std::vector<Deal> may() {
    std::vector<Deal> all{deal("A", 120, {}, "New"), deal("B", 300, 0.8, "existing"), deal("C", 50, {}, "new")};
    all[0].state = DealState::Won;
    all[0].closed = day("2026-05-12");
    all[0].margin = Amount::of(30);
    all[2].created = day("2026-05-02");
    return all;
  }
  /// What the goals would be held against.
  records::Actuals actuals(const records::Actuals& recorded = {}) {
    DealFacts facts(m_elements, recorded);
    facts.addLook(day("2026-03-10"), march());
    facts.addLook(day("2026-05-20"), may());
    return facts.done(may(), {});
  }
  static std::string text(const records::Actuals& actuals, int metric) {
    std::map<basics::Date, Amount> months;
    for (const auto& fact : actuals.facts)
      if (fact.metric == metric)
        months[fact.month] += fact.value;
    std::string all;
    for (const auto& [month, value] : months)
      all += (all.empty() ? "" : ", ") + month.iso().substr(0, 7) + " " + value.plain();
    return all;
  }

  basics::Elements m_elements;
};

TEST_F(WhatDealsSay, PipelineIsWhatWasOpenAtTheEndOfEachMonthAsThenKnown) {
  EXPECT_EQ(text(actuals(), 103), "2026-03 300, 2026-04 300, 2026-05 350") << "B and C are open in May";
  EXPECT_EQ(actuals().dataThrough[103], day("2026-05-20"));
}

// The first export is of March 10: what was open in the quarter and in the months before is not known, which is not
// nothing. At the end of March 300 were open, at the end of June 350.
TEST_F(WhatDealsSay, PipelineBeforeTheFirstExportIsNotKnown) {
  for (const char* from : {"2025-10-01", "2026-01-01", "2026-04-01"}) {
    auto goal = std::make_shared<Goal>();
    goal->metric = Id<Metric>(103);
    goal->scope = Scope::Team;
    goal->from = day(from);
    goal->grain = GoalGrain::Quarter;
    goal->measure = Measure::AtEnd;
    goal->amount = Amount::of(700);
    goal->id = Id<Goal>(describe(basics::Tag<Goal>{}).keyId(goal.get()));
    m_elements.put(describe(basics::Tag<Goal>{}), goal->id.value(), goal);
  }
  Query query;
  query.metric = Id<Metric>(103);
  query.byPeriod = Grain::Quarter;
  const auto all = actuals();
  EXPECT_EQ(all.dataFrom.at(103), day("2026-03-10"));
  EXPECT_FALSE(all.dataFrom.contains(101)) << "what was won is known of every day";
  const auto rows = performanceRows(m_elements, all, query, basics::FiscalCalendar(1));
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_FALSE(rows[0].figures.actual);
  EXPECT_FALSE(rows[0].figures.attainment);
  EXPECT_FALSE(rows[0].figures.partial);
  EXPECT_EQ(rows[1].figures.actual, Amount::of(300));
  EXPECT_EQ(rows[2].figures.actual, Amount::of(350));
  query.byPeriod = Grain::Month;
  query.period = basics::Period{Grain::Month, day("2026-02-01"), day("2026-02-28")};
  EXPECT_TRUE(performanceRows(m_elements, all, query, basics::FiscalCalendar(1)).empty()) << "no goal, nothing known";
}

TEST_F(WhatDealsSay, RevenueAndMarginAreWhatWasWonWhereThereAreNoBookings) {
  const auto all = actuals();
  EXPECT_EQ(text(all, 101), "2026-05 120");
  EXPECT_EQ(text(all, 102), "2026-05 30");
  EXPECT_EQ(all.dataThrough.at(101), day("2026-05-12")) << "its newest day";
}

TEST_F(WhatDealsSay, BookingsAreRevenueWhereThereAreAny) {
  records::Actuals recorded;
  recorded.people = {{0, "ben"}};
  recorded.dataThrough[101] = day("2026-04-30");
  recorded.facts = records::Facts({{day("2026-04-01"), 101, 0, -1, -1, -1, Amount::of(77), 1}});
  const auto all = actuals(recorded);
  EXPECT_EQ(text(all, 101), "2026-04 77");
  EXPECT_EQ(all.dataThrough.at(101), day("2026-04-30"));
  EXPECT_EQ(all.people.size(), 1u) << "one name in two spellings is one";
}

TEST_F(WhatDealsSay, AMetricThatSaysSoIsTakenFromDealsWhateverBookingsSay) {
  metric(101, "Revenue", MetricRole::Revenue, Unit::Money, Aggregation::Sum, TakenFrom::WonValue);
  metric(103, "Pipeline", MetricRole::Pipeline, Unit::Money, Aggregation::Last, TakenFrom::Records);
  records::Actuals recorded;
  recorded.facts = records::Facts({{day("2026-04-01"), 101, -1, -1, -1, -1, Amount::of(77), 1}});
  EXPECT_EQ(text(actuals(recorded), 101), "2026-05 120");
  EXPECT_EQ(text(actuals(recorded), 103), "");
}

// Weighted: 100 x .5 + 200 x .1 = 70; in May 300 x .8 = 240.
TEST_F(WhatDealsSay, WeightedPipelineAndNewLogosAreMetricsOfTheirOwn) {
  metric(201, "Weighted pipeline", MetricRole::Pipeline, Unit::Money, Aggregation::Last, TakenFrom::WeightedValue);
  metric(202, "New logos in pipe", MetricRole::Other, Unit::Count, Aggregation::Last, TakenFrom::NewOpenDeals);
  metric(203, "New logos closed", MetricRole::Other, Unit::Count, Aggregation::Sum, TakenFrom::NewWonDeals);
  metric(204, "Created", MetricRole::Other, Unit::Count, Aggregation::Sum, TakenFrom::CreatedDeals);
  const auto all = actuals();
  EXPECT_EQ(text(all, 201), "2026-03 70, 2026-04 70, 2026-05 240");
  EXPECT_EQ(text(all, 202), "2026-03 1, 2026-04 1, 2026-05 1") << "A, then C";
  EXPECT_EQ(text(all, 203), "2026-05 1");
  EXPECT_EQ(text(all, 204), "2026-02 2, 2026-05 1");
}

// A is the only one of its class; it was open in March and is not in May: what stood once is said to be nothing.
TEST_F(WhatDealsSay, WhatIsNoLongerOpenIsNothingAtTheEndOfTheQuarter) {
  metric(205, "Open", MetricRole::Other, Unit::Count, Aggregation::Last, TakenFrom::OpenDeals);
  auto later = march()[0];
  later.state = DealState::Lost;
  const auto actuals = [&] {
    DealFacts facts(m_elements, {});
    facts.addLook(day("2026-04-10"), {march()[0]});
    facts.addLook(day("2026-06-10"), {later});
    return facts.done({later}, {});
  }();
  Query query;
  query.metric = Id<Metric>(205);
  query.byPeriod = Grain::Month;
  const auto answer = performance(m_elements, actuals, query, basics::FiscalCalendar(1));
  ASSERT_EQ(answer.rows.size(), 2u) << "April and May; in June there is none";
  EXPECT_EQ(answer.rows[1].figures.actual, Amount::of(1));
  EXPECT_EQ(answer.rows[1].period.from, day("2026-05-01"));
  query.byPeriod = Grain::Quarter;
  const auto quarter = performance(m_elements, actuals, query, basics::FiscalCalendar(1));
  EXPECT_TRUE(quarter.rows.empty());
}

// A CRM that gives open deals no amount says how many there are, and nothing of what they would bring: no pipeline of
// 0.
TEST_F(WhatDealsSay, APipelineOfDealsWithoutAmountsIsNotKnown) {
  metric(205, "Open", MetricRole::Other, Unit::Count, Aggregation::Last, TakenFrom::OpenDeals);
  auto without = may();
  for (Deal& deal : without)
    deal.amount.reset();
  DealFacts never(m_elements, {});
  never.addLook(day("2026-05-20"), without);
  const auto nothing = never.done(without, {});
  EXPECT_EQ(text(nothing, 103), "");
  EXPECT_FALSE(nothing.dataThrough.contains(103));
  EXPECT_EQ(text(nothing, 205), "2026-05 2") << "B and C are there";
  DealFacts once(m_elements, {});
  once.addLook(day("2026-03-10"), march());
  once.addLook(day("2026-05-20"), without);
  const auto until = once.done(without, {});
  EXPECT_EQ(text(until, 103), "2026-03 300, 2026-04 300") << "as the export of March had them, until that of May";
  EXPECT_EQ(until.dataThrough.at(103), day("2026-03-10"));
  auto one = without;
  one[1].amount = Amount::of(300);
  DealFacts some(m_elements, {});
  some.addLook(day("2026-05-20"), one);
  EXPECT_EQ(text(some.done(one, {}), 103), "2026-05 300") << "what is known counts";
}

TEST_F(WhatDealsSay, AnExportOfAnEarlierDayThatCountsMoreIsReadAsOfTheLater) {
  DealFacts facts(m_elements, {});
  facts.addLook(day("2026-05-20"), march());
  facts.addLook(day("2026-03-10"), may());
  EXPECT_EQ(text(facts.done(may(), {}), 103), "2026-05 350");
}

TEST_F(WhatDealsSay, WhatStandsAtAMomentIsNotAddedUp) {
  Metric metric;
  metric.unit = Unit::Money;
  metric.takenFrom = TakenFrom::WeightedValue;
  EXPECT_TRUE(checkMetric(metric).refused()) << "added up";
  metric.aggregation = Aggregation::Last;
  EXPECT_FALSE(checkMetric(metric).refused());
  metric.takenFrom = TakenFrom::WonValue;
  EXPECT_TRUE(checkMetric(metric).refused()) << "the last of what happened";
  metric.aggregation = Aggregation::Sum;
  metric.takenFrom = TakenFrom::WonDeals;
  EXPECT_TRUE(checkMetric(metric).refused()) << "deals are no money";
  metric.unit = Unit::Count;
  EXPECT_FALSE(checkMetric(metric).refused());
}

} // namespace
} // namespace baton::plan

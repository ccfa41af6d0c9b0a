// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/checking.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_apply.h"
#include "core/workspace/publishing.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

// What goals and bookings say to the rules and to the focus index: a small company whose figures can be added up by
// hand.
namespace baton::workspace {
namespace {

using basics::Amount, basics::Date;

const Date theFirstOfMarch = *Date::of(2026, 3, 1);

class RecordFactsOf : public testing::Test {
protected:
  RecordFactsOf() {
    apply(R"({"op":"put","kind":"person","id":"11","fields":{"name":"Ada Brandt","side":"leadership"}},
             {"op":"put","kind":"person","id":"12","fields":{"name":"Ben Okoye","side":"sales"}},
             {"op":"put","kind":"market","id":"21","fields":{"name":"Bavaria","status":"selected","rank":1}},
             {"op":"put","kind":"market","id":"22","fields":{"name":"Tyrol","status":"selected","rank":2}},
             {"op":"put","kind":"market","id":"23","fields":{"name":"Pools","status":"rejected"}},
             {"op":"put","kind":"offering","id":"31","fields":{"name":"Pump","status":"live"}})");
  }
  void apply(const std::string& changes) {
    const Applied done = applyJson(m_workspace, "{\"changes\":[" + changes + "]}", {.label = "apply"}, Earnest::Change);
    ASSERT_FALSE(done.fault) << done.json().dump();
  }
  /// A revenue goal of the fiscal year 2026; more overrides and adds fields.
  void goal(const std::string& more) {
    apply(fmt::format(R"({{"op":"put","kind":"goal","fields":{{"metric":"101",{}}}}})", more));
  }
  void book(const std::string& rows) {
    const auto columns = records::ColumnMapping::parse(
        R"({"kind":"bookings","columns":{"external_id":"Id","date":"Date","account":"Account","market":"Market",
            "offering":"Offering","revenue":"Revenue"},"dates":"yyyy-MM-dd","decimal":".",
            "unmatched":{"market":"keep","offering":"keep"}})");
    ASSERT_TRUE(columns);
    const auto plan = importFile(m_workspace, {"bookings.csv",
                                               "Id,Date,Account,Market,Offering,Revenue\n" + rows,
                                               *columns,
                                               {},
                                               theFirstOfMarch,
                                               "Ben Okoye",
                                               {}});
    ASSERT_TRUE(plan) << plan.refusal().cause;
    ASSERT_TRUE(plan->rejected.empty());
  }
  void publishOn(Date day) {
    PublishAsked asked;
    asked.author = basics::Id<people::Person>(11);
    asked.today = day;
    asked.reason = "The season begins";
    const auto published = publish(m_workspace, asked);
    ASSERT_TRUE(published) << published.refusal().cause;
  }
  clarity::RecordFacts facts() { return recordFactsOf(m_workspace, theFirstOfMarch); }
  std::vector<std::string> said(std::string_view rule) {
    std::vector<std::string> texts;
    for (const auto& finding : checkOf(m_workspace, theFirstOfMarch).findings)
      if (finding.rule == rule)
        texts.push_back(finding.text);
    return texts;
  }

  tests::TemporaryFolder m_folder;
  Workspace m_workspace =
      Workspace::create(m_folder / "pumps.baton", {"Norvik Pumps", "EUR", 1},
                        basics::Surroundings::fixed(*basics::Instant::parse("2026-03-01T08:00:00Z"), 5));
};

const std::string noPools = R"({"op":"put","kind":"exclusion","id":"41","fields":
    {"what":"No pools","markets":["23"],"from":"2026-01-01"}})";

TEST_F(RecordFactsOf, AGoalForWhatWasLeftOutRunsOverTheExclusion) {
  apply(noPools);
  goal(R"("owner":"12","from":"2026-01-01","market":"23","amount":"500.00")");
  goal(R"("owner":"12","from":"2026-04-01","market":"23","amount":"700.00")");
  goal(R"("owner":"12","from":"2026-01-01","market":"21","amount":"900.00")");
  EXPECT_EQ(said("exclusion-run-over"),
            (std::vector<std::string>{"\"No pools\" was left out, and 2 goals, worth 1,200, stand in it since."}));
}

TEST_F(RecordFactsOf, AGoalFromBeforeTheExclusionOrWithinItsGraceDoesNotRunOverIt) {
  apply(noPools);
  goal(R"("owner":"12","from":"2025-10-01","market":"23","amount":"500.00")");
  EXPECT_TRUE(facts().runOver.empty());
  apply(R"({"op":"put","kind":"exclusion","id":"41","fields":{"deals_in_flight_until":"2026-01-01"}})");
  goal(R"("owner":"12","from":"2026-01-01","market":"23","amount":"500.00")");
  EXPECT_TRUE(facts().runOver.empty());
}

TEST_F(RecordFactsOf, AnExceptionWithAnApproverLetsGoalsAndBookingsThrough) {
  apply(noPools);
  goal(R"("owner":"12","from":"2026-01-01","market":"23","amount":"500.00")");
  book("1,2026-02-01,Aqua,Pools,Pump,100\n");
  ASSERT_EQ(facts().runOver.size(), 2u);
  ASSERT_EQ(said("goal-off-strategy").size(), 1u);
  apply(R"({"op":"put","kind":"exception","id":"51","fields":{"exclusion":"41","reason":"Asked for by Aqua"}})");
  EXPECT_EQ(facts().runOver.size(), 2u) << "nobody has approved it";
  apply(R"({"op":"put","kind":"exception","id":"51","fields":{"approver":"11"}})");
  EXPECT_TRUE(facts().runOver.empty());
  EXPECT_TRUE(said("goal-off-strategy").empty());
}

TEST_F(RecordFactsOf, AnExceptionMadeForOneAccountLetsOnlyThatOneThrough) {
  apply(noPools);
  apply(R"({"op":"put","kind":"target_account","id":"61","fields":{"market":"21","name":"Aqua"}},
           {"op":"put","kind":"exception","fields":{"exclusion":"41","about":"61","approver":"11","reason":"Agreed"}})");
  book("1,2026-02-01,AQUA,Pools,Pump,100\n2,2026-02-01,Blue,Pools,Pump,70\n");
  EXPECT_EQ(said("exclusion-run-over"),
            (std::vector<std::string>{
                "\"No pools\" was left out, and 1 booking of 1 account, worth 70, stands in it since."}));
}

TEST_F(RecordFactsOf, WhatOneAccountBooksOnOneDayIsOneOrder) {
  apply(noPools);
  book("1,2026-02-01,Aqua,Pools,Pump,100\n2,2026-02-01,Aqua,Pools,Hose,20\n3,2026-02-02,Aqua,Pools,Pump,100\n"
       "4,2026-02-02,,Pools,Pump,100\n5,2026-02-02,Blue,Pools,Pump,80.50\n");
  EXPECT_EQ(said("exclusion-run-over"),
            (std::vector<std::string>{
                "\"No pools\" was left out, and 4 orders (5 bookings) of 2 accounts, worth 401, stand in it since."}));
}

TEST_F(RecordFactsOf, WhatWasBookedUnderAnExceptionIsOnStrategy) {
  apply(noPools);
  publishOn(*Date::of(2025, 11, 1));
  book("1,2026-02-01,Aqua,Pools,Pump,100\n2,2026-02-01,Blue,Bavaria,Pump,300\n");
  EXPECT_EQ(facts().won->on, Amount::of(300));
  apply(R"({"op":"put","kind":"exception","fields":{"exclusion":"41","approver":"11","reason":"Asked for by Aqua"}})");
  EXPECT_EQ(facts().won->on, Amount::of(400));
  EXPECT_EQ(facts().won->total, Amount::of(400));
}

TEST_F(RecordFactsOf, WhereThereIsNoTargetTheCommitIsWhatWasAsked) {
  goal(R"("basis":"commit","owner":"12","from":"2026-01-01","market":"21","amount":"100.00")");
  goal(R"("basis":"commit","owner":"12","from":"2026-01-01","market":"23","amount":"300.00")");
  EXPECT_EQ(facts().asked->on, Amount::of(100));
  EXPECT_EQ(facts().asked->total, Amount::of(400));
  goal(R"("basis":"target","owner":"12","from":"2026-01-01","market":"22","amount":"50.00")");
  EXPECT_EQ(facts().asked->on, Amount::of(50));
  EXPECT_EQ(facts().asked->total, Amount::of(50));
  EXPECT_EQ(facts().asked->cases, 1);
}

TEST_F(RecordFactsOf, TheMoneyOfAGoalIsCountedOnceHoweverManyLevelsStateIt) {
  goal(R"("owner":"12","from":"2026-01-01","market":"21","amount":"100.00")");
  goal(R"("owner":"12","from":"2026-04-01","market":"23","amount":"300.00")");
  goal(R"("owner":"11","scope":"team","from":"2026-01-01","market":"21","amount":"100.00")");
  EXPECT_EQ(facts().asked->total, Amount::of(400)) << "the team's goal holds the seller's again";
  goal(R"("scope":"team","grain":"year","from":"2026-01-01","amount":"400.00")");
  EXPECT_EQ(facts().asked->on, Amount::of(100));
  EXPECT_EQ(facts().asked->total, Amount::of(400)) << "so does the company's";
  EXPECT_EQ(facts().asked->unplaced, Amount());
  EXPECT_EQ(facts().marketGoals.size(), 2u);
}

TEST_F(RecordFactsOf, WhatTheCompanyAsksBeyondItsPeopleHasNoMarket) {
  goal(R"("owner":"12","from":"2026-01-01","market":"21","amount":"100.00")");
  goal(R"("scope":"team","grain":"year","from":"2026-01-01","amount":"150.00")");
  EXPECT_EQ(facts().asked->unplaced, Amount::of(50));
  EXPECT_EQ(said("records-unplaced"), (std::vector<std::string>{"33 % of the goals cannot be placed in a market."}));
}

TEST_F(RecordFactsOf, RecordsThatWereReadHoldWhileOnlyGoalsChange) {
  apply(noPools);
  book("1,2026-02-01,Aqua,Pools,Pump,100\n2,2026-02-01,Blue,Bavaria,Pump,300\n");
  const RecordReading reading = readRecords(m_workspace, theFirstOfMarch);
  for (const int amount : {250, 320}) {
    goal(fmt::format(R"("owner":"12","from":"2026-01-01","market":"21","amount":"{}.00")", amount));
    const clarity::RecordFacts now = recordFactsOf(m_workspace, theFirstOfMarch, reading);
    EXPECT_EQ(now.booked->total, Amount::of(400));
    EXPECT_EQ(now.asked->total, Amount::of(amount));
    EXPECT_EQ(now.runOver.size(), 1u) << "the booking in pools";
  }
}

TEST_F(RecordFactsOf, BookingsWithoutAMarketAreNamedAlsoBeforeAVersionIsInForce) {
  book("1,2026-02-01,Aqua,Bavaria,Pump,79\n2,2026-02-01,Blue,Nowhere,Pump,21\n");
  EXPECT_FALSE(facts().won);
  EXPECT_EQ(said("records-unplaced"), (std::vector<std::string>{"21 % of the bookings cannot be placed in a market."}));
}

TEST_F(RecordFactsOf, AFifthWithoutAMarketIsNotOverAFifth) {
  book("1,2026-02-01,Aqua,Bavaria,Pump,80\n2,2026-02-01,Blue,Nowhere,Pump,20\n");
  EXPECT_TRUE(said("records-unplaced").empty());
}

} // namespace
} // namespace baton::workspace

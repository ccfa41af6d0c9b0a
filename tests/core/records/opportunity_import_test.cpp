// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/opportunity_import.h"

#include "tests/core/records/held_records.h"

#include <gtest/gtest.h>

namespace baton::records {
namespace {

using basics::Amount;

basics::Outcome<ImportPlan> takeDeals(const std::string& csv, const std::string& more = {}) {
  const auto mapping = ColumnMapping::parse(
      R"({"kind":"opportunities","columns":{"external_id":"Id","stage":"Stage","created":"Opened","closed":"Closed",)"
      R"("amount":"Amount","probability":"Chance","owner":"Owner","source":"Source","forecast_category":"Call"},)"
      R"("stages":{"Won":"won","Lost":"lost","Talking":"open"},"dates":"yyyy-MM-dd")" +
      more + "}");
  EXPECT_TRUE(mapping) << mapping.refusal().cause;
  ImportRequest request;
  request.fileName = "deals.csv";
  request.bytes = "Id,Stage,Opened,Closed,Amount,Chance,Owner,Source,Call\n" + csv;
  request.mapping = *mapping;
  request.today = *Date::of(2026, 1, 15);
  return planOpportunities({}, {}, request);
}

RecordPile<Opportunity> dealsOf(const basics::Outcome<ImportPlan>& plan) {
  if (!plan) {
    ADD_FAILURE() << plan.refusal().cause;
    return {};
  }
  for (const auto& rejected : plan->rejected)
    ADD_FAILURE() << rejected.row << ": " << rejected.reason;
  return heldRecords<Opportunity>(*plan);
}

TEST(TakeOpportunities, AStageIsOpenWonOrLostAsTheMappingSays) {
  const auto deals = dealsOf(takeDeals("a,Won,2025-01-01,2025-02-01,100,,,,\nb,lost,2025-01-01,2025-02-01,0,,,,\n"
                                       "c,TALKING,2025-01-01,,50,,,,\n"));
  ASSERT_EQ(deals.size(), 3u);
  EXPECT_EQ(deals[0].state, "won");
  EXPECT_EQ(deals[1].state, "lost") << "case does not matter";
  EXPECT_EQ(deals[2].state, "open");
  EXPECT_EQ(deals[2].stage, "TALKING") << "the stage stays as the file has it";
}

TEST(TakeOpportunities, AStageThatTheMappingDoesNotKnowRejectsItsRowAndSaysWhy) {
  const auto plan =
      takeDeals("a,Won,2025-01-01,2025-02-01,100,,,,\nb,Maybe,2025-01-01,,50,,,,\nc,,2025-01-01,,50,,,,\n");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->stored, 1);
  ASSERT_EQ(plan->rejected.size(), 2u);
  EXPECT_NE(plan->rejected[0].reason.find("Maybe"), std::string::npos);
  EXPECT_EQ(plan->rejected[0].column, "Stage");
}

TEST(TakeOpportunities, TheDayOfClosingOfAnOpenOneIsWhenItIsExpected) {
  const auto deals =
      dealsOf(takeDeals("a,Talking,2025-01-01,2025-09-30,100,,,,\nb,Won,2025-01-01,2025-02-01,100,,,,\n"));
  ASSERT_EQ(deals.size(), 2u);
  EXPECT_FALSE(deals[0].closed);
  EXPECT_EQ(deals[0].expected, Date::of(2025, 9, 30));
  EXPECT_EQ(deals[1].closed, Date::of(2025, 2, 1));
}

TEST(TakeOpportunities, OneThatClosedBeforeItWasCreatedOrOnNoDayIsTakenWithAWarning) {
  const auto plan = takeDeals("a,Won,2025-03-01,2025-02-01,100,,,,\nb,Lost,2025-01-01,,100,,,,\n");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->stored, 2);
  ASSERT_EQ(plan->warnings.size(), 2u);
  EXPECT_EQ(plan->warnings[0].row, 2);
  EXPECT_EQ(plan->warnings[0].column, "Closed");
}

TEST(TakeOpportunities, ProbabilitiesArePercentagesWhereAnyExceedsOne) {
  const auto percent = dealsOf(takeDeals("a,Talking,2025-01-01,,10,25,,,\nb,Talking,2025-01-01,,10,1,,,\n"));
  ASSERT_EQ(percent.size(), 2u);
  EXPECT_EQ(percent[0].probability, Amount::ofTenThousandths(2500));
  EXPECT_EQ(percent[1].probability, Amount::ofTenThousandths(100)) << "1 of 100";
  const auto shares = dealsOf(takeDeals("a,Talking,2025-01-01,,10,0.25,,,\nb,Talking,2025-01-01,,10,1,,,\n"));
  ASSERT_EQ(shares.size(), 2u);
  EXPECT_EQ(shares[0].probability, Amount::ofTenThousandths(2500));
  EXPECT_EQ(shares[1].probability, Amount::of(1));
  const auto said = dealsOf(takeDeals("a,Talking,2025-01-01,,10,1,,,\n", R"(,"probability_scale":100)"));
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].probability, Amount::ofTenThousandths(100));
  const auto beyond = takeDeals("a,Talking,2025-01-01,,10,120,,,\nb,Talking,2025-01-01,,10,-1,,,\n");
  ASSERT_TRUE(beyond);
  EXPECT_EQ(beyond->rejected.size(), 2u);
}

TEST(TakeOpportunities, APercentSignSaysWhatOneCellIsAndNotItsColumn) {
  const auto deals = dealsOf(
      takeDeals("a,Talking,2025-01-01,,10,50%,,,\nb,Talking,2025-01-01,,10,0.5,,,\nc,Talking,2025-01-01,,10,1,,,\n"));
  ASSERT_EQ(deals.size(), 3u);
  EXPECT_EQ(deals[0].probability, Amount::ofTenThousandths(5000));
  EXPECT_EQ(deals[1].probability, Amount::ofTenThousandths(5000));
  EXPECT_EQ(deals[2].probability, Amount::of(1));
}

TEST(TakeOpportunities, WordsIgnoreCaseAndOneThatIsNoneIsSaid) {
  const auto deals = dealsOf(takeDeals("a,Talking,2025-01-01,,10,,,Inbound,Best_Case\n"));
  ASSERT_EQ(deals.size(), 1u);
  EXPECT_EQ(deals[0].source, "inbound");
  EXPECT_EQ(deals[0].category, "best case");
  const auto plan = takeDeals("a,Talking,2025-01-01,,10,,,Trade fair,\n");
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->rejected.size(), 1u);
  EXPECT_NE(plan->rejected[0].reason.find("Trade fair"), std::string::npos);
}

TEST(TakeOpportunities, AnAmountOutOfForeignWritingCostsItsRow) {
  const auto plan = takeDeals("a,Talking,2025-01-01,,250k,,,,\nb,Talking,2025-01-01,,\"$1,250.00\",,,,\n",
                              R"(,"decimal":".","thousands":",")");
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->rejected.size(), 1u);
  EXPECT_EQ(plan->rejected[0].row, 2);
  EXPECT_EQ(heldRecords<Opportunity>(*plan).at(0).amount, Amount::of(1250));
}

TEST(TakeOpportunities, AMappingWithoutAStageIsRefused) {
  ImportRequest request;
  request.bytes = "Id,Amount\na,1\n";
  request.mapping = *ColumnMapping::parse(R"({"kind":"opportunities","columns":{"external_id":"Id"}})");
  EXPECT_TRUE(planOpportunities({}, {}, request).refused());
  EXPECT_TRUE(ColumnMapping::parse(R"({"kind":"opportunities","columns":{},"stages":{"New":"maybe"}})").refused());
  EXPECT_TRUE(ColumnMapping::parse(R"({"kind":"opportunities","columns":{},"probabilities":{"New":1.5}})").refused());
  EXPECT_TRUE(ColumnMapping::parse(R"({"kind":"opportunities","columns":{},"amount_if_empty":"guess"})").refused());
}

} // namespace
} // namespace baton::records

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/plan_review.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <map>

namespace baton::workspace {
namespace {

using basics::Date;

/// The example on 15 June 2020: its exports of opportunities are of 31 December, 31 March and 12 June, its bookings
/// reach to 31 May.
class PlanReviewed : public testing::Test {
protected:
  void SetUp() override {
    const auto path = m_folder / "review.baton";
    ASSERT_TRUE(newFromTemplate(path, "example", {}, m_world));
    m_workspace.emplace(Workspace::openForWriting(path, m_world));
    m_review = planReviewOf(*m_workspace, *Date::of(2020, 6, 15));
  }

  tests::TemporaryFolder m_folder;
  basics::Surroundings m_world = basics::Surroundings::fixed(*basics::Instant::parse("2020-06-15T08:00:00Z"), 7);
  std::optional<Workspace> m_workspace;
  PlanReview m_review;
};

TEST_F(PlanReviewed, IsOfTheQuarterAtHandAndSaysHowFarItsDataReaches) {
  EXPECT_EQ(m_review.name, "FY2020-Q4");
  EXPECT_EQ(m_review.quarter.from, *Date::of(2020, 4, 1));
  EXPECT_EQ(m_review.dataThrough, Date::of(2020, 5, 31));
}

/// The figures were added up from bookings.csv by a program of its own: April to June 2020, by country and type of
/// business ("Warehouse" and "Ware House" are one).
TEST_F(PlanReviewed, MarketsHaveWhatWasBookedInThem) {
  const std::map<std::string, std::int64_t> cents{
      {"Value-added resellers, North America", 191'280'951},
      {"Warehouse resellers, North America", 183'242'788 + 3'737'290},
      {"Resellers in France and the United Kingdom", 66'303'205 + 30'944'218},
      {"Resellers in Germany", 35'802'916},
      {"Specialty bike shops, North America", 25'470'220},
      {"Resellers in Australia", 17'488'241}};
  ASSERT_EQ(m_review.results.size(), cents.size());
  for (const auto& result : m_review.results)
    EXPECT_EQ(result.revenue.actual, basics::Amount::ofCents(cents.at(result.market))) << result.market;
  EXPECT_EQ(m_review.whole.revenue.actual, basics::Amount::ofCents(554'269'829));
  EXPECT_EQ(m_review.whole.margin.actual, basics::Amount::ofCents(3'760));
  EXPECT_EQ(m_review.whole.revenue.goal, basics::Amount::ofCents(1'035'900'000)) << "17 quotas of the quarter";
  EXPECT_TRUE(m_review.whole.revenue.partial);
}

TEST_F(PlanReviewed, TheBridgeLeadsFromTheExportBeforeToTheNewestAndFoots) {
  ASSERT_TRUE(m_review.since);
  EXPECT_EQ(m_review.since->from, *Date::of(2020, 3, 31));
  EXPECT_EQ(m_review.since->to, *Date::of(2020, 6, 12));
  EXPECT_TRUE(m_review.since->bridge.foots());
  EXPECT_GT(m_review.since->bridge.at(plan::BridgeStep::Won).count, 0);
  EXPECT_TRUE(m_review.coverage);
  EXPECT_FALSE(m_review.open.empty());
}

TEST_F(PlanReviewed, BeforeTheSecondExportThereIsNoBridge) {
  EXPECT_FALSE(planReviewOf(*m_workspace, *Date::of(2020, 1, 15)).since);
}

} // namespace
} // namespace baton::workspace

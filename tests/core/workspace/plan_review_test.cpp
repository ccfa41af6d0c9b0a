// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/plan_review.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

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

TEST_F(PlanReviewed, MarketsAddUpToTheWhole) {
  basics::Amount revenue, margin;
  for (const auto& result : m_review.results) {
    revenue += result.revenue.actual.value_or(basics::Amount());
    margin += result.margin.actual.value_or(basics::Amount());
  }
  EXPECT_GT(m_review.results.size(), 3U);
  EXPECT_EQ(revenue, m_review.whole.revenue.actual);
  EXPECT_EQ(margin, m_review.whole.margin.actual);
  EXPECT_TRUE(m_review.whole.revenue.goal);
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

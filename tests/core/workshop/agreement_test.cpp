// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/agreement.h"

#include <gtest/gtest.h>

namespace baton::workshop {
namespace {

/// The table of Fleiss (1971) as it is reprinted in many textbooks: 30 patients, 6 psychiatrists each, 5 diagnoses. The
/// paper finds P = 0.5556 and kappa = 0.430.
const std::vector<Ratings> psychiatrists{
    {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0},
    {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0},
    {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0},
    {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0},
    {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}};

TEST(Fleiss, ItsOwnExampleComesOut) {
  const auto kappa = fleissKappa(psychiatrists);
  EXPECT_NEAR(*kappa.raw, 0.5556, 0.00005);
  EXPECT_NEAR(*kappa.value, 0.430, 0.0005);
}

TEST(Fleiss, AllInOneCategoryLeavesNoChanceToAgreeBy) {
  const auto kappa = fleissKappa({{4, 0}, {4, 0}});
  EXPECT_EQ(kappa.raw, 1.0);
  EXPECT_FALSE(kappa.value);
}

TEST(Fleiss, NeedsTwoRatersAndTheSameNumberForEachSubject) {
  EXPECT_FALSE(fleissKappa({}).raw);
  EXPECT_FALSE(fleissKappa({{1, 0}, {0, 1}}).raw);
  EXPECT_FALSE(fleissKappa({{2, 1}, {1, 1}}).raw);
}

/// Two raters, four subjects: they agree on three. P = 3/4; ticked 3 of 8, not 5 of 8: Pe = 9/64 + 25/64 = 34/64;
/// kappa = (48/64 - 34/64) / (30/64) = 14/30.
TEST(Fleiss, TicksAreTwoCategories) {
  const auto kappa = kappaOfTicks({{true, false, false, true}, {true, false, false, false}});
  EXPECT_DOUBLE_EQ(*kappa.raw, 0.75);
  EXPECT_DOUBLE_EQ(*kappa.value, 14.0 / 30);
}

TEST(Bootstrap, IsTheSameEachTimeAndHoldsKappaOfWhatWasSeen) {
  const Ticks raters{{true, true, false, false, true, false},  {true, false, false, false, true, false},
                     {true, true, false, true, true, false},   {true, true, false, false, false, false},
                     {false, true, false, false, true, false}, {true, true, true, false, true, false}};
  const auto interval = bootstrapKappa(raters);
  ASSERT_TRUE(interval);
  const auto again = bootstrapKappa(raters);
  EXPECT_EQ(interval->low, again->low);
  EXPECT_EQ(interval->high, again->high);
  const double kappa = *kappaOfTicks(raters).value;
  EXPECT_LT(interval->low, kappa);
  EXPECT_GT(interval->high, kappa);
  EXPECT_LE(interval->high, 1);
}

TEST(Bootstrap, PeopleWhoTickAlikeLeaveNothingToDrawFrom) {
  const auto interval = bootstrapKappa(Ticks(6, {true, false, true}));
  ASSERT_TRUE(interval);
  EXPECT_EQ(interval->low, 1);
  EXPECT_EQ(interval->high, 1);
  EXPECT_FALSE(bootstrapKappa(Ticks(6, {true, true})));
}

/// Sidney Siegel, "Nonparametric Statistics for the Behavioral Sciences" (1956), chapter 9: three executives rank six
/// applicants, with sums of ranks 8, 14, 11, 11, 11, 8 and W = .16.
TEST(Kendall, ThreeExecutivesRankSixApplicants) {
  const auto w = kendallW({{1, 6, 3, 2, 5, 4}, {1, 5, 6, 4, 2, 3}, {6, 3, 2, 5, 4, 1}});
  ASSERT_TRUE(w);
  EXPECT_NEAR(*w, 0.16, 0.005);
}

/// The same chapter's example of ties: three rankings of ten objects. Squared distances of the sums of ranks from their
/// mean add up to 591; two pairs, three pairs, a four and a three tie. 591 / (742.5 - 28.5) = .828.
TEST(Kendall, TiesAreCorrectedFor) {
  const auto w = kendallW({{1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10},
                           {2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5},
                           {2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10}});
  ASSERT_TRUE(w);
  EXPECT_NEAR(*w, 0.828, 0.0005);
}

TEST(Kendall, FullAgreementIsOneAndOppositesAreNone) {
  EXPECT_DOUBLE_EQ(*kendallW({{1, 2, 3}, {1, 2, 3}}), 1);
  EXPECT_DOUBLE_EQ(*kendallW({{1, 2, 3}, {3, 2, 1}}), 0);
  EXPECT_FALSE(kendallW({{1, 2, 3}})) << "one judge";
  EXPECT_FALSE(kendallW({{2, 2, 2}, {2, 2, 2}})) << "nobody tells anything apart";
}

TEST(Ranking, WhatIsNotNamedSharesThePlacesThatAreLeft) {
  EXPECT_EQ(ranksOf({2, 0}, 4), (std::vector<double>{2, 3.5, 1, 3.5}));
  EXPECT_EQ(ranksOf({0, 1}, 2), (std::vector<double>{1, 2}));
}

TEST(Overlap, IsWhatIsCommonOfAllThatIsNamed) {
  EXPECT_DOUBLE_EQ(*jaccard({1, 2, 3}, {2, 3, 4}), 0.5);
  EXPECT_DOUBLE_EQ(*jaccard({1}, {}), 0);
  EXPECT_FALSE(jaccard({}, {}));
  // Pairs: {1,2} with {1} 1/2, with {2,3} 1/3; {3} with {1} 0, with {2,3} 1/2. Sum 4/3 of four.
  EXPECT_DOUBLE_EQ(*meanOverlap({{1, 2}, {3}}, {{1}, {2, 3}}), 1.0 / 3);
  EXPECT_FALSE(meanOverlap({{1}}, {}));
}

} // namespace
} // namespace baton::workshop

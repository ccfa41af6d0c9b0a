// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/levels.h"

#include <gtest/gtest.h>

namespace baton::coaching {
namespace {

TEST(LevelSpread, IsTheMeanOfThoseSeenAndNamesWhoCanTeach) {
  // 4 + 1 + 0 + 4 = 9 over four seen: 2.25; the fifth was not seen.
  const auto spread = spreadOf({4, 1, std::nullopt, 0, 4});
  EXPECT_EQ(spread.seen, 4);
  ASSERT_TRUE(spread.mean);
  EXPECT_DOUBLE_EQ(*spread.mean, 2.25);
  EXPECT_EQ(spread.best, (std::vector<std::size_t>{0, 4}));
}

TEST(LevelSpread, OfNobodySeenHasNoMean) {
  const auto spread = spreadOf({std::nullopt, std::nullopt});
  EXPECT_EQ(spread.seen, 0);
  EXPECT_FALSE(spread.mean);
  EXPECT_TRUE(spread.best.empty());
}

TEST(LevelSpread, NamesNobodyWhereAllNeedHelpThemselves) {
  EXPECT_TRUE(spreadOf({2, 2, 1}).best.empty());
  EXPECT_EQ(spreadOf({2, 3, 1}).best, (std::vector<std::size_t>{1}));
}

TEST(DescribedLevel, BeginsAtZeroWhereFiveAreDescribedElseAtOne) {
  Competency four, five;
  four.levels = {"listens", "asks", "leads", "teaches"};
  five.levels = {"not yet", "listens", "asks", "leads", "teaches"};
  EXPECT_EQ(describedLevel(four, 0), "");
  EXPECT_EQ(describedLevel(four, 1), "listens");
  EXPECT_EQ(describedLevel(four, 4), "teaches");
  EXPECT_EQ(describedLevel(five, 0), "not yet");
  EXPECT_EQ(describedLevel(five, 4), "teaches");
  EXPECT_EQ(describedLevel(five, 5), "");
}

TEST(LatestRating, IsTheNewest) {
  basics::Elements elements;
  const auto add = [&](basics::RowId id, int level, const char* day) {
    auto rating = std::make_shared<Rating>();
    rating->id = Id<Rating>(id);
    rating->person = Id<people::Person>(7);
    rating->competency = Id<Competency>(9);
    rating->level = level;
    rating->date = *Date::parse(day);
    elements.put(describe(basics::Tag<Rating>{}), id, rating);
  };
  add(1, 2, "2020-05-01");
  add(2, 1, "2020-02-01");
  const Rating* latest = latestRating(elements, Id<people::Person>(7), Id<Competency>(9));
  ASSERT_NE(latest, nullptr);
  EXPECT_EQ(latest->level, 2);
  EXPECT_EQ(latestRating(elements, Id<people::Person>(8), Id<Competency>(9)), nullptr);
}

} // namespace
} // namespace baton::coaching

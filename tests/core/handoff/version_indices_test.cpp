// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/version_indices.h"

#include "tests/core/handoff/strategy_at_hand.h"

#include <gtest/gtest.h>

namespace baton::handoff {
namespace {

using tests::day, tests::StrategyAtHand;

/// One market selected, one turned down: half of what was considered is left, which gives full marks. Reopened, nothing
/// is left out: none. The load is light both times, so choice is 1, then the mean of 0 and 1.
class VersionIndicesOf : public testing::Test {
protected:
  void reopenSchools() {
    strategy::Market market = *hand.elements.find(hand.schools);
    market.status = strategy::MarketStatus::Candidate;
    tests::put(hand.elements, market);
  }
  StrategyAtHand hand;
};

TEST_F(VersionIndicesOf, EachVersionAreThoseOfItsOwnSnapshot) {
  hand.publish();
  reopenSchools();
  auto second = hand.request();
  second.today = day("2026-04-02");
  second.at = tests::moment("2026-04-02T09:00:00Z");
  hand.publish(second);
  const auto all = indicesOfVersions(hand.elements);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].name, "1");
  EXPECT_EQ(all[0].day, day("2026-03-02"));
  EXPECT_DOUBLE_EQ(all[0].choice.value_or(-1), 1);
  EXPECT_EQ(all[1].name, "2");
  EXPECT_DOUBLE_EQ(all[1].choice.value_or(-1), 0.5);
  EXPECT_TRUE(all[0].clarity) << "there are a market and an offering";
}

TEST_F(VersionIndicesOf, AVersionStayAsTheyAreWhenTheDraftMovesOn) {
  hand.publish();
  const auto before = indicesOfVersions(hand.elements);
  reopenSchools();
  const auto after = indicesOfVersions(hand.elements);
  ASSERT_EQ(after.size(), 1u);
  EXPECT_EQ(after[0].clarity, before[0].clarity);
  EXPECT_EQ(after[0].choice, before[0].choice);
}

TEST_F(VersionIndicesOf, ThoseKnownAreTakenOver) {
  const auto id = hand.publish();
  const auto all = indicesOfVersions(hand.elements, {}, {{id, "old name", day("2026-03-02"), 12.0, 0.25}});
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].clarity, 12.0);
  EXPECT_EQ(all[0].name, "1");
}

TEST_F(VersionIndicesOf, WhatWasRecalledOrCannotBeReadHasNone) {
  const auto first = hand.publish();
  Handoff recalled = *hand.elements.find(first);
  recalled.recalled = "Wrong price";
  tests::put(hand.elements, recalled);
  tests::put(hand.elements, Handoff{.id = basics::Id<Handoff>(77), .version = 2, .snapshot = "torn"});
  EXPECT_TRUE(indicesOfVersions(hand.elements).empty());
}

} // namespace
} // namespace baton::handoff

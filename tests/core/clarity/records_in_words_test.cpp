// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules that need records say of them: figures that are right and named.
#include "tests/core/clarity/draft.h"

#include <gtest/gtest.h>

namespace baton::clarity {
namespace {

using basics::Amount;

std::string runOver(RunOver over) {
  Draft draft = soundDraft();
  strategy::Exclusion exclusion;
  exclusion.what = "No pools";
  over.element = draft.add(draft.exclusions, exclusion).id.value();
  draft.withFacts = true;
  draft.facts.runOver = {over};
  const auto found = findingsOf(draft.check(), "exclusion-run-over");
  return found.size() == 1 ? found[0].text : std::to_string(found.size()) + " findings";
}

TEST(ExclusionRunOver, NamesOrdersBookingsAndAccountsApart) {
  EXPECT_EQ(runOver({0, 245, Amount::of(1391025), "bookings", 108, 33}),
            "\"No pools\" was left out, and 108 orders (245 bookings) of 33 accounts, worth 1,391,025, stand in it "
            "since.");
}

TEST(ExclusionRunOver, SaysNoMoreThanIsKnown) {
  EXPECT_EQ(runOver({0, 7, Amount::of(70), "bookings", 7, 0}),
            "\"No pools\" was left out, and 7 bookings, worth 70, stand in it since.");
  EXPECT_EQ(runOver({0, 1, Amount(), "goals"}), "\"No pools\" was left out, and 1 goal stands in it since.");
}

TEST(RecordsUnplaced, LooksAtAllBookingsUntilAVersionIsInForce) {
  Draft draft = soundDraft();
  draft.withFacts = true;
  draft.facts.booked = RecordShare{Amount::of(79), Amount::of(100), Amount::of(21), 40};
  EXPECT_EQ(findingsOf(draft.check(), "records-unplaced").size(), 1u);
  draft.facts.won = RecordShare{Amount::of(80), Amount::of(100), Amount::of(20), 40};
  EXPECT_TRUE(findingsOf(draft.check(), "records-unplaced").empty());
}

TEST(RecordsUnplaced, NamesGoalsOfWhichAPartHasNoMarketAndLeavesThoseWithoutAnyToGoalUnplaced) {
  Draft draft = soundDraft();
  draft.withFacts = true;
  draft.facts.asked = RecordShare{Amount::of(79), Amount::of(100), Amount::of(21), 40};
  const auto found = findingsOf(draft.check(), "records-unplaced");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].text, "21 % of the goals cannot be placed in a market.");
  EXPECT_EQ(found[0].remedy, "Spread them over the markets");
  draft.facts.asked = RecordShare{Amount(), Amount::of(100), Amount::of(100), 40};
  EXPECT_TRUE(findingsOf(draft.check(), "records-unplaced").empty());
}

TEST(NothingToCheck, IsNoFaultOfAssumptionsAndIssuesThatAreNotWritten) {
  Draft draft = soundDraft();
  draft.assumptions.clear();
  draft.issues.clear();
  const Check check = draft.check();
  EXPECT_EQ(termOf(check, "assumption-none")->lost, 1);
  EXPECT_EQ(termOf(check, "assumption-untested")->lost, 0);
  EXPECT_EQ(termOf(check, "market-no-issue")->lost, 3);
  EXPECT_EQ(termOf(check, "issue-unheard")->lost, 0);
}

} // namespace
} // namespace baton::clarity

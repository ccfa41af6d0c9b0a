// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/clarity/draft.h"

#include <gmock/gmock.h>

#include <numeric>

namespace baton::clarity {
namespace {

using namespace strategy;
using basics::Amount;

/// A strategy with so many selected, candidate and turned down markets and core pairs.
Draft shaped(int selected, int candidates, int turnedDown, int pairs) {
  Draft draft;
  draft.workspace.language = "en";
  const auto markets = [&](int count, MarketStatus status) {
    for (int i = 0; i < count; ++i) {
      Market made;
      made.name = "Market " + std::to_string(draft.markets.size() + 1);
      made.status = status;
      made.reason = "Freight eats every order under 30k there";
      draft.add(draft.markets, made);
    }
  };
  markets(selected, MarketStatus::Selected);
  markets(candidates, MarketStatus::Candidate);
  markets(turnedDown, MarketStatus::Rejected);
  for (int i = 0; i < pairs; ++i) {
    const std::size_t offering = std::size_t(i / selected);
    if (offering == draft.offerings.size())
      draft.add(draft.offerings, {{}, {}, "Offering " + std::to_string(offering + 1)});
    draft.fit(draft.markets[std::size_t(i % selected)], draft.offerings[offering], FitLevel::Core);
  }
  draft.withFacts = true;
  return draft;
}

RecordShare percent(double on) {
  return {Amount::ofTenThousandths(std::int64_t(on * 10000)), Amount::of(100), {}, 40};
}

/// A list of 100 accounts that was there 90 days ago, of which so many were dropped since.
void list(Draft& draft, int dropped) {
  for (int i = 0; i < 100; ++i) {
    draft.account(draft.markets[0], "Account " + std::to_string(i));
    draft.accounts.back().added = day(2019, 7, 1);
    if (i < dropped)
      draft.accounts.back().dropped = day(2020, 6, 1);
  }
}

Focus focus(const Draft& draft) {
  return draft.check().focus;
}

TEST(Focus, OfTheExampleIsMeasuredFromResultsAlone) {
  // t = 5 / 9 = .556 -> 1; 7 pairs: 1 - 1/12 = .917; choice .958; a5 = 27.85 / 33.14 = .840; 100 x sqrt(.958 x .840)
  Draft draft = shaped(3, 1, 5, 7);
  draft.facts.won = RecordShare{Amount::of(27850000), Amount::of(33140000), {}, 9062};
  draft.facts.inForceFrom = day(2019, 7, 1);
  const Focus found = focus(draft);
  EXPECT_NEAR(*found.terms[0].value, 1, 1e-9);
  EXPECT_NEAR(*found.terms[1].value, 11.0 / 12, 1e-9);
  EXPECT_NEAR(*found.choice, .958, .0005);
  EXPECT_NEAR(*found.adherence, .840, .0005);
  EXPECT_NEAR(*found.value, 89.7, .05);
  for (const std::size_t left : {2u, 3u, 4u, 5u})
    EXPECT_FALSE(found.terms[left].leftOut.empty()) << found.terms[left].name;
}

TEST(Focus, IsZeroWhereEverythingIsSelected) {
  Draft draft = shaped(5, 0, 0, 20);
  draft.facts.asked = draft.facts.workedOn = draft.facts.time = percent(100);
  const Focus found = focus(draft);
  EXPECT_DOUBLE_EQ(*found.choice, 0); // c1 0 of 5; 20 pairs are over 18
  EXPECT_DOUBLE_EQ(*found.adherence, 1);
  EXPECT_DOUBLE_EQ(*found.value, 0);
}

TEST(Focus, OfASharpStrategyPointsAtTheWeakTerm) {
  Draft draft = shaped(2, 0, 5, 5); // 5 / 7 turned down, 5 pairs
  draft.facts.asked = percent(95);
  draft.facts.workedOn = percent(72);
  draft.facts.time = percent(61);
  draft.facts.won = percent(80);
  draft.facts.inForceFrom = day(2019, 7, 1);
  list(draft, 15);
  for (int i = 0; i < 15; ++i) {
    draft.account(draft.markets[0], "New " + std::to_string(i));
    draft.accounts.back().added = day(2020, 6, 1);
  }
  const Focus found = focus(draft);
  EXPECT_DOUBLE_EQ(*found.choice, 1);
  EXPECT_NEAR(*found.terms[5].value, .85, 1e-9); // 15 added, 15 dropped, 100 before, 100 now: 1 - 30 / 200
  EXPECT_NEAR(*found.adherence, .786, 1e-9);     // (.95 + .72 + .61 + .85 + .80) / 5
  EXPECT_NEAR(*found.value, 88.7, .05);          // 100 x sqrt(.786)
}

TEST(Focus, OfAWideStrategyIsHalf) {
  Draft draft = shaped(6, 0, 3, 14); // 3 / 9 = .333 / .5 = .667; (18 - 14) / 12 = .333; mean .5
  draft.facts.asked = percent(88);
  draft.facts.workedOn = percent(55);
  draft.facts.time = percent(40);
  draft.facts.won = percent(60);
  draft.facts.inForceFrom = day(2019, 7, 1);
  const Focus found = focus(draft);
  EXPECT_NEAR(*found.terms[0].value, .667, .0005);
  EXPECT_NEAR(*found.terms[1].value, .333, .0005);
  EXPECT_NEAR(*found.adherence, .608, .0006); // (.88 + .55 + .40 + .60) / 4 = .6075
  EXPECT_NEAR(*found.value, 55.1, .05);
}

TEST(Focus, OfOneMarketWithNothingTurnedDown) {
  Draft draft = shaped(1, 0, 0, 3);
  draft.facts.workedOn = percent(90);
  EXPECT_NEAR(*focus(draft).choice, .5, 1e-9);
  EXPECT_NEAR(*focus(draft).value, 67.1, .05); // 100 x sqrt(.5 x .9)
}

TEST(Focus, SaysThatWorkIsNotKnownYet) {
  const Focus found = focus(shaped(3, 1, 5, 7));
  EXPECT_FALSE(found.value);
  EXPECT_EQ(found.note, "Choice 96 of 100. What people work on is not known yet.");
}

TEST(TurnedDown, CountsAnExclusionOnceAndNotWhatOnlyRepeatsAMarket) {
  Draft draft = shaped(3, 1, 2, 7);
  Exclusion repeats;
  repeats.what = "No new resellers in Australia";
  repeats.markets = {draft.markets.back().id};
  draft.add(draft.exclusions, repeats);
  EXPECT_EQ(focus(draft).terms[0].numerator, 2);
  Exclusion own;
  own.what = "No 11 or more of one bike model below list";
  draft.add(draft.exclusions, own);
  Exclusion empty;
  empty.what = "no unprofitable deals";
  draft.add(draft.exclusions, empty); // no seller recognises it
  Exclusion over = own;
  over.id = {};
  over.until = day(2020, 6, 14);
  draft.add(draft.exclusions, over);
  EXPECT_EQ(focus(draft).terms[0].numerator, 3);
  EXPECT_EQ(focus(draft).terms[0].denominator, 3 + 1 + 3);
}

TEST(Steadiness, CountsWhatCameAndWentAndNotWhatWasWon) {
  Draft draft = shaped(2, 0, 2, 4);
  list(draft, 20);
  draft.accounts[0].relation = Relation::Customer; // won, so no drop
  for (int i = 0; i < 10; ++i) {
    draft.account(draft.markets[0], "New " + std::to_string(i));
    draft.accounts.back().added = day(2020, 6, 1);
  }
  const FocusTerm a4 = focus(draft).terms[5];
  // 10 added, 19 dropped; 100 before, 100 - 20 + 10 = 90 now: 1 - 29 / 190
  EXPECT_EQ(a4.numerator, 29);
  EXPECT_EQ(a4.denominator, 190);
  EXPECT_NEAR(*a4.value, 1 - 29.0 / 190, 1e-9);
}

TEST(Steadiness, IsLeftOutInTheFirstNinetyDaysOfAList) {
  Draft draft = shaped(2, 0, 2, 4);
  list(draft, 0);
  for (TargetAccount& account : draft.accounts)
    account.added = day(2020, 4, 1);
  EXPECT_EQ(focus(draft).terms[5].leftOut, "The list is younger than 90 days.");
}

TEST(Terms, AreLeftOutAndSayWhy) {
  Draft draft = shaped(2, 0, 2, 4);
  draft.facts.asked = RecordShare{{}, Amount::of(100), Amount::of(100), 40};
  draft.facts.workedOn = RecordShare{Amount::of(70), Amount::of(100), Amount::of(21), 40};
  draft.facts.time = RecordShare{Amount::of(7), Amount::of(9), {}, 9};
  draft.facts.won = percent(80);
  draft.facts.inForceFrom = day(2020, 3, 18); // 89 days
  const Focus found = focus(draft);
  EXPECT_EQ(found.terms[2].leftOut, "The goals carry no market.");
  EXPECT_EQ(found.terms[3].leftOut, "21 % of the value has no market.");
  EXPECT_EQ(found.terms[4].leftOut, "9 cases; from 10 on the share says something.");
  EXPECT_EQ(found.terms[6].leftOut, "The version is in force for less than 90 days.");
  EXPECT_FALSE(found.value);
  draft.facts.inForceFrom = day(2020, 3, 17); // 90 days
  EXPECT_TRUE(focus(draft).value);
}

TEST(FocusThresholds, BelongToTheWorkspace) {
  Draft draft = shaped(6, 0, 3, 14);
  draft.setting("focus-turned-down", false, 1.0 / 3); // a third is enough here
  draft.setting("focus-load-none", false, 22);        // (22 - 14) / (22 - 6) = .5
  EXPECT_NEAR(*focus(draft).terms[0].value, 1, .001);
  EXPECT_NEAR(*focus(draft).terms[1].value, .5, 1e-9);
}

TEST(EffectiveNumber, IsHowManyEqualPartsItAmountsTo) {
  EXPECT_DOUBLE_EQ(effectiveNumber(std::vector{1.0, 1.0, 1.0, 1.0}), 4);
  EXPECT_NEAR(effectiveNumber(std::vector{.7, .2, .1}), 1 / (.49 + .04 + .01), 1e-9);
  EXPECT_DOUBLE_EQ(effectiveNumber(std::vector<double>{}), 0);
}

} // namespace
} // namespace baton::clarity

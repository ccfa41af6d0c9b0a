// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/clarity/draft.h"

#include <gmock/gmock.h>

namespace baton::clarity {
namespace {

using namespace strategy;

constexpr double tolerance = 1e-9;

double unheld(const Draft& draft) {
  return *draft.check().clarity.unheld;
}

TEST(ClarityIndex, LosesAllPointsOfABlockerHoweverManyElementsItNames) {
  Draft draft = soundDraft();
  draft.advantages[0].theirs = "None";
  EXPECT_NEAR(unheld(draft), 100 - 3, tolerance);
  draft.advantages[1].theirs = "None";
  EXPECT_NEAR(unheld(draft), 100 - 3, tolerance);
}

TEST(ClarityIndex, LosesAWarningByTheShareOfElements) {
  Draft draft = soundDraft();
  draft.markets[1].rank = 1;
  EXPECT_NEAR(unheld(draft), 100 - 1 * 2.0 / 2, tolerance); // both of two selected markets
  draft.markets[1].rank.reset();
  EXPECT_NEAR(unheld(draft), 100 - 1 * 1.0 / 2, tolerance); // one of two has none
  draft.markets[1].rank = 2;
  draft.proofs[0].source = "";
  // proof-unsourced 2 x 1/2; core-no-difference 6, since nothing stands for Bikes any more
  EXPECT_NEAR(unheld(draft), 100 - 1 - 6, tolerance);
}

TEST(ClarityIndex, CountsEmptyCellsOfTheGridByShare) {
  Draft draft = soundDraft();
  draft.fits.erase(draft.fits.begin() + 3); // one of 2 x 2
  EXPECT_NEAR(unheld(draft), 100 - 2 * 1.0 / 4, tolerance);
}

TEST(ClarityIndex, JudgesClaimsWithinTheirOwnKind) {
  Draft draft = soundDraft();
  draft.offerings[1].description = "The most powerful wheels and drive parts for dealers";
  EXPECT_NEAR(unheld(draft), 100 - 3 * 1.0 / 2, tolerance); // one of two descriptions
  draft.strategy.summary = "seamless ordering for dealers who wait for frames";
  EXPECT_NEAR(unheld(draft), 100 - 3 * 1.0, tolerance); // the only summary
}

TEST(ClarityIndex, IsHeldAtEightyFourWhileAGateIsClosed) {
  Draft draft = soundDraft();
  draft.advantages[0].theirs = "None";
  const ClarityIndex clarity = draft.check().clarity;
  EXPECT_TRUE(clarity.held);
  EXPECT_DOUBLE_EQ(*clarity.value, 84);
  EXPECT_NEAR(*clarity.unheld, 97, tolerance);
}

TEST(ClarityIndex, IsNotLoweredFurtherWhereItIsBelowEightyFour) {
  Draft draft = soundDraft();
  draft.competitors.clear();
  draft.advantages.clear();
  // competitor-none 5, advantage-none 5, one-sided 3, no-how 2, status-quo-missing 1: nothing to check is no pass
  const ClarityIndex clarity = draft.check().clarity;
  EXPECT_NEAR(*clarity.unheld, 100 - 16, tolerance);
  EXPECT_FALSE(clarity.held);
  draft.markets[0].reason = "";
  EXPECT_NEAR(*draft.check().clarity.value, 100 - 16 - 3, tolerance);
}

TEST(ClarityIndex, ScalesTheRestWhereARuleIsOff) {
  Draft draft = soundDraft();
  draft.markets[1].rank = 1;
  draft.setting("core-no-difference", true, {}); // 94 points left, of which 1 is lost
  const Check check = draft.check();
  EXPECT_NEAR(*check.clarity.value, 100 * 93.0 / 94, tolerance);
  EXPECT_THAT(check.clarity.leftOut, testing::ElementsAre("core-no-difference"));
  ASSERT_EQ(check.changedRules.size(), 1u);
  EXPECT_EQ(check.changedRules[0].reason, "agreed in June");
}

TEST(ClarityIndex, LeavesOutTheRulesThatCannotReadTheLanguage) {
  Draft draft = soundDraft();
  draft.workspace.language = "fr";
  draft.markets[1].rank = 1;
  // Silent: market-unbounded 5, claim-generic 3, quantity-vague 1, defined-elsewhere 1, word-undefined 1: 89 points
  const Check check = draft.check();
  EXPECT_EQ(check.language, Language::Other);
  EXPECT_NEAR(*check.clarity.value, 100 * 88.0 / 89, tolerance);
  EXPECT_EQ(check.clarity.leftOut.size(), 5u);
}

TEST(ClarityIndex, IsNotShownBeforeThereAreAMarketAndAnOffering) {
  Draft draft;
  draft.add(draft.markets, {{}, {}, "Workshops"});
  EXPECT_FALSE(draft.check().clarity.value);
  draft.add(draft.offerings, {{}, {}, "Bikes"});
  EXPECT_TRUE(draft.check().clarity.value);
}

TEST(ClarityIndex, AddsUpFromItsTerms) {
  Draft draft = soundDraft();
  draft.markets[1].rank = 1;
  draft.strategy.summary = "";
  draft.strategy.horizonTo.reset();
  const ClarityIndex clarity = draft.check().clarity;
  double lost = 0;
  for (const ClarityTerm& term : clarity.terms) {
    EXPECT_NEAR(term.lost, term.points * term.share, tolerance) << term.rule;
    lost += term.lost;
  }
  EXPECT_NEAR(lost, 1 + 2 + 1, tolerance); // rank-tied, summary-unsayable, horizon-unclear
  EXPECT_NEAR(*clarity.value, 96, tolerance);
}

TEST(ClarityIndex, DoesNotMoveWithTheRecords) {
  Draft draft = soundDraft();
  draft.withFacts = true;
  draft.facts.workedOn = RecordShare{basics::Amount::of(1), basics::Amount::of(10), {}, 40};
  draft.facts.promises = {{77, "a significantly better list"}};
  const Check check = draft.check();
  EXPECT_EQ(findingsOf(check, "pipeline-off-strategy").size(), 1u);
  EXPECT_EQ(findingsOf(check, "quantity-vague").size(), 1u);
  EXPECT_DOUBLE_EQ(*check.clarity.value, 100);
}

TEST(Bands, AreNamedByWhatSalesCanDo) {
  EXPECT_EQ(bandOf(39.9), "Sales cannot start from this yet");
  EXPECT_EQ(bandOf(40), "parts can be used");
  EXPECT_EQ(bandOf(69.9), "parts can be used");
  EXPECT_EQ(bandOf(84), "clear, with open points");
  EXPECT_EQ(bandOf(85), "clear");
}

TEST(PutAside, OpensTheGateOfATextAndKeepsThePointsLostUntilAReceiverSaysClear) {
  Draft draft = soundDraft();
  draft.advantages[0].theirs = "Nothing that a good shop would miss.";
  const basics::RowId id = draft.advantages[0].id.value();
  draft.putAside("advantage-one-sided", id, "theirs");
  const Check aside = draft.check();
  EXPECT_TRUE(aside.gate(Gate::Advantages).open);
  EXPECT_TRUE(aside.ready);
  EXPECT_NEAR(*aside.clarity.value, 97, tolerance);
  ASSERT_EQ(findingsOf(aside, "advantage-one-sided").size(), 1u);
  EXPECT_EQ(findingsOf(aside, "advantage-one-sided")[0].aside->reason, "said so on purpose");
  draft.asides[0].clearTo = draft.people[1].id;
  EXPECT_DOUBLE_EQ(*draft.check().clarity.value, 100);
  draft.asides[0].reason = " ";
  EXPECT_FALSE(draft.check().gate(Gate::Advantages).open);
}

TEST(PutAside, LetsAGenericStatementStandForItsOffering) {
  Draft draft = soundDraft();
  Differentiator& difference = draft.differentiators[0];
  difference.statement = "the easiest frame to order for dealers";
  EXPECT_FALSE(draft.check().gate(Gate::Differentiators).open);
  draft.putAside("claim-generic", difference.id.value(), "statement");
  EXPECT_TRUE(draft.check().gate(Gate::Differentiators).open);
}

TEST(PutAside, DoesNothingForWhatIsNotThere) {
  Draft draft = soundDraft();
  draft.markets[0].reason = "";
  draft.putAside("market-no-reason", draft.markets[0].id.value(), "reason", true);
  const Check check = draft.check();
  EXPECT_FALSE(check.gate(Gate::Markets).open);
  EXPECT_FALSE(findingsOf(check, "market-no-reason")[0].aside);
  EXPECT_NEAR(*check.clarity.unheld, 97, tolerance);
}

TEST(PutAside, LeavesTheGateClosedForAStateOfAffairs) {
  Draft draft = soundDraft();
  Exclusion made;
  made.what = "No bikes in Ohio";
  made.markets = {draft.markets[0].id};
  draft.putAside("contradiction", draft.add(draft.exclusions, made).id.value(), "what");
  EXPECT_FALSE(draft.check().gate(Gate::Offerings).open);
  EXPECT_TRUE(findingsOf(draft.check(), "contradiction")[0].aside);
}

TEST(Thresholds, AreTheWorkspacesOwnWithAReason) {
  Draft draft = soundDraft();
  draft.proofs[0].date = day(2018, 6, 14); // 24 months and a day
  EXPECT_FALSE(draft.check().gate(Gate::Differentiators).open);
  draft.setting("proof-stale", false, 36);
  EXPECT_TRUE(draft.check().gate(Gate::Differentiators).open);
  EXPECT_TRUE(findingsOf(draft.check(), "proof-stale").empty());
}

TEST(Findings, ShowTheWordsAtFault) {
  Draft draft = soundDraft();
  draft.offerings[0].description = "Simply the most powerful frames for dealers";
  const Finding finding = findingsOf(draft.check(), "claim-generic")[0];
  ASSERT_EQ(finding.ranges.size(), 1u);
  EXPECT_EQ(
      draft.offerings[0].description.substr(finding.ranges[0].begin, finding.ranges[0].end - finding.ranges[0].begin),
      "most powerful");
  EXPECT_EQ(finding.text, "Any competitor could print this: \"most powerful\".");
  EXPECT_EQ(finding.kind, "offering");
  EXPECT_EQ(finding.field, "description");
  EXPECT_EQ(finding.id, draft.offerings[0].id.value());
}

TEST(Findings, PointAtWhatToMendFirstWhereThereIsNothingToCheck) {
  Draft draft = soundDraft();
  draft.competitors.clear();
  const Check check = draft.check();
  EXPECT_EQ(findingsOf(check, "competitor-none").size(), 2u);
  EXPECT_EQ(findingsOf(check, "advantage-no-how")[0].follows, "competitor-none");
}

TEST(German, IsReadWithItsOwnWords) {
  Draft draft = soundDraft();
  draft.workspace.language = "de";
  draft.offerings[0].description = "Innovative und hochwertige Lösungen für Händler aus einer Hand";
  draft.advantages[0].theirs = "Nichts, was einem guten Laden fehlt";
  draft.assumptions[0].statement = "Großhändler kaufen deutlich mehr Teile";
  draft.strategy.summary = "Händler verlieren Verkäufe, wenn die Größe fehlt.";
  const Check check = draft.check();
  EXPECT_EQ(check.language, Language::German);
  EXPECT_EQ(findingsOf(check, "claim-generic").size(), 1u);
  EXPECT_EQ(findingsOf(check, "quantity-vague").size(), 1u);
  EXPECT_FALSE(check.gate(Gate::Advantages).open);
}

} // namespace
} // namespace baton::clarity

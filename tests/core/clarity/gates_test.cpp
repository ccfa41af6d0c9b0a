// SPDX-License-Identifier: GPL-3.0-or-later
// Every line of every gate: broken, it closes that gate and no other; mended as the finding says, it opens again.
#include "tests/core/clarity/draft.h"

#include <gmock/gmock.h>

namespace baton::clarity {
namespace {

using namespace strategy;
using basics::Id;

struct Line {
  const char* name;
  Gate gate;
  std::string_view rule;
  void (*breaks)(Draft&);
  void (*mends)(Draft&);
};

OpenQuestion& blocking(Draft& draft, basics::RowId about) {
  OpenQuestion made;
  made.about = Id<basics::Anything>(about);
  made.text = "Who leads Canada?";
  made.blocking = true;
  return draft.add(draft.questions, made);
}

Market& germany(Draft& draft) {
  Market made;
  made.name = "Germany";
  return draft.add(draft.markets, made);
}

const Line lines[] = {
    {"Reason", Gate::Markets, "market-no-reason", [](Draft& d) { d.markets[0].reason = "Big and growing"; },
     [](Draft& d) { d.markets[0].reason = "It earned 0.7 % when the others lost money"; }},
    {"IdealCustomer", Gate::Markets, "market-no-customer", [](Draft& d) { d.markets[0].idealCustomer = "Ohio"; },
     [](Draft& d) { d.markets[0].idealCustomer = "Workshops in Ohio with their own paint shop"; }},
    {"Border", Gate::Markets, "market-unbounded",
     [](Draft& d) {
       d.markets[0].idealCustomer = "shops whose owners value quality, success and modern digital service";
     },
     [](Draft& d) { d.markets[0].idealCustomer = "shops whose owners repair bikes on their own stand"; }},
    {"Buyer", Gate::Markets, "market-no-buyer", [](Draft& d) { d.roles.pop_front(); },
     [](Draft& d) {
       d.add(d.roles, {{}, {}, d.markets[0].id, "Owner", "delivered price per pallet, turns per season"});
     }},
    {"Issue", Gate::Markets, "market-no-issue", [](Draft& d) { d.issues[0].statement = "They need help"; },
     [](Draft& d) { d.issues[0].statement = "In May I have 40 bikes and none in the size they want"; }},
    {"List", Gate::Markets, "market-no-targets", [](Draft& d) { d.accounts.pop_front(); },
     [](Draft& d) { d.account(d.markets[0], "Great Bikes"); }},
    {"ListRule", Gate::Markets, "market-no-targets", [](Draft& d) { d.accounts.pop_front(); },
     [](Draft& d) { d.markets[0].listRule = "All 214 workshops from the trade register"; }},
    {"TurnedDown", Gate::Markets, "nothing-turned-down", [](Draft& d) { d.markets.pop_back(); },
     [](Draft& d) {
       Exclusion made;
       made.what = "No orders from chains";
       made.accounts = {"Big Chain"};
       d.add(d.exclusions, made);
     }},
    {"Candidate", Gate::Markets, "market-undecided", [](Draft& d) { germany(d); },
     [](Draft& d) {
       d.markets.back().decideOwner = d.people[0].id;
       d.markets.back().decideBy = day(2020, 9, 30);
     }},
    {"QuestionAboutAMarket", Gate::Markets, "question-blocking", [](Draft& d) { blocking(d, d.markets[0].id.value()); },
     [](Draft& d) { d.questions[0].answer = "Brian"; }},

    {"CoreInEveryMarket", Gate::Offerings, "market-no-core",
     [](Draft& d) { d.fit(d.markets[1], d.offerings[0], FitLevel::No); },
     [](Draft& d) { d.fit(d.markets[1], d.offerings[1], FitLevel::Core); }},
    {"Description", Gate::Offerings, "offering-undescribed", [](Draft& d) { d.offerings[0].description = "Bikes"; },
     [](Draft& d) { d.offerings[0].description = "jerseys, shorts, gloves, caps in shop sizes"; }},
    {"Price", Gate::Offerings, "offering-no-price", [](Draft& d) { d.offerings[0].priceNote = "on request"; },
     [](Draft& d) { d.offerings[0].priceNote = "Ohio dealer price list"; }},
    {"Exclusion", Gate::Offerings, "contradiction",
     [](Draft& d) {
       Exclusion made;
       made.what = "No bikes in Ohio";
       made.markets = {d.markets[0].id};
       d.add(d.exclusions, made);
     },
     [](Draft& d) { d.exclusions[0].offerings = {Id<Offering>(4711)}; }},
    {"QuestionAboutAnOffering", Gate::Offerings, "question-blocking",
     [](Draft& d) { blocking(d, d.offerings[0].id.value()); }, [](Draft& d) { d.questions[0].blocking = false; }},

    {"DifferenceBelongs", Gate::Differentiators, "core-no-difference",
     [](Draft& d) { d.differentiators[0].offerings = d.differentiators[1].offerings; },
     [](Draft& d) { d.differentiators[1].offerings.clear(); }},
    {"DifferenceSays", Gate::Differentiators, "core-no-difference",
     [](Draft& d) { d.differentiators[0].statement = "We build it"; },
     [](Draft& d) { d.differentiators[0].statement = "we build frames to order in 12 days"; }},
    {"DifferenceIsNotGeneric", Gate::Differentiators, "core-no-difference",
     [](Draft& d) {
       d.differentiators[0].statement = "best-in-class frames that dealers order straight from the plant";
     },
     [](Draft& d) { d.differentiators[0].statement += " in 12 days"; }},
    {"SoWhat", Gate::Differentiators, "core-no-difference", [](Draft& d) { d.differentiators[0].soWhat = ""; },
     [](Draft& d) { d.differentiators[0].soWhat = "the bike leaves the shop complete in one visit"; }},
    {"ProofAnchored", Gate::Differentiators, "core-no-difference",
     [](Draft& d) { d.proofs[0].statement = "our customers tell us so whenever they call"; },
     [](Draft& d) { d.proofs[0].statement = "our customers in Ohio told us so in March"; }},
    {"ProofSource", Gate::Differentiators, "core-no-difference", [](Draft& d) { d.proofs[0].source = ""; },
     [](Draft& d) { d.proofs[0].source = "letter"; }},
    {"ProofAge", Gate::Differentiators, "core-no-difference", [](Draft& d) { d.proofs[0].date = day(2018, 6, 14); },
     [](Draft& d) { d.proofs[0].proofKind = ProofKind::Patent; }},
    {"Opposite", Gate::Differentiators, "core-no-difference", [](Draft& d) { d.differentiators[0].opposite = ""; },
     [](Draft& d) { d.differentiators[0].opposite = "A hall full of ready sizes"; }},
    {"Swap", Gate::Differentiators, "core-no-difference", [](Draft& d) { d.differentiators[0].whoCannotSay = ""; },
     [](Draft& d) { d.differentiators[0].whoCannotSay = "Oxbow"; }},

    {"Competitor", Gate::Advantages, "competitor-none",
     [](Draft& d) {
       d.competitors.clear();
       d.advantages.clear();
     },
     [](Draft& d) { // as the finding says: the present way
       Competitor made;
       made.name = "Repairing it themselves";
       made.presentWay = true;
       Advantage advantage;
       advantage.competitor = d.add(d.competitors, made).id;
       advantage.ours = "one carton and one invoice in place of three";
       advantage.theirs = "no change for the mechanics, known faces";
       advantage.howWeWin = "one trial order of 5 bikes";
       d.add(d.advantages, advantage);
     }},
    {"Ours", Gate::Advantages, "advantage-none", [](Draft& d) { d.advantages[0].ours = "Service"; },
     [](Draft& d) { d.advantages[0].ours = "parts arrive with the bike they fit"; }},
    {"Theirs", Gate::Advantages, "advantage-one-sided",
     [](Draft& d) { d.advantages[0].theirs = "None that we know of here"; },
     [](Draft& d) { d.advantages[0].theirs = "lowest pallet price, 90 days to pay"; }},
    {"HowWeWin", Gate::Advantages, "advantage-no-how", [](Draft& d) { d.advantages[0].howWeWin = ""; },
     [](Draft& d) { d.advantages[0].howWeWin = "count the deliveries of one month"; }},
    {"AdvantageOfThisMarket", Gate::Advantages, "advantage-none",
     [](Draft& d) { d.advantages[0].market = d.markets[0].id; }, // nothing for the other market
     [](Draft& d) { d.advantages[0].market = {}; }},
};

class GateLine : public testing::TestWithParam<Line> {};

TEST_P(GateLine, ClosesItsGateAloneAndOpensItWhenMended) {
  const Line& line = GetParam();
  Draft draft = soundDraft();
  line.breaks(draft);
  const Check closed = draft.check();
  for (const Gate gate : {Gate::Markets, Gate::Offerings, Gate::Differentiators, Gate::Advantages})
    EXPECT_EQ(closed.gate(gate).open, gate != line.gate) << basics::wordOf(gate);
  EXPECT_FALSE(closed.ready);
  EXPECT_FALSE(findingsOf(closed, line.rule).empty());
  line.mends(draft);
  const Check mended = draft.check();
  EXPECT_TRUE(mended.gate(line.gate).open);
  EXPECT_TRUE(mended.ready);
}

INSTANTIATE_TEST_SUITE_P(Lines, GateLine, testing::ValuesIn(lines),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(MarketsGate, IsClosedByNoSelectedMarketEvenWhereCandidatesAreSound) {
  Draft draft = soundDraft();
  for (Market& market : draft.markets) {
    market.status = MarketStatus::Candidate;
    market.decideOwner = draft.people[0].id;
    market.decideBy = day(2020, 9, 30);
  }
  Exclusion left;
  left.what = "No order under 30k";
  draft.add(draft.exclusions, left);
  EXPECT_FALSE(draft.check().gate(Gate::Markets).open);
  draft.markets[0].status = MarketStatus::Selected;
  draft.markets[1].status = MarketStatus::Selected;
  EXPECT_TRUE(draft.check().gate(Gate::Markets).open);
}

TEST(MarketsGate, StaysOpenBesideAUniversalWordWithABorder) {
  // The finding is worth saying, but the gate's line asks only for a border.
  Draft draft = soundDraft();
  draft.markets[0].idealCustomer = "every shop with its own paint and repair stand";
  const Check check = draft.check();
  EXPECT_EQ(findingsOf(check, "market-unbounded").size(), 1u);
  EXPECT_TRUE(check.gate(Gate::Markets).open);
  EXPECT_FALSE(check.ready);
}

TEST(MarketsGate, CountsOnlyAccountsWithATierThatAreOnTheListToday) {
  Draft draft = soundDraft();
  draft.accounts[0].tier.reset();
  EXPECT_FALSE(draft.check().gate(Gate::Markets).open);
  draft.accounts[0].tier = Tier::C;
  draft.accounts[0].added = day(2020, 6, 16);
  EXPECT_FALSE(draft.check().gate(Gate::Markets).open);
  draft.accounts[0].added = day(2020, 6, 15);
  draft.accounts[0].dropped = day(2020, 6, 16);
  EXPECT_TRUE(draft.check().gate(Gate::Markets).open);
}

TEST(OfferingsGate, IsClosedWithoutAnythingThatCanBeSoldInTheHorizon) {
  Draft draft = soundDraft();
  for (Offering& offering : draft.offerings) {
    offering.status = OfferingStatus::Planned;
    offering.availableFrom = day(2021, 7, 1); // the day after the horizon
  }
  const Check closed = draft.check();
  EXPECT_FALSE(closed.gate(Gate::Offerings).open);
  EXPECT_FALSE(closed.gate(Gate::Differentiators).open);
  for (Offering& offering : draft.offerings)
    offering.availableFrom = day(2021, 6, 30);
  EXPECT_EQ(draft.check().openGates(), 4);
}

TEST(OfferingsGate, IsNotClosedByAnExclusionThatMatchesOtherThings) {
  Draft draft = soundDraft();
  Exclusion rule;
  rule.what = "No 11 or more of one model below list";
  draft.add(draft.exclusions, rule); // empty on both sides: covers nothing
  rule.id = {};
  rule.markets = {draft.markets[2].id};
  draft.add(draft.exclusions, rule);
  rule.id = {};
  rule.markets = {draft.markets[1].id};
  rule.offerings = {draft.offerings[1].id}; // possible there, not core
  draft.add(draft.exclusions, rule);
  EXPECT_TRUE(draft.check().gate(Gate::Offerings).open);
}

TEST(DifferentiatorsGate, LetsOthersBeWeakBesideOneThatStands) {
  Draft draft = soundDraft();
  Differentiator weak;
  weak.statement = "Best-in-class quality and first-class service";
  weak.oppositeAbsurd = Answered::Yes;
  draft.add(draft.differentiators, weak);
  const Check check = draft.check();
  EXPECT_TRUE(check.gate(Gate::Differentiators).open);
  EXPECT_TRUE(check.ready);
  EXPECT_LT(*check.clarity.value, 100);
}

TEST(AdvantagesGate, WantsAllThreeSidesInOneAdvantage) {
  Draft draft = soundDraft();
  Advantage other = draft.advantages[0];
  other.id = {};
  other.theirs = "";
  draft.advantages[0].howWeWin = "";
  draft.add(draft.advantages, other);
  EXPECT_FALSE(draft.check().gate(Gate::Advantages).open);
  EXPECT_EQ(findingsOf(draft.check(), "advantage-no-how").size() +
                findingsOf(draft.check(), "advantage-one-sided").size(),
            1u);
}

TEST(Gates, AreClosedByNothingElse) {
  // Ranks, number of markets, long sentences, acronyms, sales tools, plays, horizon, summary: not conditions.
  Draft draft = soundDraft();
  draft.markets[1].rank = 1;
  draft.strategy = {};
  draft.stories.clear(), draft.plays.clear(), draft.weapons.clear(), draft.assumptions.clear();
  draft.guardrails.clear(), draft.fits.erase(draft.fits.begin() + 3);
  draft.roles[0].title = "VPX";
  EXPECT_EQ(draft.check().openGates(), 4);
  EXPECT_TRUE(draft.check().ready);
}

TEST(Ready, IsHeldUpByABlockerThatBelongsToNoGate) {
  Draft draft = soundDraft();
  blocking(draft, draft.differentiators[0].id.value());
  const Check check = draft.check();
  EXPECT_EQ(check.openGates(), 4);
  EXPECT_FALSE(check.ready);
  EXPECT_FALSE(findingsOf(check, "question-blocking")[0].gate);
}

TEST(OpenCandidate, IsAWarningBeforeTheFirstPublicationAndABlockerAfter) {
  Draft draft = soundDraft();
  germany(draft);
  EXPECT_EQ(findingsOf(draft.check(), "market-undecided")[0].severity, Severity::Warning);
  EXPECT_EQ(draft.check().gate(Gate::Markets).warnings, 1);
  draft.published = true;
  EXPECT_EQ(findingsOf(draft.check(), "market-undecided")[0].severity, Severity::Blocker);
  EXPECT_EQ(draft.check().gate(Gate::Markets).blockers, 1);
}

} // namespace
} // namespace baton::clarity

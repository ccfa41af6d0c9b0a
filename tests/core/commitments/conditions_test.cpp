// SPDX-License-Identifier: GPL-3.0-or-later
// Ann offers Cy the orders, if Maya delivers the case study: one asked for, the other offered, standing on it.
#include "core/commitments/conditions.h"

#include "core/commitments/scorecard.h"
#include "core/plan/goal.h"
#include "tests/core/commitments/conversation.h"

namespace baton::commitments {
namespace {

class Conditions : public testing::Test, protected tests::Conversation {
protected:
  Conditions() {
    study = ask(terms("The case study is ready", tests::day(7, 15)), today);
    orders = offerOn("Ten orders", cy);
  }
  Id<Commitment> offerOn(const char* statement, Id<people::Person> to) {
    auto some = terms(statement, tests::day(9, 30));
    some.dependsOn = {study};
    return begin(Move::Offer, ann, to, some, today);
  }
  std::vector<EndingToo> ending(Id<people::Person> by) {
    const Ledger now = ledger(today);
    return endingWith(now, *now.find(orders), by);
  }
  std::size_t stoodOnIt() {
    const Ledger now = ledger(today);
    const LedgerRow& asked = *now.find(study);
    return asked.unneeded ? carriedBy(now, asked).size() : 0;
  }
  const Date today = tests::day(6, 15);
  Id<Commitment> study, orders;
};

TEST_F(Conditions, AreWithdrawnTogetherWithTheOfferThatStoodOnThem) {
  const auto found = ending(ann);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].asked, study);
  EXPECT_EQ(found[0].move, Move::Withdraw);
  EXPECT_TRUE(ending(cy).empty()) << "who declines the offer asked nobody for anything";
}

TEST_F(Conditions, OfOtherTermsAreDeclinedByWhoAsked) {
  make(study, Move::Counter, maya, today, terms("The case study is ready", tests::day(8, 1)));
  const auto found = ending(ann);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].move, Move::Decline) << "the answer to other terms is Ann's";
}

TEST_F(Conditions, StayWhereSomethingElseStandsOnThem) {
  offerOn("Two pilots", maya);
  EXPECT_TRUE(ending(ann).empty());
}

TEST_F(Conditions, StayWhereAGoalStandsOnThem) {
  plan::Goal goal;
  goal.id = Id<plan::Goal>(7);
  goal.dependsOn = {Id<basics::Anything>(study.value())};
  put(goal);
  EXPECT_TRUE(ending(ann).empty());
  make(orders, Move::Withdraw, ann, today);
  EXPECT_EQ(stoodOnIt(), 0u);
}

TEST_F(Conditions, ThatAreAgreedArePromisesOfTheirOwn) {
  make(study, Move::Accept, maya, today);
  EXPECT_TRUE(ending(ann).empty());
}

TEST_F(Conditions, AreNeededByNobodyOnceTheOfferIsOffTheTable) {
  EXPECT_EQ(stoodOnIt(), 0u) << "the offer may still come";
  make(orders, Move::Decline, cy, today);
  EXPECT_EQ(stoodOnIt(), 1u);
  make(study, Move::Withdraw, ann, today);
  EXPECT_EQ(stoodOnIt(), 0u) << "over itself";
}

TEST_F(Conditions, ThatNothingEverStoodOnAreAskedForThemselves) {
  const auto alone = ask(terms("A price list", tests::day(7, 1)), today);
  EXPECT_FALSE(ledger(today).find(alone)->unneeded);
}

TEST_F(Conditions, OfAnOfferOffTheTableAreTheMoveOfWhoAskedAndCountAgainstNobody) {
  make(orders, Move::Decline, cy, today);
  const Ledger now = ledger(tests::day(6, 20));
  const LedgerRow& asked = *now.find(study);
  EXPECT_EQ(asked.turn(), Party::Promisee) << "Ann may take it back";
  EXPECT_FALSE(asked.isAwaited());
  for (const ScoreLine& side : scorecardOf(now).sides)
    EXPECT_EQ(side.unanswered, 0);
}

} // namespace
} // namespace baton::commitments

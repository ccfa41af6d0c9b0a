// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/waiting.h"
#include "tests/core/commitments/conversation.h"

#include <gmock/gmock.h>

// What promises put on Home: Ann of Sales asks Maya of leadership.
namespace baton::home {
namespace {

using commitments::Move;
using testing::ElementsAre, testing::IsEmpty;

class Promises : public testing::Test, protected tests::Conversation {
protected:
  static std::vector<Matter> matters(const std::vector<Waiting>& all) {
    std::vector<Matter> some;
    for (const Waiting& one : all)
      some.push_back(one.matter);
    return some;
  }
};

TEST_F(Promises, WhoIsAskedHasTheMove) {
  ask(terms("A case study", tests::day(6, 30)), tests::day(6, 1));
  const auto moves = movesOf(ledger(tests::day(6, 4)), maya);
  EXPECT_THAT(matters(moves), ElementsAre(Matter::PromiseAnswer));
  EXPECT_EQ(moves[0].asker, ann);
  EXPECT_EQ(moves[0].awaitingDays, 3);
  EXPECT_THAT(movesOf(ledger(tests::day(6, 4)), ann), IsEmpty());
}

TEST_F(Promises, WhoAsksWaitsForTheAnswerOfTheOther) {
  ask(terms("A case study", tests::day(6, 30)), tests::day(6, 1));
  ask(terms("A price list", tests::day(6, 30)), tests::day(5, 20));
  const auto awaited = awaitedBy(ledger(tests::day(6, 4)), ann);
  ASSERT_EQ(awaited.size(), 2u);
  EXPECT_EQ(awaited[0].awaitingDays, 15) << "the longest first";
  EXPECT_EQ(awaited[0].owner, maya);
  EXPECT_EQ(awaited[1].awaitingDays, 3);
  EXPECT_THAT(awaitedBy(ledger(tests::day(6, 4)), maya), IsEmpty());
}

/// Ann offered Cy ten orders on the case study that she asked of Maya, and took the offer back.
TEST_F(Promises, WhatNobodyNeedsAnyMoreWaitsForNobodysAnswerAndIsForWhoAskedToTakeBack) {
  const auto study = ask(terms("A case study", tests::day(6, 30)), tests::day(6, 1));
  auto onStudy = terms("Ten orders", tests::day(9, 30));
  onStudy.dependsOn = {study};
  const auto orders = begin(Move::Offer, ann, cy, onStudy, tests::day(6, 1));
  EXPECT_THAT(matters(movesOf(ledger(tests::day(6, 4)), maya)), ElementsAre(Matter::PromiseAnswer));
  make(orders, Move::Withdraw, ann, tests::day(6, 5));
  const auto now = ledger(tests::day(6, 6));
  EXPECT_THAT(movesOf(now, maya), IsEmpty());
  EXPECT_THAT(awaitedBy(now, ann), IsEmpty());
  const auto moves = movesOf(now, ann);
  ASSERT_THAT(matters(moves), ElementsAre(Matter::NotNeeded));
  EXPECT_EQ(moves[0].ref.id, study.value());
  EXPECT_EQ(moves[0].asker, maya);
  make(study, Move::Withdraw, ann, tests::day(6, 6));
  EXPECT_THAT(movesOf(ledger(tests::day(6, 6)), ann), IsEmpty());
}

TEST_F(Promises, WhatWasAgreedIsTheMoveOfWhoPromisedFourteenDaysBeforeItsDay) {
  const auto id = ask(terms("A case study", tests::day(6, 30)), tests::day(6, 1));
  make(id, Move::Accept, maya, tests::day(6, 2));
  EXPECT_THAT(movesOf(ledger(tests::day(6, 15)), maya), IsEmpty());
  EXPECT_THAT(matters(movesOf(ledger(tests::day(6, 16)), maya)), ElementsAre(Matter::Promise));
  EXPECT_THAT(owedTo(ledger(tests::day(6, 15)), ann), IsEmpty());
  EXPECT_THAT(matters(owedTo(ledger(tests::day(6, 16)), ann)), ElementsAre(Matter::Promise));
  EXPECT_THAT(owedTo(ledger(tests::day(6, 16)), maya), IsEmpty());
}

TEST_F(Promises, PastItsDayItStandsWithTheSideThatOwesIt) {
  agreed(terms("A case study", tests::day(6, 10)), tests::day(6, 1));
  EXPECT_EQ(overdue(ledger(tests::day(6, 10))).count(), 0u);
  const auto late = overdue(ledger(tests::day(6, 11)));
  EXPECT_EQ(late.leadership.size(), 1u);
  EXPECT_EQ(late.count(), 1u);
}

TEST_F(Promises, WhatIsReportedWaitsForThePromiseeAndWhatIsOverForNobody) {
  const auto id = agreed(terms("A case study", tests::day(6, 10)), tests::day(6, 1));
  make(id, Move::Report, maya, tests::day(6, 9));
  EXPECT_THAT(matters(movesOf(ledger(tests::day(6, 12)), ann)), ElementsAre(Matter::PromiseAnswer));
  EXPECT_THAT(movesOf(ledger(tests::day(6, 12)), maya), IsEmpty());
  make(id, Move::Satisfied, ann, tests::day(6, 12));
  EXPECT_THAT(movesOf(ledger(tests::day(6, 13)), ann), IsEmpty());
  EXPECT_EQ(overdue(ledger(tests::day(6, 13))).count(), 0u);
}

} // namespace
} // namespace baton::home

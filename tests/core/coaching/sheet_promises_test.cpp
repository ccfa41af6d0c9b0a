// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/sheet_promises.h"

#include "tests/core/commitments/conversation.h"

namespace baton::coaching {
namespace {

using commitments::Move, commitments::State;
using tests::Conversation;

/// Maya owes Ann two things, one of them since 1 March; Ann owes Maya one that is still to be answered; what is over
/// and what others promise each other is not on the sheet.
TEST(PromisesOnTheSheet, AreThoseOfBothDirectionsThatAreNotOver) {
  Conversation talk;
  const auto late = talk.agreed(Conversation::terms("The case study", tests::day(3, 1)), tests::day(1, 5));
  const auto later = talk.agreed(Conversation::terms("The price list", tests::day(4, 1)), tests::day(1, 5));
  const auto offered = talk.begin(Move::Offer, talk.ann, talk.maya, Conversation::terms("3M in Q2", tests::day(6, 30)),
                                  tests::day(1, 6));
  const auto over = talk.agreed(Conversation::terms("Done with", tests::day(2, 1)), tests::day(1, 5));
  talk.make(over, Move::Release, talk.ann, tests::day(1, 20));
  talk.begin(Move::Request, talk.cy, talk.maya, Conversation::terms("Another's", tests::day(2, 1)), tests::day(1, 5));
  const SheetPromises sheet = promisesOf(talk.ledger(tests::day(3, 10)), talk.ann);
  ASSERT_EQ(sheet.toThem.size(), 2u);
  EXPECT_EQ(sheet.toThem[0].id, late);
  EXPECT_TRUE(sheet.toThem[0].late);
  EXPECT_EQ(sheet.toThem[0].turn, talk.maya);
  EXPECT_EQ(sheet.toThem[1].id, later);
  EXPECT_FALSE(sheet.toThem[1].late);
  ASSERT_EQ(sheet.byThem.size(), 1u);
  EXPECT_EQ(sheet.byThem[0].id, offered);
  EXPECT_EQ(sheet.byThem[0].state, State::Offered);
  EXPECT_EQ(sheet.byThem[0].turn, talk.maya) << "the answer is hers";
  EXPECT_EQ(sheet.late(), 1);
}

} // namespace
} // namespace baton::coaching

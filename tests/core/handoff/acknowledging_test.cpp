// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/acknowledging.h"

#include "tests/core/handoff/strategy_at_hand.h"

#include <gmock/gmock.h>

namespace baton::handoff {
namespace {

using basics::Id;
using strategy::OpenQuestion;
using testing::HasSubstr;
using tests::day, tests::moment, tests::StrategyAtHand;

TEST(Acknowledge, KeepsVerdictNoteAndMoment) {
  StrategyAtHand hand;
  const auto version = hand.publish();
  const auto done =
      hand.acknowledge(hand.answer(version, hand.sam, Verdict::AcceptedWithReservations, " Whose list is Canada? "));
  EXPECT_EQ(done.label, "acknowledge version 1");
  const Acknowledgement* kept = hand.elements.find(done.acknowledgement.id);
  ASSERT_NE(kept, nullptr);
  EXPECT_EQ(kept->person, hand.sam);
  EXPECT_EQ(kept->verdict, Verdict::AcceptedWithReservations);
  EXPECT_EQ(kept->note, "Whose list is Canada?");
  EXPECT_EQ(kept->at, moment("2026-03-05T10:00:00Z"));
  EXPECT_FALSE(kept->recordedBy);
  EXPECT_FALSE(done.question);
}

TEST(Acknowledge, ReplacesTheEarlierVerdictOfTheSamePerson) {
  StrategyAtHand hand;
  const auto version = hand.publish();
  hand.acknowledge(hand.answer(version, hand.sam, Verdict::Received));
  hand.acknowledge(hand.answer(version, hand.sam, Verdict::Accepted));
  EXPECT_EQ(hand.elements.count<Acknowledgement>(), 1u);
  EXPECT_EQ(answersTo(hand.elements, *hand.elements.find(version), day("2026-03-05")).of(Verdict::Accepted), 1);
}

TEST(Acknowledge, FromPaperSaysWhoEnteredIt) {
  StrategyAtHand hand;
  auto answer = hand.answer(hand.publish(), hand.tess, Verdict::Accepted);
  answer.recordedBy = hand.sam;
  EXPECT_EQ(hand.acknowledge(answer).acknowledgement.recordedBy, hand.sam);
  answer.recordedBy = hand.tess;
  EXPECT_FALSE(hand.acknowledge(answer).acknowledgement.recordedBy) << "one's own answer needs no clerk";
  answer.recordedBy = Id<people::Person>(77);
  EXPECT_TRUE(acknowledge(hand.elements, answer).refused());
}

TEST(Acknowledge, IsRefusedForAVersionThatIsUnknownRecalledOrSuperseded) {
  StrategyAtHand hand;
  EXPECT_TRUE(acknowledge(hand.elements, hand.answer(Id<Handoff>(5), hand.sam, Verdict::Accepted)).refused());
  const auto first = hand.publish();
  auto later = hand.request();
  later.at = moment("2026-03-04T09:00:00Z");
  const auto second = hand.publish(later);
  const auto old = acknowledge(hand.elements, hand.answer(first, hand.sam, Verdict::Accepted));
  ASSERT_TRUE(old.refused());
  EXPECT_EQ(old.refusal().cause, "Version 1 is no longer in force: version 2 has taken its place");
  EXPECT_EQ(old.refusal().remedy, "Answer version 2");
  tests::apply(hand.elements, recall(hand.elements, second, "Wrong price")->edits);
  EXPECT_THAT(acknowledge(hand.elements, hand.answer(second, hand.sam, Verdict::Accepted)).refusal().cause,
              HasSubstr("has been recalled: Wrong price"));
  EXPECT_TRUE(acknowledge(hand.elements, hand.answer(first, hand.sam, Verdict::Accepted))) << "in force again";
}

TEST(Acknowledge, TakesAPaperReplyThatIsOlderThanTheNewerVersion) {
  StrategyAtHand hand;
  const auto first = hand.publish();
  auto later = hand.request();
  later.at = moment("2026-03-04T09:00:00Z");
  hand.publish(later);
  auto paper = hand.answer(first, hand.tess, Verdict::Accepted);
  paper.recordedBy = hand.sam;
  paper.at = moment("2026-03-03T17:00:00Z");
  EXPECT_TRUE(acknowledge(hand.elements, paper));
}

TEST(Acknowledge, TakesAnAnswerBeforeTheVersionIsInForce) {
  StrategyAtHand hand;
  auto request = hand.request();
  request.inForceFrom = day("2026-06-01");
  EXPECT_TRUE(acknowledge(hand.elements, hand.answer(hand.publish(request), hand.sam, Verdict::Understood)));
}

TEST(Acknowledge, IsForTheReceiversAndForThoseWhoJoinedSalesSince) {
  StrategyAtHand hand;
  auto request = hand.request();
  request.receivers = {hand.sam};
  const auto version = hand.publish(request);
  EXPECT_EQ(acknowledge(hand.elements, hand.answer(version, hand.tess, Verdict::Accepted)).refusal().cause,
            "Version 1 was not handed to Tess");
  EXPECT_TRUE(acknowledge(hand.elements, hand.answer(version, hand.maya, Verdict::Accepted)).refused());
  EXPECT_TRUE(acknowledge(hand.elements, hand.answer(version, Id<people::Person>(77), Verdict::Accepted)).refused());
  EXPECT_TRUE(acknowledge(hand.elements, hand.answer(version, hand.uma, Verdict::Understood)));
}

TEST(NotAccepting, OpensABlockingQuestionToThePersonWhoPublished) {
  StrategyAtHand hand;
  const auto version = hand.publish();
  const auto done = hand.acknowledge(hand.answer(version, hand.sam, Verdict::NotAccepted, "Which market is first?"));
  const OpenQuestion* question = hand.elements.find(done.question);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(question->text, "Which market is first?");
  EXPECT_EQ(question->askedBy, hand.sam);
  EXPECT_EQ(question->owner, hand.maya);
  EXPECT_EQ(question->about.value(), version.value());
  EXPECT_TRUE(question->blocking);
}

TEST(NotAccepting, AsksWhatIsMissingWhereNothingIsSaid) {
  StrategyAtHand hand;
  const auto done = hand.acknowledge(hand.answer(hand.publish(), hand.sam, Verdict::NotAccepted));
  EXPECT_EQ(hand.elements.find(done.question)->text, "What does Sam need in order to accept version 1?");
}

TEST(NotAccepting, TwiceSharpensTheOneQuestion) {
  StrategyAtHand hand;
  const auto version = hand.publish();
  hand.acknowledge(hand.answer(version, hand.sam, Verdict::NotAccepted, "Which market?"));
  hand.acknowledge(hand.answer(version, hand.sam, Verdict::NotAccepted, "Which market is first?"));
  ASSERT_EQ(hand.elements.count<OpenQuestion>(), 1u);
  EXPECT_EQ(hand.elements.inOrder<OpenQuestion>().front()->text, "Which market is first?");
}

TEST(AcceptingLater, LiftsTheBlockAndLeavesTheQuestionToBeAnswered) {
  StrategyAtHand hand;
  const auto version = hand.publish();
  const auto refused = hand.acknowledge(hand.answer(version, hand.sam, Verdict::NotAccepted, "Which market is first?"));
  hand.acknowledge(hand.answer(version, hand.sam, Verdict::Received));
  EXPECT_TRUE(hand.elements.find(refused.question)->blocking) << "to have received it is not to accept it";
  hand.acknowledge(hand.answer(version, hand.sam, Verdict::Accepted));
  const OpenQuestion* question = hand.elements.find(refused.question);
  EXPECT_FALSE(question->blocking);
  EXPECT_TRUE(question->answer.empty());
}

TEST(Answers, CountThoseWhoWereNamedAndAreStillHere) {
  StrategyAtHand hand;
  auto request = hand.request();
  request.receivers = {hand.maya, hand.sam, hand.tess};
  const auto version = hand.publish(request);
  const auto summary = [&](std::string_view today) {
    return answersTo(hand.elements, *hand.elements.find(version), day(today));
  };
  hand.acknowledge(hand.answer(version, hand.sam, Verdict::Accepted));
  hand.acknowledge(hand.answer(version, hand.maya, Verdict::Accepted));
  hand.acknowledge(hand.answer(version, hand.uma, Verdict::Understood));
  auto now = summary("2026-03-05");
  EXPECT_EQ(now.named, 3);
  EXPECT_EQ(now.answered, 2);
  EXPECT_EQ(now.of(Verdict::Understood), 0) << "Uma was not named";
  EXPECT_FALSE(now.everyoneTookIt());
  ASSERT_EQ(now.answers.size(), 4u);
  EXPECT_EQ(now.answers[2].person->name, "Tess");
  EXPECT_EQ(now.answers[2].acknowledgement, nullptr);
  EXPECT_TRUE(now.answers[3].joinedSince);

  people::Person tess = *hand.elements.find(hand.tess);
  tess.left = day("2026-03-10");
  tests::put(hand.elements, tess);
  EXPECT_EQ(summary("2026-03-10").named, 2);
  EXPECT_TRUE(summary("2026-03-10").everyoneTookIt()) << "nobody waits for who has left";
  hand.acknowledge(hand.answer(version, hand.sam, Verdict::NotAccepted));
  EXPECT_FALSE(summary("2026-03-10").everyoneTookIt());
}

} // namespace
} // namespace baton::handoff

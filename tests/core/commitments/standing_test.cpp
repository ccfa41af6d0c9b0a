// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/commitments/conversation.h"

#include <algorithm>

// What is derived from moves that were made one after another.
namespace baton::commitments {
namespace {

using tests::Conversation, tests::day;

class Standings : public testing::Test {
protected:
  Terms m_terms = Conversation::terms("A price list", day(3, 31));
  Conversation m_talk;
};

TEST_F(Standings, TermsInForceAreTheAgreedOnesUntilNewOnesAreAccepted) {
  const auto id = m_talk.agreed(m_terms, day(1, 5));
  Terms later = m_terms;
  later.due = day(4, 15);
  m_talk.make(id, Move::Propose, m_talk.maya, day(2, 1), later);
  EXPECT_EQ(m_talk.standing(id).terms, m_terms);
  EXPECT_EQ(m_talk.standing(id).proposed, later);
  EXPECT_EQ(m_talk.elements.find(id)->due, day(3, 31)) << "the row reads as agreed";
  m_talk.make(id, Move::DeclineTerms, m_talk.ann, day(2, 2));
  EXPECT_EQ(m_talk.standing(id).terms, m_terms);
  EXPECT_FALSE(m_talk.standing(id).proposed);
  m_talk.make(id, Move::Propose, m_talk.ann, day(2, 3), later);
  m_talk.make(id, Move::AcceptTerms, m_talk.maya, day(2, 4));
  EXPECT_EQ(m_talk.standing(id).terms, later);
  EXPECT_EQ(m_talk.elements.find(id)->due, day(4, 15));
}

TEST_F(Standings, ACounterPutsItsTermsOnTheTableAndAcceptingTakesThem) {
  const auto id = m_talk.ask(m_terms, day(1, 5));
  Terms mine = m_terms;
  mine.statement = "A price list for warehouses";
  m_talk.make(id, Move::Counter, m_talk.maya, day(1, 6), mine);
  EXPECT_EQ(m_talk.standing(id).terms, mine);
  EXPECT_EQ(m_talk.standing(id).turn, Party::Promisee);
  m_talk.make(id, Move::Accept, m_talk.ann, day(1, 7));
  EXPECT_EQ(m_talk.standing(id).terms, mine);
  for (const CommitmentEvent& event : m_talk.elements.all<CommitmentEvent>())
    EXPECT_EQ(termsOf(event), event.move == Move::Request ? m_terms : mine) << "terms as they then stood";
}

TEST_F(Standings, EachMoveNamesTheStandingThatItAnswers) {
  const auto id = m_talk.ask(m_terms, day(1, 5));
  const auto accepted = m_talk.tryTo(id, Move::Accept, m_talk.maya, day(1, 6));
  const auto reported = m_talk.tryTo(id, Move::Report, m_talk.maya, day(1, 7));
  ASSERT_TRUE(reported);
  EXPECT_EQ(reported->event.answers, Ids<CommitmentEvent>{accepted->event.id});
}

TEST_F(Standings, LateIsPastTheDayAndUnreported) {
  const auto id = m_talk.agreed(m_terms, day(1, 5));
  const auto late = [&](Date today) { return m_talk.ledger(today).find(id)->late; };
  EXPECT_FALSE(late(day(3, 31))) << "the day itself still counts";
  EXPECT_TRUE(late(day(4, 1)));
  m_talk.make(id, Move::Report, m_talk.maya, day(3, 31));
  EXPECT_FALSE(late(day(4, 1))) << "it was reported in time";
  m_talk.make(id, Move::Unsatisfied, m_talk.ann, day(4, 2));
  EXPECT_TRUE(late(day(4, 2)));
  m_talk.make(id, Move::Report, m_talk.maya, day(4, 3));
  EXPECT_TRUE(late(day(4, 3))) << "reported after the day";
  m_talk.make(id, Move::Satisfied, m_talk.ann, day(4, 4));
  EXPECT_FALSE(late(day(4, 5))) << "over";
}

TEST_F(Standings, AnAnswerIsAwaitedFromTheMoveThatAsksForIt) {
  const auto id = m_talk.ask(m_terms, day(1, 5));
  EXPECT_EQ(m_talk.ledger(day(1, 8)).find(id)->awaitingDays, 3);
  m_talk.make(id, Move::Accept, m_talk.maya, day(1, 9));
  EXPECT_EQ(m_talk.ledger(day(1, 20)).find(id)->awaitingDays, std::nullopt) << "work is awaited, no answer";
  EXPECT_EQ(m_talk.standing(id).turn, Party::Promisor);
  m_talk.make(id, Move::Report, m_talk.maya, day(1, 21));
  EXPECT_EQ(m_talk.ledger(day(1, 21)).find(id)->awaitingDays, 0);
  EXPECT_EQ(m_talk.standing(id).turn, Party::Promisee);
}

TEST_F(Standings, WhatStandsOnALatePromiseIsAtRiskHoweverFarDown) {
  const auto first = m_talk.agreed(m_terms, day(1, 5));
  Terms later = Conversation::terms("A story", day(5, 1));
  later.dependsOn = {first};
  const auto second = m_talk.agreed(later, day(1, 5));
  later.dependsOn = {second};
  const auto third = m_talk.agreed(later, day(1, 5));
  const auto alone = m_talk.agreed(Conversation::terms("Something else", day(5, 1)), day(1, 5));
  const auto risks = [&](Date today) {
    const Ledger ledger = m_talk.ledger(today);
    return std::vector<bool>{ledger.find(first)->atRisk, ledger.find(second)->atRisk, ledger.find(third)->atRisk,
                             ledger.find(alone)->atRisk};
  };
  EXPECT_EQ(risks(day(3, 31)), (std::vector<bool>{false, false, false, false}));
  EXPECT_EQ(risks(day(4, 1)), (std::vector<bool>{false, true, true, false}));
  m_talk.make(second, Move::Report, m_talk.maya, day(4, 1));
  EXPECT_EQ(risks(day(4, 1)), (std::vector<bool>{false, false, true, false})) << "it is done, though";
  m_talk.make(first, Move::Break, m_talk.ann, day(4, 2));
  EXPECT_EQ(risks(day(4, 2)), (std::vector<bool>{false, false, true, false})) << "closed as not kept: it will not come";
}

/// "If you deliver this, I promise that", and the other says no: the promise stands on nothing that will come.
TEST_F(Standings, WhatStandsOnAPromiseThatWasDeclinedOrWithdrawnIsAtRisk) {
  const auto asked = m_talk.ask(m_terms, day(1, 5));
  Terms mine = Conversation::terms("A story", day(5, 1));
  mine.dependsOn = {asked};
  const auto stands = m_talk.agreed(mine, day(1, 5));
  EXPECT_FALSE(m_talk.ledger(day(1, 6)).find(stands)->atRisk) << "it may still be accepted";
  m_talk.make(asked, Move::Decline, m_talk.maya, day(1, 7));
  EXPECT_TRUE(m_talk.ledger(day(1, 7)).find(stands)->atRisk);
  const auto other = m_talk.ask(m_terms, day(1, 8));
  mine.dependsOn = {other};
  const auto second = m_talk.agreed(mine, day(1, 8));
  m_talk.make(other, Move::Withdraw, m_talk.ann, day(1, 9));
  EXPECT_TRUE(m_talk.ledger(day(1, 9)).find(second)->atRisk);
}

TEST_F(Standings, NothingComesToStandOnItself) {
  const auto first = m_talk.agreed(m_terms, day(1, 5));
  Terms terms = Conversation::terms("A story", day(5, 1));
  terms.dependsOn = {first};
  const auto second = m_talk.agreed(terms, day(1, 5));
  Terms round = m_terms;
  round.dependsOn = {second};
  const auto refused = m_talk.tryTo(first, Move::Propose, m_talk.ann, day(1, 6), round);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().cause, "It would stand on itself: “A story” stands on it already");
  round.dependsOn = {first};
  EXPECT_EQ(m_talk.tryTo(first, Move::Propose, m_talk.ann, day(1, 6), round).refusal().cause,
            "A promise cannot stand on itself");
}

/// Proposed in both while neither was accepted: accepting the second would close the circle.
TEST_F(Standings, AcceptingTermsThatCloseACircleIsRefused) {
  const auto first = m_talk.agreed(m_terms, day(1, 5));
  const auto second = m_talk.agreed(Conversation::terms("A story", day(5, 1)), day(1, 5));
  Terms onSecond = m_terms, onFirst = Conversation::terms("A story", day(5, 1));
  onSecond.dependsOn = {second};
  onFirst.dependsOn = {first};
  m_talk.make(first, Move::Propose, m_talk.ann, day(1, 6), onSecond);
  m_talk.make(second, Move::Propose, m_talk.ann, day(1, 6), onFirst);
  m_talk.make(first, Move::AcceptTerms, m_talk.maya, day(1, 7));
  EXPECT_FALSE(m_talk.tryTo(second, Move::AcceptTerms, m_talk.maya, day(1, 7)));
  m_talk.make(second, Move::DeclineTerms, m_talk.maya, day(1, 7));
}

TEST_F(Standings, ARecurringPromiseIsClosedOccurrenceByOccurrence) {
  m_terms.due = day(1, 31);
  m_terms.recurs = Recurrence::Monthly;
  m_terms.until = day(3, 31);
  const auto id = m_talk.agreed(m_terms, day(1, 5));
  const auto keep = [&](Date reported) {
    m_talk.make(id, Move::Report, m_talk.maya, reported);
    m_talk.make(id, Move::Satisfied, m_talk.ann, reported);
  };
  keep(day(1, 30));
  EXPECT_EQ(m_talk.standing(id).state, State::Agreed);
  EXPECT_EQ(m_talk.standing(id).terms.due, day(2, 28));
  EXPECT_EQ(m_talk.elements.find(id)->due, day(2, 28));
  keep(day(3, 2));
  EXPECT_EQ(m_talk.standing(id).terms.due, day(3, 31)) << "counted from the first day, not from the shorter month";
  keep(day(3, 20));
  const Standing end = m_talk.standing(id);
  EXPECT_EQ(end.state, State::Fulfilled) << "there is none after the last day";
  ASSERT_EQ(end.occurrences.size(), 3u);
  EXPECT_EQ(end.occurrences[1].due, day(2, 28));
  EXPECT_EQ(end.occurrences[1].reported, day(3, 2)) << "each is judged by its own day";
  EXPECT_EQ(end.occurrences[2].ended, State::Fulfilled);
}

TEST_F(Standings, RecurrenceByTheWeekAndByTheQuarter) {
  m_terms.recurs = Recurrence::Weekly;
  EXPECT_EQ(nextDue(m_terms, day(1, 5), 2), day(1, 19));
  m_terms.recurs = Recurrence::Quarterly;
  EXPECT_EQ(nextDue(m_terms, day(1, 31), 1), day(4, 30));
  m_terms.until = day(4, 29);
  EXPECT_EQ(nextDue(m_terms, day(1, 31), 1), std::nullopt);
  m_terms.recurs.reset();
  EXPECT_EQ(nextDue(m_terms, day(1, 31), 1), std::nullopt);
}

TEST_F(Standings, ADayMovedInTimeIsTheOneThatCounts) {
  const auto id = m_talk.agreed(m_terms, day(1, 5));
  const auto moveTo = [&](Date due, Date on) {
    Terms later = m_talk.standing(id).terms;
    later.due = due;
    m_talk.make(id, Move::Propose, m_talk.maya, on, later);
    m_talk.make(id, Move::AcceptTerms, m_talk.ann, on);
  };
  moveTo(day(4, 15), day(3, 31)); // on the day itself: it has not passed
  EXPECT_EQ(m_talk.standing(id).occurrences.back().due, day(4, 15));
  EXPECT_EQ(m_talk.standing(id).occurrences.back().movedFrom, std::vector{day(3, 31)});
  moveTo(day(5, 15), day(4, 16)); // after it: too late for this one
  EXPECT_EQ(m_talk.standing(id).terms.due, day(5, 15));
  EXPECT_EQ(m_talk.standing(id).occurrences.back().due, day(4, 15));
}

TEST_F(Standings, QualityIsWhatTheLedgerCanTell) {
  const auto quality = [&](Id<Commitment> id) { return m_talk.ledger(day(1, 10)).find(id)->quality; };
  const auto asked = m_talk.ask(m_terms, day(1, 5));
  EXPECT_FALSE(quality(asked).isPublic) << "only asked for";
  EXPECT_FALSE(quality(asked).active);
  EXPECT_FALSE(quality(asked).mission);
  EXPECT_TRUE(quality(asked).isExplicit);
  Terms countered = m_terms;
  countered.satisfaction = "Sent";
  countered.serves = {Id<basics::Anything>(m_talk.cy.value())};
  m_talk.make(asked, Move::Counter, m_talk.maya, day(1, 6), countered);
  m_talk.make(asked, Move::Accept, m_talk.ann, day(1, 7));
  EXPECT_TRUE(quality(asked).isPublic);
  EXPECT_TRUE(quality(asked).active);
  EXPECT_TRUE(quality(asked).mission);
  EXPECT_FALSE(quality(asked).isExplicit) << "a word is not enough";
  const auto bo = m_talk.person("Bo", people::Side::Sales, m_talk.ann);
  const auto byTheBoss = m_talk.begin(Move::Request, m_talk.ann, bo, m_terms, day(1, 5));
  m_talk.make(byTheBoss, Move::Accept, bo, day(1, 5));
  EXPECT_FALSE(quality(byTheBoss).voluntary) << "one's own manager asked, and it was taken as it is";
  const auto offered = m_talk.begin(Move::Offer, bo, m_talk.ann, m_terms, day(1, 5));
  EXPECT_TRUE(quality(offered).voluntary);
  EXPECT_TRUE(quality(asked).voluntary);
}

} // namespace
} // namespace baton::commitments

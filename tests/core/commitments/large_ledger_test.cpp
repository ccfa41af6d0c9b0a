// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/scorecard.h"
#include "tests/core/commitments/conversation.h"

namespace baton::commitments {
namespace {

using tests::Conversation, tests::day;

/// A conversation of ten moves: asked, countered, agreed, moved twice, reported, not yet, reported, done; a note of the
/// state before each stands in the events alone.
void addConversation(Conversation& talk, Id<Commitment> id, const Ids<Commitment>& on) {
  Commitment promise;
  promise.id = id;
  promise.promisor = id.value() % 2 ? talk.maya : talk.ann;
  promise.promisee = id.value() % 2 ? talk.ann : talk.maya;
  Terms terms = Conversation::terms("Promise " + id.text(), day(6, 1));
  terms.dependsOn = on;
  Ids<CommitmentEvent> answered;
  const auto add = [&](Move move, bool byPromisor, int onDay) {
    CommitmentEvent event;
    event.id =
        Id<CommitmentEvent>(1'000'000 + id.value() * 10 + int(answered.empty() ? 0 : answered[0].value() % 10 + 1));
    event.commitment = id;
    event.move = move;
    event.answers = answered;
    event.by = byPromisor ? promise.promisor : promise.promisee;
    event.at = Instant::at(day(5, onDay));
    setTerms(event, terms);
    talk.put(event);
    answered = {event.id};
  };
  add(Move::Request, false, 1);
  terms.due = day(6, 2);
  add(Move::Counter, true, 2);
  add(Move::Accept, false, 3);
  terms.due = day(6, 3);
  add(Move::Propose, true, 4);
  add(Move::AcceptTerms, false, 5);
  terms.due = day(6, 4);
  add(Move::Propose, false, 6);
  add(Move::DeclineTerms, true, 7);
  terms.due = day(6, 3);
  add(Move::Report, true, 8);
  add(Move::Unsatisfied, false, 9);
  add(Move::Report, true, 10);
  setTerms(promise, terms);
  talk.put(promise);
}

/// Five thousand promises of fifty thousand moves, each standing on the one before it: what is derived goes through
/// them once, and a chain as long as the ledger is none too deep.
TEST(LargeLedger, IsDerivedWhole) {
  Conversation talk;
  for (int n = 1; n <= 5'000; ++n)
    addConversation(talk, Id<Commitment>(1'000 + n),
                    n == 1 ? Ids<Commitment>() : Ids<Commitment>{Id<Commitment>(1'000 + n - 1)});
  ASSERT_EQ(talk.elements.count<CommitmentEvent>(), 50'000u);
  const Ledger ledger = talk.ledger(day(7, 1));
  ASSERT_EQ(ledger.rows().size(), 5'000u);
  for (const LedgerRow& row : ledger.rows()) {
    ASSERT_EQ(row.standing.state, State::Reported);
    ASSERT_EQ(row.standing.terms.due, day(6, 3));
    ASSERT_EQ(row.standing.moves.size(), 10u);
    ASSERT_FALSE(row.atRisk);
  }
  const Scorecard card = scorecardOf(ledger);
  EXPECT_EQ(card.sides[0].score.open + card.sides[1].score.open, 5'000)
      << "reported, and nobody has said that it is done";
  EXPECT_EQ(card.sides[0].score.due, 2'500);
}

} // namespace
} // namespace baton::commitments

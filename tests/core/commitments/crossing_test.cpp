// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/commitments/conversation.h"

#include <algorithm>
#include <random>

// Moves made on copies that do not know of each other.
namespace baton::commitments {
namespace {

using tests::Conversation, tests::day;

/// Copies of one conversation. What each of them writes is brought together as a merge does: the set of all events.
class Apart : public testing::Test {
protected:
  Apart() { m_id = m_talk.ask(Conversation::terms("A price list", day(3, 31)), day(1, 5)); }

  void both(Move move) { m_talk.make(m_id, move, moverOf(move), day(1, 6)); }
  /// A copy of what there is; ids made on it are of its own.
  Conversation copy() {
    Conversation other = m_talk;
    other.last += 1000 * ++m_copies;
    return other;
  }
  Id<people::Person> moverOf(Move move) const {
    const bool ofPromisee = move == Move::Withdraw || move == Move::Satisfied || move == Move::Unsatisfied ||
                            move == Move::Release || move == Move::Break || move == Move::AcceptTerms;
    return ofPromisee ? m_talk.ann : m_talk.maya;
  }
  void make(Conversation& talk, Move move, std::optional<Terms> terms = {}) {
    talk.make(m_id, move, moverOf(move), day(4, 1), std::move(terms));
  }
  static void learn(Conversation& talk, const Conversation& from) {
    for (const CommitmentEvent& event : from.elements.all<CommitmentEvent>())
      if (!talk.elements.find(event.id))
        talk.put(event);
  }
  Standing merged(const std::vector<const Conversation*>& copies) {
    Conversation all = *copies.front();
    for (const Conversation* one : copies)
      learn(all, *one);
    m_merged.push_back(std::make_unique<Conversation>(all));
    return m_merged.back()->standing(m_id);
  }
  Terms due(int dayOfApril) const {
    Terms terms = m_talk.standing(m_id).terms;
    terms.due = day(4, dayOfApril);
    return terms;
  }

  Conversation m_talk;
  Id<Commitment> m_id;
  int m_copies = 0;
  std::vector<std::unique_ptr<Conversation>> m_merged;
};

std::string wordsOf(const Standing& standing) {
  std::string words(basics::wordOf(standing.state));
  if (standing.crossed)
    words += ", crossed";
  for (const CommitmentEvent* event : standing.setAside)
    words += " -" + std::string(basics::wordOf(event->move));
  return words;
}

TEST_F(Apart, AcceptedHereAndWithdrawnThereIsCrossedAndEitherMayMoveAgain) {
  Conversation a = copy(), b = copy();
  make(a, Move::Accept);
  make(b, Move::Withdraw);
  EXPECT_EQ(wordsOf(merged({&a, &b})), "requested, crossed -accept -withdraw");
  for (const Move again : {Move::Accept, Move::Withdraw}) {
    Conversation after = *m_merged.back();
    after.last += 5000;
    make(after, again);
    const Standing standing = after.standing(m_id);
    EXPECT_EQ(standing.state, again == Move::Accept ? State::Agreed : State::Withdrawn);
    EXPECT_FALSE(standing.crossed);
    EXPECT_EQ(standing.setAside.size(), 2u) << "both are still shown as crossed";
  }
}

TEST_F(Apart, SatisfiedHereAndTakenBackThereIsFulfilled) {
  both(Move::Accept);
  both(Move::Report);
  Conversation a = copy(), b = copy();
  make(a, Move::Satisfied);
  make(b, Move::Revoke);
  EXPECT_EQ(wordsOf(merged({&a, &b})), "fulfilled -revoke");
  EXPECT_EQ(merged({&a, &b}).moves.size(), 4u);
}

/// Every pair of moves that end a promise: the milder ends it.
TEST_F(Apart, WhereBothEndItTheMilderEndsIt) {
  const std::vector<State> mildestFirst{State::Fulfilled, State::Released, State::Withdrawn,
                                        State::Declined,  State::Revoked,  State::Broken};
  struct End {
    Move move;
    State state;
  };
  const auto check = [&](const std::vector<End>& ends) {
    for (const End& one : ends)
      for (const End& other : ends) {
        Conversation a = copy(), b = copy();
        make(a, one.move);
        make(b, other.move);
        const auto place = [&](State state) { return std::ranges::find(mildestFirst, state); };
        const Standing standing = merged({&a, &b});
        EXPECT_EQ(standing.state,
                  std::min(place(one.state), place(other.state)) == place(one.state) ? one.state : other.state);
        EXPECT_FALSE(standing.crossed);
      }
  };
  check({{Move::Decline, State::Declined}, {Move::Withdraw, State::Withdrawn}});
  both(Move::Accept);
  check({{Move::Revoke, State::Revoked}, {Move::Release, State::Released}, {Move::Break, State::Broken}});
  both(Move::Report);
  check({{Move::Satisfied, State::Fulfilled}, {Move::Revoke, State::Revoked}, {Move::Release, State::Released}});
}

TEST_F(Apart, TwoThatSayTheSameAreOne) {
  Conversation a = copy(), b = copy();
  make(a, Move::Accept);
  make(b, Move::Accept);
  const Standing standing = merged({&a, &b});
  EXPECT_EQ(wordsOf(standing), "agreed");
  EXPECT_EQ(standing.moves.size(), 2u);
  // One of them has gone on meanwhile.
  make(b, Move::Report);
  EXPECT_EQ(wordsOf(merged({&a, &b})), "reported");
  // And what is done next answers what there is.
  Conversation after = *m_merged.back();
  after.last += 5000;
  make(after, Move::Satisfied);
  EXPECT_EQ(wordsOf(after.standing(m_id)), "fulfilled");
}

TEST_F(Apart, TheSameCounterIsOneAndTwoCountersAreCrossed) {
  Conversation a = copy(), b = copy(), c = copy();
  make(a, Move::Counter, due(5));
  make(b, Move::Counter, due(5));
  make(c, Move::Counter, due(6));
  EXPECT_EQ(wordsOf(merged({&a, &b})), "countered");
  EXPECT_EQ(wordsOf(merged({&a, &c})), "requested, crossed -counter -counter");
  EXPECT_EQ(merged({&a, &c}).terms.due, day(3, 31)) << "neither is preferred";
}

TEST_F(Apart, NewTermsAgreedHereAndTakenBackThereLeaveTheOldOnes) {
  both(Move::Accept);
  m_talk.make(m_id, Move::Propose, m_talk.maya, day(1, 7), due(5));
  Conversation a = copy(), b = copy();
  make(a, Move::AcceptTerms);
  m_talk.last += 1;
  make(b, Move::Revoke);
  const Standing standing = merged({&a, &b});
  EXPECT_EQ(wordsOf(standing), "renegotiating, crossed -accept-terms -revoke");
  EXPECT_EQ(standing.terms.due, day(3, 31));
  EXPECT_EQ(standing.proposed->due, day(4, 5));
}

TEST_F(Apart, WaysThatComeToTheSameAreNotCrossed) {
  both(Move::Accept);
  Conversation a = copy(), b = copy();
  make(a, Move::Report);
  make(a, Move::Unsatisfied);
  m_talk.last += 1;
  EXPECT_EQ(wordsOf(merged({&a, &b})), "agreed") << "the other did nothing";
  b.make(m_id, Move::Propose, b.maya, day(1, 8), due(5));
  b.make(m_id, Move::WithdrawTerms, b.maya, day(1, 9));
  EXPECT_EQ(wordsOf(merged({&a, &b})).substr(0, 6), "agreed");
  EXPECT_FALSE(merged({&a, &b}).crossed);
}

/// Copies move at random and learn from each other; the state is a function of the set of events: the same whatever the
/// order of the merges, and of the events in memory; nobody is ever stuck, and nothing that was written is lost.
TEST_F(Apart, WhateverTheOrderOfMergesTheStandingIsTheSame) {
  int crossed = 0, overruled = 0;
  for (std::uint32_t seed = 1; seed <= 150 && !HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const auto below = [&random](std::size_t limit) { return random() % limit; };
    std::vector<Conversation> copies;
    for (int n = 0; n < 3; ++n)
      copies.push_back(copy());
    for (int step = 0; step < 14; ++step) {
      const std::size_t who = below(copies.size());
      Conversation& talk = copies[who];
      if (below(5) == 0) {
        learn(talk, copies[below(copies.size())]);
        continue;
      }
      const auto by = below(2) ? talk.ann : talk.maya;
      const Standing standing = talk.standing(m_id);
      const auto moves = movesFor(talk.elements, *talk.elements.find(m_id), standing, by, day(4, 1));
      if (moves.empty())
        continue;
      const Move move = moves[below(moves.size())];
      Terms terms = termsToChange(standing);
      terms.due = day(4, int(2 + below(2)));
      talk.last += talk.last % 3;
      (void)talk.tryTo(m_id, move, by, day(4, 1),
                       ruleOf(move).terms == OnTerms::Puts ? std::optional(terms) : std::nullopt);
    }
    std::optional<std::string> shown;
    std::vector<std::size_t> order{0, 1, 2};
    do {
      std::vector<const Conversation*> list;
      for (const std::size_t one : order)
        list.push_back(&copies[one]);
      const Standing standing = merged(list);
      std::vector<const CommitmentEvent*> events;
      for (const CommitmentEvent& event : m_merged.back()->elements.all<CommitmentEvent>())
        events.push_back(&event);
      std::ranges::shuffle(events, random);
      const auto again = standingOf(*m_merged.back()->elements.find(m_id), events);
      std::string now = wordsOf(standing);
      for (const CommitmentEvent* event : standing.moves)
        now += " " + event->id.text();
      std::string reread = wordsOf(*again);
      for (const CommitmentEvent* event : again->moves)
        reread += " " + event->id.text();
      EXPECT_EQ(now, reread);
      if (!shown)
        shown = now;
      EXPECT_EQ(*shown, now);
      EXPECT_EQ(again->terms, standing.terms);
      crossed += standing.crossed ? 1 : 0;
      overruled += isOver(standing.state) && !standing.setAside.empty() ? 1 : 0;
      if (!isOver(standing.state)) {
        const auto& elements = m_merged.back()->elements;
        const Commitment& promise = *elements.find(m_id);
        EXPECT_FALSE(movesFor(elements, promise, standing, promise.promisor, day(4, 1)).empty() &&
                     movesFor(elements, promise, standing, promise.promisee, day(4, 1)).empty());
      }
    } while (std::ranges::next_permutation(order).found);
    m_merged.clear();
  }
  EXPECT_GT(crossed, 40) << "the histories are blind";
  EXPECT_GT(overruled, 10) << "the histories are blind";
}

TEST_F(Apart, EventsThatNoBatonWritesDoNoHarm) {
  const auto event = [&](basics::RowId id, Move move, Ids<CommitmentEvent> answers, Id<people::Person> by) {
    CommitmentEvent one;
    one.id = Id<CommitmentEvent>(id);
    one.commitment = m_id;
    one.move = move;
    one.answers = std::move(answers);
    one.by = by;
    m_talk.put(one);
    return one.id;
  };
  const auto second = Id<CommitmentEvent>(9002);
  event(9001, Move::Accept, {second}, m_talk.maya); // they answer each other
  event(9002, Move::Report, {Id<CommitmentEvent>(9001)}, m_talk.maya);
  event(9003, Move::Accept, {Id<CommitmentEvent>(9003)}, m_talk.maya); // itself
  EXPECT_EQ(m_talk.standing(m_id).state, State::Requested);
  const auto first = m_talk.standing(m_id).answered;
  event(9004, Move::Satisfied, first, m_talk.ann); // not from here
  EXPECT_EQ(m_talk.standing(m_id).state, State::Requested);
  event(9005, Move::Accept, {Id<CommitmentEvent>(777)}, m_talk.ann); // what it answers is not there
  EXPECT_EQ(m_talk.standing(m_id).state, State::Requested);
}

} // namespace
} // namespace baton::commitments

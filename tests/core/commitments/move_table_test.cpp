// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/commitments/conversation.h"
#include "tests/core/commitments/hand_table.h"

#include <algorithm>
#include <memory>
#include <random>

namespace baton::commitments {
namespace {

using basics::wordOf;
using tests::byHand, tests::Conversation, tests::day, tests::Situation;

const Date atTheStart = day(1, 5), theDay = day(3, 31), theDayAfter = day(4, 1);

/// Brings a promise of Maya's to Ann into a situation, along a way that is known to be allowed.
Id<Commitment> bring(Conversation& talk, const std::string& situation) {
  const Terms first = Conversation::terms("A price list", theDay);
  Terms second = first;
  second.satisfaction = "A page that both have signed";
  if (situation == "offered")
    return talk.begin(Move::Offer, talk.maya, talk.ann, first, atTheStart);
  if (situation == "countered by the promisee") {
    const auto id = talk.begin(Move::Offer, talk.maya, talk.ann, first, atTheStart);
    talk.make(id, Move::Counter, talk.ann, atTheStart, second);
    return id;
  }
  const auto id = talk.ask(first, atTheStart);
  if (situation == "requested")
    return id;
  if (situation == "countered by the promisor" || situation == "declined" || situation == "withdrawn") {
    if (situation == "countered by the promisor")
      talk.make(id, Move::Counter, talk.maya, atTheStart, second);
    else if (situation == "declined")
      talk.make(id, Move::Decline, talk.maya, atTheStart);
    else
      talk.make(id, Move::Withdraw, talk.ann, atTheStart);
    return id;
  }
  talk.make(id, Move::Accept, talk.maya, atTheStart);
  if (situation.starts_with("new terms"))
    talk.make(id, Move::Propose, situation.find("promisor") != std::string::npos ? talk.maya : talk.ann, atTheStart,
              second);
  if (situation == "reported" || situation == "fulfilled")
    talk.make(id, Move::Report, talk.maya, atTheStart);
  if (situation == "fulfilled")
    talk.make(id, Move::Satisfied, talk.ann, atTheStart);
  if (situation == "released")
    talk.make(id, Move::Release, talk.ann, atTheStart);
  if (situation == "revoked")
    talk.make(id, Move::Revoke, talk.maya, atTheStart);
  if (situation == "broken")
    talk.make(id, Move::Break, talk.ann, theDayAfter);
  return id;
}

TEST(MoveTable, EveryLineAndEveryForbiddenMoveIsAsWrittenByHand) {
  int allowed = 0, refused = 0;
  for (const auto& [name, situation] : tests::situations())
    for (const std::string party : {"promisor", "promisee", "a third"})
      for (std::size_t i = 0; i < basics::wordsOf<Move>.size(); ++i) {
        const Move move = Move(i);
        SCOPED_TRACE(name + ": " + party + " " + std::string(wordOf(move)));
        Conversation talk;
        const auto id = bring(talk, name);
        ASSERT_EQ(wordOf(talk.standing(id).state), situation.state);
        Terms other = Conversation::terms("A price list, and the discounts", theDay);
        const auto by = party == "promisor" ? talk.maya : party == "promisee" ? talk.ann : talk.cy;
        const bool puts = ruleOf(move).terms == OnTerms::Puts;
        const auto before = talk.elements.count<CommitmentEvent>();
        const auto moved = talk.tryTo(id, move, by, situation.pastDue ? theDayAfter : theDay,
                                      puts ? std::optional(other) : std::nullopt);
        const auto expected = party == "a third" ? std::nullopt : byHand(situation, party, std::string(wordOf(move)));
        ASSERT_EQ(bool(moved), bool(expected)) << (moved ? "it was allowed" : moved.refusal().cause);
        if (expected) {
          ++allowed;
          EXPECT_EQ(wordOf(moved->state), expected->state);
          EXPECT_EQ(wordOf(talk.standing(id).state), expected->state);
          EXPECT_EQ(talk.standing(id).turn, moved->turn);
          continue;
        }
        ++refused;
        EXPECT_FALSE(moved.refusal().cause.empty());
        EXPECT_FALSE(moved.refusal().remedy.empty());
        EXPECT_EQ(talk.elements.count<CommitmentEvent>(), before);
        EXPECT_EQ(wordOf(talk.standing(id).state), situation.state);
      }
  // By hand: 4 x (accept, counter, decline, withdraw); agreed 2 x propose, report, revoke, release, and once break; new
  // terms 4 x (accept-terms, decline-terms, withdraw-terms, revoke, release) and twice break; reported 4.
  EXPECT_EQ(allowed, 4 * 4 + 2 * (2 + 3) + 1 + 4 * 5 + 2 + 4);
  EXPECT_EQ(allowed + refused, 17 * 3 * 16);
}

TEST(MoveTable, OnlyThePromiseeAsksAndOnlyThePromisorOffers) {
  Conversation talk;
  const auto asked =
      talk.begin(Move::Request, talk.ann, talk.maya, Conversation::terms("A price list", theDay), atTheStart);
  EXPECT_EQ(talk.elements.find(asked)->promisor, talk.maya);
  EXPECT_EQ(talk.elements.find(asked)->promisee, talk.ann);
  const auto offered =
      talk.begin(Move::Offer, talk.ann, talk.maya, Conversation::terms("Ten shops", theDay), atTheStart);
  EXPECT_EQ(talk.elements.find(offered)->promisor, talk.ann);
  EXPECT_EQ(talk.ledger(atTheStart).find(asked)->side, people::Side::Leadership) << "the side of its promisor";
  EXPECT_EQ(talk.ledger(atTheStart).find(offered)->side, people::Side::Sales);
}

/// What a move needs beside the right party and state.
TEST(MoveTable, ANewPromiseNeedsTwoPersonsAndWholeTerms) {
  Conversation talk;
  MoveRequest request;
  request.by = talk.ann;
  request.to = talk.maya;
  request.terms = Conversation::terms("A price list", theDay);
  request.at = Instant::at(atTheStart);
  const auto refused = [&](auto change) {
    MoveRequest other = request;
    change(other);
    const auto moved = talk.attempt(other);
    return moved ? std::string("made") : moved.refusal().cause;
  };
  EXPECT_EQ(refused([](MoveRequest&) {}), "made");
  EXPECT_EQ(refused([&](MoveRequest& r) { r.to = r.by; }), "Nobody makes a promise to themselves");
  EXPECT_EQ(refused([](MoveRequest& r) { r.to = Id<people::Person>(7); }),
            "A promise is made between two persons of the workspace");
  EXPECT_EQ(refused([](MoveRequest& r) { r.by = {}; }), "A move is made by a person of the workspace");
  EXPECT_EQ(refused([](MoveRequest& r) { r.terms->statement = "  "; }), "It is not said what is promised");
  EXPECT_EQ(refused([](MoveRequest& r) { r.terms->satisfaction.clear(); }), "It is not said when it is done");
  EXPECT_EQ(refused([](MoveRequest& r) { r.terms->due.reset(); }), "It is not said by when");
  EXPECT_EQ(refused([](MoveRequest& r) { r.terms->confidence = 101; }),
            "How sure one is lies between 0 and 100 percent");
  EXPECT_EQ(refused([](MoveRequest& r) { r.terms->until = theDay; }), "It has a last day and does not recur");
  EXPECT_EQ(refused([](MoveRequest& r) {
              r.terms->recurs = Recurrence::Weekly;
              r.terms->until = atTheStart;
            }),
            "Its last day lies before the first one it is due on");
  EXPECT_EQ(refused([](MoveRequest& r) { r.terms->dependsOn = {Id<Commitment>(7)}; }), "There is no promise 7");
  EXPECT_EQ(refused([](MoveRequest& r) { r.terms->serves = {Id<basics::Anything>(7)}; }), "There is no element 7");
  EXPECT_EQ(refused([](MoveRequest& r) { r.commitment = Id<Commitment>(7); }), "request begins a new promise");
}

TEST(MoveTable, ANoteAndACauseAreGivenWhereTheyAreOwed) {
  for (const Move move : {Move::Unsatisfied, Move::Revoke, Move::Break}) {
    Conversation talk;
    const auto id = bring(talk, move == Move::Unsatisfied ? "reported" : "agreed");
    MoveRequest request;
    request.move = move;
    request.commitment = id;
    request.by = move == Move::Revoke ? talk.maya : talk.ann;
    request.at = Instant::at(theDayAfter);
    if (move == Move::Break)
      request.cause = Cause::Supplier;
    EXPECT_EQ(talk.attempt(request).refusal().cause, "It is not said why") << wordOf(move);
    request.note = "The supplier went bankrupt";
    request.cause.reset();
    if (move == Move::Break) {
      EXPECT_EQ(talk.attempt(request).refusal().cause, "It is not said what it failed by");
      request.cause = Cause::Supplier;
    }
    EXPECT_TRUE(talk.attempt(request)) << wordOf(move);
  }
  Conversation talk;
  const auto id = bring(talk, "agreed");
  MoveRequest request;
  request.move = Move::Report;
  request.commitment = id;
  request.by = talk.maya;
  request.cause = Cause::Skill;
  EXPECT_EQ(talk.attempt(request).refusal().cause, "Only what is closed as not kept has a cause");
}

TEST(MoveTable, OtherTermsAreOtherTerms) {
  Conversation talk;
  const auto id = bring(talk, "requested");
  const auto same = talk.tryTo(id, Move::Counter, talk.maya, atTheStart, talk.standing(id).terms);
  ASSERT_FALSE(same);
  EXPECT_EQ(same.refusal().cause, "These terms are the ones that there are");
  const auto none = talk.tryTo(id, Move::Counter, talk.maya, atTheStart);
  EXPECT_FALSE(none);
  const auto withAccept = talk.tryTo(id, Move::Accept, talk.maya, atTheStart, Conversation::terms("Another", theDay));
  ASSERT_FALSE(withAccept);
  EXPECT_EQ(withAccept.refusal().cause, "accept changes no terms");
}

TEST(MoveTable, RefusalsSayWhoseItIsAndSinceWhen) {
  Conversation talk;
  const auto id = bring(talk, "requested");
  const auto own = talk.tryTo(id, Move::Accept, talk.ann, day(1, 9));
  ASSERT_FALSE(own);
  EXPECT_EQ(own.refusal().cause, "It is for Maya to accept it, since 2026-01-05");
  EXPECT_EQ(own.refusal().remedy, "Let Maya make this move");
  const auto third = talk.tryTo(id, Move::Accept, talk.cy, day(1, 9));
  EXPECT_EQ(third.refusal().cause, "Cy has no part in this promise: it is between Maya and Ann");
  const auto state = talk.tryTo(id, Move::Report, talk.maya, day(1, 9));
  EXPECT_EQ(state.refusal().cause, "One cannot report it done: the promise is asked for, and waits for an answer");
  EXPECT_EQ(state.refusal().remedy, "What Maya can do now: accept, counter, decline");
  talk.make(id, Move::Accept, talk.maya, atTheStart);
  const auto soon = talk.tryTo(id, Move::Break, talk.ann, theDay);
  EXPECT_EQ(soon.refusal().cause, "It is due on 2026-03-31, and that day has not passed");
}

/// One promise between two, and where it is by hand.
struct Walk {
  Conversation talk;
  Id<Commitment> id;
  Situation at;
  Date due;
  std::optional<Date> proposed;
};

class RandomWalk {
public:
  int made = 0;
  std::map<std::string, int> reached;

  void step() {
    if (below(8) == 0)
      m_today = m_today.plusDays(1);
    if (m_walks.size() < 12)
      return begin();
    const std::size_t which = below(m_walks.size());
    Walk& walk = *m_walks[which];
    goOn(walk);
    const bool over = isOver(*basics::choiceOf<State>(walk.at.state));
    if ((over && below(2) == 0) || walk.talk.elements.count<CommitmentEvent>() > 40) {
      expectReplayed(walk);
      m_walks.erase(m_walks.begin() + std::ptrdiff_t(which));
    }
  }

private:
  std::size_t below(std::size_t limit) { return m_random() % limit; }

  void begin() {
    const bool asks = below(2) == 0;
    auto walk = std::make_unique<Walk>();
    walk->due = m_today.plusDays(int(below(30)));
    walk->at = {asks ? "requested" : "offered", asks ? "promisor" : "promisee"};
    walk->id =
        walk->talk.begin(asks ? Move::Request : Move::Offer, asks ? walk->talk.ann : walk->talk.maya,
                         asks ? walk->talk.maya : walk->talk.ann, Conversation::terms("Promise", walk->due), m_today);
    ++reached[walk->at.state];
    m_walks.push_back(std::move(walk));
    ++made;
  }

  void goOn(Walk& walk) {
    const Move move = Move(2 + below(basics::wordsOf<Move>.size() - 2));
    const bool promisor = below(2) == 0;
    const bool puts = move == Move::Counter || move == Move::Propose;
    Terms terms = Conversation::terms("Promise", m_today);
    if (puts)
      terms = walk.talk.standing(walk.id).terms;
    terms.due = m_today.plusDays(int(below(40)));
    terms.satisfaction += ".";
    walk.at.pastDue = walk.due < m_today;
    const auto expected = byHand(walk.at, promisor ? "promisor" : "promisee", std::string(wordOf(move)));
    const auto moved = walk.talk.tryTo(walk.id, move, promisor ? walk.talk.maya : walk.talk.ann, m_today,
                                       puts ? std::optional(terms) : std::nullopt);
    ASSERT_EQ(bool(moved), bool(expected)) << walk.at.state << " " << wordOf(move);
    if (!moved)
      return;
    ++made;
    if (move == Move::Counter)
      walk.due = *terms.due;
    else if (move == Move::Propose)
      walk.proposed = terms.due;
    else if (move == Move::AcceptTerms)
      walk.due = *walk.proposed;
    walk.at = *expected;
    ++reached[walk.at.state];
    const Standing standing = walk.talk.standing(walk.id);
    ASSERT_EQ(wordOf(standing.state), walk.at.state);
    ASSERT_EQ(standing.terms.due, walk.due);
  }

  void expectReplayed(const Walk& walk) {
    std::vector<const CommitmentEvent*> events;
    for (const CommitmentEvent& event : walk.talk.elements.all<CommitmentEvent>())
      events.push_back(&event);
    std::ranges::shuffle(events, m_random);
    const auto standing = standingOf(*walk.talk.elements.find(walk.id), events);
    ASSERT_TRUE(standing);
    EXPECT_EQ(wordOf(standing->state), walk.at.state);
    EXPECT_EQ(standing->moves.size(), events.size());
    EXPECT_TRUE(standing->setAside.empty());
    EXPECT_FALSE(standing->crossed);
    EXPECT_EQ(termsOf(*walk.talk.elements.find(walk.id)), standing->terms) << "the row reads as the events";
  }

  std::mt19937 m_random{20260101};
  Date m_today = atTheStart;
  std::vector<std::unique_ptr<Walk>> m_walks;
};

/// Days go by, and two move at random: the state is always the one of the table written by hand, and what the events
/// come to, in whatever order they are read.
TEST(MoveTable, ARandomWalkOfTenThousandMovesNeverLeavesIt) {
  RandomWalk walk;
  while (walk.made < 10'000 && !HasFailure())
    walk.step();
  EXPECT_EQ(walk.reached.size(), basics::wordsOf<State>.size()) << "every state was reached";
}

} // namespace
} // namespace baton::commitments

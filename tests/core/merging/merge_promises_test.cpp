// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person.h"
#include "core/workspace/committing.h"
#include "core/workspace/json_dump.h"
#include "tests/core/merging/copies.h"
#include "tests/core/merging/second_standing.h"

namespace baton::workspace {
namespace {

using basics::Edits, basics::Id;
using commitments::Commitment, commitments::Move, commitments::State, commitments::Terms;
using people::Person;

const basics::Date theDay = *basics::Date::of(2026, 1, 15);

/// Scenarios of the merge in which promises are moved apart. Maya of leadership promises, Ann of Sales is promised.
class MergePromises : public testing::Test {
protected:
  MergePromises() {
    auto& origin = m_copies.origin();
    Edits edits;
    for (const auto& [name, side] :
         {std::pair("Ann", people::Side::Sales), std::pair("Maya", people::Side::Leadership)}) {
      Person person;
      person.id = origin.newId<Person>();
      person.name = name;
      person.side = side;
      m_people.push_back(person.id);
      edits.put(person);
    }
    m_copies.change("origin", edits);
    m_promise = ask("origin", "A price list");
  }

  Id<Person> ann() const { return m_people[0]; }
  Id<Person> maya() const { return m_people[1]; }

  Id<Commitment> ask(const std::string& who, const std::string& statement, const basics::Ids<Commitment>& on = {}) {
    MoveAsked asked;
    asked.move = Move::Request;
    asked.by = ann();
    asked.to = maya();
    asked.today = theDay;
    asked.terms = Terms{};
    asked.terms->statement = statement;
    asked.terms->satisfaction = "Both have read it";
    asked.terms->due = *basics::Date::of(2026, 3, 31);
    asked.terms->dependsOn = on;
    const auto made = makeMove(m_copies.at(who), asked);
    EXPECT_TRUE(made) << (made ? "" : made.refusal().cause);
    return made ? made->commitment : Id<Commitment>();
  }
  void move(const std::string& who, Move what, Id<Commitment> promise, std::optional<Terms> terms = {}) {
    const bool ofAnn = what == Move::Withdraw || what == Move::Satisfied || what == Move::Release;
    MoveAsked asked;
    asked.move = what;
    asked.commitment = promise;
    asked.by = ofAnn ? ann() : maya();
    asked.today = theDay;
    asked.note = "said by " + who;
    asked.terms = std::move(terms);
    const auto made = makeMove(m_copies.at(who), asked);
    ASSERT_TRUE(made) << made.refusal().cause;
  }
  void move(const std::string& who, Move what) { move(who, what, m_promise); }
  void goApart() {
    m_copies.add("Anna");
    m_copies.add("Bo");
    m_copies.add("Cleo");
  }
  const commitments::LedgerRow& row(const Workspace& workspace, Id<Commitment> promise) {
    m_ledger.emplace(ledgerOf(workspace, theDay));
    return *m_ledger->find(promise);
  }
  std::string shown(const Workspace& workspace) {
    const auto& standing = row(workspace, m_promise).standing;
    std::string words(basics::wordOf(standing.state));
    words += standing.crossed ? ", crossed" : "";
    std::set<std::string> aside;
    for (const auto* event : standing.setAside)
      aside.insert(std::string(basics::wordOf(event->move)));
    for (const std::string& one : aside)
      words += " -" + one;
    return words;
  }

  tests::Copies m_copies;
  std::vector<Id<Person>> m_people;
  Id<Commitment> m_promise;
  std::optional<commitments::Ledger> m_ledger;
};

TEST_F(MergePromises, 23_AcceptedOnOneAndWithdrawnOnTheOtherIsCrossed) {
  goApart();
  move("Anna", Move::Accept);
  move("Bo", Move::Withdraw);
  auto& all = m_copies.everyoneMerged();
  EXPECT_EQ(shown(all), "requested, crossed -accept -withdraw");
  EXPECT_TRUE(all.conflicts().empty()) << "nothing is to be settled but by a move";
  EXPECT_EQ(tests::standingDifference(all), "");
  for (const Move again : {Move::Accept, Move::Withdraw}) {
    const std::string who = again == Move::Accept ? "Anna" : "Bo";
    m_copies.merge(who, {"Anna", "Bo"});
    EXPECT_EQ(shown(m_copies.at(who)), "requested, crossed -accept -withdraw") << "either may move again";
  }
  move("Anna", Move::Accept);
  EXPECT_EQ(shown(m_copies.everyoneMerged()), "agreed -accept -withdraw");
}

TEST_F(MergePromises, 24_SatisfiedOnOneAndTakenBackOnTheOtherIsFulfilled) {
  move("origin", Move::Accept);
  move("origin", Move::Report);
  goApart();
  move("Anna", Move::Satisfied);
  move("Bo", Move::Revoke);
  auto& all = m_copies.everyoneMerged();
  EXPECT_EQ(shown(all), "fulfilled -revoke");
  EXPECT_EQ(all.elements().count<commitments::CommitmentEvent>(), 5u) << "both are there";
}

TEST_F(MergePromises, TheSameAnswerOnTwoLaptopsIsOneAnswer) {
  goApart();
  move("Anna", Move::Accept);
  move("Bo", Move::Accept);
  EXPECT_EQ(shown(m_copies.everyoneMerged()), "agreed");
}

TEST_F(MergePromises, TermsCrossedApartShowAsTheyStoodInTheDumpToo) {
  goApart();
  Terms sooner = row(m_copies.at("Anna"), m_promise).standing.terms, later = sooner;
  sooner.due = *basics::Date::of(2026, 2, 1);
  later.due = *basics::Date::of(2026, 6, 1);
  move("Anna", Move::Counter, m_promise, sooner);
  move("Bo", Move::Counter, m_promise, later);
  const auto& all = m_copies.everyoneMerged();
  EXPECT_EQ(shown(all), "requested, crossed -counter");
  const auto& kind = describe(basics::Tag<Commitment>{});
  EXPECT_NE(dumpOf(all, {.kind = &kind}).find("\"due\": \"2026-03-31\""), std::string::npos)
      << dumpOf(all, {.kind = &kind});
}

/// What two made apart does not lead round in a circle: the smaller of the journal's order gives way, everywhere the
/// same.
TEST_F(MergePromises, DependenciesThatTwoClosedToACircleLeaveOneOut) {
  const auto other = ask("origin", "A story");
  goApart();
  Terms onOther = row(m_copies.at("Anna"), m_promise).standing.terms;
  onOther.dependsOn = {other};
  Terms onThis = row(m_copies.at("Bo"), other).standing.terms;
  onThis.dependsOn = {m_promise};
  move("Anna", Move::Counter, m_promise, onOther);
  move("Bo", Move::Counter, other, onThis);
  const auto& all = m_copies.everyoneMerged();
  const auto upstream = row(all, m_promise).upstream.size() + row(all, other).upstream.size();
  const auto cut = row(all, m_promise).cut.size() + row(all, other).cut.size();
  EXPECT_EQ(upstream, 1u);
  EXPECT_EQ(cut, 1u);
}

TEST_F(MergePromises, WhoeverIsPromisedSomethingElsewhereStaysThoughDeletedHere) {
  auto& origin = m_copies.origin();
  Person cy;
  cy.id = origin.newId<Person>();
  cy.name = "Cy";
  Edits edits;
  edits.put(cy);
  m_copies.change("origin", edits);
  goApart();
  Edits gone;
  gone.erase(cy.id);
  m_copies.change("Anna", gone);
  MoveAsked asked;
  asked.move = Move::Offer;
  asked.by = maya();
  asked.to = cy.id;
  asked.today = theDay;
  asked.terms = row(m_copies.at("Bo"), m_promise).standing.terms;
  ASSERT_TRUE(makeMove(m_copies.at("Bo"), asked));
  const auto& all = m_copies.everyoneMerged();
  EXPECT_NE(all.elements().find(cy.id), nullptr);
}

} // namespace
} // namespace baton::workspace

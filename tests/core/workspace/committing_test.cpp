// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/committing.h"

#include "core/plan/goal.h"
#include "core/workspace/checking.h"
#include "core/workspace/json_apply.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/json_load.h"
#include "core/workspace/past.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>

namespace baton::workspace {
namespace {

using basics::Id;
using commitments::Commitment, commitments::CommitmentEvent, commitments::Move, commitments::Terms;
using people::Person;

const basics::Date today = *basics::Date::of(2026, 1, 15);

class Committing : public testing::Test {
protected:
  Committing() {
    basics::Edits edits;
    m_ann = put("Ann", people::Side::Sales, edits);
    m_maya = put("Maya", people::Side::Leadership, edits);
    EXPECT_TRUE(m_workspace.change({.label = "people"}, edits));
  }

  Id<Person> put(const std::string& name, people::Side side, basics::Edits& edits) {
    Person person;
    person.id = m_workspace.newId<Person>();
    person.name = name;
    person.side = side;
    edits.put(person);
    return person.id;
  }
  static Terms terms(basics::Date due) {
    Terms some;
    some.statement = "A price list";
    some.satisfaction = "Significantly better";
    some.due = due;
    return some;
  }
  Id<Commitment> ask(basics::Date due = *basics::Date::of(2026, 1, 10)) {
    MoveAsked asked;
    asked.by = m_ann;
    asked.to = m_maya;
    asked.terms = terms(due);
    asked.today = today;
    const auto made = makeMove(m_workspace, asked);
    EXPECT_TRUE(made);
    return made ? made->commitment : Id<Commitment>();
  }
  void make(Id<Commitment> id, Move move, Id<Person> by, std::optional<Terms> newTerms = {}) {
    MoveAsked asked;
    asked.move = move;
    asked.commitment = id;
    asked.by = by;
    asked.terms = std::move(newTerms);
    asked.note = "because";
    if (move == Move::Break)
      asked.cause = commitments::Cause::Decision;
    asked.today = today;
    const auto made = makeMove(m_workspace, asked);
    ASSERT_TRUE(made) << made.refusal().cause;
  }
  std::string undo() {
    const auto done = m_workspace.undo("Ann");
    return done ? "undone" : done.refusal().cause + ". " + done.refusal().remedy;
  }
  std::string causeOf(const std::string& change) {
    const Applied done = applyJson(m_workspace, "{\"changes\":[" + change + "]}", {.label = "apply"}, Earnest::Change);
    return done.fault ? done.fault->refusal.cause : std::string();
  }

  tests::TemporaryFolder m_folder;
  Workspace m_workspace = Workspace::create(m_folder / "company.baton", {"Company", "USD", 1},
                                            basics::Surroundings::fixed(basics::Instant::at(today), 7));
  Id<Person> m_ann, m_maya;
};

TEST_F(Committing, AMoveIsACommandOfItsOwnByWhoeverMakesIt) {
  const auto id = ask();
  make(id, Move::Accept, m_maya);
  const auto& last = m_workspace.journal().entries().back();
  EXPECT_EQ(last.label, "accept: A price list");
  EXPECT_EQ(last.author, "Maya");
  EXPECT_FALSE(last.undoable);
  EXPECT_TRUE(m_workspace.verify().empty());
  EXPECT_EQ(m_workspace.elements().count<CommitmentEvent>(), 2u);
  EXPECT_FALSE(m_workspace.undoLabel());
}

TEST_F(Committing, MovesHaveNoUndoAndUndoSaysWhatToDoInstead) {
  Terms other = terms(*basics::Date::of(2026, 1, 12));
  const auto first = ask();
  EXPECT_EQ(undo(), "\"request: A price list\" has no undo. Withdraw it instead");
  make(first, Move::Counter, m_maya, other);
  EXPECT_EQ(undo(), "\"counter: A price list\" has no undo. Withdraw it instead");
  make(first, Move::Accept, m_ann);
  EXPECT_EQ(undo(), "\"accept: A price list\" has no undo. Propose new terms, revoke it with a reason, or release the "
                    "other from it instead");
  make(first, Move::Propose, m_ann, terms(*basics::Date::of(2026, 1, 13)));
  EXPECT_EQ(undo(), "\"propose: A price list\" has no undo. Withdraw the new terms instead");
  make(first, Move::AcceptTerms, m_maya);
  EXPECT_EQ(undo(), "\"accept-terms: A price list\" has no undo. Propose the terms as they were instead");
  make(first, Move::Report, m_maya);
  EXPECT_EQ(undo(), "\"report: A price list\" has no undo. Ask the other to say that it is not done yet instead");
  make(first, Move::Unsatisfied, m_ann);
  EXPECT_EQ(undo(), "\"unsatisfied: A price list\" has no undo. Ask the other to report it done again instead");
  make(first, Move::Break, m_ann);
  EXPECT_EQ(undo(), "\"break: A price list\" has no undo. Make a new promise instead");
  make(ask(), Move::Decline, m_maya);
  EXPECT_EQ(undo(), "\"decline: A price list\" has no undo. Ask or offer again instead");
  EXPECT_TRUE(m_workspace.verify().empty());
}

TEST_F(Committing, NeitherPutNorDeletedByAFileOfChanges) {
  const auto id = ask().text();
  EXPECT_EQ(causeOf(R"({"op":"put","kind":"commitment","fields":{"statement":"3M"}})"),
            "A commitment is made and changed by moves only");
  EXPECT_EQ(causeOf(R"({"op":"delete","kind":"commitment","id":")" + id + "\"}"),
            "A commitment is not deleted: what was said stays");
  EXPECT_EQ(causeOf(R"({"op":"put","kind":"commitment_event","fields":{"move":"accept"}})"),
            "A commitment_event is made and changed by its own commands only");
}

TEST_F(Committing, DumpAndLoadCarryPromisesAndTheirMoves) {
  const auto id = ask();
  make(id, Move::Accept, m_maya);
  const std::string dump = dumpOf(m_workspace);
  const auto copy = m_folder / "copy.baton";
  const auto world = basics::Surroundings::fixed(basics::Instant::at(today), 8);
  const auto loaded = loadDump(copy, dump, {.label = "load"}, world);
  ASSERT_TRUE(loaded) << loaded.refusal().cause;
  const Workspace again = Workspace::openForReading(copy, world);
  EXPECT_EQ(dumpOf(again), dump);
  EXPECT_EQ(ledgerOf(again, today).find(id)->standing.state, commitments::State::Agreed);
}

TEST_F(Committing, WhoeverHasPromisesIsNotDeleted) {
  ask();
  basics::Edits edits;
  edits.erase(m_maya);
  const auto done = m_workspace.change({.label = "delete"}, edits);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.refusal().remedy, "Enter the day on which the person left");
}

TEST_F(Committing, GoingBackBeforeAPersonCameLeavesThemWithTheirPromises) {
  const auto before = m_workspace.journal().entries().back().id;
  basics::Edits edits;
  const auto bo = put("Bo", people::Side::Leadership, edits);
  const auto cy = put("Cy", people::Side::Leadership, edits);
  ASSERT_TRUE(m_workspace.change({.label = "more people"}, edits));
  MoveAsked asked;
  asked.by = m_ann;
  asked.to = bo;
  asked.terms = terms(today);
  asked.today = today;
  ASSERT_TRUE(makeMove(m_workspace, asked));
  const auto done = goBackTo(m_workspace, before, {.label = "go back"});
  ASSERT_TRUE(done) << done.refusal().cause;
  EXPECT_NE(m_workspace.elements().find(bo), nullptr);
  EXPECT_EQ(m_workspace.elements().find(cy), nullptr);
}

TEST_F(Committing, AGoalDoesNotComeToStandOnItself) {
  const auto goal = [&](const char* from, basics::Ids<basics::Anything> on) {
    plan::Goal one;
    one.metric = Id<plan::Metric>(101);
    one.owner = m_ann;
    one.from = *basics::Date::parse(from);
    one.dependsOn = std::move(on);
    basics::Edits edits;
    const auto id = edits.put(one);
    const auto done = m_workspace.change({.label = "goal"}, edits);
    return done ? std::pair(id, std::string()) : std::pair(id, done.refusal().cause);
  };
  const auto first = goal("2026-01-01", {}).first;
  const auto second = goal("2026-04-01", {Id<basics::Anything>(first.value()), Id<basics::Anything>(ask().value())});
  EXPECT_EQ(second.second, "");
  EXPECT_EQ(goal("2026-01-01", {Id<basics::Anything>(second.first.value())}).second,
            "goal depends_on: the goal would come to stand on itself");
}

TEST_F(Committing, ClarityKnowsWhatLeadershipPromisedAndReadsWhenItIsDone) {
  EXPECT_EQ(recordFactsOf(m_workspace, today).leadershipPromises, 0) << "nothing is promised: what does Sales need?";
  const auto id = ask();
  EXPECT_EQ(recordFactsOf(m_workspace, today).leadershipPromises, 0) << "asked for, not promised";
  make(id, Move::Accept, m_maya);
  const auto facts = recordFactsOf(m_workspace, today);
  EXPECT_EQ(facts.leadershipPromises, 1);
  ASSERT_EQ(facts.promises.size(), 1u);
  EXPECT_EQ(facts.promises[0].satisfaction, "Significantly better");
  bool vague = false;
  for (const auto& finding : checkOf(m_workspace, today).findings)
    vague = vague || (finding.rule == "quantity-vague" && finding.id == id.value());
  EXPECT_TRUE(vague) << "how much better?";
  make(id, Move::Revoke, m_maya);
  EXPECT_EQ(recordFactsOf(m_workspace, today).leadershipPromises, 0) << "taken back";
}

/// The steps of a template are what could be done by hand, so promises of an example are made by moves as well.
TEST(PromisesOfATemplate, AreMadeByMoves) {
  const tests::TemporaryFolder folder;
  const std::filesystem::path mine = folder / "templates/mine";
  std::filesystem::create_directories(mine);
  std::ofstream(mine / "people.json") << R"({"changes":[
    {"op":"put","kind":"market","fields":{"name":"Retail"}},
    {"op":"put","kind":"person","fields":{"name":"Ann","side":"sales"}},
    {"op":"put","kind":"person","fields":{"name":"Maya","side":"leadership"}}]})";
  std::ofstream(mine / "steps.json") << R"([
    {"apply":"people.json","at":"2026-01-01T09:00:00Z"},
    {"commit":{"move":"request","as":"Ann","to":"Maya","at":"2026-01-05T09:00:00Z","statement":"A price list",
     "satisfaction":"One page","due":"2026-03-31","confidence":80,"serves":["@market:Retail"]}},
    {"commit":{"move":"counter","as":"Maya","at":"2026-01-06T09:00:00Z","promise":"@commitment:A price list",
     "due":"2026-04-15"}},
    {"commit":{"move":"accept","as":"Ann","at":"2026-01-07T09:00:00Z","promise":"@commitment:A price list"}}])";
  ::setenv("BATON_TEMPLATES", (folder / "templates").c_str(), 1);
  const auto path = folder / "made.baton";
  const auto world = basics::Surroundings::fixed(basics::Instant::at(today), 9);
  const auto done = newFromTemplate(path, "mine", {"Company", "USD", 1}, world);
  ::unsetenv("BATON_TEMPLATES");
  ASSERT_TRUE(done) << done.refusal().cause;
  const Workspace made = Workspace::openForReading(path, world);
  const auto ledger = ledgerOf(made, today);
  ASSERT_EQ(ledger.rows().size(), 1u);
  const auto& standing = ledger.rows().front().standing;
  EXPECT_EQ(standing.state, commitments::State::Agreed);
  EXPECT_EQ(standing.terms.due, basics::Date::of(2026, 4, 15));
  EXPECT_EQ(standing.terms.confidence, 80);
  EXPECT_EQ(standing.terms.serves.size(), 1u);
  EXPECT_EQ(standing.moves.front()->at->iso(), "2026-01-05T09:00:00Z");
}

} // namespace
} // namespace baton::workspace

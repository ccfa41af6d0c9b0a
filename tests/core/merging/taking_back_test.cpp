// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/role_profile.h"
#include "core/people/person.h"
#include "core/strategy/weapon.h"
#include "core/workspace/history.h"
#include "tests/core/merging/copies.h"
#include "tests/core/merging/second_reading.h"

namespace baton::workspace {
namespace {

using basics::Edits, basics::Id, basics::Value;
using people::Person;
using strategy::Weapon;

/// A sales tool and the person who owns it. The tool is deleted, then the person; then the tool is taken back.
class TakingBack : public testing::Test {
protected:
  Workspace& anna() { return m_copies.at("Anna"); }
  journal::EntryId last() { return anna().journal().entries().back().id; }
  void takeBack(journal::EntryId entry) {
    ASSERT_TRUE(takeBackEntry(anna(), entry, {.label = "take back", .author = "Anna"}));
  }
  void rename(const std::string& who, const std::string& name) {
    Edits edits;
    edits.set<Weapon>(m_deck, "name", name);
    m_copies.change(who, edits);
  }
  template <class T> void erase(Id<T> id) {
    Edits edits;
    edits.erase<T>(id);
    m_copies.change("Anna", edits);
  }
  template <class T> T named(const std::string& name) {
    T made;
    made.id = m_copies.origin().newId<T>();
    made.name = name;
    return made;
  }
  /// Memory, tables and a second reading of the journal say the same.
  void expectSound(Workspace& workspace) {
    for (const auto& problem : workspace.verify())
      ADD_FAILURE() << problem.kind << " " << problem.field << ": " << problem.text;
    EXPECT_EQ(tests::SecondReading(workspace).difference(workspace), "");
  }

  tests::Copies m_copies;
  Id<Weapon> m_deck;
};

TEST_F(TakingBack, WhatComesBackNamesNobodyWhoIsGoneAlsoWhereNobodyElseWorkedOnTheFile) {
  Edits edits;
  const Person pat = named<Person>("Pat");
  Weapon deck = named<Weapon>("Deck");
  deck.owner = pat.id;
  m_deck = deck.id;
  edits.put(pat);
  edits.put(deck);
  m_copies.change("origin", edits);
  m_copies.add("Anna");
  m_copies.add("Bo");
  erase(m_deck);
  const auto deleted = last();
  erase(pat.id);
  takeBack(deleted);
  ASSERT_NE(anna().elements().find(m_deck), nullptr);
  EXPECT_FALSE(anna().elements().find(m_deck)->owner) << "Pat is gone";
  expectSound(anna());
  rename("Bo", "Deck 2");
  m_copies.merge("Anna", {"Bo"});
  m_copies.merge("Bo", {"Anna"});
  EXPECT_EQ(anna().elements().find(m_deck)->name, "Deck 2");
  EXPECT_EQ(tests::shownBy(anna()), tests::shownBy(m_copies.at("Bo")));
  expectSound(anna());
}

/// The step that is taken back wrote to the workspace and to the private notes beside it.
TEST_F(TakingBack, WhoComesBackIsNamedAgainInMemoryAsInTheFile) {
  Edits first;
  const Weapon deck = named<Weapon>("Deck");
  m_deck = deck.id;
  first.put(deck);
  m_copies.change("origin", first);
  m_copies.add("Anna");
  m_copies.add("Bo");
  rename("Bo", "Bo's deck"); // two sides, so that the history is no line
  Edits both;
  const Person pat = named<Person>("Pat");
  coaching::CoachingSession note;
  note.id = anna().newId<coaching::CoachingSession>();
  note.person = pat.id;
  note.skill = "asking";
  both.put(pat);
  both.put(note);
  m_copies.change("Anna", both);
  const auto came = last();
  m_copies.merge("Anna", {"Bo"});
  Edits owner;
  owner.set<Weapon>(m_deck, "owner", Value(pat.id.value()));
  m_copies.change("Anna", owner);
  erase(m_deck);
  const auto deleted = last();
  takeBack(came); // Pat and the note go
  const auto gone = last();
  takeBack(deleted);
  EXPECT_FALSE(anna().elements().find(m_deck)->owner);
  takeBack(gone);
  ASSERT_NE(anna().elements().find(pat.id), nullptr);
  EXPECT_EQ(anna().elements().find(m_deck)->owner, pat.id);
  EXPECT_EQ(anna().elements().count<coaching::CoachingSession>(), 1u);
  rename("Anna", "Deck 2");
  EXPECT_EQ(anna().elements().find(m_deck)->owner, pat.id);
  expectSound(anna());
  m_copies.merge("Bo", {"Anna"});
  EXPECT_EQ(tests::shownBy(anna()), tests::shownBy(m_copies.at("Bo")));
}

} // namespace
} // namespace baton::workspace

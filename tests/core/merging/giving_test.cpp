// SPDX-License-Identifier: GPL-3.0-or-later
// Copies that are given out, and what is seen of them before they are merged.
#include "core/journal/merges.h"
#include "core/people/person.h"
#include "core/workspace/copies.h"
#include "core/workspace/giving.h"
#include "core/workspace/history.h"
#include "tests/core/merging/copies.h"

#include <fstream>
#include <gmock/gmock.h>

namespace baton::tests {
namespace {

namespace fs = std::filesystem;
using basics::Edits, basics::Instant;
using journal::Given;
using workspace::TemporaryCopy, workspace::Workspace;

class Giving : public testing::Test {
protected:
  basics::Outcome<basics::Done> give(const fs::path& target, const std::string& receiver, const std::string& purpose) {
    return workspace::giveCopy(TemporaryCopy(m_copies.origin()), target,
                               {receiver, purpose, "Laura Norman", Instant::fromSeconds(1'592'200'800)});
  }
  static void put(Workspace& workspace, const auto& element, const std::string& by, std::int64_t at) {
    Edits edits;
    edits.put(element);
    ASSERT_TRUE(workspace.change({.label = "a change", .author = by, .at = Instant::fromSeconds(at)}, edits));
  }
  static strategy::Market market(std::int64_t id) {
    strategy::Market market;
    market.id = basics::Id<strategy::Market>(id);
    market.name = "Market " + std::to_string(id);
    return market;
  }
  static people::Person person(std::int64_t id) {
    people::Person person;
    person.id = basics::Id<people::Person>(id);
    person.name = "Person " + std::to_string(id);
    return person;
  }
  static basics::Surroundings elsewhere(std::uint64_t seed) { return basics::Surroundings::fixed({}, seed); }
  Copies m_copies;
  TemporaryFolder m_folder{inMemory()};
};

TEST_F(Giving, TheNoteTravelsInTheCopyAndNotInTheFile) {
  const auto target = m_folder / "for Amy.baton";
  ASSERT_TRUE(give(target, "Amy Alberts", "her promises for Q3"));
  EXPECT_EQ(fs::status(target).permissions(), fs::perms(0600));
  const auto copy = Workspace::openForReading(target, elsewhere(5));
  EXPECT_EQ(journal::givenOf(copy.database()),
            (Given{"Amy Alberts", "her promises for Q3", "Laura Norman", Instant::fromSeconds(1'592'200'800)}));
  EXPECT_TRUE(copy.verify().empty());
  EXPECT_EQ(copy.journal().workspaceId(), m_copies.origin().journal().workspaceId());
  EXPECT_FALSE(journal::givenOf(m_copies.origin().database()));
}

TEST_F(Giving, ACopyOfACopySaysForWhomItIsNow) {
  const auto first = m_folder / "first.baton", second = m_folder / "second.baton";
  ASSERT_TRUE(give(first, "Amy Alberts", "her promises"));
  {
    const auto copy = Workspace::openForReading(first, elsewhere(5));
    ASSERT_TRUE(workspace::giveCopy(TemporaryCopy(copy), second, {"Bo Berg", "", "Amy Alberts", {}}));
  }
  EXPECT_EQ(journal::givenOf(storage::Database::openForReading(second)), (Given{"Bo Berg", "", "Amy Alberts", {}}));
  EXPECT_EQ(journal::givenOf(storage::Database::openForReading(first))->receiver, "Amy Alberts");
}

TEST_F(Giving, TakesNobodysPlaceAndNeedsAWord) {
  const auto target = m_folder / "taken.baton";
  std::ofstream(target) << "something else";
  EXPECT_TRUE(give(target, "Amy Alberts", "").refused());
  EXPECT_EQ(fs::file_size(target), 14u);
  EXPECT_TRUE(give(m_folder / "new.baton", "  ", "\t").refused());
  EXPECT_TRUE(give(m_folder / "no such folder" / "new.baton", "Amy Alberts", "").refused());
  EXPECT_FALSE(fs::exists(m_folder / "new.baton"));
}

TEST_F(Giving, PrivateNotesStay) {
  Workspace own = Workspace::create(m_folder / "own.baton", {"Own", "USD", 1}, elsewhere(3));
  TemporaryCopy copy(own);
  ASSERT_TRUE(workspace::giveCopy(copy, m_folder / "given.baton", {"Amy", "", {}, {}}));
  EXPECT_FALSE(fs::exists(workspace::companionOf(m_folder / "given.baton")));
}

TEST_F(Giving, TheNameOfTheFileIsOneThatEveryStickTakes) {
  EXPECT_EQ(workspace::nameOfCopy("/a/Company.baton", "Amy Alberts"), "Company for Amy Alberts.baton");
  EXPECT_EQ(workspace::nameOfCopy("/a/Company.baton", ""), "Company copy.baton");
  EXPECT_EQ(workspace::nameOfCopy("/a/Company.baton", "../../etc\n:*?<A>."), "Company for ..-..-etc-----A-.baton");
  EXPECT_EQ(workspace::nameOfCopy("/a/Company.baton", " . "), "Company copy.baton");
  EXPECT_LT(workspace::nameOfCopy("/a/Company.baton", std::string(5000, 'x')).size(), 255u);
}

TEST_F(Giving, BeforeAMergeEachCopySaysItsNoteAndWhoWroteHowManyChangesOfWhichKindsAndWhen) {
  const auto amys = m_folder / "amy.baton", bos = m_folder / "bo.baton";
  ASSERT_TRUE(give(amys, "Amy Alberts", "her promises for Q3"));
  ASSERT_TRUE(give(bos, "", "the workshop of June"));
  {
    auto copy = Workspace::openForWriting(amys, elsewhere(7));
    put(copy, market(11), "Amy Alberts", 1'000);
    put(copy, market(12), "Amy Alberts", 3'000);
    put(copy, person(13), "Amy Alberts", 2'000);
    put(copy, market(14), "Cleo Cole", 4'000);
  }
  const auto seen = workspace::copiesNamed(m_copies.origin(), {bos, amys});
  ASSERT_EQ(seen.size(), 2u);
  EXPECT_EQ(seen[0].given->purpose, "the workshop of June");
  EXPECT_EQ(seen[0].news, 0);
  EXPECT_TRUE(seen[0].by.empty());
  const auto& amy = seen[1];
  EXPECT_EQ(amy.given->receiver, "Amy Alberts");
  EXPECT_EQ(amy.news, 4);
  ASSERT_EQ(amy.by.size(), 2u);
  EXPECT_EQ(amy.by[0].author, "Amy Alberts");
  EXPECT_EQ(amy.by[0].changes, 3);
  ASSERT_EQ(amy.by[0].kinds.size(), 2u);
  EXPECT_EQ(amy.by[0].kinds[0].first->name, "market");
  EXPECT_EQ(amy.by[0].kinds[0].second, 2);
  EXPECT_EQ(amy.by[0].kinds[1].first->name, "person");
  EXPECT_EQ(amy.by[0].kinds[1].second, 1);
  EXPECT_EQ(amy.by[0].first, Instant::fromSeconds(1'000));
  EXPECT_EQ(amy.by[0].last, Instant::fromSeconds(3'000));
  EXPECT_EQ(amy.by[1].author, "Cleo Cole");
  EXPECT_EQ(amy.by[1].changes, 1);
}

TEST_F(Giving, WhatWasEnteredInSecretIsCountedWithoutANameAndATime) {
  const auto amys = m_folder / "amy.baton";
  ASSERT_TRUE(give(amys, "Amy Alberts", ""));
  {
    auto copy = Workspace::openForWriting(amys, elsewhere(7));
    Edits edits;
    edits.put(market(11));
    ASSERT_TRUE(copy.change({.label = "secret", .isSecret = true}, edits));
  }
  const auto seen = workspace::copiesNamed(m_copies.origin(), {amys});
  ASSERT_EQ(seen[0].by.size(), 1u);
  EXPECT_EQ(seen[0].by[0].author, "");
  EXPECT_EQ(seen[0].by[0].changes, 1);
  EXPECT_FALSE(seen[0].by[0].first);
}

TEST_F(Giving, AMergeRemembersForWhomTheCopyWas) {
  const auto amys = m_folder / "amy.baton";
  ASSERT_TRUE(give(amys, "Amy Alberts", "her promises for Q3"));
  {
    auto copy = Workspace::openForWriting(amys, elsewhere(7));
    put(copy, market(11), "Amy Alberts", 1'000);
  }
  Workspace& origin = m_copies.origin();
  ASSERT_TRUE(workspace::mergeCopies(origin, {amys}, {.author = "Laura Norman"}));
  const auto merges = journal::mergesIn(origin.database());
  ASSERT_EQ(merges.size(), 1u);
  EXPECT_EQ(merges[0].given, (Given{"Amy Alberts", "her promises for Q3", {}, {}}));
  const auto rows = workspace::historyOf(origin).rows;
  const auto row = std::ranges::find(rows, merges[0].id, &workspace::HistoryRow::merge);
  ASSERT_NE(row, rows.end());
  EXPECT_EQ(row->given, merges[0].given);
  EXPECT_FALSE(journal::givenOf(origin.database())) << "the file itself was given to nobody";
  EXPECT_TRUE(origin.verify().empty());
}

TEST_F(Giving, AFileOfPrivateNotesIsNoCopyWhateverItIsCalled) {
  Workspace own = Workspace::create(m_folder / "own.baton", {"Own", "USD", 1}, elsewhere(3));
  auto notes = storage::Database::create(m_folder / "own.private (Amy's conflicted copy 2020-06-15).baton");
  notes.prepare("INSERT INTO identity(workspace) VALUES (?)").bind(0, own.journal().workspaceId()).run();
  notes.close();
  EXPECT_TRUE(workspace::copiesBeside(own, {}).empty());
}

TEST_F(Giving, TheStampOfAFolderTellsThatAWorkspaceInItIsAnother) {
  const auto file = m_folder / "own.baton";
  std::ofstream(file) << "one";
  std::ofstream(m_folder / "letter.txt") << "a";
  const std::string before = workspace::stampOfFolder(m_folder.path());
  std::ofstream(m_folder / "letter.txt") << "another letter";
  EXPECT_EQ(workspace::stampOfFolder(m_folder.path()), before);
  std::ofstream(file) << "three";
  EXPECT_NE(workspace::stampOfFolder(m_folder.path()), before);
  EXPECT_EQ(workspace::stampOfFolder(m_folder / "no such folder"), "");
}

} // namespace
} // namespace baton::tests

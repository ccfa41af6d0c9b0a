// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ladder.h"
#include "core/strategy/market.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/merging.h"
#include "tests/core/ladder/kept_sample.h"
#include "tests/core/ladder/longer_ladder.h"
#include "tests/core/workspace/sample_file.h"
#include "tests/support/failing_disk.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <set>
#include <sys/wait.h>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using storage::StorageError, tests::LongerLadder;
using Cause = StorageError::Cause;

/// A file of the format that was released last, met by a program that knows two versions more than this one.
class Ladder : public testing::Test {
protected:
  Ladder() {
    fs::copy_file(tests::keptSample(m_old), m_file);
    fs::permissions(m_file, fs::perms::owner_read | fs::perms::owner_write);
    m_world.dataFolder = m_folder / "data";
    m_facts = tests::factsOf(Workspace::openForReading(m_file, m_world));
    m_bytes = tests::bytesOf(m_file);
  }
  std::int64_t versionOf(const fs::path& file) const {
    const LongerLadder all(2);
    return std::int64_t(tests::bytesOf(file)[63]); // user_version, in the header
  }
  void expectSound(const Workspace& workspace) const {
    for (const auto& problem : workspace.verify())
      ADD_FAILURE() << problem.kind << " " << problem.id << " " << problem.field << ": " << problem.text;
    EXPECT_TRUE(tests::factsOf(workspace) == m_facts);
  }
  void expectRefused(Cause cause) const {
    for (const bool forWriting : {false, true})
      try {
        (void)(forWriting ? Workspace::openForWriting(m_file, m_world) : Workspace::openForReading(m_file, m_world));
        ADD_FAILURE() << "opened";
      } catch (const StorageError& error) {
        EXPECT_EQ(int(error.cause()), int(cause)) << error.what();
      }
  }
  static void rename(Workspace& workspace, const std::string& name) {
    basics::Edits edits;
    edits.set((*workspace.elements().all<strategy::Market>().begin()).id, "name", name);
    ASSERT_TRUE(workspace.change({.label = "rename", .author = name}, edits));
  }

  const std::size_t m_old = tests::newestKept();
  const std::size_t m_new = LongerLadder::realTop() + 2;
  tests::TemporaryFolder m_folder{tests::inMemory()};
  fs::path m_file = m_folder / "company.baton";
  basics::Surroundings m_world = basics::Surroundings::fixed(basics::Instant::at(*basics::Date::of(2026, 3, 1)), 21);
  std::string m_facts, m_bytes;
};

TEST_F(Ladder, AnOlderFileIsBackedUpAsItIsAndThenClimbs) {
  const LongerLadder newer(2);
  Workspace workspace = Workspace::openForWriting(m_file, m_world);
  EXPECT_EQ(workspace.database().version(), std::int64_t(m_new));
  expectSound(workspace);
  {
    auto filled = workspace.database().prepare("SELECT count(*) FROM later WHERE second = note || ' again'");
    ASSERT_TRUE(filled.step());
    EXPECT_GT(filled.number(0), 0);
  }
  const auto backups = backupsOf(workspace);
  ASSERT_EQ(backups.size(), 1u);
  EXPECT_EQ(versionOf(backups[0].path), std::int64_t(m_old));
  rename(workspace, "After the climb");
  EXPECT_TRUE(workspace.undo("Ann"));
  EXPECT_TRUE(workspace.verify().empty());
  workspace.close();
  const LongerLadder today(0);
  expectSound(Workspace::openForReading(backups[0].path, m_world));
}

TEST_F(Ladder, WithoutRoomForTheBackupTheOlderFileStaysAsItIs) {
  const LongerLadder newer(2);
  tests::writeBytes(m_world.dataFolder, "a file where the folder should be");
  EXPECT_THROW(Workspace::openForWriting(m_file, m_world), StorageError);
  EXPECT_TRUE(tests::bytesOf(m_file) == m_bytes);
  expectSound(Workspace::openForReading(m_file, m_world));
}

TEST_F(Ladder, AnOlderFileIsReadAsTheNewVersionWouldHaveItAndKeepsEveryByte) {
  const LongerLadder newer(2);
  {
    const Workspace workspace = Workspace::openForReading(m_file, m_world);
    EXPECT_EQ(workspace.database().version(), std::int64_t(m_new));
    expectSound(workspace);
  }
  EXPECT_TRUE(tests::bytesOf(m_file) == m_bytes);
  EXPECT_FALSE(fs::exists(m_folder / "data")) << "nothing was to be backed up";
}

TEST_F(Ladder, ANewerFileIsRefusedAndKeepsEveryByte) {
  {
    const LongerLadder newer(2);
    Workspace::openForWriting(m_file, m_world).close();
  }
  const std::string climbed = tests::bytesOf(m_file);
  for (const std::size_t more : {0, 1}) {
    const LongerLadder older(more);
    expectRefused(Cause::Newer);
  }
  EXPECT_TRUE(tests::bytesOf(m_file) == climbed);
}

TEST_F(Ladder, AStepThatFailsLeavesTheStepsBeforeItAndTheNextOpeningGoesOn) {
  {
    LongerLadder newer(2);
    newer.breakLastStep();
    EXPECT_THROW(Workspace::openForWriting(m_file, m_world), StorageError);
  }
  {
    const LongerLadder between(1);
    const Workspace workspace = Workspace::openForReading(m_file, m_world);
    expectSound(workspace);
  }
  EXPECT_EQ(versionOf(m_file), std::int64_t(m_new - 1));
  const LongerLadder newer(2);
  expectSound(Workspace::openForWriting(m_file, m_world));
}

/// At every single operation on the disk, from opening the file to its end.
TEST_F(Ladder, KilledAnywhereOnTheWayTheFileIsOfOneVersionOrAnotherAndClimbsOn) {
  std::set<std::int64_t> met;
  int k = 0;
  for (bool killed = true; killed && !HasFailure();) {
    SCOPED_TRACE("operation " + std::to_string(++k));
    fs::remove_all(m_folder / "data");
    for (const char* beside : {"-wal", "-journal"})
      fs::remove(m_file.string() + beside);
    tests::writeBytes(m_file, m_bytes);
    const pid_t child = ::fork();
    if (child == 0) {
      const LongerLadder newer(2);
      tests::FailingDisk disk;
      disk.failAt(k, tests::FailingDisk::Fault::Kill, tests::FailingDisk::Lasting::Once);
      Workspace::openForWriting(m_file, m_world).close();
      ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    killed = WIFSIGNALED(status);
    const LongerLadder newer(2);
    {
      // Looked at without climbing, with what was left beside it.
      auto raw = storage::Database::openForReading(m_file);
      EXPECT_EQ(raw.version(), std::int64_t(m_new));
    }
    met.insert(versionOf(m_file));
    Workspace workspace = Workspace::openForWriting(m_file, m_world);
    expectSound(workspace);
    EXPECT_EQ(workspace.database().version(), std::int64_t(m_new));
    workspace.close();
  }
  std::set<std::int64_t> all;
  for (std::size_t version = m_old; version <= m_new; ++version)
    all.insert(std::int64_t(version));
  EXPECT_EQ(met, all) << "not every place was met: the test is blind";
  std::cout << k << " operations" << std::endl;
}

TEST_F(Ladder, AnOlderCopyIsBroughtToThisVersionBeforeItMergesAndStaysAsItIs) {
  const fs::path other = m_folder / "older.baton";
  {
    const LongerLadder today(0);
    fs::copy_file(m_file, other);
    Workspace copy = Workspace::openForWriting(other, basics::Surroundings::fixed(m_world.now(), 22));
    rename(copy, "Written by the older program");
    copy.close();
  }
  const std::string bytes = tests::bytesOf(other);
  const LongerLadder newer(2);
  Workspace mine = Workspace::openForWriting(m_file, m_world);
  basics::Edits edits;
  strategy::Market market;
  market.id = mine.newId<strategy::Market>();
  market.name = "Written by the newer program";
  edits.put(market);
  ASSERT_TRUE(mine.change({.label = "add", .author = "Ann"}, edits));
  const auto merged = mine.merge({other});
  ASSERT_TRUE(merged) << merged.refusal().cause;
  EXPECT_EQ(merged->entries.size(), 1u);
  EXPECT_TRUE(mine.verify().empty());
  EXPECT_TRUE(tests::bytesOf(other) == bytes);
  const std::string dump = dumpOf(mine, {.records = true});
  EXPECT_NE(dump.find("Written by the older program"), std::string::npos);
  mine.close();
  // The other way round, after the older copy has climbed, both show the same.
  Workspace theirs = Workspace::openForWriting(other, basics::Surroundings::fixed(m_world.now(), 23));
  ASSERT_TRUE(theirs.merge({m_file}));
  EXPECT_TRUE(dumpOf(theirs, {.records = true}) == dump);
}

TEST_F(Ladder, ABackupOfAnOlderVersionIsRestoredInThisOne) {
  const fs::path backup = m_folder / "backup.baton";
  fs::copy_file(m_file, backup);
  const LongerLadder newer(2);
  {
    Workspace workspace = Workspace::openForWriting(m_file, m_world);
    rename(workspace, "Later");
    workspace.close();
  }
  const auto kept = restore(m_file, backup, m_world);
  ASSERT_TRUE(kept) << kept.refusal().cause;
  const Workspace workspace = Workspace::openForWriting(m_file, m_world);
  EXPECT_EQ(workspace.database().version(), std::int64_t(m_new));
  expectSound(workspace);
}

} // namespace
} // namespace baton::workspace

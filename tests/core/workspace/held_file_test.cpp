// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace that another process holds: what is said of it, and copies of it while it is written to.
#include "core/storage/held_file.h"

#include "core/strategy/market.h"
#include "core/workspace/workspace.h"
#include "tests/support/holding_process.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <pwd.h>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using storage::StorageError;

void addOrExit(Workspace& workspace, const std::string& name) {
  strategy::Market market;
  market.id = workspace.newId<strategy::Market>();
  market.name = name;
  basics::Edits edits;
  edits.put(market);
  if (!workspace.change({.label = "add " + name}, edits))
    ::_exit(3);
}

class HeldFile : public testing::Test {
protected:
  HeldFile() {
    m_world.dataFolder = m_folder / "data";
    Workspace::create(m_file, {"Company", "EUR", 1}, m_world).close();
  }
  void hold(const tests::HoldingProcess::Work& first, const tests::HoldingProcess::Work& then = {}) {
    m_holder.emplace(m_file, first, then);
  }
  std::vector<std::string> marketsIn(const fs::path& file) {
    std::vector<std::string> names;
    const auto workspace = Workspace::openForReading(file, m_world);
    EXPECT_TRUE(workspace.verify().empty());
    for (const auto& market : workspace.elements().all<strategy::Market>())
      names.push_back(market.name);
    return names;
  }
  StorageError::Cause causeOf(const std::function<void()>& act) {
    try {
      act();
    } catch (const StorageError& error) {
      return error.cause();
    }
    ADD_FAILURE() << "nothing was refused";
    return StorageError::Cause::Other;
  }

  tests::TemporaryFolder m_folder;
  fs::path m_file = m_folder / "company.baton", m_copy = m_folder / "copy.baton";
  basics::Surroundings m_world = basics::Surroundings::fixed(*basics::Instant::parse("2026-03-01T09:00:00Z"), 7);
  std::optional<tests::HoldingProcess> m_holder;
};

TEST_F(HeldFile, IsNamedByProcessUserAndTheTimesOfWhatItKeepsBeside) {
  const auto before = std::time(nullptr);
  hold([](Workspace& workspace) { addOrExit(workspace, "Retail"); });
  const auto holder = storage::holderOf(m_file);
  EXPECT_EQ(holder.process, m_holder->process());
  EXPECT_FALSE(holder.program.empty());
  EXPECT_EQ(holder.user, ::getpwuid(::getuid())->pw_name);
  ASSERT_TRUE(holder.lastSaved);
  EXPECT_GE(holder.lastSaved->seconds(), before - 1);
  if (holder.since) { // not every file system keeps it
    EXPECT_GE(holder.since->seconds(), before - 1);
  }
}

TEST_F(HeldFile, OfOneThatNobodyHoldsNothingIsSaid) {
  const auto holder = storage::holderOf(m_file);
  EXPECT_EQ(holder.process, 0);
  EXPECT_EQ(holder.user, "");
  EXPECT_FALSE(holder.since || holder.lastSaved);
}

TEST_F(HeldFile, ACopyHasWhatWasSavedInItToTheLastAndIsOneFileForItsOwnerAlone) {
  hold([](Workspace& workspace) { addOrExit(workspace, "Retail"); });
  ASSERT_GT(fs::file_size(m_file.string() + "-wal"), 0u) << "what the test is about";
  storage::copyHeld(m_file, m_copy);
  EXPECT_EQ(marketsIn(m_copy), std::vector<std::string>{"Retail"});
  EXPECT_EQ(fs::status(m_copy).permissions(), fs::perms(0600));
  for (const char* ending : {"-wal", "-shm", ".unfinished", ".unfinished-wal"})
    EXPECT_FALSE(fs::exists(m_copy.string() + ending)) << ending;
}

TEST_F(HeldFile, LeavesTheLiveFileAndItsLockAsTheyWere) {
  hold([](Workspace& workspace) { addOrExit(workspace, "Retail"); });
  const auto size = fs::file_size(m_file), wal = fs::file_size(m_file.string() + "-wal");
  const auto written = fs::last_write_time(m_file);
  storage::copyHeld(m_file, m_copy);
  EXPECT_EQ(fs::file_size(m_file), size);
  EXPECT_EQ(fs::file_size(m_file.string() + "-wal"), wal);
  EXPECT_EQ(fs::last_write_time(m_file), written);
  EXPECT_EQ(causeOf([this] { Workspace::openForWriting(m_file, m_world); }), StorageError::Cause::Locked);
}

TEST_F(HeldFile, CopiedWhileItIsWrittenToIsWholeOrRefused) {
  hold([](Workspace& workspace) { addOrExit(workspace, "0"); },
       [count = 1](Workspace& workspace) mutable { addOrExit(workspace, std::to_string(count++)); });
  for (int i = 0; i < 5; ++i) {
    const fs::path copy = m_folder / ("copy" + std::to_string(i) + ".baton");
    try {
      storage::copyHeld(m_file, copy);
      EXPECT_FALSE(marketsIn(copy).empty());
    } catch (const StorageError& error) {
      EXPECT_EQ(int(error.cause()), int(StorageError::Cause::Locked)) << error.what();
      EXPECT_FALSE(fs::exists(copy));
    }
  }
}

TEST_F(HeldFile, ACopyToWorkOnBecomesOneWithTheFileAgain) {
  hold([](Workspace& workspace) { addOrExit(workspace, "Theirs"); });
  storage::copyHeld(m_file, m_copy);
  {
    auto copy = Workspace::openForWriting(m_copy, basics::Surroundings::real());
    addOrExit(copy, "Mine");
    copy.close();
  }
  m_holder.reset();
  auto file = Workspace::openForWriting(m_file, basics::Surroundings::real());
  const auto merged = file.merge({m_copy});
  ASSERT_TRUE(merged);
  EXPECT_EQ(merged->entries.size(), 1u) << "only what was done in the copy";
  EXPECT_EQ(file.elements().count<strategy::Market>(), 2u);
  EXPECT_TRUE(file.conflicts().empty());
}

TEST_F(HeldFile, NothingIsCopiedOverAnotherFileNorFromWhatIsNone) {
  storage::copyHeld(m_file, m_copy);
  EXPECT_EQ(causeOf([this] { storage::copyHeld(m_file, m_copy); }), StorageError::Cause::Exists);
  EXPECT_EQ(causeOf([this] { storage::copyHeld(m_folder / "none.baton", m_folder / "x.baton"); }),
            StorageError::Cause::Missing);
  std::ofstream(m_folder / "letter.txt") << "Dear Sir or Madam, " << std::string(200, '.');
  EXPECT_EQ(causeOf([this] { storage::copyHeld(m_folder / "letter.txt", m_folder / "x.baton"); }),
            StorageError::Cause::NotAWorkspace);
  EXPECT_FALSE(fs::exists(m_folder / "x.baton"));
}

TEST_F(HeldFile, WhatThisProgramHoldsItselfIsLeftAlone) {
  auto mine = Workspace::openForWriting(m_file, m_world);
  addOrExit(mine, "Retail");
  EXPECT_EQ(storage::holderOf(m_file).process, ::getpid());
  EXPECT_EQ(causeOf([this] { storage::copyHeld(m_file, m_copy); }), StorageError::Cause::Locked);
  const pid_t other = ::fork();
  if (other == 0) {
    try {
      Workspace::openForReading(m_file, basics::Surroundings::real());
      ::_exit(0);
    } catch (const StorageError& error) {
      ::_exit(error.cause() == StorageError::Cause::Locked ? 1 : 2);
    }
  }
  int status = 0;
  ::waitpid(other, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 1) << "the lock is gone";
}

TEST_F(HeldFile, AnEmptyFileIsCalledEmpty) {
  const fs::path empty = m_folder / "empty.baton";
  std::ofstream{empty}.close();
  try {
    Workspace::openForWriting(empty, m_world);
    FAIL();
  } catch (const StorageError& error) {
    EXPECT_EQ(int(error.cause()), int(StorageError::Cause::NotAWorkspace));
    EXPECT_STREQ(error.what(), "empty.baton is empty: there is nothing in it");
  }
  EXPECT_EQ(fs::file_size(empty), 0u);
}

} // namespace
} // namespace baton::workspace

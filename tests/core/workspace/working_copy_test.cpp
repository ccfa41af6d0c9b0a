// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace in a folder that others write to, worked on in a copy and put back.
#include "core/coaching/role_profile.h"
#include "core/storage/whole_files.h"
#include "core/strategy/market.h"
#include "core/workspace/copies.h"
#include "core/workspace/working_copy.h"
#include "tests/support/temporary_folder.h"

#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <sys/wait.h>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using basics::Edits, basics::Instant;
using testing::HasSubstr;

class WorkingCopyOf : public testing::Test {
protected:
  WorkingCopyOf() {
    fs::create_directories(m_dropbox);
    auto made = Workspace::create(m_file, {"Company", "USD", 1}, machine("maker"));
    made.close();
    fs::permissions(m_file, fs::perms(0640));
  }
  /// A machine of somebody: its own data folder, its own chance.
  basics::Surroundings machine(const std::string& name) {
    auto world = basics::Surroundings::fixed(Instant::fromSeconds(1'592'200'800), 100 + ++m_seed);
    world.dataFolder = m_folder / ("data of " + name);
    return world;
  }
  Workspace open(const std::string& name) { return openToWorkOn(m_file, machine(name)); }
  static void add(Workspace& workspace, std::int64_t id, const std::string& name) {
    strategy::Market market;
    market.id = basics::Id<strategy::Market>(id);
    market.name = name;
    Edits edits;
    edits.put(market);
    const auto done = workspace.change({.label = "add " + name, .author = "Amy"}, edits);
    ASSERT_TRUE(done) << done.refusal().cause;
  }
  /// The markets in the file that people know.
  std::set<std::string> inFile() { return marketsIn(m_file); }
  std::set<std::string> marketsIn(const fs::path& path) {
    const auto world = basics::Surroundings::fixed({}, 1);
    const auto read = Workspace::openForReading(path, world);
    EXPECT_TRUE(read.verify().empty());
    std::set<std::string> names;
    for (const auto& market : read.elements().all<strategy::Market>())
      names.insert(market.name);
    return names;
  }
  std::optional<fs::path> putBack(Workspace& workspace) {
    const auto put = putBackWhole(workspace, "Amy");
    EXPECT_TRUE(put) << put.refusal().cause;
    return put ? *put : std::nullopt;
  }
  std::set<std::string> filesThere() {
    std::set<std::string> names;
    for (const auto& file : fs::directory_iterator(m_dropbox))
      names.insert(file.path().filename().string());
    return names;
  }
  using Names = std::set<std::string>;

  tests::TemporaryFolder m_folder;
  fs::path m_dropbox = m_folder / "Dropbox";
  fs::path m_file = m_dropbox / "company.baton";
  std::uint64_t m_seed = 0;
};

TEST_F(WorkingCopyOf, AFileInAFolderOfItsOwnIsWorkedOnInItsPlace) {
  const auto file = m_folder / "own.baton";
  fs::copy_file(m_file, file);
  const auto workspace = openToWorkOn(file, machine("amy"));
  EXPECT_EQ(workspace.path(), file);
  EXPECT_FALSE(WorkingCopy::of(workspace));
  EXPECT_EQ(homeOf(workspace), file);
}

TEST_F(WorkingCopyOf, OneInACloudFolderIsLeftAloneUntilItIsPutBackWhole) {
  const auto before = storage::sha256OfFile(m_file);
  auto workspace = open("amy");
  EXPECT_NE(workspace.path(), m_file);
  EXPECT_EQ(homeOf(workspace), m_file);
  EXPECT_EQ(fs::status(workspace.path().parent_path()).permissions(), fs::perms::owner_all);
  EXPECT_EQ(fs::status(workspace.path()).permissions(), fs::perms(0600));
  EXPECT_EQ(WorkingCopy::of(workspace)->folderName(), "Dropbox");
  EXPECT_FALSE(WorkingCopy::of(workspace)->hasNews(workspace));
  add(workspace, 11, "Retail");
  EXPECT_TRUE(WorkingCopy::of(workspace)->hasNews(workspace));
  EXPECT_EQ(storage::sha256OfFile(m_file), before);
  EXPECT_EQ(putBack(workspace), std::nullopt);
  EXPECT_FALSE(WorkingCopy::of(workspace)->hasNews(workspace));
  EXPECT_EQ(WorkingCopy::of(workspace)->putBackAt(), Instant::fromSeconds(1'592'200'800));
  EXPECT_EQ(inFile(), Names{"Retail"});
  EXPECT_EQ(fs::status(m_file).permissions(), fs::perms(0640)) << "those who may read it still may";
  EXPECT_EQ(filesThere(), Names{"company.baton"}) << "nothing is left beside it";
}

TEST_F(WorkingCopyOf, WhatAnotherPutThereMeanwhileIsMergedFirst) {
  auto amys = open("amy"), bos = open("bo");
  add(amys, 11, "Retail");
  add(bos, 12, "Wholesale");
  putBack(amys);
  EXPECT_EQ(inFile(), Names{"Retail"});
  putBack(bos);
  EXPECT_EQ(inFile(), (Names{"Retail", "Wholesale"}));
  EXPECT_TRUE(bos.elements().find(basics::Id<strategy::Market>(11))) << "and is on Bo's screen";
  add(amys, 13, "Online");
  putBack(amys);
  EXPECT_EQ(inFile(), (Names{"Retail", "Wholesale", "Online"}));
}

TEST_F(WorkingCopyOf, WhatBothWroteDifferentlyIsAConflictAndBothStay) {
  {
    auto workspace = open("maker");
    add(workspace, 11, "Retail");
    putBack(workspace);
  }
  auto amys = open("amy"), bos = open("bo");
  add(amys, 11, "Shops");
  add(bos, 11, "Stores");
  putBack(amys);
  putBack(bos);
  ASSERT_EQ(bos.conflicts().size(), 1u);
  EXPECT_EQ(bos.conflicts().begin()->second.values.size(), 2u);
  putBack(amys); // has nothing new, and leaves what is there
  EXPECT_EQ(Workspace::openForReading(m_file, machine("c")).conflicts().size(), 1u);
}

TEST_F(WorkingCopyOf, ACopyWithoutNewsBecomesWhatTheFileIsWhenItIsOpenedAgain) {
  open("amy").close();
  auto bos = open("bo");
  add(bos, 12, "Wholesale");
  putBack(bos);
  const auto amys = open("amy");
  EXPECT_TRUE(amys.elements().find(basics::Id<strategy::Market>(12)));
  EXPECT_FALSE(WorkingCopy::of(amys)->hasNews(amys));
}

TEST_F(WorkingCopyOf, WhileTheFolderIsAwayTheWorkGoesOnAndIsPutBackLater) {
  auto workspace = open("amy");
  add(workspace, 11, "Retail");
  fs::rename(m_dropbox, m_folder / "away");
  const auto put = putBackWhole(workspace, "Amy");
  ASSERT_TRUE(put.refused());
  EXPECT_THAT(put.refusal().cause, HasSubstr("is not there"));
  workspace.close();
  auto again = open("amy");
  EXPECT_TRUE(again.elements().find(basics::Id<strategy::Market>(11))) << "also opened without the folder";
  add(again, 12, "Wholesale");
  fs::rename(m_folder / "away", m_dropbox);
  putBack(again);
  EXPECT_EQ(inFile(), (Names{"Retail", "Wholesale"}));
}

TEST_F(WorkingCopyOf, AFileThatSomebodyTookAwayIsNotMadeAgainAndNothingIsLost) {
  auto workspace = open("amy");
  add(workspace, 11, "Retail");
  fs::rename(m_file, m_folder / "elsewhere.baton");
  EXPECT_TRUE(putBackWhole(workspace, "Amy").refused());
  EXPECT_FALSE(fs::exists(m_file));
  fs::rename(m_folder / "elsewhere.baton", m_file);
  putBack(workspace);
  EXPECT_EQ(inFile(), Names{"Retail"});
}

TEST_F(WorkingCopyOf, WhereItCannotBeWrittenThatIsSaidAndTryingAgainWorks) {
  auto workspace = open("amy");
  add(workspace, 11, "Retail");
  const auto before = storage::sha256OfFile(m_file);
  const auto inTheWay = m_dropbox / ".~company.baton.unfinished";
  fs::create_directories(inTheWay / "x");
  const auto put = putBackWhole(workspace, "Amy");
  ASSERT_TRUE(put.refused());
  EXPECT_THAT(put.refusal().cause, HasSubstr("cannot be written"));
  EXPECT_EQ(storage::sha256OfFile(m_file), before);
  fs::remove_all(inTheWay);
  putBack(workspace);
  EXPECT_EQ(inFile(), Names{"Retail"});
}

TEST_F(WorkingCopyOf, WhereAnotherProgramHasTheFileOpenInItsPlaceItWaits) {
  auto workspace = open("amy");
  add(workspace, 11, "Retail");
  {
    auto other = Workspace::openForWriting(m_file, machine("bo"));
    add(other, 12, "Wholesale");
    const auto put = putBackWhole(workspace, "Amy");
    ASSERT_TRUE(put.refused());
    EXPECT_THAT(put.refusal().cause, HasSubstr("open in another program"));
  }
  putBack(workspace);
  EXPECT_EQ(inFile(), (Names{"Retail", "Wholesale"}));
}

TEST_F(WorkingCopyOf, WhereTheFileIsAnotherWorkspaceNowTheWorkIsKeptBesideItAndGoesOnThere) {
  auto workspace = open("amy");
  add(workspace, 11, "Retail");
  fs::remove(m_file);
  Workspace::create(m_file, {"Another", "USD", 1}, machine("bo")).close();
  const auto others = storage::sha256OfFile(m_file);
  const auto kept = putBack(workspace);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->filename(), "company kept 2020-06-15 0600.baton");
  EXPECT_EQ(marketsIn(*kept), Names{"Retail"});
  EXPECT_EQ(storage::sha256OfFile(m_file), others);
  add(workspace, 12, "Wholesale");
  EXPECT_EQ(putBack(workspace), std::nullopt);
  EXPECT_EQ(marketsIn(*kept), (Names{"Retail", "Wholesale"}));
  EXPECT_EQ(storage::sha256OfFile(m_file), others);
  workspace.close();
  EXPECT_EQ(open("amy").elements().count<strategy::Market>(), 0u) << "the file is the other workspace";
}

TEST_F(WorkingCopyOf, WhatCannotBeReadIsNotWrittenOver) {
  auto workspace = open("amy");
  add(workspace, 11, "Retail");
  std::ofstream(m_file, std::ios::trunc) << "half of something";
  const auto kept = putBack(workspace);
  ASSERT_TRUE(kept);
  EXPECT_EQ(marketsIn(*kept), Names{"Retail"});
  EXPECT_EQ(fs::file_size(m_file), 17u);
}

TEST_F(WorkingCopyOf, WithoutNewsAFileThatCannotBeReadDoesNotTakeTheCopysPlace) {
  {
    auto workspace = open("amy");
    add(workspace, 11, "Retail");
    putBack(workspace);
  }
  std::ofstream(m_file, std::ios::trunc) << "half of something";
  EXPECT_EQ(open("amy").elements().count<strategy::Market>(), 1u);
}

TEST_F(WorkingCopyOf, WhatIsNoWorkspaceIsRefusedUnderItsNameAndLeavesNothing) {
  std::ofstream(m_file, std::ios::trunc) << "a letter";
  const auto world = machine("amy");
  try {
    openToWorkOn(m_file, world);
    FAIL();
  } catch (const storage::StorageError& error) {
    EXPECT_EQ(error.cause(), storage::StorageError::Cause::NotAWorkspace);
    EXPECT_THAT(error.what(), HasSubstr("company.baton"));
  }
  EXPECT_TRUE(fs::is_empty(world.dataFolder / "working"));
}

TEST_F(WorkingCopyOf, ASecondProgramOfTheSamePersonIsRefused) {
  const auto workspace = open("amy");
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      open("amy");
      ::_exit(1);
    } catch (const storage::StorageError& error) {
      ::_exit(error.cause() == storage::StorageError::Cause::Locked ? 0 : 2);
    }
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_TRUE(WIFEXITED(status));
}

TEST_F(WorkingCopyOf, PrivateNotesGoBackBesideTheFileAndAreNeverWrittenOver) {
  const auto note = [](Workspace& workspace, std::int64_t id, const std::string& seen) {
    coaching::CoachingSession session;
    session.id = basics::Id<coaching::CoachingSession>(id);
    session.seen = seen;
    Edits edits;
    edits.put(session);
    return bool(workspace.change({.label = "note"}, edits));
  };
  auto workspace = open("amy");
  ASSERT_TRUE(note(workspace, 21, "first"));
  putBack(workspace);
  const auto notes = companionOf(m_file);
  ASSERT_TRUE(fs::exists(notes));
  const auto another = m_folder / "another.private.baton";
  fs::copy_file(notes, another);
  {
    auto changed = storage::Database::openForWriting(another);
    changed.run("UPDATE entry SET label = 'another'");
  }
  fs::copy_file(another, notes, fs::copy_options::overwrite_existing);
  const auto others = storage::sha256OfFile(notes);
  ASSERT_TRUE(note(workspace, 31, "second"));
  putBack(workspace);
  EXPECT_EQ(storage::sha256OfFile(notes), others);
  EXPECT_EQ(filesThere(),
            (Names{"company.baton", "company.private.baton", "company.private kept 2020-06-15 0600.baton"}));
  const auto local = workspace.path();
  workspace.close();
  removeWhereDone(local);
  EXPECT_TRUE(fs::exists(local)) << "it knows where its notes go";
}

TEST_F(WorkingCopyOf, GoesOnceEverythingIsPutBackAndStaysWhereItIsNot) {
  auto workspace = open("amy");
  const auto local = workspace.path();
  add(workspace, 11, "Retail");
  workspace.close();
  removeWhereDone(local);
  EXPECT_TRUE(fs::exists(local));
  auto again = open("amy");
  putBack(again);
  again.close();
  removeWhereDone(local);
  EXPECT_FALSE(fs::exists(local.parent_path()));
}

TEST_F(WorkingCopyOf, CopiesAreLookedForBesideTheFileThatPeopleKnow) {
  fs::copy_file(m_file, m_dropbox / "company (conflicted copy 2020-06-15 103000).baton");
  const auto workspace = open("amy");
  const auto beside = copiesBeside(workspace, {m_file});
  ASSERT_EQ(beside.size(), 2u);
  EXPECT_EQ(beside[0].conflict, ConflictNaming::Nextcloud);
  EXPECT_EQ(beside[1].path, m_file);
  EXPECT_TRUE(beside[1].unusable) << "it is the file itself";
}

/// A program that changes and puts back until it is killed: it says a byte for each change that it had finished.
class Worker {
public:
  Worker(const fs::path& file, const basics::Surroundings& world, std::int64_t first, bool putsBack) {
    int said[2];
    EXPECT_EQ(::pipe(said), 0);
    m_process = ::fork();
    if (m_process == 0)
      work(file, world, first, putsBack, said[1]);
    ::close(said[1]);
    m_said = said[0];
  }
  /// Waits for so many, kills it, and says how many there were.
  int killedAfter(int changes) {
    int count = 0;
    char byte = 0;
    while (count < changes && ::read(m_said, &byte, 1) == 1)
      ++count;
    ::kill(m_process, SIGKILL);
    while (::read(m_said, &byte, 1) == 1)
      ++count;
    ::close(m_said);
    ::waitpid(m_process, nullptr, 0);
    return count;
  }

private:
  [[noreturn]] static void work(const fs::path& file, const basics::Surroundings& world, std::int64_t first,
                                bool putsBack, int say) {
    try {
      auto workspace = openToWorkOn(file, world);
      for (std::int64_t id = first;; ++id) {
        strategy::Market market;
        market.id = basics::Id<strategy::Market>(id);
        market.name = std::to_string(id);
        Edits edits;
        edits.put(market);
        if (!workspace.change({.label = "add"}, edits))
          ::_exit(1);
        const char done = 1;
        if (::write(say, &done, 1) != 1 || (putsBack && putBackWhole(workspace, "Amy").refused()))
          ::_exit(2);
      }
    } catch (const std::exception&) {
      ::_exit(3);
    }
  }
  pid_t m_process = 0;
  int m_said = -1;
};

TEST_F(WorkingCopyOf, AfterAKillTheCopyIsGoneOnWithAndNothingIsLost) {
  const int made = Worker(m_file, machine("amy"), 1000, false).killedAfter(7);
  EXPECT_TRUE(inFile().empty());
  auto workspace = open("amy");
  EXPECT_GE(workspace.elements().count<strategy::Market>(), std::size_t(made));
  putBack(workspace);
  EXPECT_GE(inFile().size(), std::size_t(made));
}

TEST_F(WorkingCopyOf, KilledWhileItPutsBackTheFileIsAsBeforeOrAsAfterAndNothingIsLost) {
  std::size_t known = 0;
  for (int trial = 1; trial <= 12; ++trial) {
    const int made = Worker(m_file, machine("amy"), 1000 * trial, true).killedAfter(trial % 5 + 1);
    const auto there = inFile(); // verifies
    EXPECT_GE(there.size(), known);
    auto workspace = open("amy");
    EXPECT_GE(workspace.elements().count<strategy::Market>(), known + std::size_t(made));
    putBack(workspace);
    known = inFile().size();
    EXPECT_EQ(known, workspace.elements().count<strategy::Market>());
  }
  for (const auto& name : filesThere())
    EXPECT_TRUE(name == "company.baton" || name == ".~company.baton.unfinished") << name;
}

} // namespace
} // namespace baton::workspace

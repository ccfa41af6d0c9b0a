// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/market.h"
#include "core/workspace/workspace.h"
#include "tests/support/seeds.h"
#include "tests/support/temporary_folder.h"

#include <csignal>
#include <gtest/gtest.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace baton::workspace {
namespace {

/// Two markets a command, told through the pipe once the command has been acknowledged.
[[noreturn]] void changeUntilKilled(const std::filesystem::path& file, int pipe) {
  Workspace workspace = Workspace::openForWriting(file, basics::Surroundings::real());
  for (;;) {
    basics::Edits edits;
    for (const char* name : {"one", "two"}) {
      strategy::Market market;
      market.id = workspace.newId<strategy::Market>();
      market.name = name;
      edits.put(market);
    }
    const bool done = bool(workspace.change({.label = "add two markets"}, edits));
    const char told = done ? 'y' : 'n';
    if (::write(pipe, &told, 1) != 1)
      ::_exit(1);
  }
}

/// Kills a program that is changing the file, after so many acknowledged commands and somewhere in the next; yields how
/// many were acknowledged in all.
std::size_t acknowledgedUntilKilled(const std::filesystem::path& file, std::size_t wanted) {
  int pipe[2];
  EXPECT_EQ(::pipe(pipe), 0);
  const pid_t child = ::fork();
  if (child == 0)
    changeUntilKilled(file, pipe[1]);
  ::close(pipe[1]);
  std::size_t acknowledged = 0;
  char told = 0;
  for (; acknowledged < wanted && ::read(pipe[0], &told, 1) == 1; ++acknowledged)
    EXPECT_EQ(told, 'y');
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  while (::read(pipe[0], &told, 1) == 1)
    ++acknowledged;
  ::close(pipe[0]);
  return acknowledged;
}

TEST(KilledAtAnyMoment, WhatWasAcknowledgedIsThereAndNothingIsHalfThere) {
  constexpr int trialsPerFile = 20; // so that files stay small, and verifying them quick
  const int trials = tests::soak(100);
  std::mt19937 random(17);
  int leftContent = 0;
  for (int trial = 0; trial < trials;) {
    const tests::TemporaryFolder folder;
    const auto file = folder / "company.baton";
    Workspace::create(file, {"Company", "USD", 1}, basics::Surroundings::real()).close();
    std::size_t before = 0;
    for (int n = 0; n < trialsPerFile && trial < trials; ++n, ++trial) {
      const std::size_t acknowledged = acknowledgedUntilKilled(file, random() % 20);
      std::error_code none;
      const auto wal = std::filesystem::file_size(file.string() + "-wal", none);
      leftContent += !none && wal > 0 ? 1 : 0;
      const Workspace workspace = Workspace::openForReading(file, basics::Surroundings::real());
      const std::size_t now = workspace.elements().count<strategy::Market>();
      EXPECT_EQ(now % 2, 0u) << "half a command";
      EXPECT_GE(now, before + 2 * acknowledged) << "an acknowledged command is gone";
      EXPECT_LE(now, before + 2 * acknowledged + 2) << "more than the command that was under way";
      EXPECT_TRUE(workspace.verify().empty());
      before = now;
    }
  }
  EXPECT_GE(leftContent * 10, trials * 3) << "too few trials left anything to take up: the test is blind";
}

/// A program killed while it puts its file back into one piece leaves a rollback journal that has to be played back.
TEST(KilledWhileClosing, TheFileIsReadAsItStoodBefore) {
  const tests::TemporaryFolder folder;
  const auto file = folder / "company.baton";
  Workspace::create(file, {"Company", "USD", 1}, basics::Surroundings::real()).close();
  const pid_t child = ::fork();
  if (child == 0) {
    auto database = storage::Database::openForWriting(file);
    database.run("PRAGMA journal_mode = DELETE");
    database.run("PRAGMA cache_size = 5"); // so that pages reach the file before the commit
    database.run("BEGIN");
    for (int i = 0; i < 400; ++i)
      database.run("INSERT INTO text(text) VALUES (hex(randomblob(2000)))");
    ::kill(::getpid(), SIGKILL);
  }
  ::waitpid(child, nullptr, 0);
  ASSERT_TRUE(std::filesystem::exists(file.string() + "-journal")) << "nothing to play back: the test is blind";
  const Workspace workspace = Workspace::openForReading(file, basics::Surroundings::real());
  EXPECT_TRUE(workspace.verify().empty());
  auto left = workspace.database().prepare("SELECT count(*) FROM text");
  ASSERT_TRUE(left.step());
  EXPECT_EQ(left.number(0), 0);
}

} // namespace
} // namespace baton::workspace

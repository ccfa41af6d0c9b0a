// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/market.h"
#include "core/workspace/backups.h"
#include "tests/support/temporary_folder.h"

#include <fcntl.h>
#include <functional>
#include <gtest/gtest.h>
#include <optional>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using storage::StorageError;

constexpr int notAllowed = 77;

/// In a program of its own, that sees a disk of two megabytes in this folder, and nobody else does.
template <class F> int onASmallDisk(const fs::path& folder, F action) {
  const pid_t child = ::fork();
  if (child == 0) {
    const bool alone = ::unshare(CLONE_NEWNS) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
    if (!alone || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=2m") != 0)
      ::_exit(notAllowed);
    action();
    std::fflush(nullptr);
    ::_exit(testing::Test::HasFailure() ? 1 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Takes up all the room but so many bytes.
void fillBut(const fs::path& ballast, std::uint64_t bytes) {
  struct statvfs room {};
  ASSERT_EQ(::statvfs(ballast.parent_path().c_str(), &room), 0);
  const std::uint64_t available = std::uint64_t(room.f_bavail) * room.f_frsize;
  ASSERT_GT(available, bytes);
  const int descriptor = ::open(ballast.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  ASSERT_EQ(::posix_fallocate(descriptor, 0, off_t(available - bytes)), 0);
  ::close(descriptor);
}

class FullDisk {
public:
  explicit FullDisk(const fs::path& folder)
      : m_folder(folder), m_workspace(Workspace::create(file(), {"Company", "USD", 1}, m_world)) {}

  void run() {
    fillBut(ballast(), 300'000);
    addUntilFull();
    expectSound(*m_workspace);
    expectNothingElseFits();
    // One who closes it now and looks again finds everything, as soon as there is room.
    m_workspace.reset();
    fs::remove(ballast());
    m_workspace.emplace(Workspace::openForWriting(file(), m_world));
    expectSound(*m_workspace);
    fillBut(ballast(), 100'000);
    addUntilFull();
    fs::remove(ballast());
    add(); // the same session goes on
    expectSound(*m_workspace);
    m_workspace->close();
    expectSound(Workspace::openForReading(file(), m_world));
  }

private:
  fs::path file() const { return m_folder / "company.baton"; }
  fs::path ballast() const { return m_folder / "ballast"; }

  void add() {
    strategy::Market market;
    market.id = m_workspace->newId<strategy::Market>();
    market.name = "Market " + std::to_string(m_acknowledged);
    market.description = std::string(3'000, 'x');
    basics::Edits edits;
    edits.put(market);
    ASSERT_TRUE(m_workspace->change({.label = "add a market"}, edits));
    ++m_acknowledged;
  }

  void expectFull(const std::function<void()>& action) {
    try {
      action();
      ADD_FAILURE() << "there was room";
    } catch (const StorageError& error) {
      EXPECT_EQ(int(error.cause()), int(StorageError::Cause::DiskFull)) << error.what();
      EXPECT_NE(std::string(error.what()).find("no room left"), std::string::npos) << error.what();
    }
  }

  void addUntilFull() {
    const std::size_t before = m_acknowledged;
    expectFull([this] {
      for (int n = 0; n < 10'000; ++n)
        add();
    });
    EXPECT_GT(m_acknowledged, before) << "it was full at once: the test is blind";
    expectFull([this] { add(); });
  }

  void expectNothingElseFits() {
    expectFull([this] { Workspace::create(m_folder / "other.baton", {"Other", "USD", 1}, m_world); });
    EXPECT_FALSE(fs::exists(m_folder / "other.baton"));
    expectFull([this] { m_workspace->database().copyTo(m_folder / "copy.baton"); });
    EXPECT_FALSE(fs::exists(m_folder / "copy.baton"));
    EXPECT_FALSE(fs::exists(m_folder / "copy.baton.unfinished"));
  }

  void expectSound(const Workspace& workspace) const {
    EXPECT_EQ(workspace.elements().count<strategy::Market>(), m_acknowledged);
    EXPECT_TRUE(workspace.verify().empty());
  }

  fs::path m_folder;
  basics::Surroundings m_world = basics::Surroundings::fixed({}, 5);
  std::optional<Workspace> m_workspace;
  std::size_t m_acknowledged = 0;
};

TEST(AFullDisk, IsNamedAndLosesNothingAndTheWorkGoesOnOnceThereIsRoom) {
  const tests::TemporaryFolder folder;
  const int outcome = onASmallDisk(folder.path(), [&] { FullDisk(folder.path()).run(); });
  if (outcome == notAllowed)
    GTEST_SKIP() << "a disk cannot be mounted here";
  EXPECT_EQ(outcome, 0) << "see above";
}

} // namespace
} // namespace baton::workspace

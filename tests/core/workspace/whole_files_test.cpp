// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/whole_files.h"
#include "tests/support/temporary_folder.h"

#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace baton::storage {
namespace {

namespace fs = std::filesystem;

class WholeFiles : public testing::Test {
protected:
  void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }
  std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::size_t filesThere() {
    return std::size_t(std::distance(fs::directory_iterator(m_folder.path()), fs::directory_iterator()));
  }
  tests::TemporaryFolder m_folder;
  fs::path m_ours = m_folder / "ours", m_place = m_folder / "place";
};

TEST_F(WholeFiles, AreKnownByWhatTheyHold) {
  write(m_ours, "abc"); // the example of FIPS 180-2
  EXPECT_EQ(sha256OfFile(m_ours), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_THROW(sha256OfFile(m_place), StorageError);
}

TEST_F(WholeFiles, ACopyIsForItsOwnerAloneAndTakesThePlaceOfAnOlderOne) {
  write(m_ours, "abc");
  write(m_place, "older, and longer");
  fs::permissions(m_place, fs::perms(0644));
  EXPECT_EQ(copyStill(m_ours, m_place), sha256OfFile(m_ours));
  EXPECT_EQ(read(m_place), "abc");
  EXPECT_EQ(fs::status(m_place).permissions(), fs::perms(0600));
}

TEST_F(WholeFiles, OneTakesThePlaceOfAnotherOnlyWhereThatIsWhatIsExpected) {
  write(m_ours, "ours");
  write(m_place, "before");
  const std::string before = sha256OfFile(m_place);
  write(m_place, "of somebody else");
  EXPECT_FALSE(replaceFile(m_ours, m_place, before));
  EXPECT_FALSE(replaceFile(m_ours, m_place, "")) << "nothing was expected there";
  EXPECT_EQ(read(m_place), "of somebody else");
  EXPECT_TRUE(replaceFile(m_ours, m_place, sha256OfFile(m_place)));
  EXPECT_EQ(read(m_place), "ours");
  fs::remove(m_place);
  EXPECT_FALSE(replaceFile(m_ours, m_place, before)) << "it is gone";
  EXPECT_TRUE(replaceFile(m_ours, m_place, ""));
  EXPECT_EQ(filesThere(), 2u);
}

TEST_F(WholeFiles, ALinkInTheWayIsNotFollowed) {
  write(m_ours, "ours");
  write(m_place, "before");
  write(m_folder / "elsewhere", "not to be touched");
  fs::create_symlink(m_folder / "elsewhere", m_folder / ".~place.unfinished");
  EXPECT_THROW(replaceFile(m_ours, m_place, sha256OfFile(m_place)), StorageError);
  EXPECT_EQ(read(m_folder / "elsewhere"), "not to be touched");
  EXPECT_EQ(read(m_place), "before");
}

// As on a full disk: the system takes the beginning and refuses the rest.
TEST_F(WholeFiles, WhereThereIsNoRoomThePlaceIsAsBeforeAndNothingIsLeft) {
  write(m_ours, std::string(300'000, 'x'));
  write(m_place, "before");
  const std::string expected = sha256OfFile(m_place);
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit little { 100'000, 100'000 };
    ::setrlimit(RLIMIT_FSIZE, &little);
    try {
      replaceFile(m_ours, m_place, expected);
      ::_exit(1);
    } catch (const StorageError&) {
      ::_exit(0);
    }
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  EXPECT_EQ(read(m_place), "before");
  EXPECT_EQ(filesThere(), 2u);
  EXPECT_TRUE(replaceFile(m_ours, m_place, expected)) << "and once there is room it works";
}

} // namespace
} // namespace baton::storage

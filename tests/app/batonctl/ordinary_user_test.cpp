// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/market.h"
#include "core/workspace/workspace.h"
#include "tests/support/program.h"

#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

namespace fs = std::filesystem;
using workspace::Workspace;

std::string bytesOf(const fs::path& path) {
  std::stringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

/// A workspace that somebody may read and not write, from the shell. Root may write anywhere, so root steps down.
class OrdinaryUser : public testing::Test {
protected:
  void SetUp() override {
    if (asUser({"--version"}).exit != 0)
      GTEST_SKIP() << "the program cannot be run as another user here";
    Workspace made = Workspace::create(m_file, {"Company"}, basics::Surroundings::real());
    basics::Edits edits;
    strategy::Market market;
    market.id = made.newId<strategy::Market>();
    market.name = "Clubs";
    edits.put(market);
    ASSERT_TRUE(made.change({.label = "add a market"}, edits));
    made.database().copyTo(m_folder / "other.baton");
    made.close();
    std::ofstream(m_folder / "changes.json") << R"({"changes":[{"op":"put","kind":"market","fields":{"name":"X"}}]})";
    fs::permissions(m_folder / "other.baton", fs::perms(0644));
    m_bytes = bytesOf(m_file);
  }
  void TearDown() override { fs::permissions(m_folder.path(), fs::perms(0700)); }

  static tests::Ran asUser(std::vector<std::string> words) {
    words.insert(words.begin(), tests::batonctl);
    if (::geteuid() == 0)
      words.insert(words.begin(), {"/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"});
    return tests::runProgram(words, {{"HOME", "/nonexistent"}, {"XDG_DATA_HOME", "/nonexistent"}});
  }

  void expectReadAndNotWritten() {
    for (const char* command : {"dump", "verify", "log", "check"}) {
      const tests::Ran ran = asUser({command, m_file});
      EXPECT_LE(ran.exit, command == std::string("check") ? 1 : 0) << command << ": " << ran.err;
      EXPECT_EQ(ran.err, "") << command;
    }
    EXPECT_NE(asUser({"dump", m_file}).out.find("Clubs"), std::string::npos);
    for (const auto& words : std::vector<std::vector<std::string>>{{"apply", m_file, m_folder / "changes.json"},
                                                                   {"undo", m_file},
                                                                   {"merge", m_file, m_folder / "other.baton"}}) {
      const tests::Ran ran = asUser(words);
      EXPECT_EQ(ran.exit, 3) << words[0] << ": " << ran.out << ran.err;
      EXPECT_NE(ran.err.find("company.baton cannot be written"), std::string::npos) << words[0] << ": " << ran.err;
      EXPECT_NE(ran.err.find("Copy it to a folder of your own"), std::string::npos) << words[0] << ": " << ran.err;
    }
    EXPECT_TRUE(bytesOf(m_file) == m_bytes) << "the file was touched";
    EXPECT_FALSE(fs::exists(m_file.string() + "-wal"));
  }

  tests::TemporaryFolder m_folder;
  fs::path m_file = m_folder / "company.baton";
  std::string m_bytes;
};

TEST_F(OrdinaryUser, ReadsAFileInAReadOnlyFolderAndIsToldWhyItCannotBeChanged) {
  fs::permissions(m_file, fs::perms(0666));
  fs::permissions(m_folder.path(), fs::perms(0555));
  expectReadAndNotWritten();
}

TEST_F(OrdinaryUser, ReadsAReadOnlyFileOfTheirOwnAndIsToldWhyItCannotBeChanged) {
  if (::geteuid() == 0)
    ASSERT_EQ(::chown(m_file.c_str(), 65534, 65534), 0);
  fs::permissions(m_file, fs::perms(0400));
  fs::permissions(m_folder.path(), fs::perms(0777));
  expectReadAndNotWritten();
}

} // namespace
} // namespace baton::batonctl

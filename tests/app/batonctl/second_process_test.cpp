// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/market.h"
#include "core/workspace/workspace.h"
#include "tests/support/program.h"
#include "tests/support/seeds.h"

#include <array>
#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

namespace fs = std::filesystem;
using workspace::Workspace;

void addMarket(Workspace& workspace, const std::string& name) {
  basics::Edits edits;
  strategy::Market market;
  market.id = workspace.newId<strategy::Market>();
  market.name = name;
  edits.put(market);
  ASSERT_TRUE(workspace.change({.label = "add " + name}, edits));
}

/// By another process: this one would lose its lock by opening and closing the file.
std::string sumsOf(const fs::path& file) {
  return tests::runProgram({"/usr/bin/sha256sum", file, file.string() + "-wal"}).out;
}

class SecondProcess : public testing::Test {
protected:
  void SetUp() override {
    fs::create_symlink("company.baton", m_folder / "symbolic.baton");
    std::ofstream(m_folder / "changes.json") << R"({"changes":[{"op":"put","kind":"market","fields":{"name":"X"}}]})";
    m_open.emplace(Workspace::create(m_file, {"Company"}, basics::Surroundings::real()));
    fs::create_hard_link(m_file, m_folder / "hard.baton");
    addMarket(*m_open, "First");
  }
  void expectRefused(std::vector<std::string> words) {
    SCOPED_TRACE(words[0] + " " + words[1]);
    words.insert(words.begin(), tests::batonctl);
    const tests::Ran ran = tests::runProgram(words);
    EXPECT_EQ(ran.exit, 3) << ran.out << ran.err;
    EXPECT_NE(ran.err.find("is open in another program"), std::string::npos) << ran.err;
    EXPECT_EQ(ran.out, "");
  }

  tests::TemporaryFolder m_folder;
  fs::path m_file = m_folder / "company.baton";
  std::optional<Workspace> m_open;
};

TEST_F(SecondProcess, IsRefusedWithTheCauseAlsoThroughALinkAndTheLiveFileIsUntouched) {
  const std::string changes = m_folder / "changes.json";
  int trials = 0;
  for (int round = 0; round < 3 * tests::soak(1); ++round) {
    const char* name = std::array{"company.baton", "symbolic.baton", "hard.baton"}[std::size_t(round % 3)];
    for (const auto& command : std::vector<std::vector<std::string>>{
             {"log"}, {"dump"}, {"verify"}, {"check"}, {"apply", changes}, {"undo"}, {"redo"}}) {
      const std::string before = sumsOf(m_file);
      std::vector<std::string> words{command.front(), m_folder / name};
      words.insert(words.end(), command.begin() + 1, command.end());
      expectRefused(words);
      EXPECT_EQ(sumsOf(m_file), before) << "the live file was touched";
      addMarket(*m_open, "Market " + std::to_string(++trials));
    }
  }
  EXPECT_GE(trials, 20);
  EXPECT_TRUE(m_open->verify().empty());
  EXPECT_EQ(m_open->elements().count<strategy::Market>(), std::size_t(trials + 1));
  m_open.reset();
  EXPECT_EQ(tests::runProgram({tests::batonctl, "verify", m_file}).exit, 0);
}

/// A file dialog looks into the files of its folder. The system then drops the locks of the program that opened it, and
/// a second program would take away the WAL that the first still writes to.
TEST_F(SecondProcess, IsStillRefusedAfterSomethingInTheFirstOpenedAndClosedTheFile) {
  { const std::ifstream looked(m_file); }
  expectRefused({"log", m_file});
  expectRefused({"apply", m_file, m_folder / "changes.json"});
  EXPECT_TRUE(fs::exists(m_file.string() + "-wal"));
  addMarket(*m_open, "Second");
  m_open.reset();
  const tests::Ran dump = tests::runProgram({tests::batonctl, "dump", m_file});
  EXPECT_EQ(dump.exit, 0);
  EXPECT_NE(dump.out.find("Second"), std::string::npos) << "what was acknowledged is there";
}

/// The system drops a program's lock when the program closes the file once more: looking at one's own file must not.
TEST_F(SecondProcess, IsStillRefusedAfterTheFirstTriedToOpenItsOwnFileAgain) {
  for (const char* name : {"company.baton", "symbolic.baton", "hard.baton"}) {
    EXPECT_THROW(Workspace::openForWriting(m_folder / name, basics::Surroundings::real()), storage::StorageError);
    EXPECT_THROW(Workspace::openForReading(m_folder / name, basics::Surroundings::real()), storage::StorageError);
    expectRefused({"log", m_file});
  }
}

} // namespace
} // namespace baton::batonctl

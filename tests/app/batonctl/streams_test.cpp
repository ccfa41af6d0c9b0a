// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

TEST(AFileThatIsNoWorkspace, IsExitThreeWithCauseAndRemedy) {
  Shell shell;
  shell.write("empty.baton", "");
  shell.write("text.baton", "This is not a workspace, but it is long enough to look at.");
  for (const std::string name : {"missing.baton", "empty.baton", "text.baton", "."}) {
    const Answer answer = shell.run({"dump", shell.path(name)});
    EXPECT_EQ(answer.exit, 3) << name;
    EXPECT_TRUE(answer.hasOneError()) << name << ": " << answer.err;
    EXPECT_EQ(answer.out, "") << name;
  }
  EXPECT_FALSE(shell.has("missing.baton"));
}

TEST(WrongUsage, IsExitTwoOnStandardErrorAlone) {
  Shell shell;
  const std::string file = shell.workspace();
  const std::vector<std::vector<std::string>> wrong{
      {},
      {"frobnicate", file},
      {"dump"},
      {"dump", file, "--frobnicate"},
      {"dump", file, "--kind", "no_such_kind"},
      {"dump", file, "--today", "31.12.2020"},
      {"dump", file, "--at", "yesterday"},
      {"apply", file, shell.path("missing.json")},
      {"goals", file, "--by", "weather"},
      {"goals", file, "--period", "soon"},
      {"chart", file, "pie", "-o", shell.path("x.svg")},
      {"shot", file, "no such page", "-o", shell.path("x.png")},
      {"export", file, "--what", "handoff", "--format", "xlsx", "-o", shell.path("x")},
      {"records", file, "--kind", std::string(100'000, 'x')},
  };
  for (const auto& words : wrong) {
    const Answer answer = shell.run(words);
    EXPECT_EQ(answer.exit, 2) << (words.empty() ? "" : words[0]) << ": " << answer.err.substr(0, 200);
    EXPECT_TRUE(answer.hasOneError()) << answer.err.substr(0, 200);
    EXPECT_EQ(answer.out, "");
  }
  EXPECT_EQ(shell.run({"--json", "frobnicate", file}).err,
            "batonctl: There is no command \"frobnicate\". See batonctl --help.\n");
}

TEST(CommandsThatOnlyRead, LeaveEveryByteAndTheTimeOfTheFile) {
  Shell shell;
  const std::string file = shell.workspace();
  shell.apply({put("market", {{"name", "Retail"}})});
  const std::string bytes = shell.read("w.baton");
  const auto time = std::filesystem::last_write_time(file);
  const std::vector<std::vector<std::string>> reading{{"dump", file},
                                                      {"check", file},
                                                      {"log", file},
                                                      {"verify", file},
                                                      {"goals", file},
                                                      {"records", file, "--kind", "bookings"},
                                                      {"mappings", file},
                                                      {"export", file, "--what", "draft", "--format", "md", "-o", "-"},
                                                      {"chart", file, "--list"},
                                                      {"shot", file, "--list"}};
  for (const auto& words : reading) {
    EXPECT_LE(shell.run(words).exit, 1) << words[0];
    EXPECT_EQ(shell.read("w.baton"), bytes) << words[0];
    EXPECT_EQ(std::filesystem::last_write_time(file), time) << words[0];
  }
}

TEST(AnAnswerThatCannotBeWritten, IsAnErrorUnlessNobodyListens) {
  Shell shell;
  const std::string file = shell.workspace();
  const Answer full = shell.runInto("/dev/full", {"dump", file});
  EXPECT_EQ(full.exit, 3);
  EXPECT_TRUE(full.hasOneError()) << full.err;
  const Answer closed = shell.runInto("", {"dump", file});
  EXPECT_EQ(closed.exit, 0) << closed.err;
}

} // namespace
} // namespace baton::batonctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"
#include "tests/support/program.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <regex>
#include <sstream>

// The completion as a real bash runs it, and the man pages as the tools that read them see them.
namespace baton::batonctl {
namespace {

class Completing : public testing::Test {
protected:
  void SetUp() override {
    m_shell.write("completion", m_shell.run({"--completion"}).out);
    m_shell.write("acme.baton", "");
    m_shell.write("Adventure Works.baton", "");
    m_shell.write("notes.txt", "");
    m_shell.write("bookings.csv", "");
  }

  /// What is offered for the last of these words, in the folder of the test.
  std::vector<std::string> offered(const std::vector<std::string>& words, const std::string& program = "batonctl") {
    std::string script = ". " + m_shell.path("completion") + "; cd " + m_shell.path("") + "; COMP_WORDS=(" + program;
    for (const std::string& word : words)
      script += " '" + word + "'";
    script +=
        "); COMP_CWORD=" + std::to_string(words.size()) + "; _" + program + "; printf '%s\\n' \"${COMPREPLY[@]}\"";
    const auto ran = tests::runProgram({"/bin/bash", "--norc", "-c", script});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_EQ(ran.err, "");
    std::vector<std::string> lines;
    std::istringstream text(ran.out);
    for (std::string line; std::getline(text, line);)
      if (!line.empty())
        lines.push_back(line);
    std::ranges::sort(lines);
    return lines;
  }

  Shell m_shell;
};

using Words = std::vector<std::string>;

TEST_F(Completing, OffersCommandsFirst) {
  EXPECT_EQ(offered({"mer"}), (Words{"merge"}));
  EXPECT_EQ(offered({"--json", "resto"}), (Words{"restore"}));
  EXPECT_GE(offered({""}).size(), 29u);
}

TEST_F(Completing, OffersWorkspacesAsTheFile) {
  EXPECT_EQ(offered({"check", ""}), (Words{"Adventure Works.baton", "acme.baton"}));
  EXPECT_EQ(offered({"check", "--gate", "markets", "ac"}), (Words{"acme.baton"}));
  EXPECT_EQ(offered({"check", "Adventure\\ W"}), (Words{"Adventure Works.baton"}));
  EXPECT_EQ(offered({"merge", "acme.baton", "acme.baton", "ac"}), (Words{"acme.baton"}));
}

TEST_F(Completing, OffersTheOptionsOfTheCommand) {
  EXPECT_EQ(offered({"check", "--g"}), (Words{"--gate"}));
  EXPECT_EQ(offered({"check", "acme.baton", "--t"}), (Words{"--today"}));
  EXPECT_EQ(offered({"shot", "acme.baton", "home", "--s"}), (Words{"--scale", "--size"}));
  EXPECT_EQ(offered({"--v"}), (Words{"--version"}));
}

TEST_F(Completing, OffersTheWordsThatAnOptionTakes) {
  EXPECT_EQ(offered({"shot", "acme.baton", "home", "--theme", ""}), (Words{"contrast", "dark", "light"}));
  EXPECT_EQ(offered({"dump", "acme.baton", "--kind", "mark"}), (Words{"market"}));
  EXPECT_EQ(offered({"import", "acme.baton", "bookings.csv", "--kind", "b"}), (Words{"bookings"}));
  EXPECT_EQ(offered({"shot", "acme.baton", "hom"}), (Words{"home"}));
  EXPECT_EQ(offered({"chart", "acme.baton", "att"}), (Words{"attainment"}));
  EXPECT_EQ(offered({"goals", "acme.baton", "--by", "person,qu"}), (Words{"person,quarter"}));
  EXPECT_EQ(offered({"check", "acme.baton", "--as", ""}), Words{}) << "a name is free";
}

TEST_F(Completing, OffersFilesByTheirEnding) {
  EXPECT_EQ(offered({"import", "acme.baton", "bo"}), (Words{"bookings.csv"}));
  EXPECT_EQ(offered({"import", "acme.baton", ""}), (Words{"bookings.csv"}));
  EXPECT_EQ(offered({"export", "acme.baton", "-o", "no"}), (Words{"notes.txt"}));
}

TEST_F(Completing, OffersWorkspacesToTheWindow) {
  EXPECT_EQ(offered({""}, "baton"), (Words{"Adventure Works.baton", "acme.baton"}));
  EXPECT_EQ(offered({"--t"}, "baton"), (Words{"--today"}));
}

bool isThere(const std::string& program) {
  return std::filesystem::exists(program);
}

class ManPages : public testing::Test {
protected:
  void SetUp() override {
    m_shell.write("batonctl.1", m_shell.run({"--man"}).out);
    std::stringstream page;
    page << std::ifstream(BATON_SOURCE_DIR "/resources/desktop/baton.1.in").rdbuf();
    const std::string text = std::regex_replace(page.str(), std::regex("@BATON_RELEASED@"), "2026-11-25");
    m_shell.write("baton.1", text);
  }
  Shell m_shell;
};

TEST_F(ManPages, HaveNothingThatMandocWarnsOf) {
  if (!isThere("/usr/bin/mandoc"))
    GTEST_SKIP() << "mandoc is not installed";
  for (const std::string page : {"baton.1", "batonctl.1"}) {
    const auto ran = tests::runProgram({"/usr/bin/mandoc", "-Tlint", "-Wwarning", m_shell.path(page)});
    EXPECT_EQ(ran.out + ran.err, "") << page;
    EXPECT_EQ(ran.exit, 0) << page;
  }
}

TEST_F(ManPages, HaveNothingThatGroffWarnsOf) {
  if (!isThere("/usr/bin/groff"))
    GTEST_SKIP() << "groff is not installed";
  for (const std::string page : {"baton.1", "batonctl.1"}) {
    const auto ran = tests::runProgram({"/usr/bin/groff", "-man", "-Tutf8", "-ww", "-z", m_shell.path(page)});
    EXPECT_EQ(ran.err, "") << page;
    EXPECT_EQ(ran.exit, 0) << page;
  }
}

} // namespace
} // namespace baton::batonctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

/// A workspace with one market, whose reason and size were written in one change.
class HistoryByShell : public testing::Test {
protected:
  HistoryByShell() {
    m_file = m_shell.workspace();
    m_market = m_shell.apply({put("market", {{"name", "Retail"}}, "$m")})["ids"]["$m"];
    write({{"reason", "It grows"}, {"size", "40 shops"}});
  }
  void write(const json& fields) { m_shell.apply({put("market", fields, m_market)}); }
  json market() { return m_shell.elements("market")[m_market]; }

  Shell m_shell;
  std::string m_file, m_market;
};

TEST_F(HistoryByShell, OneChangeIsTakenBackAndWhatWasWrittenSinceIsNamed) {
  const std::string entry = m_shell.ask({"log", m_file})["rows"].back()["entry"];
  write({{"size", "60 shops"}});
  const json back = m_shell.ask({"take-back", m_file, entry, "--as", "Anna"});
  ASSERT_EQ(back["refused"].size(), 1u);
  EXPECT_EQ(back["refused"][0]["field"], "size");
  EXPECT_FALSE(market().contains("reason"));
  EXPECT_EQ(market()["size"], "60 shops");
  EXPECT_EQ(m_shell.run({"take-back", m_file, "1.1"}).exit, 1) << "there is no such change";
}

TEST_F(HistoryByShell, ANamedStateIsGoneBackToByItsNameAndUndone) {
  const json named = m_shell.ask({"name", m_file, "Before the board"});
  write({{"reason", "It shrinks"}});
  EXPECT_EQ(m_shell.ask({"go-back", m_file, "Before the board"})["label"], "go back to Before the board");
  EXPECT_EQ(market()["reason"], "It grows");
  m_shell.ask({"undo", m_file});
  EXPECT_EQ(market()["reason"], "It shrinks");
  m_shell.ask({"go-back", m_file, named["version"]});
  EXPECT_EQ(market()["reason"], "It grows");
  EXPECT_EQ(m_shell.run({"go-back", m_file, "never named"}).exit, 2);
  EXPECT_EQ(m_shell.run({"name", m_file, " "}).exit, 2) << "nobody would find it again";
}

} // namespace
} // namespace baton::batonctl

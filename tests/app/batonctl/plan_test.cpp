// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

class PlanFromAShell : public testing::Test {
protected:
  void SetUp() override {
    m_shell.workspace({"--fiscal-year-start", "7"});
    m_shell.apply({put("person", {{"name", "Amy"}}, "11"), put("person", {{"name", "Ben"}, {"manager", "11"}}, "12"),
                   put("person", {{"name", "Cleo"}, {"manager", "11"}}, "13")});
  }
  std::vector<std::string> spread(std::vector<std::string> more) const {
    std::vector<std::string> words{"spread", m_file,     "--metric", "revenue", "--basis",
                                   "target", "--period", "FY2027",   "--owner", "Amy"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }
  Shell m_shell;
  std::string m_file = m_shell.path("w.baton");
};

// 1,000.00 over four quarters by 1, 2, 1, 2: a sixth is 166.67, 333.33, 166.67, 333.33, to the cent.
TEST_F(PlanFromAShell, ANumberIsSpreadOverQuartersAndStandsAsGoals) {
  const json answer =
      m_shell.ask(spread({"--amount", "1000", "--over", "quarters", "--method", "weights", "--weights", "1,2,1,2"}));
  ASSERT_EQ(answer["rows"].size(), 4u);
  EXPECT_EQ(answer["total"], "1000.00");
  EXPECT_EQ(answer["rows"][0]["from"], "2026-07-01");
  EXPECT_EQ(answer["rows"][0]["amount"], "166.67");
  EXPECT_EQ(answer["rows"][1]["amount"], "333.33");
  EXPECT_EQ(answer["rows"][3]["amount"], "333.33");
  const json goals = m_shell.elements("goal");
  ASSERT_EQ(goals.size(), 4u);
  EXPECT_TRUE(goals.contains(answer["rows"][0]["goal_id"].get<std::string>()));

  const json again = m_shell.ask(spread({"--amount", "1200", "--over", "quarters", "--method", "even"}));
  EXPECT_EQ(again["rows"][0]["goal_id"], answer["rows"][0]["goal_id"]) << "the same goal says another amount";
  EXPECT_EQ(m_shell.elements("goal").size(), 4u);
  EXPECT_EQ(m_shell.run({"undo", m_file}).exit, 0);
  EXPECT_EQ(m_shell.ask({"goals", m_file, "--by", "quarter", "--owner", "Amy"})["rows"][0]["goal"], "166.67");
}

TEST_F(PlanFromAShell, ANumberIsSpreadOverPeople) {
  const json answer = m_shell.ask(spread({"--amount", "99.99", "--over", "people", "--method", "even"}));
  ASSERT_EQ(answer["rows"].size(), 2u);
  EXPECT_EQ(answer["rows"][0]["person"], "Ben");
  EXPECT_EQ(answer["rows"][0]["amount"], "50.00");
  EXPECT_EQ(answer["rows"][1]["amount"], "49.99");
}

TEST_F(PlanFromAShell, SpreadingSaysWhatIsWrong) {
  const auto wrong = [&](std::vector<std::string> words) {
    const Answer answer = m_shell.run(spread(std::move(words)));
    EXPECT_EQ(answer.exit, 2) << answer.out;
    EXPECT_TRUE(answer.hasOneError()) << answer.err;
    return answer.err;
  };
  const Answer empty = m_shell.run({"spread", m_file, "--metric", "Revenue", "--basis", "", "--period", "FY2027",
                                    "--amount", "1", "--over", "quarters", "--method", "even"});
  EXPECT_EQ(empty.exit, 2);
  EXPECT_TRUE(empty.hasOneError()) << empty.err;
  wrong({"--amount", "abc", "--over", "quarters", "--method", "even"});
  wrong({"--amount", "1", "--over", "weeks", "--method", "even"});
  wrong({"--amount", "1", "--over", "quarters", "--method", "weights"});
  wrong({"--amount", "1", "--over", "quarters", "--method", "even", "--weights", "1,2,3,4"});
  wrong({"--amount", "1", "--over", "quarters", "--method", "last-year"});
  EXPECT_NE(wrong({"--amount", "1.005", "--over", "quarters", "--method", "even"}).find("smallest unit"),
            std::string::npos);
  EXPECT_EQ(m_shell.elements("goal").size(), 0u) << "all or nothing";
}

} // namespace
} // namespace baton::batonctl

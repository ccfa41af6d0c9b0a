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

TEST_F(PlanFromAShell, ANumberIsSpreadForAMarketAnOfferingAndAClassOfBusiness) {
  m_shell.apply({put("market", {{"name", "Retail"}, {"status", "selected"}}, "21"),
                 put("offering", {{"name", "Frame"}, {"status", "live"}}, "31")});
  const json answer = m_shell.ask(spread({"--amount", "400", "--over", "quarters", "--method", "even", "--market",
                                          "retail", "--offering", "Frame", "--business", "new", "--scope", "own"}));
  const json goal = m_shell.elements("goal")[answer["rows"][0]["goal_id"].get<std::string>()];
  EXPECT_EQ(goal["market"], "21");
  EXPECT_EQ(goal["offering"], "31");
  EXPECT_EQ(goal["business"], "new");
  EXPECT_EQ(answer["rows"][0]["scope"], "own") << "Amy leads a team, and owes this alone";
  EXPECT_EQ(m_shell.ask(spread({"--amount", "400", "--over", "quarters", "--method", "even"}))["rows"][0]["scope"],
            "team");
  EXPECT_EQ(m_shell.elements("goal").size(), 8u) << "goals of another market are other goals";
}

// Of FY2024, from July 2023 on, the quarters brought 1, 2, 3 and 4 hundred; of FY2025 4, 3, 2 and 1. Together the
// seasons are even: 250 each of 1,000; those of FY2024 alone are 100, 200, 300, 400.
TEST_F(PlanFromAShell, SeasonsAreThoseOfTheYearThatIsNamed) {
  std::string rows = "Day,Rev\n";
  const char* const days[] = {"2023-07-05", "2023-10-05", "2024-01-05", "2024-04-05",
                              "2024-07-05", "2024-10-05", "2025-01-05", "2025-04-05"};
  const char* const revenue[] = {"100", "200", "300", "400", "400", "300", "200", "100"};
  for (int i = 0; i < 8; ++i)
    rows += std::string(days[i]) + "," + revenue[i] + "\n";
  m_shell.write("bookings.csv", rows);
  m_shell.ask({"import", m_file, m_shell.path("bookings.csv"), "--kind", "bookings", "--data-through", "2025-06-30",
               "--mapping",
               m_shell.write("bookings.json", R"({"kind":"bookings","columns":{"date":"Day","revenue":"Rev"},)"
                                              R"("dates":"yyyy-MM-dd"})")});
  const auto quarters = [this](std::vector<std::string> more) {
    std::vector<std::string> words{"--amount", "1000", "--over", "quarters", "--method", "profile"};
    words.insert(words.end(), more.begin(), more.end());
    std::vector<std::string> amounts;
    const json answer = m_shell.ask(spread(words));
    for (const json& row : answer["rows"])
      amounts.push_back(row["amount"].get<std::string>());
    return amounts;
  };
  EXPECT_EQ(quarters({}), (std::vector<std::string>{"250.00", "250.00", "250.00", "250.00"}));
  EXPECT_EQ(quarters({"--seasons-of", "FY2024"}), (std::vector<std::string>{"100.00", "200.00", "300.00", "400.00"}));
  const Answer unknown =
      m_shell.run(spread({"--amount", "1", "--over", "quarters", "--method", "profile", "--seasons-of", "FY2026"}));
  EXPECT_EQ(unknown.exit, 2);
  EXPECT_NE(unknown.err.find("not known for all of FY2026"), std::string::npos) << unknown.err;
}

// The company asks 1,000 of the year, Amy's team owes 750; Amy, Ben and Cleo owe 100, 300 and 400 themselves: 800.
TEST_F(PlanFromAShell, WhatTheCompanyAsksAndWhatItsPeopleOweAreARowEach) {
  const auto goal = [](const char* scope, const char* amount, json more = json::object()) {
    more.update({{"metric", "101"}, {"basis", "target"}, {"scope", scope}, {"amount", amount}});
    if (!more.contains("from"))
      more.update({{"from", "2026-07-01"}, {"grain", "year"}});
    return put("goal", more);
  };
  m_shell.apply({goal("team", "1000"), goal("team", "750", {{"owner", "11"}}), goal("own", "100", {{"owner", "11"}}),
                 goal("own", "300", {{"owner", "12"}}), goal("own", "400", {{"owner", "13"}})});
  const auto scopes = [](const json& answer) {
    std::string all;
    for (const json& row : answer["rows"])
      all +=
          row["scope"].get<std::string>() + " " + (row["goal"].is_null() ? "-" : row["goal"].get<std::string>()) + "; ";
    return all;
  };
  const json both = m_shell.ask({"goals", m_file, "--by", "year"});
  EXPECT_EQ(scopes(both), "own 800.00; team 1000.00; ");
  EXPECT_EQ(both["total"]["goal"], "1000.00") << "the two are never added";
  EXPECT_EQ(scopes(m_shell.ask({"goals", m_file})), "own 800.00; team 1000.00; ") << "all years put together";
  EXPECT_EQ(scopes(m_shell.ask({"goals", m_file, "--by", "year", "--subtree"})), "own 800.00; ");
  const std::string table = m_shell.run({"goals", m_file, "--by", "year"}).out;
  EXPECT_NE(table.find("scope"), std::string::npos) << table;

  m_shell.apply({goal("own", "60", {{"owner", "12"}, {"from", "2026-07-01"}, {"grain", "quarter"}})});
  EXPECT_EQ(scopes(m_shell.ask({"goals", m_file, "--by", "quarter", "--period", "FY2027-Q1"})), "own 60.00; ")
      << "the number of the year is not split, and a row that states nothing says nothing more";
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
  wrong({"--amount", "1", "--over", "quarters", "--method", "even", "--market", "Nowhere"});
  wrong({"--amount", "1", "--over", "quarters", "--method", "even", "--offering", "Nothing"});
  wrong({"--amount", "1", "--over", "quarters", "--method", "even", "--scope", "mine"});
  wrong({"--amount", "1", "--over", "people", "--method", "even", "--scope", "own"});
  wrong({"--amount", "1", "--over", "quarters", "--method", "even", "--seasons-of", "FY2024"});
  wrong({"--amount", "1", "--over", "quarters", "--method", "profile", "--seasons-of", "FY2024-Q1"});
  EXPECT_NE(wrong({"--amount", "1.005", "--over", "quarters", "--method", "even"}).find("smallest unit"),
            std::string::npos);
  EXPECT_EQ(m_shell.elements("goal").size(), 0u) << "all or nothing";
}

} // namespace
} // namespace baton::batonctl

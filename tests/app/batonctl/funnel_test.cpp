// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

/// Amy leads Ben and Cleo. All that is closed was worth 100 and took 28 days: Ben won 4 of 8, Cleo 6 of 32. First
/// meetings of the last year: 16 of Ben's, 64 of Cleo's; nobody recorded a call.
class FunnelFromAShell : public testing::Test {
protected:
  void SetUp() override {
    m_shell.workspace();
    m_shell.apply({put("person", {{"name", "Amy"}}, "11"), put("person", {{"name", "Ben"}, {"manager", "11"}}, "12"),
                   put("person", {{"name", "Cleo"}, {"manager", "11"}}, "13")});
  }
  void takeDeals(const std::string& rows, const char* asOf, const char* order = "") const {
    const std::string mapping = m_shell.write(
        "deals.json", R"({"kind":"opportunities","columns":{"external_id":"Id","owner":"Owner","stage":"Stage",)"
                      R"("created":"Opened","closed":"Closed","amount":"Value"},"stages":{"Talking":"open",)"
                      R"("Offer":"open","Won":"won","Lost":"lost"},"dates":"yyyy-MM-dd",)" +
                          std::string(order) + R"("as_of":")" + asOf + "\"}");
    m_shell.write("deals.csv", "Id,Owner,Stage,Opened,Closed,Value\n" + rows);
    m_shell.ask({"import", m_file, m_shell.path("deals.csv"), "--kind", "opportunities", "--mapping", mapping});
  }
  static std::string closedOnes() {
    std::string rows;
    for (int i = 0; i < 40; ++i) {
      const bool bens = i < 8;
      const bool won = bens ? i < 4 : i < 14;
      rows += "d" + std::to_string(i) + (bens ? ",Ben," : ",Cleo,") + (won ? "Won" : "Lost") +
              ",2026-01-05,2026-02-02,100\n";
    }
    return rows;
  }
  void takeMeetings() const {
    m_shell.write("meetings.csv", "Day,Who,What,How many\n2026-02-03,Ben,First meetings,16\n"
                                  "2026-02-10,Cleo,First meetings,64\n");
    m_shell.ask({"import", m_file, m_shell.path("meetings.csv"), "--kind", "activities", "--mapping",
                 m_shell.write("meetings.json", R"({"kind":"activities","columns":{"date":"Day","owner":"Who",)"
                                                R"("metric":"What","count":"How many"},"dates":"yyyy-MM-dd"})")});
  }
  void askOf(const char* person, const char* scope, const char* amount) const {
    m_shell.apply({put("goal", {{"metric", "101"},
                                {"basis", "target"},
                                {"scope", scope},
                                {"owner", person},
                                {"from", "2026-04-01"},
                                {"grain", "quarter"},
                                {"amount", amount}})});
  }
  json funnel(const char* owner) const {
    return m_shell.ask({"funnel", m_file, "--owner", owner, "--period", "FY2026-Q2", "--today", "2026-03-01"});
  }
  Shell m_shell;
  std::string m_file = m_shell.path("w.baton");
};

// Ben owes 900, nine deals of everybody's 100, for Ben won four alone. Of Ben's eight, drawn towards everybody's 10 of
// 40: (4 + 10 x .25) / (8 + 10) = 6.5 / 18; 9 x 18 / 6.5 = 24.9: 25. Ben's 8 came of 16 meetings: 25 / .5 = 50. The
// quarter has 91 days, the last 28 are too late: 9 weeks, 50 / 9 a week.
TEST_F(FunnelFromAShell, DrawsARateOfFewCasesTowardsEverybodysAsThePageDoes) {
  takeDeals(closedOnes(), "2026-03-01");
  takeMeetings();
  askOf("12", "own", "900");
  const json answer = funnel("Ben");
  const json& rows = answer["rows"];
  ASSERT_EQ(rows.size(), 3u) << "nobody recorded a call, so that none is asked for";
  EXPECT_EQ(rows[0]["stage"], "First meetings");
  EXPECT_EQ(rows[0]["metric_id"], "105");
  EXPECT_EQ(rows[0]["conversion"], .5);
  EXPECT_EQ(rows[0]["whose"], "own");
  EXPECT_EQ(rows[0]["needed"], 50);
  EXPECT_EQ(rows[0]["have"], 0) << "of the second quarter";
  EXPECT_NEAR(rows[0]["per_week"].get<double>(), 50.0 / 9, 1e-12);
  EXPECT_EQ(rows[1]["stage"], "opportunity");
  EXPECT_NEAR(rows[1]["conversion"].get<double>(), 6.5 / 18, 1e-12);
  EXPECT_EQ(rows[1]["whose"], "shrunk");
  EXPECT_EQ(rows[1]["cases"], 8);
  EXPECT_EQ(rows[1]["needed"], 25);
  EXPECT_EQ(rows[2]["stage"], "won");
  EXPECT_EQ(rows[2]["needed"], 9);
  EXPECT_TRUE(rows[2]["conversion"].is_null());
  EXPECT_EQ(answer["goal"], "900.00");
  EXPECT_EQ(answer["remaining"], "900.00");
  EXPECT_EQ(answer["average_deal"], "100.00");
  EXPECT_EQ(answer["average_deal_whose"], "everybody");
  EXPECT_EQ(answer["weeks"], 9.0);
}

// Amy's team has all 40: 10 won, .25 of their own. 1,000 are ten deals: 10 / .25 = 40.
TEST_F(FunnelFromAShell, TakesTheTeamsOwnRateWhereTenCasesStandBehindIt) {
  takeDeals(closedOnes(), "2026-03-01");
  askOf("11", "team", "1000");
  const json rows = funnel("Amy")["rows"];
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0]["conversion"], .25);
  EXPECT_EQ(rows[0]["whose"], "own");
  EXPECT_EQ(rows[0]["needed"], 40);
}

TEST_F(FunnelFromAShell, NeedsNothingOfAGoalThatIsReachedAndSaysNothingWithoutOne) {
  takeDeals(closedOnes(), "2026-03-01");
  EXPECT_TRUE(funnel("Amy")["rows"][0]["needed"].is_null());
  askOf("11", "team", "0");
  EXPECT_EQ(funnel("Amy")["rows"][0]["needed"], 0);
}

TEST_F(FunnelFromAShell, InventsNoRateOfFewerThanTenCases) {
  takeDeals("d1,Ben,Won,2026-01-05,2026-02-02,100\nd2,Ben,Lost,2026-01-05,2026-02-02,100\n"
            "d3,Ben,Talking,2026-01-05,2026-04-15,100\n",
            "2026-03-01");
  askOf("12", "own", "900");
  const json answer = funnel("Ben");
  EXPECT_TRUE(answer["rows"][0]["conversion"].is_null());
  EXPECT_EQ(answer["rows"][0]["whose"], "nobody");
  EXPECT_TRUE(answer["rows"][0]["needed"].is_null());
  EXPECT_EQ(answer["rows"][0]["have"], 1) << "d3 is due in April";
  EXPECT_TRUE(answer["average_deal"].is_null());
}

// Twelve were seen talking, six of them came to an offer or were won, three were won: 6 / 12 and 3 / 6 of few cases,
// which are Amy's as everybody's: (3 + 10 x .5) / 16 is the same, but six are fewer than ten of everybody's.
TEST_F(FunnelFromAShell, TellsStagesApartFromTheSecondExportOn) {
  std::string first, second;
  for (int i = 0; i < 12; ++i) {
    const std::string id = "d" + std::to_string(i) + ",Ben,", days = ",2026-01-05,2026-04-15,100\n";
    first += id + "Talking" + days;
    second += i < 3 ? id + "Won,2026-01-05,2026-02-02,100\n" : id + (i < 6 ? "Offer" : "Talking") + days;
  }
  const char* const order = R"("stage_order":["Talking","Offer"],)";
  takeDeals(first, "2026-01-10", order);
  takeDeals(second, "2026-03-01", order);
  const json rows = funnel("Amy")["rows"];
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0]["stage"], "Talking");
  EXPECT_EQ(rows[0]["conversion"], .5);
  EXPECT_EQ(rows[0]["have"], 6);
  EXPECT_EQ(rows[1]["stage"], "Offer");
  EXPECT_TRUE(rows[1]["conversion"].is_null()) << "three of six are too little history";
  EXPECT_EQ(rows[1]["cases"], 6);
  EXPECT_EQ(rows[1]["have"], 3);
}

} // namespace
} // namespace baton::batonctl

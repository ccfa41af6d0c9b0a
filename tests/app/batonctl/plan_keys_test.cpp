// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// The keys that others script against: every one of them is there, whatever the answer.
namespace baton::batonctl {
namespace {

using nlohmann::json;
using Keys = std::vector<std::string>;

/// One seller with twelve closed deals and two open ones, in two exports, and a goal.
class KeysOfThePlan : public testing::Test {
protected:
  void SetUp() override {
    m_shell.workspace();
    m_shell.apply({put("person", {{"name", "Amy"}, {"full_productivity", "100"}}, "11"),
                   put("person", {{"name", "Ben"}, {"manager", "11"}}, "12"), goal("11", "team", "4000"),
                   goal("12", "own", "900")});
    take("january", "2026-01-01", deals(false));
    take("april", "2026-04-01", deals(true));
  }
  static json goal(const char* owner, const char* scope, const char* amount) {
    return put("goal", {{"metric", "101"},
                        {"basis", "target"},
                        {"scope", scope},
                        {"owner", owner},
                        {"from", "2026-01-01"},
                        {"grain", "year"},
                        {"amount", amount}});
  }
  static std::string deals(bool later) {
    std::string rows = "Id,Owner,Stage,Opened,Closed,Value\n";
    for (int i = 0; i < 12; ++i)
      rows += "c" + std::to_string(i) + ",Ben," + (i % 3 ? "Won" : "Lost") + ",2025-08-0" + std::to_string(1 + i % 9) +
              ",2025-11-1" + std::to_string(i % 9) + ",100\n";
    rows += later ? "o1,Ben,Won,2025-12-01,2026-02-01,100\n" : "o1,Ben,Talking,2025-12-01,2026-02-01,100\n";
    return rows + "o2,Ben,Talking,2025-12-01,2026-05-01,200\n";
  }
  void take(const std::string& name, const std::string& asOf, const std::string& rows) const {
    const std::string file = m_shell.write(name + ".csv", rows);
    const std::string mapping = m_shell.write(
        name + ".json",
        R"({"kind":"opportunities","columns":{"external_id":"Id","owner":"Owner","stage":"Stage","created":"Opened",)"
        R"("closed":"Closed","amount":"Value"},"stages":{"Talking":"open","Won":"won","Lost":"lost"},)"
        R"("probabilities":{"Talking":0.5},"stage_order":["Talking"],"dates":"yyyy-MM-dd","as_of":")" +
            asOf + "\"}");
    m_shell.ask({"import", m_file, file, "--kind", "opportunities", "--mapping", mapping});
  }
  json ask(std::vector<std::string> words) const {
    words.insert(words.begin() + 1, m_file);
    words.insert(words.end(), {"--today", "2026-04-01"});
    return m_shell.ask(words);
  }
  static void expectKeys(const json& object, const Keys& keys) {
    ASSERT_TRUE(object.is_object()) << object.dump();
    for (const std::string& key : keys)
      EXPECT_TRUE(object.contains(key)) << key << " of " << object.dump();
  }
  Shell m_shell;
  std::string m_file = m_shell.path("w.baton");
};

const Keys measureKeys{"won",
                       "lost",
                       "open",
                       "won_value",
                       "lost_value",
                       "open_value",
                       "weighted",
                       "win_rate_count",
                       "win_rate_value",
                       "average_deal",
                       "cycle_days_mean",
                       "cycle_days_median",
                       "velocity",
                       "coverage",
                       "required_coverage",
                       "slippage",
                       "created",
                       "cycle_days_closed_mean",
                       "unweighted",
                       "overdue",
                       "undated",
                       "open_unvalued",
                       "lost_unvalued",
                       "enough_history",
                       "left_out"};

TEST_F(KeysOfThePlan, Measures) {
  for (const char* by : {"", "person", "manager", "team", "market", "offering", "account", "sector", "stage", "month",
                         "quarter", "year", "person,quarter"}) {
    const json answer = by[0] ? ask({"measures", "--by", by}) : ask({"measures"});
    expectKeys(answer["total"], measureKeys);
    ASSERT_FALSE(answer["rows"].empty()) << by;
    for (const json& row : answer["rows"])
      expectKeys(row, measureKeys);
    if (std::string(by) == "person,quarter")
      expectKeys(answer["rows"][0], {"person", "person_id", "quarter", "from", "to"});
  }
}

TEST_F(KeysOfThePlan, ForecastAndBacktest) {
  expectKeys(ask({"forecast", "--period", "FY2026-Q2"}), {"period", "closed", "goal", "p10", "p50", "p90", "mean",
                                                          "probability_of_goal", "trials", "seed", "open", "weighted"});
  const json test = ask({"backtest", "--period", "FY2026-Q1"});
  expectKeys(test, {"rows", "wmape", "naive_wmape", "bias", "inside_p10_p90"});
  ASSERT_FALSE(test["rows"].empty());
  for (const json& row : test["rows"])
    expectKeys(row, {"period", "person", "forecast", "naive", "actual"});
}

/// Nobody knows yet what comes of a period that is not over.
TEST_F(KeysOfThePlan, OnlyPeriodsThatAreOverAreTested) {
  const json year = ask({"backtest", "--period", "FY2026"});
  EXPECT_FALSE(year["rows"].empty());
  for (const json& row : year["rows"])
    EXPECT_EQ(row["period"], "FY2026-Q1");
  EXPECT_EQ(m_shell.run({"backtest", m_file, "--period", "FY2026-Q1", "--today", "2026-03-31"}).exit, 2);
  EXPECT_EQ(m_shell.run({"backtest", m_file, "--period", "FY2030"}).exit, 2);
  EXPECT_EQ(m_shell.run({"forecast", m_file, "--period", "FY2026-Q2", "--seed", "-1"}).exit, 2);
  EXPECT_EQ(m_shell.run({"forecast", m_file, "--period", "FY2026-Q2", "--seed", "9007199254740992"}).exit, 2);
}

// Ben won 100 in the first quarter and called 80 of it: 20 of 100 too little. In the second he calls 150; what Amy
// takes of it is hers alone.
TEST_F(KeysOfThePlan, CallsBesideTheForecast) {
  const auto call = [](const char* kind, const char* from, const char* amount) {
    return put(kind, {{"person", "12"}, {"from", from}, {"grain", "quarter"}, {"amount", amount}, {"note", "so"}});
  };
  m_shell.apply({call("forecast_call", "2026-01-01", "80"), call("forecast_call", "2026-04-01", "150")});
  m_shell.apply({call("forecast_adjustment", "2026-04-01", "120.50")});
  const json forecast = ask({"forecast", "--period", "FY2026-Q2"});
  EXPECT_EQ(forecast["called"], "150.00");
  ASSERT_EQ(forecast["calls"].size(), 1u) << "Amy leads, and has nothing of her own";
  expectKeys(forecast["calls"][0], {"person", "person_id", "goal", "closed", "open_due", "called", "note", "date"});
  EXPECT_EQ(forecast["calls"][0]["person"], "Ben");
  EXPECT_EQ(forecast["calls"][0]["open_due"], "200.00");
  EXPECT_EQ(forecast.dump().find("120.5"), std::string::npos);
  const json test = ask({"backtest", "--period", "FY2026-Q1"});
  EXPECT_EQ(test["calls"], 1);
  EXPECT_NEAR(test["call_wmape"].get<double>(), .2, 1e-12);
  EXPECT_NEAR(test["call_bias"].get<double>(), -.2, 1e-12);
  ASSERT_FALSE(test["people"].empty());
  for (const json& row : test["people"])
    expectKeys(row, {"person", "person_id", "periods", "wmape", "naive_wmape", "bias", "calls", "called", "came",
                     "call_wmape", "call_bias"});
  EXPECT_EQ(m_shell.elements("forecast_call").size(), 2u);
  EXPECT_EQ(m_shell.elements("forecast_adjustment").size(), 1u) << "where it is named itself";
  const Answer dump = m_shell.run({"dump", m_file});
  EXPECT_EQ(dump.out.find("forecast_adjustment"), std::string::npos);
  const std::string again = m_shell.path("again.baton");
  ASSERT_EQ(m_shell.run({"load", again, m_shell.write("w.json", dump.out)}).exit, 0);
  EXPECT_EQ(m_shell.run({"dump", again}).out, dump.out);
  m_shell.apply({call("forecast_call", "2026-05-01", "1")}, 2); // no quarter begins in May
}

TEST_F(KeysOfThePlan, BridgeAndFunnel) {
  const json bridge = ask({"bridge", "--period", "FY2026-Q1"});
  expectKeys(bridge, {"rows", "foots"});
  Keys steps;
  for (const json& row : bridge["rows"]) {
    expectKeys(row, {"step", "value", "count"});
    steps.push_back(row["step"]);
  }
  EXPECT_THAT(steps, testing::ElementsAre("start", "created", "pushed in", "pulled in", "reopened", "grown", "shrunk",
                                          "won", "lost", "pushed out", "pulled out", "gone", "end"));
  const json funnel = ask({"funnel", "--owner", "Ben", "--period", "FY2026"});
  ASSERT_FALSE(funnel["rows"].empty());
  for (const json& row : funnel["rows"])
    expectKeys(row, {"stage", "conversion", "needed", "have"});
}

TEST_F(KeysOfThePlan, SpreadAndAddsUp) {
  const json spread = ask({"spread", "--metric", "Revenue", "--basis", "stretch", "--owner", "Ben", "--period",
                           "FY2026", "--amount", "1000", "--over", "quarters", "--method", "even"});
  expectKeys(spread, {"rows", "total"});
  EXPECT_EQ(spread["total"], "1000.00");
  ASSERT_EQ(spread["rows"].size(), 4u);
  for (const json& row : spread["rows"])
    expectKeys(row, {"from", "goal_id", "amount"});
  const json findings = ask({"adds-up"})["findings"];
  ASSERT_FALSE(findings.empty());
  for (const json& one : findings)
    expectKeys(one, {"rule", "severity", "gate", "kind", "id", "field", "text", "why", "remedy"});
}

// What is not defined is null, and nothing else: no goal, no history.
TEST_F(KeysOfThePlan, WhatIsNotDefinedIsNull) {
  const json total = ask({"measures", "--period", "FY2030"})["total"];
  for (const char* key : {"win_rate_count", "win_rate_value", "average_deal", "cycle_days_mean", "cycle_days_median",
                          "cycle_days_closed_mean", "velocity", "coverage", "required_coverage", "slippage"})
    EXPECT_TRUE(total[key].is_null()) << key;
  EXPECT_EQ(total["won_value"], "0.00");
  EXPECT_EQ(total["enough_history"], false);
}

// Revenue of a workspace without bookings is what was won: o1 in February. At the end of the first quarter, of which
// the export of the first of January is the last word, 300 were open.
TEST_F(KeysOfThePlan, GoalsAreHeldAgainstDealsWhereThereAreNoBookings) {
  const json rows = ask({"goals", "--metric", "Revenue", "--by", "person,year", "--period", "FY2026"})["rows"];
  bool found = false;
  for (const json& row : rows)
    if (row["person"] == "Ben" && row["scope"] == "own" && row["basis"] == "target") {
      found = true;
      EXPECT_EQ(row["actual"], "100.00");
      EXPECT_EQ(row["goal"], "900.00");
      EXPECT_EQ(row["remaining"], "800.00");
      EXPECT_EQ(row["partial"], true);
    }
  EXPECT_TRUE(found);
  const json pipeline = ask({"goals", "--metric", "Pipeline", "--by", "quarter"})["rows"];
  ASSERT_EQ(pipeline.size(), 2u);
  EXPECT_EQ(pipeline[0]["quarter"], "FY2026-Q1");
  EXPECT_EQ(pipeline[0]["actual"], "300.00");
  EXPECT_EQ(pipeline[1]["actual"], "200.00");
}

TEST_F(KeysOfThePlan, AMetricIsTakenFromWhatItSays) {
  m_shell.apply({put("metric",
                     {{"name", "Weighted pipeline"},
                      {"unit", "money"},
                      {"role", "pipeline"},
                      {"aggregation", "last"},
                      {"taken_from", "weighted_value"}},
                     "900")});
  const json rows = ask({"goals", "--metric", "Weighted pipeline", "--by", "quarter"})["rows"];
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0]["actual"], "150.00") << "300 at .5";
  m_shell.apply({put("metric", {{"aggregation", "sum"}}, "900")});
  EXPECT_EQ(ask({"goals", "--metric", "Weighted pipeline", "--by", "quarter"})["rows"], json::array());
  bool found = false;
  const json findings = ask({"adds-up"});
  for (const json& one : findings["findings"])
    found = found || (one["rule"] == "plan-metric" && one["id"] == "900");
  EXPECT_TRUE(found) << "what counts nothing is named";
}

} // namespace
} // namespace baton::batonctl

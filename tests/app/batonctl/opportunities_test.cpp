// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

/// Two exports of one CRM: on the first of January and on the first of April 2026.
class OpportunitiesFromAShell : public testing::Test {
protected:
  void SetUp() override {
    m_shell.workspace();
    m_shell.apply({put("person", {{"name", "Amy"}, {"team", "North"}}, "11"),
                   put("person", {{"name", "Ben"}, {"manager", "11"}, {"team", "South"}}, "12"),
                   put("offering", {{"name", "Frame"}, {"status", "live"}, {"list_price", "80"}}, "21"),
                   put("target_account", {{"name", "Acme"}, {"sector", "retail"}}, "31")});
    m_shell.write("january.csv", "Id,Owner,Product,Account,Stage,Opened,Closed,Value\n"
                                 "d1,Ben,Frame,Acme,Talking,2025-12-01,2026-02-01,100\n"
                                 "d2,Ben,Frame,Nobody,Talking,2025-12-10,2026-03-01,0\n"
                                 "d3,Amy,Frame,,Talking,2025-12-20,2026-03-31,300\n"
                                 "d4,Zoe,Other,,Won,2025-11-01,2025-12-01,40\n");
    m_shell.write("april.csv", "Id,Owner,Product,Account,Stage,Opened,Closed,Value\n"
                               "d1,Ben,Frame,Acme,Won,2025-12-01,2026-02-10,120\n"
                               "d2,Ben,Frame,Nobody,Lost,2025-12-10,2026-03-05,0\n"
                               "d3,Amy,Frame,,Talking,2025-12-20,2026-05-31,300\n"
                               "d4,Zoe,Other,,Won,2025-11-01,2025-12-01,40\n"
                               "d5,Ben,Frame,Acme,Talking,2026-02-01,2026-04-15,\n");
  }
  static std::string mappingOf(const char* asOf) {
    return R"({"kind":"opportunities","columns":{"external_id":"Id","owner":"Owner","offering":"Product",)"
           R"("account":"Account","stage":"Stage","created":"Opened","closed":"Closed","amount":"Value"},)"
           R"("stages":{"Talking":"open","Won":"won","Lost":"lost"},"probabilities":{"Talking":0.25},)"
           R"("amount_if_empty":"list_price","dates":"yyyy-MM-dd","as_of":")" +
           std::string(asOf) + "\"}";
  }
  json take(const char* file, const char* asOf) const {
    const std::string mapping = m_shell.write(std::string(file) + ".json", mappingOf(asOf));
    return m_shell.ask({"import", m_file, m_shell.path(file), "--kind", "opportunities", "--mapping", mapping});
  }
  json measures(std::vector<std::string> more) const {
    std::vector<std::string> words{"measures", m_file, "--today", "2026-04-01"};
    words.insert(words.end(), more.begin(), more.end());
    return m_shell.ask(words);
  }
  Shell m_shell;
  std::string m_file = m_shell.path("w.baton");
};

TEST_F(OpportunitiesFromAShell, ALaterExportUpdatesByIdAndAnUndoneImportGoesWhole) {
  const json first = take("january.csv", "2026-01-01");
  EXPECT_EQ(first["stored"], 4);
  EXPECT_EQ(first["unmatched"]["owner"]["Zoe"], 1);
  EXPECT_EQ(first["unmatched"]["offering"]["Other"], 1);
  const json second = take("april.csv", "2026-04-01");
  EXPECT_EQ(second["stored"], 1);
  EXPECT_EQ(second["updated"], 3);
  EXPECT_EQ(second["unchanged"], 1);
  EXPECT_EQ(take("april.csv", "2026-04-01")["unchanged"], 5) << "the same file again changes nothing";

  const auto stateOf = [this](const char* id) {
    const json rows = m_shell.ask({"records", m_file, "--kind", "opportunities"})["rows"];
    for (const json& row : rows)
      if (row["external_id"] == id)
        return row["state"].get<std::string>();
    return std::string("not there");
  };
  EXPECT_EQ(stateOf("d1"), "won");
  const json undone = m_shell.ask({"undo-import", m_file, second["batch"].get<std::string>()});
  EXPECT_EQ(undone["removed"], 1);
  EXPECT_EQ(undone["restored"], 3);
  EXPECT_EQ(stateOf("d1"), "open");
  EXPECT_EQ(stateOf("d5"), "not there");
  EXPECT_EQ(m_shell.ask({"verify", m_file})["ok"], true);
}

TEST_F(OpportunitiesFromAShell, AMappingThatIsBuiltInIsListedAndTakenByItsName) {
  std::vector<std::string> builtIn;
  const json mappings = m_shell.ask({"mappings", m_file});
  for (const json& row : mappings["rows"])
    if (row["built_in"] == true && row["kind"] == "opportunities")
      builtIn.push_back(row["name"].get<std::string>());
  EXPECT_EQ(builtIn, (std::vector<std::string>{"Salesforce", "HubSpot", "Pipedrive", "Dynamics 365", "Baton"}));
  m_shell.write("hubspot.csv", "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date\n"
                               "1,Frames,closedwon,1500,Ben,2026-03-31,2026-01-15\n"
                               "2,Wheels,contractsent,250k,Ben,2026-09-30,2026-02-15\n");
  const json answer = m_shell.ask(
      {"import", m_file, m_shell.path("hubspot.csv"), "--kind", "opportunities", "--mapping", "hubspot"}, 1);
  EXPECT_EQ(answer["stored"], 1);
  EXPECT_EQ(answer["rejected"][0]["row"], 3);
  const Answer other =
      m_shell.run({"import", m_file, m_shell.path("january.csv"), "--kind", "opportunities", "--mapping", "HubSpot"});
  EXPECT_EQ(other.exit, 2);
  EXPECT_NE(other.err.find("The columns are not those of an export from HubSpot"), std::string::npos) << other.err;
}

// Won: d1 at 120 in 71 days, d4 at 40 in 30 days. Lost: d2, which said 0 while it was open, so that its offering's list
// price of 80 stands for it. By count 2 of 3, by value 160 of 240. Open: d3 at 300 and d5 at its list price, 380; at
// .25 each that is 95.
TEST_F(OpportunitiesFromAShell, MeasuresStandUnderTheirNames) {
  take("january.csv", "2026-01-01");
  take("april.csv", "2026-04-01");
  const json all = measures({})["total"];
  EXPECT_EQ(all["won"], 2);
  EXPECT_EQ(all["lost"], 1);
  EXPECT_EQ(all["won_value"], "160.00");
  EXPECT_EQ(all["lost_value"], "80.00");
  EXPECT_NEAR(all["win_rate_count"].get<double>(), 2.0 / 3, 1e-12);
  EXPECT_NEAR(all["win_rate_value"].get<double>(), 160.0 / 240, 1e-12);
  EXPECT_EQ(all["average_deal"], "80.00");
  EXPECT_EQ(all["cycle_days_mean"], 50.5);
  EXPECT_EQ(all["open"], 2);
  EXPECT_EQ(all["open_value"], "380.00");
  EXPECT_EQ(all["weighted"], "95.00");
  EXPECT_EQ(all["created"], 5);
  EXPECT_EQ(all["enough_history"], false);
  EXPECT_TRUE(all["coverage"].is_null()) << "no goal";
}

// d1 was open at 100; lost at 7, it is worth what it was last said to bring.
TEST_F(OpportunitiesFromAShell, ALostOneIsWorthItsLastOpenAmount) {
  take("january.csv", "2026-01-01");
  m_shell.write("lost.csv",
                "Id,Owner,Product,Account,Stage,Opened,Closed,Value\n"
                "d1,Ben,Frame,Acme,Lost,2025-12-01,2026-02-10,7\nd9,Ben,Frame,Acme,Lost,2025-12-01,2026-02-10,9\n");
  take("lost.csv", "2026-02-28");
  EXPECT_EQ(measures({})["total"]["lost_value"], "109.00") << "nobody saw d9 open";
}

TEST_F(OpportunitiesFromAShell, MeasuresAreToldApart) {
  take("january.csv", "2026-01-01");
  take("april.csv", "2026-04-01");
  const auto find = [](const json& answer, const char* key, const json& value) {
    for (const json& row : answer["rows"])
      if (row[key] == value)
        return row;
    ADD_FAILURE() << "no " << value;
    return json();
  };
  const json people = measures({"--by", "person"});
  EXPECT_EQ(find(people, "person", "Ben")["won_value"], "120.00");
  EXPECT_EQ(find(people, "person", "Ben")["person_id"], "12");
  EXPECT_TRUE(find(people, "person", "Zoe")["person_id"].is_null()) << "an unmatched name keeps its name";
  EXPECT_EQ(find(measures({"--by", "person", "--subtree"}), "person", "Amy")["won_value"], "120.00");
  EXPECT_EQ(find(measures({"--by", "team"}), "team", "South")["lost"], 1);
  EXPECT_EQ(find(measures({"--by", "manager"}), "manager", "Amy")["open"], 1) << "of those who report to Amy";
  EXPECT_EQ(find(measures({"--by", "sector"}), "sector", "retail")["won"], 1);
  EXPECT_EQ(find(measures({"--by", "sector"}), "sector", nullptr)["won"], 1);
  const json months = measures({"--by", "month"});
  EXPECT_EQ(find(months, "month", "2026-02")["won"], 1);
  EXPECT_EQ(find(months, "month", "2026-02")["created"], 1);
  EXPECT_EQ(find(months, "month", "2026-04")["open_value"], "80.00");
  EXPECT_EQ(m_shell.run({"measures", m_file, "--by", "weather"}).exit, 2);
  EXPECT_EQ(m_shell.run({"measures", m_file, "--by", "month,quarter"}).exit, 2);
}

// The first export is of January 1, 2026: at the end of 2025 nobody knew what was open. In it d1 stands at 100, d2 at
// its list price of 80 and d3 at 300; that of April 1 is the first to know the second quarter.
TEST_F(OpportunitiesFromAShell, PipelineBeforeTheFirstExportIsNull) {
  take("january.csv", "2026-01-01");
  take("april.csv", "2026-04-01");
  std::vector<json> goals;
  for (const char* from : {"2025-10-01", "2026-01-01"})
    goals.push_back(put("goal", {{"metric", "103"},
                                 {"basis", "target"},
                                 {"scope", "team"},
                                 {"from", from},
                                 {"grain", "quarter"},
                                 {"measure", "at_end"},
                                 {"amount", "960"}}));
  m_shell.apply(goals);
  const json rows = m_shell.ask({"goals", m_file, "--metric", "Pipeline", "--by", "quarter"})["rows"];
  ASSERT_GE(rows.size(), 2u);
  EXPECT_EQ(rows[0]["quarter"], "FY2025-Q4");
  for (const char* key : {"actual", "attainment", "remaining"})
    EXPECT_TRUE(rows[0][key].is_null()) << key;
  EXPECT_EQ(rows[1]["quarter"], "FY2026-Q1");
  EXPECT_EQ(rows[1]["actual"], "480.00");
  EXPECT_EQ(rows[1]["attainment"], .5);
}

// 320 are asked of Ben for the second quarter and none of it is won; d5 is due in April at its list price of 80.
TEST_F(OpportunitiesFromAShell, CoverageIsWhatIsDueAgainstWhatRemains) {
  take("april.csv", "2026-04-01");
  m_shell.apply({put("goal", {{"metric", "101"},
                              {"basis", "target"},
                              {"owner", "12"},
                              {"from", "2026-04-01"},
                              {"grain", "quarter"},
                              {"amount", "320"}})});
  const json rows = measures({"--by", "person", "--period", "FY2026-Q2"})["rows"];
  for (const json& row : rows)
    if (row["person"] == "Ben")
      EXPECT_EQ(row["coverage"], 0.25) << "80 of 320";
}

// Due in the first quarter on January 1: d1 100, d2 80 (list price), d3 300. d1 grows by 20 and is won, d2 is lost at
// 80, d3 moves to May. Slipped: 300 of 480.
TEST_F(OpportunitiesFromAShell, TheBridgeLeadsFromOneLookToTheNext) {
  take("january.csv", "2026-01-01");
  EXPECT_EQ(m_shell.run({"bridge", m_file, "--period", "FY2026-Q1"}).exit, 2) << "one look is no bridge";
  take("april.csv", "2026-04-01");
  const json answer =
      m_shell.ask({"bridge", m_file, "--period", "FY2026-Q1", "--from", "2026-01-01", "--to", "2026-04-01"});
  EXPECT_EQ(answer["foots"], true);
  std::map<std::string, std::string> steps;
  for (const json& row : answer["rows"])
    steps[row["step"]] = row["value"];
  EXPECT_EQ(steps["start"], "480.00");
  EXPECT_EQ(steps["grown"], "20.00");
  EXPECT_EQ(steps["won"], "120.00");
  EXPECT_EQ(steps["lost"], "80.00");
  EXPECT_EQ(steps["pushed out"], "300.00");
  EXPECT_EQ(steps["end"], "0.00");
  EXPECT_EQ(m_shell.run({"bridge", m_file, "--period", "FY2026-Q1", "--from", "2025-01-01"}).exit, 2);
}

TEST_F(OpportunitiesFromAShell, AForecastIsRepeatedByItsSeed) {
  take("april.csv", "2026-04-01");
  const std::vector<std::string> words{"forecast", m_file, "--period", "FY2026-Q2", "--today", "2026-04-01"};
  const json first = m_shell.ask(words), again = m_shell.ask(words);
  EXPECT_EQ(first, again);
  EXPECT_EQ(first["closed"], "0.00");
  EXPECT_EQ(first["open"], 2);
  EXPECT_EQ(first["weighted"], "95.00");
  EXPECT_TRUE(first["goal"].is_null());
  EXPECT_TRUE(first["probability_of_goal"].is_null());
  // Due on April 15 and May 31, each at .25, no slips known: 300 x .25 + 80 x .25 = 95.
  EXPECT_NEAR(std::stod(first["mean"].get<std::string>()), 95, 6);
  EXPECT_EQ(m_shell.run({"forecast", m_file, "--period", "FY2026-Q2", "--scenario", "rain"}).exit, 2);
  EXPECT_EQ(m_shell.run({"forecast", m_file, "--period", "FY2026-Q2", "--trials", "0"}).exit, 2);
}

// 300 x .25 + 80 x .25 = 95; at half the win rate 47.5, and half as large 23.75.
TEST_F(OpportunitiesFromAShell, AForecastTakesAScenarioOfTheWorkspaceByItsName) {
  take("april.csv", "2026-04-01");
  m_shell.apply({put("scenario", {{"name", "A hard winter"}, {"win_rate", -50}, {"deal_size", -50}})});
  const json answer = m_shell.ask(
      {"forecast", m_file, "--period", "FY2026-Q2", "--today", "2026-04-01", "--scenario", "a hard winter"});
  EXPECT_NEAR(std::stod(answer["mean"].get<std::string>()), 23.75, 3);
  const json largest = m_shell.ask(
      {"forecast", m_file, "--period", "FY2026-Q2", "--today", "2026-04-01", "--scenario", "Largest deal lost"});
  EXPECT_NEAR(std::stod(largest["mean"].get<std::string>()), 20, 3) << "80 x .25";
}

// Ben carries 40 a month from April to June; where he leaves at the end of May, 80 of 120 are left.
TEST_F(OpportunitiesFromAShell, AForecastSaysWhatIsCarriedWhereSomebodyLeaves) {
  const std::vector<std::string> ask{"forecast", m_file, "--period", "FY2026-Q2", "--today", "2026-04-01"};
  take("april.csv", "2026-04-01");
  EXPECT_TRUE(m_shell.ask(ask)["capacity"].is_null()) << "nobody said";
  m_shell.apply({put("person", {{"full_productivity", "40"}}, "12"),
                 put("scenario", {{"name", "Without Ben"}}, "$without"),
                 put("departure", {{"scenario", "$without"}, {"person", "12"}, {"left", "2026-05-31"}})});
  const json before = m_shell.ask(ask);
  EXPECT_EQ(before["capacity"], "120.00");
  EXPECT_EQ(before["leaving"], 0);
  auto without = ask;
  without.insert(without.end(), {"--scenario", "Without Ben"});
  const json after = m_shell.ask(without);
  EXPECT_EQ(after["capacity"], "80.00");
  EXPECT_EQ(after["leaving"], 1);
}

TEST_F(OpportunitiesFromAShell, WhatDoesNotAddUpIsFound) {
  m_shell.apply({put("goal", {{"metric", "101"},
                              {"basis", "target"},
                              {"scope", "team"},
                              {"owner", "11"},
                              {"from", "2026-01-01"},
                              {"grain", "year"},
                              {"amount", "1000"}}),
                 put("goal", {{"metric", "101"},
                              {"basis", "target"},
                              {"owner", "12"},
                              {"from", "2026-01-01"},
                              {"grain", "year"},
                              {"amount", "900"}})});
  const json findings = m_shell.ask({"adds-up", m_file, "--today", "2026-04-01"})["findings"];
  ASSERT_GE(findings.size(), 1u);
  EXPECT_EQ(findings[0]["rule"], "plan-short");
  EXPECT_EQ(findings[0]["severity"], "warning");
  EXPECT_EQ(findings[0]["id"], "11");
  EXPECT_NE(findings[0]["text"].get<std::string>().find("100 are nobody's"), std::string::npos);
}

TEST_F(OpportunitiesFromAShell, ADumpWithItsRecordsMakesTheSameWorkspace) {
  take("january.csv", "2026-01-01");
  take("april.csv", "2026-04-01");
  const std::string dump = m_shell.run({"dump", m_file, "--records"}).out;
  m_shell.write("dump.json", dump);
  ASSERT_EQ(m_shell.run({"load", m_shell.path("copy.baton"), m_shell.path("dump.json")}).exit, 0);
  EXPECT_TRUE(m_shell.run({"dump", m_shell.path("copy.baton"), "--records"}).out == dump);
  EXPECT_EQ(m_shell.ask({"measures", m_shell.path("copy.baton"), "--today", "2026-04-01"})["total"],
            measures({})["total"]);
}

TEST_F(OpportunitiesFromAShell, ActivitiesAreActualsOfTheirMetric) {
  m_shell.write("calls.csv", "Day,Who,What,How many\n2026-02-03,Ben,Calls,12\n2026-02-10,Ben,calls,8\n"
                             "2026-02-11,Ben,Meals,3\n");
  const std::string mapping = m_shell.write(
      "calls.json", R"({"kind":"activities","columns":{"date":"Day","owner":"Who","metric":"What","count":"How many"},)"
                    R"("dates":"yyyy-MM-dd"})");
  const json taken =
      m_shell.ask({"import", m_file, m_shell.path("calls.csv"), "--kind", "activities", "--mapping", mapping});
  EXPECT_EQ(taken["stored"], 3);
  EXPECT_EQ(taken["unmatched"]["metric"]["Meals"], 1);
  const json rows = m_shell.ask({"goals", m_file, "--metric", "Calls", "--by", "person,month"})["rows"];
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0]["person"], "Ben");
  EXPECT_EQ(rows[0]["actual"], 20.0);
  EXPECT_EQ(m_shell.ask({"records", m_file, "--kind", "activities"})["rows"].size(), 3u);
}

TEST_F(OpportunitiesFromAShell, AccountsAreTakenAsElementsAndUpdatedByName) {
  m_shell.write("accounts.csv", "Name,Sector,Tier,Potential\nacme,wholesale,b,\"1,000\"\nBolt,retail,,\nCord,x,Z,\n");
  const std::string mapping =
      m_shell.write("accounts.json", R"({"kind":"accounts","columns":{"name":"Name","sector":"Sector","tier":"Tier",)"
                                     R"("potential":"Potential"},"decimal":".","thousands":","})");
  const json taken =
      m_shell.ask({"import", m_file, m_shell.path("accounts.csv"), "--kind", "accounts", "--mapping", mapping}, 1);
  EXPECT_EQ(taken["stored"], 1);
  EXPECT_EQ(taken["updated"], 1);
  EXPECT_EQ(taken["rejected"].size(), 1u) << "Z is no tier";
  const json accounts = m_shell.elements("target_account");
  ASSERT_EQ(accounts.size(), 2u);
  EXPECT_EQ(accounts["31"]["tier"], "B");
  EXPECT_EQ(accounts["31"]["potential"], "1000.00");
  EXPECT_EQ(accounts["31"]["sector"], "wholesale");
}

// Of Acme, d1 is won and d5 is open at its list price of 80.
TEST_F(OpportunitiesFromAShell, AccountsAreListedWithWhatIsGoingOnWithThem) {
  take("january.csv", "2026-01-01");
  take("april.csv", "2026-04-01");
  m_shell.write("calls.csv", "Day,Who,What,Where\n2026-02-03,Ben,Calls,acme\n2026-05-02,Ben,Calls,Acme\n");
  m_shell.ask({"import", m_file, m_shell.path("calls.csv"), "--kind", "activities", "--mapping",
               m_shell.write("calls.json", R"({"kind":"activities","columns":{"date":"Day","owner":"Who",)"
                                           R"("metric":"What","account":"Where"},"dates":"yyyy-MM-dd"})")});
  const json rows = m_shell.ask({"records", m_file, "--kind", "accounts", "--today", "2026-04-01"})["rows"];
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0]["account"], "Acme");
  EXPECT_EQ(rows[0]["account_id"], "31");
  EXPECT_EQ(rows[0]["sector"], "retail");
  EXPECT_EQ(rows[0]["open"], 1);
  EXPECT_EQ(rows[0]["open_value"], "80.00");
  EXPECT_EQ(rows[0]["last_activity"], "2026-02-03") << "what is not yet is none";
  EXPECT_EQ(m_shell.run({"records", m_file, "--kind", "accounts", "--period", "FY2026"}).exit, 2);
}

} // namespace
} // namespace baton::batonctl

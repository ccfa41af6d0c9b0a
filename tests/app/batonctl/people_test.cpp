// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;
using testing::HasSubstr;

/// Ben sells under Amy; he was met on 10 January, and two exports know his opportunities.
class People : public testing::Test {
protected:
  void SetUp() override {
    m_shell.workspace();
    m_shell.apply({put("person", {{"name", "Amy"}}, "11"), put("person", {{"name", "Ben"}, {"manager", "11"}}, "12"),
                   put("meeting_day", {{"person", "12"}, {"by", "11"}, {"date", "2026-01-10"}, {"held", true}}),
                   put("goal", {{"metric", "101"},
                                {"basis", "target"},
                                {"owner", "12"},
                                {"from", "2026-01-01"},
                                {"grain", "quarter"},
                                {"amount", "1000"}})});
    m_shell.takeDeals("january", "2026-01-05",
                      "o1,Ben,Talking,2025-12-01,2026-03-20,100\no2,Ben,Talking,2025-12-01,2026-03-20,50\n");
    m_shell.takeDeals("march", "2026-03-01",
                      "o1,Ben,Offer,2025-12-01,2026-03-20,100\no2,Ben,Won,2025-12-01,2026-02-20,50\n"
                      "o3,Ben,Talking,2026-02-01,2026-03-25,300\n");
  }
  json ask(std::vector<std::string> words) const {
    words.insert(words.begin() + 1, m_file);
    words.insert(words.end(), {"--today", "2026-03-02"});
    return m_shell.ask(words);
  }
  Shell m_shell;
  std::string m_file = m_shell.path("w.baton");
};

/// Won 50 of 1,000 by 20 February, the 51st of 90 days: 5 % where even work would be at 57 %. Open and due: 100 + 300.
TEST_F(People, AreMetWithTheirNumbers) {
  const json sheet = ask({"meeting", "--person", "Ben", "--period", "FY2026-Q1"});
  EXPECT_EQ(sheet["last_meeting"]["date"], "2026-01-10");
  EXPECT_EQ(sheet["last_meeting"]["by"], "Amy");
  const json result = sheet["results"]["rows"][0];
  EXPECT_EQ(result["metric"], "Revenue");
  EXPECT_EQ(result["goal"], "1000.00");
  EXPECT_EQ(result["actual"], "50.00");
  EXPECT_NEAR(result["expected"].get<double>(), 51.0 / 90, 1e-12);
  EXPECT_EQ(sheet["results"]["short"], true);
  const json pipeline = sheet["pipeline"];
  EXPECT_EQ(pipeline["open_value"], "400.00");
  EXPECT_EQ(pipeline["remaining"], "950.00");
  EXPECT_EQ(pipeline["export"], "2026-03-01");
  EXPECT_EQ(pipeline["export_before"], "2026-01-05");
  ASSERT_EQ(pipeline["new_opportunities"].size(), 1u);
  EXPECT_EQ(pipeline["new_opportunities"][0]["external_id"], "o3");
  ASSERT_EQ(pipeline["moved_forward"].size(), 2u);
  EXPECT_EQ(pipeline["moved_forward"][0]["from"], "Talking");
  EXPECT_EQ(pipeline["moved_forward"][0]["to"], "Offer");
  EXPECT_EQ(pipeline["moved_forward"][1]["to"], "won");
  EXPECT_EQ(sheet["activity"]["opens"], false);
}

/// Amy was never met, and no export is as old as the quarter: what came after the first one is new, and what moved did
/// so since.
TEST_F(People, BeforeTheFirstOneToOneTheFirstExportSaysWhatIsNew) {
  const json sheet = ask({"meeting", "--person", "Amy", "--period", "FY2026-Q1"});
  EXPECT_EQ(sheet["last_meeting"], nullptr);
  EXPECT_EQ(sheet["since"], "2026-01-05");
  EXPECT_EQ(sheet["pipeline"]["export_before"], "2026-01-05");
  ASSERT_EQ(sheet["pipeline"]["new_opportunities"].size(), 1u);
  EXPECT_EQ(sheet["pipeline"]["new_opportunities"][0]["external_id"], "o3");
  EXPECT_EQ(sheet["pipeline"]["moved_forward"].size(), 2u);
}

TEST_F(People, TheNumbersOfAMeetingStayAsTheyStood) {
  m_shell.apply({put("meeting",
                     {{"person", "12"},
                      {"date", "2026-03-02"},
                      {"by", "11"},
                      {"period", "FY2026-Q1"},
                      {"notes", "call Roadway"},
                      {"figures", R"({"person":"Ben","period":"FY2026-Q1","results":{"rows":[]}})"}},
                     "61")});
  m_shell.apply({put("meeting", {{"notes", "call Roadway first"}}, "61")});
  const json refused = m_shell.apply({put("meeting", {{"figures", "{}"}}, "61")}, 2);
  EXPECT_EQ(refused["error"]["field"], "figures");
  m_shell.apply({put("meeting", {{"period", "spring"}}, "61")}, 2);
  EXPECT_EQ(m_shell.run({"undo", m_file}).exit, 0);
  EXPECT_EQ(m_shell.run({"undo", m_file}).exit, 0) << "the whole of it can be taken back";
  EXPECT_TRUE(m_shell.elements("meeting").empty());
}

TEST_F(People, WhatWouldHelpBeginsWithTheGoal) {
  const json why = ask({"why", "--person", "Ben", "--period", "FY2026-Q1"});
  for (const char* key : {"person", "person_id", "period", "missed", "results", "goal", "places"})
    EXPECT_TRUE(why.contains(key)) << key;
  EXPECT_EQ(why["goal"]["look_first"], false);
  EXPECT_EQ(why["goal"]["owners"], 1);
  ASSERT_EQ(why["places"].size(), 6u);
  EXPECT_EQ(why["places"][0]["place"], "talent");
  EXPECT_EQ(why["places"][5]["place"], "clarity");
}

TEST_F(People, AskedAndGivenAreSixPairs) {
  const json rows = ask({"asked-and-given"})["rows"];
  ASSERT_EQ(rows.size(), 6u);
  EXPECT_EQ(rows[4]["pair"], "one_to_ones");
  EXPECT_EQ(rows[4]["asked"]["value"], 1.0) << "the one of January, 51 days ago";
  EXPECT_TRUE(rows[3]["asked"]["value"].is_null());
  EXPECT_TRUE(rows[3]["asked"]["missing"].is_string());
}

TEST_F(People, TheSheetIsPrinted) {
  const Answer page = m_shell.run({"export", m_file, "--what", "meeting", "--person", "Ben", "--period", "FY2026-Q1",
                                   "--format", "md", "-o", "-", "--today", "2026-03-02"});
  EXPECT_EQ(page.exit, 0);
  EXPECT_THAT(page.out, HasSubstr("Which are new since last time?"));
  EXPECT_THAT(page.out, HasSubstr("Talking → Offer"));
  EXPECT_EQ(m_shell.run({"export", m_file, "--what", "meeting", "--format", "md", "-o", "-"}).exit, 2);
  EXPECT_EQ(m_shell
                .run({"export", m_file, "--what", "meeting", "--person", "Ben", "--minutes", "2020-01-01", "--format",
                      "md", "-o", "-"})
                .exit,
            2);
}

TEST_F(People, TheNotDoingListHasWhatIsPursuedAllTheSame) {
  m_shell.apply(
      {put("market", {{"name", "South"}, {"status", "rejected"}}, "71"),
       put("target_account", {{"name", "Ayers"}, {"market", "71"}, {"tier", "A"}, {"potential", "500"}}, "72"),
       put("exclusion", {{"what", "No South"}, {"from", "2026-01-01"}, {"markets", {"71"}}}, "73")});
  json list = ask({"not-doing"})["rows"][0];
  EXPECT_EQ(list["what"], "No South");
  ASSERT_EQ(list["outside"].size(), 1u);
  EXPECT_EQ(list["outside"][0]["kind"], "target_account");
  EXPECT_EQ(list["outside"][0]["value"], "500.00");
  m_shell.apply(
      {put("exception", {{"exclusion", "73"}, {"about", "72"}, {"approver", "11"}, {"reason", "old friends"}})});
  list = ask({"not-doing"})["rows"][0];
  EXPECT_TRUE(list["outside"].empty());
  EXPECT_EQ(list["excepted"][0]["approver"], "Amy");
}

} // namespace
} // namespace baton::batonctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

class ImportedBookings : public testing::Test {
protected:
  void SetUp() override {
    m_shell.workspace();
    m_shell.apply({put("person", {{"name", "Ann Lee"}, {"employee_id", "E1"}})});
  }
  /// Takes a file in under a mapping of the columns Id, Day, Rev, and what else the test says.
  json take(const std::string& csv, json mapping = json::object(), int exit = 0, const std::string& day = "2026-01-31",
            std::vector<std::string> more = {}) {
    mapping["kind"] = "bookings";
    if (!mapping.contains("columns"))
      mapping["columns"] = {{"external_id", "Id"}, {"date", "Day"}, {"revenue", "Rev"}};
    std::vector<std::string> words{"import",
                                   m_file,
                                   m_shell.write("bookings.csv", csv),
                                   "--kind",
                                   "bookings",
                                   "--mapping",
                                   m_shell.write("mapping.json", mapping.dump()),
                                   "--today",
                                   day};
    words.insert(words.end(), more.begin(), more.end());
    json answer = m_shell.ask(words, exit);
    if (!answer.contains("ask")) // before it is answered, no row counts
      EXPECT_EQ(answer["rows"], answer["stored"].get<int>() + answer["updated"].get<int>() +
                                    answer["unchanged"].get<int>() + int(answer["rejected"].size()))
          << answer;
    return answer;
  }
  /// External id to revenue, as the records stand.
  std::map<std::string, std::string> revenues() {
    std::map<std::string, std::string> found;
    const json answer = m_shell.ask({"records", m_file, "--kind", "bookings"});
    for (const auto& row : answer["rows"])
      found[row["external_id"].get<std::string>()] = row["revenue"].get<std::string>();
    return found;
  }
  using Revenues = std::map<std::string, std::string>;

  Shell m_shell;
  std::string m_file = m_shell.path("w.baton");
};

TEST_F(ImportedBookings, CountOnceHoweverOftenTheFileComesAndGoBackWhole) {
  const std::string first = "Id,Day,Rev\n1,2025-01-31,10\n2,2025-02-01,20\n3,2025-02-02,30\n";
  const json taken = take(first);
  EXPECT_EQ(taken["stored"], 3);
  const std::string dumped = m_shell.run({"dump", m_file, "--records"}).out;
  const json again = take(first);
  EXPECT_EQ(again["batch"], taken["batch"]);
  EXPECT_EQ(again["stored"], 0);
  EXPECT_EQ(again["unchanged"], 3);
  EXPECT_EQ(m_shell.run({"dump", m_file, "--records"}).out, dumped);

  const json newer = take("Id,Day,Rev\n1,2025-01-31,10\n2,2025-02-01,25\n4,2025-02-03,40\n", {}, 0, "2026-02-28");
  EXPECT_EQ(newer["stored"], 1);
  EXPECT_EQ(newer["updated"], 1);
  EXPECT_EQ(newer["missing"], (json{"3"}));
  EXPECT_EQ(revenues(), (Revenues{{"1", "10.00"}, {"2", "25.00"}, {"3", "30.00"}, {"4", "40.00"}}));
  const json undone = m_shell.ask({"undo-import", m_file, newer["batch"].get<std::string>()});
  EXPECT_EQ(undone["removed"], 1);  // 4
  EXPECT_EQ(undone["restored"], 1); // 2
  EXPECT_EQ(revenues(), (Revenues{{"1", "10.00"}, {"2", "20.00"}, {"3", "30.00"}}));
  EXPECT_EQ(m_shell.run({"verify", m_file}).exit, 0);
}

TEST_F(ImportedBookings, AreGoneWhereTheMappingSaysThatWhatIsMissingIs) {
  take("Id,Day,Rev\n1,2025-01-31,10\n2,2025-02-01,20\n");
  const json newer = take("Id,Day,Rev\n1,2025-01-31,11\n", {{"missing", "gone"}}, 0, "2026-02-28");
  EXPECT_EQ(newer["missing"], (json{"2"}));
  EXPECT_EQ(revenues(), (Revenues{{"1", "11.00"}}));
  const json undone = m_shell.ask({"undo-import", m_file, newer["batch"].get<std::string>()});
  EXPECT_EQ(undone["removed"], 0);
  EXPECT_EQ(undone["restored"], 2);
  EXPECT_EQ(revenues(), (Revenues{{"1", "10.00"}, {"2", "20.00"}}));
}

TEST_F(ImportedBookings, OfOneIdInOneFileTheLastStandsAndEveryRowIsCounted) {
  const json taken =
      take("Id,Day,Rev\n1,2025-01-31,1\n2,2025-01-31,2\n1,2025-02-01,3\n1,2025-02-01,3\n", {{"duplicate_ids", "last"}});
  EXPECT_EQ(taken["rows"], 4);
  EXPECT_EQ(taken["stored"], 2);
  EXPECT_EQ(taken["updated"], 1);
  EXPECT_EQ(taken["unchanged"], 1);
  EXPECT_EQ(revenues(), (Revenues{{"1", "3.00"}, {"2", "2.00"}}));
}

/// 1.23456 thousands are 1,234.56: rounding to four decimals first would lose four cents.
TEST_F(ImportedBookings, AreScaledBeforeTheyAreRounded) {
  const json taken = take("Id,Day,Rev\n1,2025-01-31,1.23456\n2,2025-01-31,0.00001\n", {{"scale", 1000}});
  EXPECT_EQ(revenues(), (Revenues{{"1", "1234.56"}, {"2", "0.01"}}));
  EXPECT_EQ(taken["warnings"], json::array());
}

/// The warning is said once, of each of the rows: two of the three that are taken are not without one.
TEST_F(ImportedBookings, AreReadyWhereNothingIsToBeSaidOfThem) {
  const json taken = take("Id,Day,Rev\n1,2025-01-31,10\n2,2025-02-01,20.00005\n3,2025-02-02,30.00005\n4,,40.00005\n",
                          json::object(), 1);
  ASSERT_EQ(taken["warnings"].size(), 1u);
  EXPECT_EQ(taken["warnings"][0]["row"], 3);
  EXPECT_EQ(taken["rows"], 4);
  EXPECT_EQ(taken["rejected"].size(), 1u);
  EXPECT_EQ(taken["ready"], 1);
}

TEST_F(ImportedBookings, InAnotherCurrencyAreConvertedAtAnyRateAndThoseOfTheWorkspaceNeedNone) {
  const json mapping{{"columns", {{"external_id", "Id"}, {"date", "Day"}, {"revenue", "Rev"}, {"currency", "Cur"}}},
                     {"rates", {{"JPY", 0.006731}, {"IDR", 0.000064}}}};
  const json taken = take("Id,Day,Rev,Cur\n1,2025-01-31,5,USD\n2,2025-01-31,1000000,jpy\n3,2025-01-31,1000000,IDR\n"
                          "4,2025-01-31,5,GBP\n5,2025-01-31,6,\n",
                          mapping, 1);
  EXPECT_EQ(revenues(), (Revenues{{"1", "5.00"}, {"2", "6731.00"}, {"3", "64.00"}, {"5", "6.00"}}));
  ASSERT_EQ(taken["rejected"].size(), 1u);
  EXPECT_EQ(taken["rejected"][0]["row"], 5);
}

TEST_F(ImportedBookings, AreRejectedWithTheReasonAlsoWhereNoRowCouldBeTaken) {
  const std::string rejects = m_shell.path("rejects.csv");
  const json all = take("Id,Day,Rev\n1,2025-01-31,250k\n2,2025-01-31,5%\n", {{"decimal", "."}, {"thousands", ","}}, 2,
                        "2026-01-31", {"--rejects", rejects});
  EXPECT_EQ(all["batch"], json());
  ASSERT_EQ(all["rejected"].size(), 2u);
  EXPECT_EQ(all["rejected"][0]["row"], 2);
  EXPECT_NE(m_shell.read("rejects.csv").find("250k"), std::string::npos);
  EXPECT_TRUE(revenues().empty());
  const json some = take("Id,Day,Rev\n1,2025-01-31,250k\n2,2025-01-31,(5.50)\n3,2025-01-31,$7-\n", {}, 1);
  EXPECT_EQ(some["stored"], 2);
  EXPECT_EQ(revenues(), (Revenues{{"2", "-5.50"}, {"3", "-7.00"}}));
  const json again = take("Id,Day,Rev\n1,2025-01-31,250k\n2,2025-01-31,(5.50)\n3,2025-01-31,$7-\n", {}, 1);
  EXPECT_EQ(again["rejected"], some["rejected"]);
  EXPECT_EQ(again["unchanged"], 2);
}

TEST_F(ImportedBookings, AreAskedAboutWhereADateOrANumberHasTwoReadings) {
  const json asked = take("Id,Day,Rev\n1,04/05/2025,1.234\n", {}, 2);
  ASSERT_EQ(asked["ask"].size(), 2u);
  EXPECT_EQ(asked["ask"][0]["column"], "Day");
  EXPECT_EQ(asked["ask"][0]["choices"], (json{"dd/MM/yyyy", "MM/dd/yyyy"}));
  EXPECT_EQ(asked["ask"][1]["column"], "Rev");
  EXPECT_TRUE(revenues().empty());
  take("Id,Day,Rev\n1,04/05/2025,1.234\n", {{"dates", "dd/MM/yyyy"}, {"decimal", ","}});
  EXPECT_EQ(revenues(), (Revenues{{"1", "1234.00"}}));
}

TEST_F(ImportedBookings, ThatTwoMarketsClaimAreReportedAndGoToTheFirstByRank) {
  m_shell.apply({put("market", {{"name", "North"}, {"rank", 2}, {"match", {"Country = France or Spain"}}}),
                 put("market", {{"name", "Big"}, {"rank", 1}, {"match", {"Country = France", "Size 10 to 20"}}})});
  const json taken = take("Id,Day,Rev,Country,Size\n1,2025-01-31,1,France,20\n2,2025-01-31,2,france,21\n"
                          "3,2025-01-31,3,Italy,15\n");
  ASSERT_EQ(taken["warnings"].size(), 1u);
  EXPECT_EQ(taken["warnings"][0]["row"], 2);
  const json rows = m_shell.ask({"records", m_file, "--kind", "bookings"})["rows"];
  EXPECT_EQ(rows[0]["market"], "Big");
  EXPECT_EQ(rows[0]["ambiguous"], true);
  EXPECT_EQ(rows[1]["market"], "North");
  EXPECT_EQ(rows[2]["market"], json());
  EXPECT_EQ(m_shell.ask({"records", m_file, "--kind", "bookings", "--market", "north"})["rows"].size(), 1u);
}

TEST_F(ImportedBookings, AreNotStoredByARehearsal) {
  const std::string bytes = m_shell.read("w.baton");
  const json taken = take("Id,Day,Rev\n1,2025-01-31,1\n", {}, 0, "2026-01-31", {"--dry-run"});
  EXPECT_EQ(taken["stored"], 1);
  EXPECT_EQ(m_shell.read("w.baton"), bytes);
}

TEST_F(ImportedBookings, TakeASavedMappingByItsName) {
  const json definition{{"kind", "bookings"}, {"columns", {{"date", "Day"}, {"revenue", "Rev"}}}};
  m_shell.apply({put("mapping", {{"name", "Monthly"}, {"kind", "bookings"}, {"definition", definition.dump()}})});
  EXPECT_EQ(m_shell.ask({"mappings", m_file})["rows"][0],
            (json{{"name", "Monthly"}, {"kind", "bookings"}, {"built_in", false}}));
  const json taken = m_shell.ask({"import", m_file, "-", "--kind", "bookings", "--mapping", "Monthly"}, 0,
                                 "Day,Rev\n2025-01-31,1\n2025-01-31,1\n");
  EXPECT_EQ(taken["stored"], 2);
}

TEST_F(ImportedBookings, OfWhichNotOneCanBeReadSayOfEachWhy) {
  const json amounts = take("Id,Day,Rev\n1,2025-01-31,250k\n2,2025-02-28,n/a\n", {}, 2);
  EXPECT_EQ(amounts["stored"], 0);
  EXPECT_EQ(amounts["rejected"], (json{{{"row", 2}, {"reason", "Rev: \"250k\" is not a number"}},
                                       {{"row", 3}, {"reason", "Rev: \"n/a\" is not a number"}}}));
  const json days = take("Id,Day,Rev\n1,2025-02-30,5\n", {}, 2, "2026-01-31", {"--rejects", m_shell.path("out.csv")});
  ASSERT_EQ(days["rejected"].size(), 1u);
  EXPECT_NE(m_shell.read("out.csv").find("2025-02-30,5"), std::string::npos);
  EXPECT_TRUE(revenues().empty());
}

TEST_F(ImportedBookings, OfAColumnWrittenInTwoWaysAreRefusedTogether) {
  m_shell.write("mapping.json", R"({"kind":"bookings","columns":{"date":"Day","revenue":"Rev"}})");
  m_shell.write("bookings.csv", "Day,Rev\n13/05/2025,1\n05/13/2025,2\n");
  const Answer answer = m_shell.run({"import", m_file, m_shell.path("bookings.csv"), "--kind", "bookings", "--mapping",
                                     m_shell.path("mapping.json")});
  EXPECT_EQ(answer.exit, 2);
  EXPECT_TRUE(answer.hasOneError()) << answer.err;
  EXPECT_NE(answer.err.find("\"13/05/2025\" and \"05/13/2025\" are not written in one way"), std::string::npos);
}

TEST_F(ImportedBookings, SayWhenANameIsSharedByTwo) {
  m_shell.apply({put("person", {{"name", "Bo"}}), put("person", {{"name", "bo"}})});
  const json taken = take("Day,Rev,Who\n2025-01-31,1,Bo\n2025-01-31,2,Zed\n",
                          {{"columns", {{"date", "Day"}, {"revenue", "Rev"}, {"owner", "Who"}}}});
  EXPECT_EQ(taken["unmatched"]["owner"], (json{{"Bo", 1}, {"Zed", 1}}));
  ASSERT_EQ(taken["warnings"].size(), 2u);
  EXPECT_EQ(taken["warnings"][0]["text"], "More than one is called Bo");
  EXPECT_EQ(taken["warnings"][1]["text"], "Nothing is called Zed");
}

TEST_F(ImportedBookings, RejectedGoToStandardOutputAlone) {
  const std::string mapping =
      m_shell.write("m.json", R"({"kind":"bookings","columns":{"date":"Day","revenue":"Rev"}})");
  const std::string csv = m_shell.write("b.csv", "Day,Rev\n2025-01-31,1\n,3\n");
  const Answer rows =
      m_shell.run({"import", m_file, csv, "--kind", "bookings", "--mapping", mapping, "--rejects", "-", "--dry-run"});
  EXPECT_EQ(rows.exit, 1);
  EXPECT_TRUE(rows.out.ends_with(",3\r\n")) << rows.out;
  const Answer both =
      m_shell.run({"import", m_file, csv, "--kind", "bookings", "--mapping", mapping, "--rejects", "-", "--json"});
  EXPECT_EQ(both.exit, 2);
  EXPECT_TRUE(both.hasOneError()) << both.err;
  EXPECT_TRUE(both.out.empty()) << both.out;
  EXPECT_TRUE(revenues().empty()) << "nothing is stored when the question cannot be answered";
}

TEST(ImportedPeople, WhoWouldReportToThemselvesReportToNobody) {
  Shell shell;
  const std::string file = shell.workspace();
  const std::string mapping = shell.write("m.json", R"({"kind":"people","columns":{"name":"Name","manager":"Boss"}})");
  const json taken = shell.ask({"import", file, "-", "--kind", "people", "--mapping", mapping}, 0,
                               "Name,Boss\nTop,Top\nMid,Top\nA,B\nB,A\n");
  EXPECT_EQ(taken["stored"], 4);
  EXPECT_EQ(taken["ready"], 2);
  ASSERT_EQ(taken["warnings"].size(), 2u);
  EXPECT_EQ(taken["warnings"][0]["row"], 2);
  EXPECT_EQ(taken["warnings"][1]["text"], "A would report to themselves; the line is left open");
  std::map<std::string, std::string> names, managers;
  const json people = shell.elements("person");
  for (const auto& [id, fields] : people.items())
    names[id] = fields["name"].get<std::string>();
  for (const auto& [id, fields] : people.items())
    managers[names[id]] = fields.contains("manager") ? names[fields["manager"].get<std::string>()] : "";
  EXPECT_EQ(managers, (std::map<std::string, std::string>{{"Top", ""}, {"Mid", "Top"}, {"A", ""}, {"B", "A"}}));
}

TEST_F(ImportedBookings, RefuseADelimiterOfTwoCharacters) {
  m_shell.write("mapping.json", R"({"kind":"bookings","columns":{"date":"Day","revenue":"Rev"},"delimiter":";;"})");
  m_shell.write("bookings.csv", "Day,Rev\n2025-01-31,1\n");
  EXPECT_EQ(m_shell
                .run({"import", m_file, m_shell.path("bookings.csv"), "--kind", "bookings", "--mapping",
                      m_shell.path("mapping.json")})
                .exit,
            2);
}

TEST_F(ImportedBookings, StandBesideTheGoalOfTheirPersonAndQuarter) {
  m_shell.apply({put("goal", {{"metric", "101"},
                              {"basis", "target"},
                              {"owner", "@person:Ann Lee"},
                              {"from", "2025-01-01"},
                              {"grain", "quarter"},
                              {"amount", "200.00"}})});
  take("Id,Day,Rev,Who\n1,2025-01-31,50,ann lee\n2,2025-03-31,0.5,E1\n3,2025-04-01,7,Ann Lee\n",
       {{"columns", {{"external_id", "Id"}, {"date", "Day"}, {"revenue", "Rev"}, {"owner", "Who"}}}}, 0, "2026-01-31",
       {"--data-through", "2025-04-30"});
  const json answer =
      m_shell.ask({"goals", m_file, "--metric", "REVENUE", "--basis", "Target", "--by", "person,quarter"});
  ASSERT_EQ(answer["rows"].size(), 2u);
  const json& first = answer["rows"][0];
  EXPECT_EQ(first["person"], "Ann Lee");
  EXPECT_EQ(first["quarter"], "FY2025-Q1");
  EXPECT_EQ(first["from"], "2025-01-01");
  EXPECT_EQ(first["to"], "2025-03-31");
  EXPECT_EQ(first["goal"], "200.00");
  EXPECT_EQ(first["actual"], "50.50");
  EXPECT_DOUBLE_EQ(first["attainment"].get<double>(), 50.5 / 200);
  EXPECT_EQ(first["remaining"], "149.50");
  EXPECT_EQ(first["partial"], false);
  EXPECT_EQ(answer["rows"][1]["goal"], json());
  EXPECT_EQ(answer["rows"][1]["actual"], "7.00");
  EXPECT_EQ(answer["rows"][1]["partial"], true);
}

} // namespace
} // namespace baton::batonctl

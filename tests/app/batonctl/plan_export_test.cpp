// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xlsx.h"
#include "tests/app/batonctl/shell.h"

#include <gtest/gtest.h>
#include <map>

namespace baton::batonctl {
namespace {

/// The plan of the example, as files.
class PlanOnFiles : public testing::Test {
protected:
  void SetUp() override { ASSERT_EQ(m_shell.run({"new", m_file, "--template", "example"}).exit, 0); }
  Answer write(const std::string& what, const std::string& format, std::vector<std::string> more = {}) {
    std::vector<std::string> words{"export", m_file, "--what", what, "--format", format, "-o", m_shell.path("out")};
    words.insert(words.end(), more.begin(), more.end());
    return m_shell.run(words);
  }
  Shell m_shell;
  std::string m_file = m_shell.path("w.baton");
};

TEST_F(PlanOnFiles, AreWrittenInEachFormOffered) {
  const std::map<std::string, std::string> begins{{"pdf", "%PDF-"}, {"docx", "PK"}, {"xlsx", "PK"},
                                                  {"html", "<!"},   {"md", ""},     {"csv", "\xEF\xBB\xBF"}};
  const std::map<std::string, std::vector<std::string>> offered{{"plan", {"pdf", "docx", "html", "md", "xlsx"}},
                                                                {"person", {"pdf", "docx", "html", "md"}},
                                                                {"goals", {"xlsx", "csv"}},
                                                                {"numbers", {"xlsx", "csv"}}};
  for (const auto& [what, formats] : offered)
    for (const std::string& format : formats) {
      const Answer answer =
          write(what, format,
                what == "person" ? std::vector<std::string>{"--person", "Linda Mitchell"} : std::vector<std::string>());
      EXPECT_EQ(answer.exit, 0) << what << " as " << format << ": " << answer.err;
      const std::string bytes = m_shell.read("out");
      EXPECT_GT(bytes.size(), 200u);
      EXPECT_TRUE(bytes.starts_with(begins.at(format))) << what << " as " << format;
    }
}

TEST_F(PlanOnFiles, APairThatIsNotOfferedIsRefusedWithThoseThatAre) {
  const Answer answer = write("goals", "pdf");
  EXPECT_EQ(answer.exit, 2);
  EXPECT_NE(answer.err.find("goals, numbers as xlsx, csv"), std::string::npos) << answer.err;
  EXPECT_EQ(write("person", "xlsx", {"--person", "Linda Mitchell"}).exit, 2);
  EXPECT_EQ(write("person", "pdf").exit, 2);
  EXPECT_EQ(write("goals", "csv", {"--version", "1"}).exit, 2);
  EXPECT_EQ(write("handoff", "pdf", {"--period", "FY2020"}).exit, 2);
  EXPECT_FALSE(m_shell.has("out"));
}

TEST_F(PlanOnFiles, TheSameDayGivesTheSameBytes) {
  for (const auto& [what, format] : {std::pair{"plan", "xlsx"}, {"plan", "md"}, {"numbers", "xlsx"}}) {
    ASSERT_EQ(write(what, format, {"--today", "2020-05-01"}).exit, 0);
    const std::string first = m_shell.read("out");
    ASSERT_EQ(write(what, format, {"--today", "2020-05-01"}).exit, 0);
    EXPECT_TRUE(first == m_shell.read("out")) << what;
  }
}

TEST_F(PlanOnFiles, GoalsComeBackWithoutAMapping) {
  for (const std::string format : {"csv", "xlsx"}) {
    ASSERT_EQ(write("goals", format).exit, 0);
    const auto answer = m_shell.ask({"import", m_file, m_shell.path("out"), "--kind", "goals", "--dry-run"});
    EXPECT_EQ(answer["unchanged"], answer["rows"]) << format;
    EXPECT_GT(answer["rows"].get<int>(), 100);
    EXPECT_TRUE(answer["rejected"].empty() && answer["warnings"].empty());
  }
}

/// Its first sheets are figures; the goals stand behind them.
TEST_F(PlanOnFiles, ThePlansWorkbookComesBackThoughItsFirstSheetIsNone) {
  ASSERT_EQ(write("plan", "xlsx", {"--period", "FY2020"}).exit, 0);
  const std::vector<std::string> words{"import", m_file, m_shell.path("out"), "--kind", "goals", "--dry-run"};
  const auto answer = m_shell.ask(words);
  EXPECT_EQ(answer["unchanged"], answer["rows"]);
  EXPECT_GT(answer["rows"].get<int>(), 50);
  auto named = words;
  named.insert(named.end(), {"--mapping", "Baton"});
  EXPECT_EQ(m_shell.ask(named)["rows"], answer["rows"]);
}

/// Two sheets with the columns of a mapping behind one without: which one is meant is asked.
TEST_F(PlanOnFiles, OfTwoSheetsThatFitTheOneIsAskedFor) {
  report::Workbook book;
  for (const char* name : {"Read me", "July", "August"}) {
    report::Sheet sheet;
    sheet.name = name;
    const bool isFirst = book.sheets.empty();
    sheet.table.columns =
        isFirst ? std::vector<report::SheetColumn>{{"What"}}
                : std::vector<report::SheetColumn>{{"Day", report::CellForm::Date}, {"Rev", report::CellForm::Number}};
    if (!isFirst)
      sheet.table.rows.push_back(
          {*basics::Date::parse("2020-07-01"), basics::Amount::of(book.sheets.size() == 1 ? 10 : 20)});
    book.sheets.push_back(sheet);
  }
  const std::string source = m_shell.write("two.xlsx", *report::writeXlsx(book));
  const auto import = [&](const std::string& sheet, int exit) {
    const std::string mapping =
        m_shell.write("m.json", R"({"kind":"bookings","columns":{"date":"Day","revenue":"Rev"})" +
                                    (sheet.empty() ? "}" : R"(,"sheet":")" + sheet + "\"}"));
    return m_shell.ask({"import", m_file, source, "--kind", "bookings", "--mapping", mapping, "--dry-run"}, exit);
  };
  const auto asked = import("", 2);
  EXPECT_EQ(asked["ask"][0]["choices"], nlohmann::json({"July", "August"}));
  EXPECT_EQ(import("August", 0)["rows"], 1);
  book.sheets.pop_back();
  m_shell.write("two.xlsx", *report::writeXlsx(book));
  EXPECT_EQ(import("", 0)["rows"], 1) << "the only other one";
}

TEST_F(PlanOnFiles, RecordsComeBackWithoutAMapping) {
  for (const std::string kind : {"opportunities", "bookings", "activities"}) {
    const std::string file = m_shell.path(kind + ".csv");
    ASSERT_EQ(m_shell.run({"records", m_file, "--kind", kind, "--period", "FY2020-Q1", "-o", file}).exit, 0);
    const auto rows = m_shell.ask({"records", m_file, "--kind", kind, "--period", "FY2020-Q1"})["rows"].size();
    ASSERT_GT(rows, 0u) << kind;
    const auto answer = m_shell.ask({"import", m_file, file, "--kind", kind, "--dry-run"});
    EXPECT_EQ(answer["rows"], rows) << kind;
    EXPECT_TRUE(answer["rejected"].empty()) << kind << answer["rejected"].dump();
  }
}

TEST_F(PlanOnFiles, AFileOfAnotherKindIsRefused) {
  ASSERT_EQ(write("goals", "csv").exit, 0);
  EXPECT_EQ(m_shell.run({"import", m_file, m_shell.path("out"), "--kind", "bookings"}).exit, 2);
  m_shell.write("any.csv", "A,B\n1,2\n");
  EXPECT_EQ(m_shell.run({"import", m_file, m_shell.path("any.csv"), "--kind", "goals"}).exit, 2);
}

} // namespace
} // namespace baton::batonctl

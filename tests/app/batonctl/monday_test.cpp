// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;
using testing::HasSubstr, testing::Not;

/// Ben sells under Amy, who met him on 12 January. Exports of 5 January, of Monday 23 February and of Monday 2 March.
class MondayOut : public testing::Test {
protected:
  void SetUp() override {
    m_shell.workspace();
    m_shell.apply({put("person", {{"name", "Amy"}}, "11"), put("person", {{"name", "Ben"}, {"manager", "11"}}, "12"),
                   put("market", {{"name", "Retail"}, {"status", "selected"}}, "13"),
                   put("meeting_day", {{"person", "12"}, {"by", "11"}, {"date", "2026-01-12"}, {"held", true}})});
    m_shell.takeDeals("january", "2026-01-05", "o1,Ben,Talking,2025-12-01,2026-03-20,999\n");
    m_shell.takeDeals("february", "2026-02-23",
                      "o1,Ben,Talking,2025-12-01,2026-03-20,100\no2,Ben,Talking,2025-12-01,2026-03-20,50.25\n");
    m_shell.takeDeals("march", "2026-03-02",
                      "o1,Ben,Offer,2025-12-01,2026-04-20,100\no2,Ben,Won,2025-12-01,2026-02-27,50.25\n"
                      "o3,Ben,Talking,2026-02-24,2026-03-25,300\n");
  }
  Answer out(std::vector<std::string> more, const std::string& format) const {
    std::vector<std::string> words{"export", m_file, "--what", "monday", "--format", format, "-o", "-"};
    words.insert(words.end(), more.begin(), more.end());
    words.insert(words.end(), {"--today", "2026-03-02"});
    return m_shell.run(words);
  }
  json sheet(const std::string& person) const { return out({"--person", person}, "json").json(); }

  Shell m_shell;
  std::string m_file = m_shell.path("w.baton");
};

/// From Monday to Monday: 100 + 50.25 were due in the quarter; 300 came, 50.25 was won, 100 is due in April now.
/// 150.25 + 300 - 50.25 - 100 = 300.
TEST_F(MondayOut, SaysWhatChangedSinceTheMondayBeforeToTheCent) {
  const json bridge = sheet("Amy")["bridge"];
  EXPECT_EQ(bridge["from"], "2026-02-23");
  EXPECT_EQ(bridge["to"], "2026-03-02");
  EXPECT_EQ(bridge["period"], "FY2026-Q1");
  std::map<std::string, std::string> steps;
  for (const json& row : bridge["rows"])
    steps[row["step"]] = row["value"];
  EXPECT_EQ(steps["start"], "150.25");
  EXPECT_EQ(steps["created"], "300.00");
  EXPECT_EQ(steps["won"], "50.25");
  EXPECT_EQ(steps["pushed out"], "100.00");
  EXPECT_EQ(steps["end"], "300.00");
  EXPECT_EQ(bridge["foots"], true);
}

/// Ben was met seven weeks ago: one of his is new since, and two moved forward from the export of then.
TEST_F(MondayOut, ListsWhoIsToBeMetWithThreeNumbers) {
  const json due = sheet("Amy")["one_to_ones"][0];
  EXPECT_EQ(due["person"], "Ben");
  EXPECT_EQ(due["met"], "2026-01-12");
  EXPECT_EQ(due["weeks"], 7);
  EXPECT_EQ(due["new_opportunities"], 1);
  EXPECT_EQ(due["moved_forward"], 1) << "o1: of o2 nothing was known then";
  EXPECT_EQ(due["sheet"]["period"], "FY2026-Q1");
  EXPECT_EQ(sheet("Amy")["outside"]["unplaced"], 2);
  EXPECT_EQ(sheet("Ben")["reports"], 0);
}

TEST_F(MondayOut, IsOnePageInEveryForm) {
  for (const char* format : {"pdf", "docx", "html", "md"})
    EXPECT_EQ(out({"--person", "Amy"}, format).exit, 0) << format;
  const std::string page = out({"--person", "Amy"}, "md").out;
  EXPECT_THAT(page, HasSubstr("Look here first"));
  EXPECT_THAT(
      page, HasSubstr("Due in FY2026-Q1, USD | **150.25** | + 300.00 | \u2212 50.25 | 0 | \u2212 100.00 | **300.00**"));
  EXPECT_THAT(page, Not(HasSubstr("One-to-one: Ben")));
  EXPECT_THAT(out({"--person", "Amy", "--sheets"}, "md").out, HasSubstr("One-to-one: Ben"));
}

TEST_F(MondayOut, AsksWhoseItIs) {
  EXPECT_EQ(out({}, "pdf").exit, 2);
  EXPECT_EQ(out({"--person", "Nobody"}, "pdf").exit, 2);
  EXPECT_EQ(out({"--person", "Amy", "--version", "1"}, "pdf").exit, 2);
  const Answer workbook = out({"--person", "Amy"}, "xlsx");
  EXPECT_EQ(workbook.exit, 2);
  EXPECT_THAT(workbook.err, HasSubstr("monday, minutes, playback as pdf, docx, html, md, json"));
}

/// The same sheet, to the byte, from a workspace whose private file is not there.
TEST_F(MondayOut, KnowsNothingOfWhatIsPrivate) {
  const std::string before = out({"--person", "Amy"}, "json").out, page = out({"--person", "Amy"}, "md").out;
  m_shell.apply({put("meeting", {{"person", "12"}, {"by", "11"}, {"date", "2026-02-25"}, {"notes", "a secret"}})});
  m_shell.apply({put("coaching", {{"person", "12"}, {"by", "11"}, {"date", "2026-02-26"}, {"seen", "a secret"}})});
  ASSERT_TRUE(m_shell.has("w.private.baton"));
  EXPECT_EQ(out({"--person", "Amy"}, "json").out, before);
  EXPECT_EQ(out({"--person", "Amy"}, "md").out, page);
}

} // namespace
} // namespace baton::batonctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;
using testing::HasSubstr;

/// Tess and Una report against one assumption; Maya leads.
class Signals : public testing::Test {
protected:
  void SetUp() override {
    m_shell.workspace();
    m_shell.apply({put("person", {{"name", "Maya"}, {"side", "leadership"}}, "11"),
                   put("person", {{"name", "Tess"}, {"side", "sales"}}, "12"),
                   put("person", {{"name", "Una"}, {"side", "sales"}}, "13"),
                   put("assumption", {{"statement", "Larkfield holds its prices"}}, "21"),
                   put("matter", {{"name", "Free delivery"}}, "31"), signal("41", "12", "2020-06-15", 3),
                   signal("42", "13", "2020-03-17", 2), // 90 days before
                   put("signal", {{"text", "Great sheet"}, {"signal_kind", "praise"}, {"date", "2020-06-01"}}, "43")});
  }
  static json signal(const char* id, const char* by, const char* date, int strength) {
    return put("signal",
               {{"text", "Delivers free"},
                {"signal_kind", "competitor_move"},
                {"by", by},
                {"date", date},
                {"strength", strength},
                {"challenges", "21"},
                {"opportunities", {"o1"}},
                {"matter", "31"}},
               id);
  }
  void takeDeals() const {
    const std::string file =
        m_shell.write("d.csv", "Id,Stage,Opened,Closed,Value,Why\no1,Talking,2020-01-01,,400,\n"
                               "o2,Lost,2020-01-01,2020-05-02,70,Price\no3,Lost,2020-01-01,2020-05-01,30,price\n");
    const std::string mapping = m_shell.write(
        "d.json",
        R"({"kind":"opportunities","columns":{"external_id":"Id","stage":"Stage","created":"Opened",)"
        R"("closed":"Closed","amount":"Value","lost_reason":"Why"},"stages":{"Talking":"open","Lost":"lost"},)"
        R"("dates":"yyyy-MM-dd","as_of":"2020-06-01"})");
    m_shell.ask({"import", m_file, file, "--kind", "opportunities", "--mapping", mapping});
  }
  json ask(int exit = 0) const { return m_shell.ask({"signals", m_file, "--today", "2020-06-15"}, exit); }
  std::vector<std::string> answering(const char* id, const char* who) const {
    return {"answer",  m_file, id,  "--text", "We match it",         "--strategy",
            "changes", "--as", who, "--at",   "2020-06-20T09:00:00Z"};
  }
  Shell m_shell;
  std::string m_file = m_shell.path("w.baton");
};

TEST_F(Signals, StandWithTheirClock) {
  const json rows = ask()["rows"];
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0]["id"], "42");
  EXPECT_EQ(rows[0]["by"], "Una");
  EXPECT_EQ(rows[0]["by_id"], "13");
  EXPECT_EQ(rows[0]["challenges"], "Larkfield holds its prices");
  EXPECT_EQ(rows[0]["challenges_kind"], "assumption");
  EXPECT_EQ(rows[0]["days_waiting"], 90);
  EXPECT_EQ(rows[0]["due"], "2020-03-31");
  EXPECT_EQ(rows[0]["overdue"], true);
  EXPECT_EQ(rows[0]["at_stake"]["unknown"], json::array({"o1"}));
  EXPECT_EQ(rows[1]["signal_kind"], "praise");
  EXPECT_TRUE(rows[1]["due"].is_null());
  EXPECT_EQ(rows[2]["days_waiting"], 0);
  EXPECT_EQ(rows[2]["overdue"], false);
}

/// 3 + 2 x 1/2 = 4
TEST_F(Signals, HeatTheAssumptionTheyChallenge) {
  const json hot = ask()["assumptions"][0];
  EXPECT_EQ(hot["heat"], 4.0);
  EXPECT_EQ(hot["state"], "amber");
  EXPECT_EQ(hot["reporters"], 2);
  EXPECT_EQ(hot["terms"][0]["by"], "Tess");
  EXPECT_EQ(hot["terms"][1]["weight"], 1.0);
  EXPECT_EQ(hot["terms"][1]["age_days"], 90);
}

TEST_F(Signals, OfOneMatterMakeACaseWithTheMoneyAtStake) {
  takeDeals();
  const json answer = ask();
  const json matter = answer["matters"][0];
  EXPECT_EQ(matter["reporters"], 2);
  EXPECT_EQ(matter["signals"], json::array({"41", "42"}));
  EXPECT_EQ(matter["at_stake"]["open"], "400.00");
  EXPECT_EQ(matter["unanswered"], 2);
  ASSERT_EQ(answer["loss_reasons"].size(), 1u);
  EXPECT_EQ(answer["loss_reasons"][0]["reason"], "Price");
  EXPECT_EQ(answer["loss_reasons"][0]["value"], "100.00");
  EXPECT_EQ(answer["loss_reasons"][0]["opportunities"], json::array({"o2", "o3"}));
  EXPECT_EQ(answer["pattern"]["kind"].size(), 3u) << "March, June, and praise in June";
}

TEST_F(Signals, AreAnsweredByLeadershipAlone) {
  const Answer refused = m_shell.run(answering("42", "Tess"));
  EXPECT_EQ(refused.exit, 1);
  EXPECT_THAT(refused.err, HasSubstr("Tess is of Sales"));
  EXPECT_EQ(m_shell.run(answering("42", "Nobody")).exit, 2);
  EXPECT_EQ(m_shell.run(answering("21", "Maya")).exit, 2) << "no signal";
  EXPECT_EQ(m_shell.run({"answer", m_file, "42", "--text", " ", "--strategy", "stays", "--as", "Maya"}).exit, 2);
  EXPECT_EQ(m_shell.run({"answer", m_file, "42", "--text", "x", "--strategy", "perhaps", "--as", "Maya"}).exit, 2);
  const json done = m_shell.ask(answering("42", "Maya"));
  EXPECT_EQ(done["state"], "answered");
  EXPECT_EQ(done["answered"], "2020-06-20T09:00:00Z");
  EXPECT_EQ(done["answered_by"], "Maya");
  EXPECT_EQ(done["days_to_answer"], 95);
  EXPECT_EQ(done["answered_late"], true);
  EXPECT_EQ(done["overdue"], false);
  m_shell.apply({put("signal", {{"state", "closed"}}, "42")});
  EXPECT_EQ(m_shell.run(answering("42", "Maya")).exit, 1) << "closed";
  EXPECT_EQ(m_shell.run({"undo", m_file}).exit, 0);
}

/// Due on 31 March (waits) and on 29 June (not yet); praise is owed nothing. Then both are answered on 20 June.
TEST_F(Signals, AreAPromiseOfLeadership) {
  const auto kept = [&](const char* today) {
    return m_shell.ask({"scorecard", m_file, "--today", today})["field_answers"];
  };
  EXPECT_EQ(kept("2020-06-15")["due"], 1);
  EXPECT_EQ(kept("2020-06-15")["open"], 1);
  m_shell.ask(answering("41", "Maya"));
  m_shell.ask(answering("42", "Maya"));
  const json after = kept("2020-07-15");
  EXPECT_EQ(after["due"], 2);
  EXPECT_EQ(after["on_time"], 1);
  EXPECT_EQ(after["late"], 1);
  EXPECT_EQ(after["reliability"], 0.5);
}

TEST_F(Signals, WaitAsLongAsTheWorkspaceAgrees) {
  m_shell.apply({put("workspace", {{"answer_days", 100}})});
  EXPECT_EQ(ask()["answer_days"], 100);
  EXPECT_EQ(ask()["rows"][0]["overdue"], false);
  m_shell.apply({put("workspace", {{"answer_days", 0}})}, 2);
}

} // namespace
} // namespace baton::batonctl

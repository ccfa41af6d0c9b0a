// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Promises from a shell: moves, the ledger, the sheet of both sides, where it began to slip.
namespace baton::batonctl {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using Words = std::vector<std::string>;

class Promises : public testing::Test {
protected:
  void SetUp() override {
    m_file = m_shell.workspace();
    m_shell.apply({put("person", {{"name", "Ann Lee"}, {"side", "sales"}}),
                   put("person", {{"name", "Maya Lind"}, {"side", "leadership"}}),
                   put("person", {{"name", "Cy"}, {"side", "sales"}})});
  }
  static Words with(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }
  Words begin(const std::string& move, const std::string& as, const std::string& to, const Words& more = {}) const {
    return with({"commit", m_file, move, "--new", "--as", as, "--to", to, "--statement", "A price list",
                 "--satisfaction", "One page, signed by both", "--due", "2026-03-31", "--at", "2026-01-05T09:00:00Z"},
                more);
  }
  std::string ask(const Words& more = {}) const {
    return m_shell.ask(begin("request", "Ann Lee", "Maya Lind", more))["id"].get<std::string>();
  }
  Words move(const std::string& what, const std::string& id, const std::string& as, const std::string& day,
             const Words& more = {}) const {
    return with({"commit", m_file, what, id, "--as", as, "--at", day + "T09:00:00Z"}, more);
  }
  json row(const std::string& id, const std::string& today = "2026-01-10") const {
    const json ledger = m_shell.ask({"ledger", m_file, "--today", today});
    for (const auto& one : ledger["rows"])
      if (one["id"] == id)
        return one;
    return {};
  }

  Shell m_shell;
  std::string m_file;
};

TEST_F(Promises, GoFromAskingToDone) {
  const json asked = m_shell.ask(begin("request", "Ann Lee", "Maya Lind", {"--confidence", "80"}));
  const std::string id = asked["id"];
  EXPECT_EQ(asked["state"], "requested");
  EXPECT_EQ(asked["turn"], "promisor");
  EXPECT_TRUE(asked["event"].is_string());
  EXPECT_EQ(m_shell.ask(move("counter", id, "Maya Lind", "2026-01-07", {"--due", "2026-04-15"}))["state"], "countered");
  EXPECT_EQ(m_shell.ask(move("accept", id, "Ann Lee", "2026-01-08"))["turn"], "promisor");
  const json agreed = row(id);
  EXPECT_EQ(agreed["direction"], "leadership");
  EXPECT_EQ(agreed["promisor"], "Maya Lind");
  EXPECT_EQ(agreed["promisee"], "Ann Lee");
  EXPECT_EQ(agreed["due"], "2026-04-15");
  EXPECT_EQ(agreed["confidence"], 80);
  EXPECT_EQ(agreed["state"], "agreed");
  EXPECT_EQ(agreed["late"], false);
  EXPECT_EQ(agreed["awaiting_days"], nullptr);
  EXPECT_EQ(agreed["quality"],
            (json{{"public", true}, {"active", true}, {"voluntary", true}, {"explicit", true}, {"mission", false}}));
  EXPECT_EQ(agreed["moves"].size(), 3u);
  EXPECT_EQ(row(id, "2026-04-16")["late"], true);
  EXPECT_EQ(m_shell.ask(move("report", id, "Maya Lind", "2026-04-15"))["turn"], "promisee");
  EXPECT_EQ(row(id, "2026-04-18")["awaiting_days"], 3);
  EXPECT_EQ(m_shell.ask(move("satisfied", id, "Ann Lee", "2026-04-20"))["state"], "fulfilled");
  EXPECT_EQ(row(id, "2026-04-20")["turn"], nullptr);
  EXPECT_EQ(m_shell.ask({"verify", m_file})["ok"], true);
}

TEST_F(Promises, ExitOneForTheWrongPartyOrStateWithTheReason) {
  const std::string id = ask();
  const Answer own = m_shell.run(move("accept", id, "Ann Lee", "2026-01-06"));
  EXPECT_EQ(own.exit, 1);
  EXPECT_TRUE(own.hasOneError()) << own.err;
  EXPECT_THAT(own.err, HasSubstr("It is for Maya Lind to accept it"));
  EXPECT_EQ(m_shell.run(move("accept", id, "Cy", "2026-01-06")).exit, 1) << "no part in it";
  EXPECT_EQ(m_shell.run(move("report", id, "Maya Lind", "2026-01-06")).exit, 1);
  m_shell.ask(move("accept", id, "Maya Lind", "2026-01-06"));
  const Words broken{"--note", "It did not come", "--cause", "capacity"};
  EXPECT_EQ(m_shell.run(move("break", id, "Ann Lee", "2026-03-31", broken)).exit, 1) << "the day has not passed";
  EXPECT_EQ(m_shell.run(move("break", id, "Ann Lee", "2026-04-01", broken)).exit, 0);
}

TEST_F(Promises, ExitTwoForWhatIsWronglyAsked) {
  const std::string id = ask();
  for (const Words& words : std::vector<Words>{
           move("accept", id, "Nobody", "2026-01-06"),
           move("accept", "7", "Maya Lind", "2026-01-06"),
           move("accept", "seven", "Maya Lind", "2026-01-06"),
           move("agree", id, "Maya Lind", "2026-01-06"),
           move("counter", id, "Maya Lind", "2026-01-06"),
           move("counter", id, "Maya Lind", "2026-01-06", {"--due", "soon"}),
           move("accept", id, "Maya Lind", "2026-01-06", {"--due", "2026-05-01"}),
           move("accept", id, "Maya Lind", "2026-01-06", {"--cause", "capacity"}),
           move("counter", id, "Maya Lind", "2026-01-06", {"--confidence", "101"}),
           move("counter", id, "Maya Lind", "2026-01-06", {"--depends-on", id}),
           move("counter", id, "Maya Lind", "2026-01-06", {"--serves", "7"}),
           move("counter", id, "Maya Lind", "2026-01-06", {"--recurs", "daily"}),
           move("accept", id, "Maya Lind", "2026-01-06", {"--to", "Cy"}),
           begin("request", "Ann Lee", "Ann Lee"),
           begin("request", "Ann Lee", "Nobody"),
           begin("accept", "Ann Lee", "Maya Lind"),
           {"commit", m_file, "request", "--new", "--as", "Ann Lee", "--to", "Cy", "--statement", "A list"},
           {"commit", m_file, "request", id, "--as", "Ann Lee"},
           {"commit", m_file, "accept", "--as", "Maya Lind"},
           {"commit", m_file, "accept", id},
       }) {
    const Answer answer = m_shell.run(words);
    EXPECT_EQ(answer.exit, 2) << testing::PrintToString(words) << answer.err;
    EXPECT_TRUE(answer.hasOneError()) << answer.err;
  }
  EXPECT_EQ(row(id)["state"], "requested");
  m_shell.ask(move("accept", id, "Maya Lind", "2026-01-06"));
  for (const char* needsNote : {"revoke"})
    EXPECT_EQ(m_shell.run(move(needsNote, id, "Maya Lind", "2026-01-06")).exit, 2) << needsNote;
  EXPECT_EQ(m_shell.run(move("break", id, "Ann Lee", "2026-05-01", {"--note", "Late"})).exit, 2) << "no cause";
}

TEST_F(Promises, LedgerBySideAndPersonAndInWords) {
  const std::string leaderships = ask();
  const std::string ofSales = m_shell.ask(begin("offer", "Cy", "Maya Lind"))["id"];
  const auto idsOf = [&](const Words& options) {
    Words ids;
    const json ledger = m_shell.ask(with({"ledger", m_file}, options));
    for (const auto& one : ledger["rows"])
      ids.push_back(one["id"]);
    return ids;
  };
  EXPECT_EQ(idsOf({"--side", "leadership"}), Words{leaderships});
  EXPECT_EQ(idsOf({"--side", "sales"}), Words{ofSales});
  EXPECT_EQ(idsOf({"--person", "Cy"}), Words{ofSales});
  EXPECT_EQ(idsOf({"--person", "Maya Lind"}).size(), 2u) << "owed and owing";
  const Answer words = m_shell.run({"ledger", m_file, "--today", "2026-01-10"});
  EXPECT_THAT(words.out, HasSubstr("Leadership and support owes"));
  EXPECT_THAT(words.out, HasSubstr("Maya Lind, 5 days"));
  EXPECT_EQ(m_shell.run({"ledger", m_file, "--side", "both"}).exit, 2);
  EXPECT_EQ(m_shell.run({"ledger", m_file, "--person", "Nobody"}).exit, 2);
}

TEST_F(Promises, LedgerNamesWhatLeadershipHasNotPromisedYet) {
  m_shell.apply(
      {put("weapon",
           {{"name", "Calculator"}, {"status", "in_work"}, {"owner", "@person:Maya Lind"}, {"due", "2026-03-31"}})});
  const json drafts = m_shell.ask({"ledger", m_file, "--today", "2026-01-10"})["drafts"];
  ASSERT_EQ(drafts.size(), 1u);
  EXPECT_EQ(drafts[0]["statement"], "Calculator is ready");
  EXPECT_EQ(drafts[0]["promisor"], "Maya Lind");
  EXPECT_EQ(drafts[0]["due"], "2026-03-31");
  EXPECT_EQ(drafts[0]["from"]["kind"], "weapon");
  EXPECT_EQ(drafts[0]["serves"], json::array({drafts[0]["from"]["id"]}));
  EXPECT_TRUE(m_shell.ask({"ledger", m_file, "--side", "sales"})["drafts"].empty());
  ask({"--serves", drafts[0]["from"]["id"].get<std::string>()});
  EXPECT_TRUE(m_shell.ask({"ledger", m_file, "--today", "2026-01-10"})["drafts"].empty()) << "it is asked for";
}

TEST_F(Promises, ScorecardHasTheKeysAndTheFigures) {
  const std::string kept = ask({"--confidence", "90"});
  m_shell.ask(move("accept", kept, "Maya Lind", "2026-01-07"));
  m_shell.ask(move("report", kept, "Maya Lind", "2026-03-31"));
  m_shell.ask(move("satisfied", kept, "Ann Lee", "2026-04-01"));
  const std::string open = ask();
  m_shell.ask(move("accept", open, "Maya Lind", "2026-01-09"));
  const json card = m_shell.ask({"scorecard", m_file, "--period", "2026-03", "--today", "2026-04-10"});
  const json leadership = card["rows"][0];
  EXPECT_EQ(leadership["side"], "leadership");
  EXPECT_EQ(leadership["person"], nullptr);
  for (const auto& [key, value] : std::map<std::string, int>{
           {"due", 2}, {"on_time", 1}, {"late", 0}, {"renegotiated", 0}, {"broken", 0}, {"revoked", 0}, {"open", 1}})
    EXPECT_EQ(leadership[key], value) << key;
  EXPECT_DOUBLE_EQ(leadership["reliability"], 0.5);
  // Wilson for 1 of 2, z = 1.959964: (0.5 + z^2/4 -+ z sqrt(0.25/2 + z^2/16)) / (1 + z^2/2) = 0.0945, 0.9055.
  EXPECT_NEAR(leadership["interval"][0], 0.0945, 0.00005);
  EXPECT_NEAR(leadership["interval"][1], 0.9055, 0.00005);
  EXPECT_NEAR(leadership["brier"], 0.01, 1e-12) << "(0.9 - 1)^2";
  EXPECT_EQ(leadership["answer_days"], nullptr) << "none in March";
  EXPECT_EQ(card["rows"][2]["person"], "Maya Lind");
  EXPECT_EQ(card["balance"]["leadership"], 2);
  const json all = m_shell.ask({"scorecard", m_file, "--today", "2026-04-10"});
  EXPECT_DOUBLE_EQ(all["rows"][0]["answer_days"], 3) << "2 and 4 days";
  EXPECT_EQ(all["period"], nullptr);
  EXPECT_EQ(all["trend"].size(), 2u) << "one quarter, two sides";
  EXPECT_THAT(m_shell.run({"scorecard", m_file, "--today", "2026-04-10"}).out, HasSubstr("1 of 2"));
  EXPECT_EQ(m_shell.run({"scorecard", m_file, "--period", "soon"}).exit, 2);
}

TEST_F(Promises, FirstBreakLeadsToTheFirstThatSlipped) {
  const std::string story = ask();
  m_shell.ask(move("accept", story, "Maya Lind", "2026-01-07"));
  const std::string revenue = m_shell.ask(begin("offer", "Ann Lee", "Maya Lind", {"--depends-on", story}))["id"];
  m_shell.ask(move("accept", revenue, "Maya Lind", "2026-01-07"));
  m_shell.ask(move("propose", revenue, "Ann Lee", "2026-01-08", {"--due", "2026-06-30"}));
  m_shell.ask(move("accept-terms", revenue, "Maya Lind", "2026-01-08"));
  m_shell.apply({put("goal", {{"metric", "101"},
                              {"owner", "@person:Ann Lee"},
                              {"from", "2026-04-01"},
                              {"grain", "quarter"},
                              {"amount", "1000"},
                              {"depends_on", json::array({revenue})}})});
  const json goals = m_shell.elements("goal");
  const std::string goal = goals.begin().key();
  const json early = m_shell.ask({"first-break", m_file, goal, "--today", "2026-03-31"});
  EXPECT_EQ(early["share"], "none");
  EXPECT_EQ(early["first"], nullptr);
  const json slipped = m_shell.ask({"first-break", m_file, goal, "--today", "2026-07-05"});
  EXPECT_EQ(slipped["goal"], goal);
  EXPECT_EQ(slipped["missed"], false) << "no record says what came";
  EXPECT_EQ(slipped["share"], "leadership");
  EXPECT_EQ(slipped["first"]["id"], story);
  EXPECT_EQ(slipped["first"]["at"], "2026-03-31");
  ASSERT_EQ(slipped["chain"].size(), 2u);
  EXPECT_EQ(slipped["chain"][0]["id"], revenue);
  EXPECT_EQ(slipped["chain"][0]["at"], "2026-06-30");
  m_shell.apply({put("contest", {{"goal", goal}, {"by", "@person:Maya Lind"}, {"text", "The customer let us wait"}})});
  EXPECT_EQ(m_shell.ask({"first-break", m_file, goal, "--today", "2026-07-05"})["contested"][0]["side"], "leadership");
  const Answer words = m_shell.run({"first-break", m_file, goal, "--today", "2026-07-05"});
  EXPECT_THAT(words.out, HasSubstr("not a verdict"));
  EXPECT_THAT(words.out, HasSubstr("Maya Lind sees it differently"));
  EXPECT_EQ(m_shell.run({"first-break", m_file, "7"}).exit, 2);
}

TEST_F(Promises, AnOpenOneIsADayOfTheCalendarThatSaysWhetherItIsAgreed) {
  const std::string id = ask();
  const auto calendar = [&] {
    std::string text =
        m_shell.run({"export", m_file, "--what", "ledger", "--format", "ics", "-o", "-", "--today", "2026-01-10"}).out;
    for (std::size_t at = 0; (at = text.find("\r\n ", at)) != std::string::npos;)
      text.erase(at, 3); // lines are folded
    return text;
  };
  const std::string asked = calendar();
  EXPECT_THAT(asked, HasSubstr("UID:promise-" + id + "@baton\r\n"));
  EXPECT_THAT(asked, HasSubstr("DTSTART;VALUE=DATE:20260331\r\n"));
  EXPECT_THAT(asked, HasSubstr("SUMMARY:Maya Lind: A price list (asked for)\r\n"));
  EXPECT_THAT(asked, HasSubstr("DESCRIPTION:Not agreed yet with Ann Lee. Done means: One page\\, signed by both\r\n"));
  m_shell.ask(move("accept", id, "Maya Lind", "2026-01-06"));
  const std::string agreed = calendar();
  EXPECT_THAT(agreed, HasSubstr("UID:promise-" + id + "@baton\r\n")) << "the same day, not a second one";
  EXPECT_THAT(agreed, HasSubstr("SUMMARY:Maya Lind: A price list\r\n"));
  EXPECT_THAT(agreed, HasSubstr("DESCRIPTION:Promised to Ann Lee. Done means"));
}

} // namespace
} // namespace baton::batonctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;
using testing::HasSubstr, testing::UnorderedElementsAre;

std::vector<std::string> keysOf(const json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items())
    keys.push_back(key);
  return keys;
}

/// Maya leads, Tess and Una sell in two teams. Two markets, one offering that is core in the first; a playback in June.
class Sessions : public testing::Test {
protected:
  void SetUp() override {
    m_shell.workspace();
    m_shell.apply({put("person", {{"name", "Maya"}, {"side", "leadership"}}, "11"),
                   put("person", {{"name", "Tess"}, {"team", "North"}}, "12"),
                   put("person", {{"name", "Una"}, {"team", "South"}}, "13"),
                   put("market", {{"name", "Hospitals"}, {"status", "selected"}, {"rank", 1}}, "31"),
                   put("market", {{"name", "Retail"}, {"status", "selected"}, {"rank", 2}}, "32"),
                   put("offering", {{"name", "Lamps"}, {"status", "live"}}, "41"),
                   put("fit", {{"market", "31"}, {"offering", "41"}, {"level", "core"}}, "$fit"),
                   put("session", {{"name", "June"}, {"session_kind", "playback"}, {"date", "2020-06-15"}}, "21")});
  }
  Answer change(const std::vector<json>& changes) const {
    return m_shell.run({"apply", m_file, "-", "--json"}, json({{"changes", changes}}).dump());
  }
  json refusal(const json& bad) const {
    const Answer answer = change({bad});
    EXPECT_EQ(answer.exit, 2) << bad;
    return answer.json().is_null() ? json() : answer.json()["error"];
  }
  void answered(json fields) const {
    fields["session"] = "21";
    m_shell.apply({put("playback_answer", fields)});
  }
  json sessions() const { return m_shell.ask({"workshop", m_file})["rows"]; }
  json playback(const std::string& session = "21") const { return m_shell.ask({"playback", m_file, session}); }
  Answer out(const std::string& what, const std::string& format, std::vector<std::string> more) const {
    std::vector<std::string> words{"export", m_file, "--what", what, "--format", format, "-o", "-"};
    words.insert(words.end(), more.begin(), more.end());
    return m_shell.run(words);
  }
  Shell m_shell;
  std::string m_file = m_shell.path("w.baton");
};

TEST_F(Sessions, AreListedTheNewestFirstAndThoseWithoutADayBeforeThem) {
  m_shell.apply({put("session", {{"name", "September"}, {"date", "2020-09-15"}}), put("session", {{"name", "Later"}}),
                 put("session", {{"name", "March"}, {"date", "2020-03-15"}})});
  std::vector<std::string> names;
  for (const json& row : sessions())
    names.push_back(row["name"]);
  EXPECT_THAT(names, testing::ElementsAre("Later", "September", "June", "March"));
  EXPECT_TRUE(sessions()[0]["date"].is_null());
  EXPECT_EQ(sessions()[0]["session_kind"], "custom");
}

TEST_F(Sessions, SayWhatIsInThemAndWhatIsNotKnown) {
  m_shell.apply({put("session", {{"facilitator", "11"}, {"anonymous", true}, {"next", "2020-07-13"}}, "21"),
                 put("agenda_item", {{"session", "21"}, {"title", "Opening"}, {"minutes", 4}, {"seconds", 250}}),
                 put("agenda_item", {{"session", "21"}, {"title", "Gates"}, {"minutes", 20}, {"activity", "gates"}}),
                 put("participant", {{"session", "21"}, {"person", "11"}}),
                 put("participant", {{"session", "21"}, {"person", "12"}}, "51"),
                 put("card", {{"session", "21"}, {"text", "A"}, {"topic", "Gates"}}, "61"),
                 put("vote", {{"session", "21"}, {"card", "61"}, {"participant", "51"}, {"dots", 2}}),
                 put("decision", {{"session", "21"}, {"text", "Go"}})});
  answered({{"side", "sales"}});
  const json row = sessions()[0];
  EXPECT_THAT(keysOf(row),
              UnorderedElementsAre("id", "name", "session_kind", "date", "facilitator", "anonymous", "next", "minutes",
                                   "seconds", "participants", "cards", "votes", "decisions", "answers", "agenda"));
  EXPECT_EQ(row["id"], "21");
  EXPECT_EQ(row["session_kind"], "playback");
  EXPECT_EQ(row["date"], "2020-06-15");
  EXPECT_EQ(row["facilitator"], "11");
  EXPECT_EQ(row["anonymous"], true);
  EXPECT_EQ(row["next"], "2020-07-13");
  EXPECT_EQ(row["minutes"], 24) << "4 + 20";
  EXPECT_EQ(row["seconds"], 250);
  EXPECT_EQ(row["participants"], 2);
  EXPECT_EQ(row["cards"], 1);
  EXPECT_EQ(row["votes"], 1);
  EXPECT_EQ(row["decisions"], 1);
  EXPECT_EQ(row["answers"], 1);
  ASSERT_EQ(row["agenda"].size(), 2u);
  EXPECT_THAT(keysOf(row["agenda"][0]), UnorderedElementsAre("id", "title", "minutes", "activity", "phase", "seconds"));
  EXPECT_EQ(row["agenda"][0]["title"], "Opening");
  EXPECT_TRUE(row["agenda"][0]["activity"].is_null());
  EXPECT_EQ(row["agenda"][1]["activity"], "gates");
  EXPECT_EQ(row["agenda"][1]["phase"], "prepare");
  EXPECT_TRUE(row["agenda"][1]["seconds"].is_null());
}

TEST_F(Sessions, AreNoneInANewWorkspace) {
  m_shell.apply({{{"op", "delete"}, {"kind", "session"}, {"id", "21"}}});
  EXPECT_EQ(m_shell.ask({"workshop", m_file}), json({{"rows", json::array()}}));
  EXPECT_EQ(m_shell.run({"workshop", m_file}).out, "No session yet.\n");
  EXPECT_EQ(m_shell.run({"workshop", m_file, "--quiet"}).out, "");
}

TEST_F(Sessions, AreMeantByIdOrNameAndNeverGuessed) {
  m_shell.apply({put("session", {{"name", "Twice"}}), put("session", {{"name", "twice "}})});
  EXPECT_EQ(playback("21"), playback(" JUNE "));
  for (const auto& words : std::vector<std::vector<std::string>>{{"playback", m_file, "July"},
                                                                 {"playback", m_file, "Twice"},
                                                                 {"playback", m_file, "31"},
                                                                 {"playback", m_file, ""},
                                                                 {"playback", m_file}}) {
    const Answer refused = m_shell.run(words);
    EXPECT_EQ(refused.exit, 2) << words.back();
    EXPECT_TRUE(refused.hasOneError()) << refused.err;
    EXPECT_EQ(refused.out, "");
  }
  EXPECT_THAT(m_shell.run({"playback", m_file, "Twice"}).err, HasSubstr("More than one session"));
  EXPECT_EQ(m_shell.run({"playback", m_shell.path("none.baton"), "21"}).exit, 3);
}

TEST_F(Sessions, WithoutAnAnswerHaveNoShares) {
  const json came = playback();
  EXPECT_THAT(keysOf(came), UnorderedElementsAre("people", "recall", "questions", "elements", "wrong", "wrong_counts",
                                                 "overlap", "kappa", "kendall_w", "rankings", "enough", "sides"));
  EXPECT_EQ(came["people"], 0);
  EXPECT_EQ(came["recall"], json({{"mean", nullptr}, {"three_or_more", nullptr}, {"interval", nullptr}}));
  EXPECT_EQ(came["kappa"], json({{"value", nullptr}, {"raw", nullptr}, {"interval", nullptr}, {"raters", 0}}));
  EXPECT_EQ(came["questions"]["to_whom"], json({{"right", 0}, {"share", nullptr}}));
  EXPECT_THAT(keysOf(came["questions"]), UnorderedElementsAre("to_whom", "what", "why_us", "against_whom", "what_not"));
  EXPECT_TRUE(came["overlap"].is_null());
  EXPECT_TRUE(came["kendall_w"].is_null());
  EXPECT_EQ(came["enough"], false);
  ASSERT_EQ(came["elements"].size(), 3u) << "Hospitals, Retail, Lamps";
  EXPECT_EQ(came["elements"][0], json({{"kind", "market"},
                                       {"id", "31"},
                                       {"name", "Hospitals"},
                                       {"share", nullptr},
                                       {"people", 0},
                                       {"question", "to_whom"}}));
  EXPECT_THAT(keysOf(came["sides"]["sales"]), UnorderedElementsAre("people", "recall", "questions", "elements"));
  EXPECT_EQ(m_shell.run({"playback", m_file, "21"}).out, "Nobody has answered yet.\n");
}

/// Three are there. Maya names 2, Tess 3, Una none: (2/3 + 3/3 + 0) / 3 = 5/9; one of three names three. Maya and Tess
/// share 2 of 3, Maya and Una 0 of 2: a mean of 1/3. Una’s first market counts as named for the first question.
TEST_F(Sessions, TellWhatPeopleRemember) {
  m_shell.apply({put("participant", {{"session", "21"}, {"person", "11"}}, "51"),
                 put("participant", {{"session", "21"}, {"person", "12"}}, "52")});
  answered({{"participant", "51"}, {"recalled", {"31", "41"}}, {"wrong", {"Schools"}}});
  answered({{"participant", "52"}, {"recalled", {"@market:hospitals", "32", "41"}}, {"wrong", {"Best service"}}});
  answered({{"side", "sales"}, {"ranking", {"31", "32"}}, {"wrong", {"best service", "Best service"}}});
  const json came = playback();
  EXPECT_EQ(came["people"], 3);
  EXPECT_NEAR(came["recall"]["mean"].get<double>(), 5.0 / 9, 1e-12);
  EXPECT_NEAR(came["recall"]["three_or_more"].get<double>(), 1.0 / 3, 1e-12);
  EXPECT_NEAR(came["overlap"].get<double>(), 1.0 / 3, 1e-12);
  EXPECT_EQ(came["questions"]["to_whom"], json({{"right", 3}, {"share", 1.0}}));
  EXPECT_EQ(came["questions"]["what"]["right"], 2);
  EXPECT_EQ(came["sides"]["leadership"]["people"], 1);
  EXPECT_EQ(came["sides"]["sales"]["people"], 2);
  EXPECT_EQ(came["sides"]["sales"]["questions"]["what"], json({{"right", 1}, {"share", 0.5}}));
  EXPECT_EQ(came["wrong"], json({"Best service", "Schools"}));
  EXPECT_EQ(came["wrong_counts"],
            json({{{"text", "Best service"}, {"people", 2}}, {{"text", "Schools"}, {"people", 1}}}));
  EXPECT_EQ(came["rankings"], 1);
  EXPECT_THAT(m_shell.run({"playback", m_file, "21"}).out,
              HasSubstr("3 people took it. Of what there is 56 % was named; 33 % named three or more.\n"));
  EXPECT_EQ(came["enough"], false);
}

/// A look-alike that all tick tells nobody apart: everything in one category leaves no kappa, and all agree.
TEST_F(Sessions, WhereEverybodyTicksEverythingHaveNoKappa) {
  m_shell.apply({put("decoy", {{"session", "21"}, {"text", "Quality"}}, "71")});
  const std::string fit = m_shell.elements("fit").begin().key();
  for (int person = 0; person < 5; ++person)
    answered({{"side", "sales"}, {"fits", {fit}}, {"differentiators", {"71"}}, {"ranking", {"31"}}});
  const json came = playback();
  EXPECT_EQ(came["enough"], true);
  EXPECT_EQ(came["kappa"], json({{"value", nullptr}, {"raw", 1.0}, {"interval", nullptr}, {"raters", 5}}));
  EXPECT_EQ(came["kendall_w"], 1.0) << "all put Hospitals first";
  EXPECT_EQ(came["recall"]["interval"][0], 0.0) << "nobody named three, of five";
}

TEST_F(Sessions, TakeNoNamesWhereTheyAreAnonymous) {
  m_shell.apply(
      {put("participant", {{"session", "21"}, {"person", "12"}}, "52"), put("session", {{"anonymous", true}}, "21")});
  const json named = put("playback_answer", {{"session", "21"}, {"participant", "52"}, {"recalled", {"31"}}});
  const json error = refusal(named);
  EXPECT_EQ(error["kind"], "playback_answer");
  EXPECT_EQ(error["field"], "participant");
  EXPECT_EQ(m_shell.run({"log", m_file}).out.find("playback_answer"), std::string::npos);
  answered({{"participant", nullptr}, {"side", "sales"}, {"recalled", {"31"}}});
  EXPECT_EQ(playback()["sides"]["sales"]["people"], 1);
}

TEST_F(Sessions, RankMarketsThatThereAre) {
  const auto ranked = [](json ids) { return put("playback_answer", {{"session", "21"}, {"ranking", std::move(ids)}}); };
  EXPECT_EQ(refusal(ranked({"31", "41"}))["cause"], "There is no market 41") << "an offering";
  EXPECT_EQ(refusal(ranked({"999"}))["field"], "ranking");
  EXPECT_EQ(refusal(ranked("31"))["field"], "ranking") << "no list";
  EXPECT_EQ(change({put("market", {{"name", "New"}}, "33"), ranked({"33", "@market:Retail", "$it"}),
                    put("market", {{"name", "Other"}}, "$it")})
                .exit,
            0);
  const json answers = m_shell.elements("playback_answer");
  m_shell.apply({{{"op", "delete"}, {"kind", "market"}, {"id", "33"}}});
  EXPECT_EQ(
      change({put("playback_answer", {{"ranking", answers.begin().value()["ranking"]}}, answers.begin().key())}).exit,
      0)
      << "what is gone is passed over, and may be written back as it was read";
}

TEST_F(Sessions, RefuseWhatIsNoneOfTheirs) {
  m_shell.apply({put("session", {{"dots", 3}}, "21"), put("participant", {{"session", "21"}, {"person", "12"}}, "52"),
                 put("card", {{"session", "21"}, {"text", "A"}}, "61")});
  const json bad[] = {
      put("session", {{"session_kind", "party"}}),
      put("session", {{"date", "2020-02-30"}}),
      put("session", {{"facilitator", "61"}}),
      put("session", {{"colour", "red"}}),
      put("agenda_item", {{"session", "31"}, {"title", "A"}}),
      put("agenda_item", {{"session", "21"}, {"minutes", -1}}),
      put("agenda_item", {{"session", "21"}, {"minutes", "5"}}),
      put("participant", {{"session", "21"}, {"person", "99"}}),
      put("participant", {{"session", "21"}, {"side", "customers"}}),
      put("decision", {{"session", "21"}, {"due", "soon"}}),
      put("card", {{"session", "21"}, {"participant", "12"}}),
      put("vote", {{"session", "21"}, {"card", "61"}, {"participant", "52"}, {"dots", 4}}),
      put("vote", {{"session", "21"}, {"card", "61"}, {"dots", -1}}),
      put("decoy", {{"session", "99"}, {"text", "A"}}),
      put("playback_answer", {{"session", "21"}, {"recalled", {"99"}}}),
      put("playback_answer", {{"session", "21"}, {"fits", {"41"}}}),
      put("playback_answer", {{"session", "21"}, {"wrong", "A"}}),
      put("playback_answer", {{"session", "21"}, {"side", "both"}}),
  };
  for (const json& one : bad) {
    const json error = refusal(one);
    EXPECT_EQ(error["kind"], one["kind"]) << one;
    EXPECT_EQ(error["index"], 0) << one;
  }
}

TEST_F(Sessions, LeaveMinutesAndAPlaybackInEveryForm) {
  answered({{"side", "sales"}, {"recalled", {"31"}}});
  const std::string before = m_shell.read("w.baton");
  for (const char* what : {"minutes", "playback"})
    for (const char* format : {"pdf", "docx", "html", "md", "json"}) {
      const Answer made = out(what, format, {"--session", "June"});
      EXPECT_EQ(made.exit, 0) << what << format;
      EXPECT_FALSE(made.out.empty()) << what << format;
    }
  EXPECT_EQ(out("playback", "json", {"--session", "21"}).json(), playback());
  const json minutes = out("minutes", "json", {"--session", "21"}).json();
  EXPECT_EQ(minutes["session"], sessions()[0]);
  EXPECT_EQ(minutes["playback"], playback());
  EXPECT_EQ(m_shell.read("w.baton"), before) << "commands that read leave every byte";
  const json written = m_shell.ask(
      {"export", m_file, "--what", "minutes", "--session", "21", "--format", "md", "-o", m_shell.path("m.md")});
  EXPECT_EQ(written, json({{"file", m_shell.path("m.md")}}));
  EXPECT_EQ(m_shell.read("m.md"), out("minutes", "md", {"--session", "21"}).out);
}

TEST_F(Sessions, AreExportedOnlyAsAsked) {
  for (const char* what : {"minutes", "playback"}) {
    EXPECT_EQ(out(what, "md", {}).exit, 2) << "of which session?";
    EXPECT_EQ(out(what, "md", {"--session", "July"}).exit, 2);
    for (const char* format : {"xlsx", "csv", "ics", "txt"})
      EXPECT_EQ(out(what, format, {"--session", "June"}).exit, 2) << format;
    for (const char* option : {"--version", "--person", "--period", "--from", "--to", "--minutes"})
      EXPECT_EQ(out(what, "md", {"--session", "June", option, "1"}).exit, 2) << option;
    EXPECT_EQ(out(what, "pdf", {"--session", "June", "--paper", "A5"}).exit, 2);
  }
  EXPECT_EQ(out("draft", "md", {"--session", "June"}).exit, 2);
  EXPECT_THAT(out("minutes", "xlsx", {"--session", "June"}).err,
              HasSubstr("minutes, playback as pdf, docx, html, md, json"));
}

} // namespace
} // namespace baton::batonctl

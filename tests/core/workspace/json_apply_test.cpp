// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/json_apply.h"

#include "core/workspace/all_kinds.h"
#include "core/workspace/json_dump.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace baton::workspace {
namespace {

using basics::Surroundings;
using nlohmann::json;

class JsonApply : public testing::Test {
protected:
  tests::TemporaryFolder m_folder;
  Workspace m_workspace =
      Workspace::create(m_folder / "company.baton", {"Company", "USD", 7},
                        Surroundings::fixed(basics::Instant::at(*basics::Date::of(2026, 1, 15)), 7));

  Applied apply(const std::string& changes) {
    return applyJson(m_workspace, "{\"changes\":[" + changes + "]}", {.label = "apply"}, Earnest::Change);
  }
  /// The id of the element called "$it".
  std::string make(const std::string& kind, const std::string& fields) {
    const Applied done = apply(fmt::format(R"({{"op":"put","kind":"{}","id":"$it","fields":{}}})", kind, fields));
    EXPECT_FALSE(done.fault) << done.json().dump();
    return done.fault ? std::string() : std::to_string(done.ids.at("$it"));
  }
  json fields(const std::string& kind, const std::string& id) {
    return fieldsOf(m_workspace.elements(), {kindNamed(kind), std::stoll(id)});
  }
  std::size_t count(const std::string& kind) { return m_workspace.elements().rowsOf(*kindNamed(kind)).size(); }
  std::string dump() { return dumpOf(m_workspace); }

  /// Applies what must be refused: the fault's index, kind, field; nothing may have changed.
  void expectFault(const std::string& changes, const json& index, const json& kind, const json& field,
                   const std::string& causeContains = "") {
    const std::string before = dump();
    const json answer = apply(changes).json();
    ASSERT_TRUE(answer.contains("error")) << changes << " gave " << answer;
    EXPECT_EQ(answer["applied"], 0);
    const json& error = answer["error"];
    EXPECT_EQ(error["index"], index) << error;
    EXPECT_EQ(error["kind"], kind) << error;
    EXPECT_EQ(error["field"], field) << error;
    EXPECT_NE(error["cause"].get<std::string>().find(causeContains), std::string::npos) << error;
    EXPECT_EQ(dump(), before);
  }
};

TEST_F(JsonApply, APutWithANameCreatesAndAnswersWithTheId) {
  const Applied done = apply(R"({"op":"put","kind":"market","id":"$retail","fields":{"name":"Retail","rank":2}},
                                {"op":"put","kind":"market","fields":{"name":"Wholesale"}})");
  ASSERT_FALSE(done.fault);
  EXPECT_EQ(done.json()["applied"], 2);
  const std::string id = done.json()["ids"]["$retail"];
  EXPECT_EQ(fields("market", id)["name"], "Retail");
  EXPECT_EQ(fields("market", id)["status"], "candidate");
  EXPECT_EQ(count("market"), 2u);
}

TEST_F(JsonApply, IsOneUndoStep) {
  const std::string before = dump();
  ASSERT_FALSE(apply(R"({"op":"put","kind":"market","fields":{"name":"A"}},
                        {"op":"put","kind":"term","fields":{"word":"B"}})")
                   .fault);
  ASSERT_TRUE(m_workspace.undo("me"));
  EXPECT_EQ(dump(), before);
}

TEST_F(JsonApply, APutWithAKnownIdChangesOnlyTheNamedFields) {
  const std::string id = make("market", R"({"name":"Retail","reason":"Close to us"})");
  ASSERT_FALSE(apply(fmt::format(R"({{"op":"put","kind":"market","id":{},"fields":{{"name":"Shops"}}}})", id)).fault);
  EXPECT_EQ(fields("market", id)["name"], "Shops");
  EXPECT_EQ(fields("market", id)["reason"], "Close to us");
  EXPECT_EQ(count("market"), 1u);
}

TEST_F(JsonApply, APutWithAnUnknownIdCreatesWithThatId) {
  ASSERT_FALSE(apply(R"({"op":"put","kind":"market","id":"77777","fields":{"name":"Retail"}})").fault);
  EXPECT_EQ(fields("market", "77777")["name"], "Retail");
}

TEST_F(JsonApply, NullEmptiesAFieldAndAWordGoesBackToItsFirst) {
  const std::string id = make("market", R"({"name":"Retail","status":"selected","rank":1,"match":["A = B"]})");
  ASSERT_FALSE(
      apply(fmt::format(
                R"({{"op":"put","kind":"market","id":"{}","fields":{{"rank":null,"status":null,"match":null}}}})", id))
          .fault);
  EXPECT_FALSE(fields("market", id).contains("rank"));
  EXPECT_FALSE(fields("market", id).contains("match"));
  EXPECT_EQ(fields("market", id)["status"], "candidate");
}

TEST_F(JsonApply, DeletingTakesPartsAndEmptiesReferences) {
  const Applied made = apply(R"({"op":"put","kind":"market","id":"$m","fields":{"name":"Retail"}},
     {"op":"put","kind":"buyer_role","id":"$r","fields":{"market":"$m","title":"Owner"}},
     {"op":"put","kind":"play","id":"$p","fields":{"name":"First","market":"$m"}})");
  ASSERT_FALSE(made.fault);
  ASSERT_FALSE(apply(R"({"op":"delete","kind":"market","id":"@market:retail"})").fault);
  EXPECT_EQ(count("buyer_role"), 0u);
  EXPECT_FALSE(fields("play", std::to_string(made.ids.at("$p"))).contains("market"));
}

TEST_F(JsonApply, ANameOfThisFileMayBeUsedBeforeItIsPut) {
  const Applied done = apply(R"({"op":"put","kind":"play","id":"$p","fields":{"market":"$m","weapons":["$w","$w"]}},
     {"op":"put","kind":"market","id":"$m","fields":{"name":"Retail"}},
     {"op":"put","kind":"weapon","id":"$w","fields":{"name":"Deck"}})");
  ASSERT_FALSE(done.fault) << done.json();
  const json play = fields("play", std::to_string(done.ids.at("$p")));
  EXPECT_EQ(play["market"], std::to_string(done.ids.at("$m")));
  EXPECT_EQ(play["weapons"], json({std::to_string(done.ids.at("$w"))}));
}

TEST_F(JsonApply, ANameMayBeUsedTwiceForTheSameElement) {
  const Applied done = apply(R"({"op":"put","kind":"market","id":"$m","fields":{"name":"Retail"}},
     {"op":"put","kind":"market","id":"$m","fields":{"rank":3}})");
  ASSERT_FALSE(done.fault);
  EXPECT_EQ(fields("market", std::to_string(done.ids.at("$m"))),
            json({{"name", "Retail"}, {"position", "V"}, {"rank", 3}, {"status", "candidate"}}));
  expectFault(R"({"op":"put","kind":"market","id":"$x","fields":{}},{"op":"put","kind":"term","id":"$x","fields":{}})",
              1, "term", "id", "is a market");
}

TEST_F(JsonApply, AnElementIsFoundByItsTitleWhateverTheCase) {
  const std::string ann = make("person", R"({"name":"Ånn Sánchez"})");
  const Applied done = apply(R"({"op":"put","kind":"priority","id":"$p","fields":{"owner":"@person: ånn SÁNCHEZ "}})");
  ASSERT_FALSE(done.fault) << done.json();
  EXPECT_EQ(fields("priority", std::to_string(done.ids.at("$p")))["owner"], ann);
}

TEST_F(JsonApply, ATitleCountsAsItStandsJustBefore) {
  make("market", R"({"name":"Old"})");
  const Applied done = apply(R"({"op":"put","kind":"market","id":"@market:Old","fields":{"name":"New"}},
     {"op":"put","kind":"market","id":"$second","fields":{"name":"Old"}},
     {"op":"put","kind":"play","id":"$a","fields":{"market":"@market:New"}},
     {"op":"put","kind":"play","id":"$b","fields":{"market":"@market:Old"}})");
  ASSERT_FALSE(done.fault) << done.json();
  EXPECT_EQ(fields("play", std::to_string(done.ids.at("$b")))["market"], std::to_string(done.ids.at("$second")));
  EXPECT_NE(fields("play", std::to_string(done.ids.at("$a")))["market"], std::to_string(done.ids.at("$second")));
}

TEST_F(JsonApply, ATitleThatMatchesNothingOrTwoIsRefused) {
  make("market", R"({"name":"Twin"})");
  make("market", R"({"name":"twin"})");
  expectFault(R"({"op":"put","kind":"play","fields":{"market":"@market:Nowhere"}})", 0, "play", "market", "no market");
  expectFault(R"({"op":"put","kind":"play","fields":{"market":"@market:Twin"}})", 0, "play", "market", "2 elements");
  expectFault(R"({"op":"put","kind":"play","fields":{"market":"@market:Later"}},
                 {"op":"put","kind":"market","fields":{"name":"Later"}})",
              0, "play", "market", "no market");
  expectFault(R"({"op":"delete","kind":"market","id":"@market:Nowhere"})", 0, "market", "id");
  expectFault(R"({"op":"put","kind":"play","fields":{"market":"@planet:Mars"}})", 0, "play", "market");
  expectFault(R"({"op":"put","kind":"play","fields":{"market":"$nobody"}})", 0, "play", "market", "$nobody");
}

TEST_F(JsonApply, SingletonsNeedNoIdAndStay) {
  ASSERT_FALSE(apply(R"({"op":"put","kind":"workspace","fields":{"as_of":"2026-03-01"}},
                        {"op":"put","kind":"strategy","id":"2","fields":{"aspiration":"Grow"}},
                        {"op":"put","kind":"strategy","id":"$s","fields":{"situation":"Flat"}},
                        {"op":"put","kind":"open_question","fields":{"about":"$s","text":"Why"}})")
                   .fault);
  EXPECT_EQ(m_workspace.today().iso(), "2026-03-01");
  EXPECT_EQ(fields("strategy", "2"), json({{"aspiration", "Grow"}, {"situation", "Flat"}}));
  expectFault(R"({"op":"delete","kind":"strategy","id":"2"})", 0, "strategy", nullptr, "cannot be deleted");
  expectFault(R"({"op":"put","kind":"strategy","id":"9999","fields":{}})", 0, "strategy", "id");
}

TEST_F(JsonApply, ANaturalKeyIsItsId) {
  const std::string put =
      R"({"op":"put","kind":"goal","id":"$g","fields":{"metric":"@metric:revenue","owner":"@person:Ann",
     "from":"2025-07-01","grain":"quarter","amount":"100.50"}})";
  make("person", R"({"name":"Ann"})");
  const Applied first = apply(put);
  ASSERT_FALSE(first.fault) << first.json();
  const Applied second = apply(R"({"op":"put","kind":"goal","fields":{"metric":"101","owner":"@person:Ann",
     "from":"2025-07-01","amount":"200"}})");
  ASSERT_FALSE(second.fault) << second.json();
  EXPECT_EQ(count("goal"), 1u) << "the same key is the same goal";
  const std::string id = std::to_string(first.ids.at("$g"));
  EXPECT_EQ(fields("goal", id)["amount"], "200.00");
  ASSERT_FALSE(apply(fmt::format(R"({{"op":"put","kind":"goal","id":"{}","fields":{{"amount":7}}}})", id)).fault);
  EXPECT_EQ(fields("goal", id)["amount"], "7.00");
  EXPECT_EQ(fields("goal", id)["scope"], "own") << "a change of one field leaves the scope";
  expectFault(fmt::format(R"({{"op":"put","kind":"goal","id":"{}","fields":{{"grain":"month"}}}})", id), 0, "goal",
              "grain", "cannot be changed");
  expectFault(R"({"op":"put","kind":"goal","id":"4711","fields":{"metric":"101","from":"2025-07-01"}})", 0, "goal",
              "id", "follows from its fields");
}

TEST_F(JsonApply, AKeyMayUseNamesOfThisFile) {
  const Applied done =
      apply(R"({"op":"put","kind":"fit","id":"$f","fields":{"market":"$m","offering":"$o","level":"core"}},
     {"op":"put","kind":"market","id":"$m","fields":{"name":"Retail"}},
     {"op":"put","kind":"offering","id":"$o","fields":{"name":"Bike"}},
     {"op":"put","kind":"comment","fields":{"about":"$f","text":"Sure?"}})");
  ASSERT_FALSE(done.fault) << done.json();
  EXPECT_EQ(fields("fit", std::to_string(done.ids.at("$f")))["market"], std::to_string(done.ids.at("$m")));
}

TEST_F(JsonApply, AGoalOfNobodyInParticularIsTheTeams) {
  const std::string id = make("goal", R"({"metric":"101","from":"2025-07-01","grain":"year","amount":1000})");
  EXPECT_EQ(fields("goal", id)["scope"], "team");
  expectFault(
      R"({"op":"put","kind":"goal","fields":{"metric":"101","from":"2025-07-01","grain":"year","scope":"own"}})", 0,
      "goal", "scope", "whole company");
}

TEST_F(JsonApply, AGoalsAmountIsMoneyWhereItsMetricIs) {
  expectFault(R"({"op":"put","kind":"goal","fields":{"metric":"101","from":"2025-07-01","amount":12.5}})", 0, "goal",
              "amount", "fraction");
  const std::string calls = make("goal", R"({"metric":"@metric:Calls","from":"2025-07-01","amount":12.5})");
  EXPECT_EQ(fields("goal", calls)["amount"].dump(), "12.5");
  const Applied done = apply(fmt::format(R"(
     {{"op":"put","kind":"goal_proposal","id":"$p","fields":{{"goal":"$g","amount":"3.25"}}}},
     {{"op":"put","kind":"goal_proposal","id":"$q","fields":{{"goal":"{}","amount":2.5}}}},
     {{"op":"put","kind":"goal","id":"$g","fields":{{"metric":"$m","from":"2025-07-01"}}}},
     {{"op":"put","kind":"metric","id":"$m","fields":{{"name":"Spend","unit":"money"}}}})",
                                         calls));
  ASSERT_FALSE(done.fault) << done.json();
  EXPECT_EQ(fields("goal_proposal", std::to_string(done.ids.at("$p")))["amount"], "3.25");
  EXPECT_EQ(fields("goal_proposal", std::to_string(done.ids.at("$q")))["amount"].dump(), "2.5");
}

TEST_F(JsonApply, RulesAcrossElementsNameTheChange) {
  expectFault(
      R"({"op":"put","kind":"term","fields":{"word":"x"}},{"op":"put","kind":"goal","fields":{"metric":"101","from":"2025-08-01"}})",
      1, "goal", "from", "No quarter of this workspace begins on");
  expectFault(R"({"op":"put","kind":"person","id":"$a","fields":{"name":"A","manager":"$b"}},
                 {"op":"put","kind":"person","id":"$b","fields":{"name":"B"}},
                 {"op":"put","kind":"person","id":"$b","fields":{"manager":"$a"}})",
              0, "person", "manager", "would report");
}

TEST_F(JsonApply, WhatOnlyTheirCommandsMakeIsRefusedWithTheCommand) {
  for (const auto& [kind, command] :
       {std::pair{"handoff", "publish"}, {"acknowledgement", "acknowledge"}, {"import", "import"}}) {
    const Applied done = apply(fmt::format(R"({{"op":"put","kind":"{}","fields":{{}}}})", kind));
    ASSERT_TRUE(done.fault);
    EXPECT_EQ(done.fault->refusal.about.kind, kind);
    EXPECT_NE(done.fault->refusal.remedy.find(command), std::string::npos);
  }
}

TEST_F(JsonApply, WhatIsUnknownIsRefusedAndNamed) {
  expectFault(R"({"op":"put","kind":"planet","fields":{}})", 0, "planet", nullptr, "planet");
  expectFault(R"({"op":"put","kind":"market","fields":{"colour":"red"}})", 0, "market", "colour", "colour");
  expectFault(R"({"op":"put","kind":"market","fields":{"status":"Selected"}})", 0, "market", "status", "Selected");
  expectFault(R"({"op":"put","kind":"market","fields":{},"note":"x"})", 0, "market", "note");
  expectFault(R"({"op":"upsert","kind":"market","fields":{}})", 0, "market", "op");
  expectFault(R"({"kind":"market","fields":{}})", 0, "market", "op");
  expectFault(R"({"op":"put","fields":{}})", 0, nullptr, "kind");
  expectFault(R"("market")", 0, nullptr, nullptr);
  expectFault(R"({"op":"put","kind":"market","fields":[]})", 0, "market", "fields");
  expectFault(R"({"op":"delete","kind":"market","id":"5555"})", 0, "market", "id", "no market");
  expectFault(R"({"op":"delete","kind":"market"})", 0, "market", "id");
  expectFault(R"({"op":"delete","kind":"market","id":"5555","fields":{}})", 0, "market", "fields");
}

TEST_F(JsonApply, AReferenceNamesAnElementOfTheRightKind) {
  make("person", R"({"name":"Ann"})");
  expectFault(R"({"op":"put","kind":"term","fields":{}},{"op":"put","kind":"play","fields":{"market":"123456"}})", 1,
              "play", "market", "no market");
  expectFault(R"({"op":"put","kind":"play","fields":{"market":"@person:Ann"}})", 0, "play", "market", "is a person");
  expectFault(R"({"op":"put","kind":"play","fields":{"market":"101"}})", 0, "play", "market");
  expectFault(R"({"op":"put","kind":"play","fields":{"weapons":"101"}})", 0, "play", "weapons", "list");
}

TEST_F(JsonApply, AnIdBelongsToOneKindForEver) {
  const std::string id = make("market", R"({"name":"Retail"})");
  expectFault(fmt::format(R"({{"op":"put","kind":"play","id":"{}","fields":{{}}}})", id), 0, "play", "id",
              "is a market");
  ASSERT_FALSE(apply(fmt::format(R"({{"op":"delete","kind":"market","id":"{}"}})", id)).fault);
  expectFault(fmt::format(R"({{"op":"put","kind":"play","id":"{}","fields":{{}}}})", id), 0, "play", "id",
              "is a market");
  ASSERT_FALSE(apply(fmt::format(R"({{"op":"put","kind":"market","id":"{}","fields":{{"name":"Back"}}}})", id)).fault);
  expectFault(
      R"({"op":"put","kind":"play","id":"8888","fields":{}},{"op":"put","kind":"term","id":"8888","fields":{}})", 1,
      "term", "id", "is a play");
}

TEST_F(JsonApply, ASecondChangeMayNotUndoTheFirst) {
  const std::string id = make("market", R"({"name":"Retail"})");
  expectFault(
      fmt::format(
          R"({{"op":"delete","kind":"market","id":"{0}"}},{{"op":"put","kind":"market","id":"{0}","fields":{{}}}})",
          id),
      1, "market", "id", "changes[0] deletes");
  const std::string role = make("buyer_role", R"({"market":"@market:Retail","title":"Owner"})");
  expectFault(
      fmt::format(
          R"({{"op":"delete","kind":"market","id":"{}"}},{{"op":"put","kind":"buyer_role","id":"{}","fields":{{"title":"X"}}}})",
          id, role),
      1, "buyer_role", nullptr, "deleted in the same step");
  expectFault(
      fmt::format(
          R"({{"op":"put","kind":"buyer_role","id":"{}","fields":{{"title":"X"}}}},{{"op":"delete","kind":"market","id":"{}"}})",
          role, id),
      0, "buyer_role", nullptr, "deleted in the same step");
}

/// The year begins in July: a goal for January to March would lie across two quarters of a year from February on.
TEST_F(JsonApply, TheFiscalYearDoesNotMoveFromUnderTheGoals) {
  const std::string goal = make(
      "goal", R"({"metric":"101","basis":"target","scope":"team","from":"2026-01-01","grain":"quarter","amount":"5"})");
  const std::string february = R"({"op":"put","kind":"workspace","fields":{"fiscal_year_start":2}})";
  expectFault(february, 0, "workspace", "fiscal_year_start", "goal would begin within");
  EXPECT_FALSE(apply(R"({"op":"put","kind":"workspace","fields":{"fiscal_year_start":10}})").fault)
      << "quarters begin on the same days";
  EXPECT_FALSE(apply(fmt::format(R"({{"op":"delete","kind":"goal","id":"{}"}},{})", goal, february)).fault);
}

TEST_F(JsonApply, PrivateNotesStandInNoDumpButTheirOwn) {
  ASSERT_FALSE(apply(R"({"op":"put","kind":"interview","fields":{"candidate":"Cy"}})").fault);
  EXPECT_EQ(dump().find("Cy"), std::string::npos);
  EXPECT_NE(dumpOf(m_workspace, {kindNamed("interview")}).find("Cy"), std::string::npos);
}

TEST_F(JsonApply, APersonAndANoteOnThemAreOneStep) {
  make("term", R"({"word":"before"})");
  const Applied done = apply(R"({"op":"put","kind":"coaching","id":"$c","fields":{"person":"$ann","skill":"asking"}},
                                {"op":"put","kind":"person","id":"$ann","fields":{"name":"Ann"}})");
  ASSERT_FALSE(done.fault) << done.json();
  const std::string note = std::to_string(done.ids.at("$c")), ann = std::to_string(done.ids.at("$ann"));
  EXPECT_EQ(fields("coaching", note)["person"], ann);
  EXPECT_EQ(dump().find("asking"), std::string::npos);
  EXPECT_TRUE(m_workspace.verify().empty());
  for (int round = 0; round < 2; ++round) {
    ASSERT_TRUE(m_workspace.undo("me"));
    EXPECT_EQ(count("person") + count("coaching"), 0u);
    EXPECT_EQ(count("term"), 1u) << "what came before stays";
    ASSERT_TRUE(m_workspace.redo("me"));
    EXPECT_EQ(fields("coaching", note)["person"], ann);
  }
  EXPECT_TRUE(m_workspace.redo("me").refused());
  EXPECT_TRUE(m_workspace.verify().empty());
}

TEST_F(JsonApply, WhatAStepWroteToBothFilesIsTakenBackFromBoth) {
  const std::string ann = make("person", R"({"name":"Ann"})");
  const std::string note = make("coaching", fmt::format(R"({{"person":"{}","skill":"asking"}})", ann));
  const Applied gone = apply(R"({"op":"delete","kind":"person","id":"@person:Ann"})");
  make("term", R"({"word":"later"})");
  const auto keepNothing = [](const journal::Write&) { return false; };
  ASSERT_TRUE(m_workspace.takeBack(gone.report.entry, {.label = "take back"}, keepNothing, {}));
  EXPECT_EQ(fields("coaching", note)["person"], ann);
  EXPECT_EQ(count("term"), 1u);
  EXPECT_TRUE(m_workspace.verify().empty());
}

/// One command after the other in the same second is two steps, whatever they are called.
TEST_F(JsonApply, APersonAndThenANoteAreTwoSteps) {
  const std::string ann = make("person", R"({"name":"Ann"})");
  make("coaching", fmt::format(R"({{"person":"{}","skill":"asking"}})", ann));
  ASSERT_TRUE(m_workspace.undo("me"));
  EXPECT_EQ(count("person"), 1u);
  EXPECT_EQ(count("coaching"), 0u);
}

TEST_F(JsonApply, WhoIsDeletedIsNamedByNoPrivateNote) {
  const std::string ann = make("person", R"({"name":"Ann"})"), deck = make("weapon", R"({"name":"Deck"})");
  const std::string rating = make("rating", fmt::format(R"({{"person":"{}","level":3}})", ann));
  const std::string proficiency =
      make("proficiency", fmt::format(R"({{"person":"{}","weapon":"{}","level":2}})", ann, deck));
  const std::string adjusted =
      make("forecast_adjustment",
           fmt::format(R"({{"person":"{}","from":"2025-07-01","grain":"quarter","amount":"5"}})", ann));
  ASSERT_FALSE(apply(R"({"op":"delete","kind":"person","id":"@person:Ann"})").fault);
  EXPECT_EQ(fields("rating", rating), json({{"level", 3}}));
  EXPECT_FALSE(fields("proficiency", proficiency).contains("person"));
  EXPECT_EQ(fields("proficiency", proficiency)["weapon"], deck);
  EXPECT_FALSE(fields("forecast_adjustment", adjusted).contains("person"));
  EXPECT_TRUE(m_workspace.verify().empty());
  ASSERT_TRUE(m_workspace.undo("me"));
  EXPECT_EQ(fields("rating", rating)["person"], ann);
  EXPECT_EQ(fields("proficiency", proficiency)["person"], ann);
  EXPECT_EQ(fields("forecast_adjustment", adjusted)["person"], ann);
  EXPECT_EQ(count("person"), 1u);
}

TEST_F(JsonApply, AMetricThatEveryWorkspaceHasIsNotDeleted) {
  const std::string own = make("metric", R"({"name":"Visits","unit":"count"})");
  for (const char* shipped : {"101", "102", "103", "104", "105", "106"})
    expectFault(fmt::format(R"({{"op":"delete","kind":"metric","id":"{}"}},
                               {{"op":"put","kind":"term","fields":{{"word":"x"}}}})",
                            shipped),
                0, "metric", nullptr, "cannot be deleted");
  EXPECT_FALSE(apply(fmt::format(R"({{"op":"delete","kind":"metric","id":"{}"}})", own)).fault);
  EXPECT_FALSE(apply(R"({"op":"put","kind":"metric","id":"104","fields":{"name":"Phone calls"}})").fault);
}

TEST_F(JsonApply, AValueThatMeansNothingIsRefused) {
  for (const char* currency : {"EURO", "usd", "E1R", "€", "US"})
    expectFault(fmt::format(R"({{"op":"put","kind":"workspace","fields":{{"name":"A","currency":"{}"}}}})", currency),
                0, "workspace", "currency", "is not a currency");
  const char* const bad[][3] = {{"coverage", "share", "101"},
                                {"coverage", "share", "-0.5"},
                                {"offering", "list_price", "\"-0.01\""},
                                {"offering", "target_margin", "100.5"},
                                {"offering", "target_margin", "-101"}};
  for (const auto& [kind, field, value] : bad)
    expectFault(fmt::format(R"({{"op":"put","kind":"term","fields":{{"word":"x"}}}},
                               {{"op":"put","kind":"{}","fields":{{"{}":{}}}}})",
                            kind, field, value),
                1, kind, field, "is out of range");
  ASSERT_FALSE(apply(R"({"op":"put","kind":"workspace","fields":{"currency":"EUR"}},
                        {"op":"put","kind":"coverage","fields":{"share":0}},
                        {"op":"put","kind":"coverage","fields":{"share":100}},
                        {"op":"put","kind":"offering","fields":{"list_price":"0","target_margin":-12.5}},
                        {"op":"put","kind":"offering","fields":{"list_price":null,"target_margin":100}})")
                   .fault);
}

TEST_F(JsonApply, WhatIsNoListOfChangesIsRefused) {
  for (const char* text : {"", "nonsense", "[]", "{}", R"({"changes":{}})", R"({"changes":[],"more":1})",
                           "{\"changes\":[]", R"({"changes":[],"changes":[]})", "\xFF"}) {
    const Applied done = applyJson(m_workspace, text, {.label = "apply"}, Earnest::Change);
    ASSERT_TRUE(done.fault) << text;
    EXPECT_EQ(done.json()["error"]["index"], nullptr) << text;
  }
}

TEST_F(JsonApply, ADryRunAnswersAndChangesNothing) {
  const std::string before = dump();
  const Applied done = applyJson(m_workspace, R"({"changes":[{"op":"put","kind":"market","id":"$m","fields":{}}]})",
                                 {.label = "apply"}, Earnest::DryRun);
  EXPECT_EQ(done.json()["applied"], 1);
  EXPECT_TRUE(done.json()["ids"].contains("$m"));
  EXPECT_EQ(dump(), before);
}

TEST_F(JsonApply, ASentenceForTheShellNamesThePlace) {
  const Applied done = apply(R"({"op":"put","kind":"market","fields":{"status":"maybe"}})");
  ASSERT_TRUE(done.fault);
  EXPECT_EQ(done.fault->sentence().cause, "changes[0] market status: \"maybe\" is not a word for it");
}

TEST_F(JsonApply, TextsThatLookLikeNamesStayTexts) {
  const std::string id = make("market", R"({"name":"$5 shops","reason":"@home"})");
  EXPECT_EQ(fields("market", id)["name"], "$5 shops");
  EXPECT_EQ(fields("market", id)["reason"], "@home");
}

} // namespace
} // namespace baton::workspace

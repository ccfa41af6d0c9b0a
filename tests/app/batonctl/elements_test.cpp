// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gtest/gtest.h>
#include <map>

namespace baton::batonctl {
namespace {

using nlohmann::json;

TEST(ScriptedWorkspace, IsMadeAsAskedWithTheMetricsThatEveryFileHas) {
  Shell shell;
  shell.workspace({"--name", "Acme", "--currency", "EUR", "--fiscal-year-start", "4"});
  EXPECT_EQ(shell.elements("workspace"),
            (json{{"1", {{"name", "Acme"}, {"currency", "EUR"}, {"fiscal_year_start", 4}}}}));
  const json metrics = shell.elements("metric");
  const std::vector<std::string> shipped{"Revenue", "Margin", "Pipeline", "Calls", "First meetings", "Proposals"};
  for (std::size_t n = 0; n < shipped.size(); ++n)
    EXPECT_EQ(metrics[std::to_string(101 + n)]["name"], shipped[n]);
  const Answer again = shell.run({"new", shell.path("w.baton")});
  EXPECT_EQ(again.exit, 2);
  EXPECT_TRUE(again.hasOneError()) << again.err;
}

TEST(ScriptedChanges, AreAllOrNothingAndOneStepToUndo) {
  Shell shell;
  const std::string file = shell.workspace();
  const json made = shell.apply({put("person", {{"name", "Bo"}, {"manager", "$ann"}}, "$bo"),
                                 put("person", {{"name", "Ann"}}, "$ann"),
                                 put("market", {{"name", "Retail"}, {"decide_owner", "$ann"}}, "$retail")});
  EXPECT_EQ(made["applied"], 3);
  EXPECT_EQ(shell.elements("person")[made["ids"]["$bo"].get<std::string>()]["manager"], made["ids"]["$ann"]);
  const std::string before = shell.run({"dump", file}).out;

  const json refused =
      shell.apply({put("market", {{"size", "large"}}, "@market:RETAIL"), put("offering", {{"list_price", 1.5}})}, 2);
  EXPECT_EQ(refused["applied"], 0);
  EXPECT_EQ(refused["error"]["index"], 1);
  EXPECT_EQ(refused["error"]["kind"], "offering");
  EXPECT_EQ(refused["error"]["field"], "list_price");
  EXPECT_TRUE(refused["error"]["cause"].is_string());
  EXPECT_EQ(shell.run({"dump", file}).out, before);

  EXPECT_EQ(shell.ask({"undo", file})["refused"], json::array());
  EXPECT_TRUE(shell.elements("person").empty());
  shell.ask({"redo", file});
  EXPECT_EQ(shell.run({"dump", file}).out, before);
  EXPECT_EQ(shell.run({"redo", file}).exit, 1);
  const json log = shell.ask({"log", file, "--element", made["ids"]["$retail"].get<std::string>()});
  EXPECT_EQ(log["rows"].size(), 3u); // made, taken back, brought back
  EXPECT_EQ(log["rows"][0]["by"], "unnamed");
}

/// Six pages of a real company's handbook, as they were written; tests/data/strategy_documents/PLACES.md says where
/// each sentence went, and what has no place.
TEST(ScriptedChanges, TakeInAStrategyAsACompanyWroteIt) {
  Shell shell;
  const std::string file = shell.workspace();
  const std::string changes = BATON_SOURCE_DIR "/tests/data/strategy_documents/sourcegraph.json";
  EXPECT_EQ(shell.ask({"apply", file, changes})["applied"], 114);
  std::map<std::string, int> found;
  const json dump = shell.ask({"dump", file});
  for (const auto& element : dump["elements"])
    ++found[element["kind"]];
  for (const auto& [kind, count] : std::map<std::string, int>{{"market", 2},
                                                              {"buyer_role", 4},
                                                              {"buyer_issue", 3},
                                                              {"offering", 2},
                                                              {"differentiator", 4},
                                                              {"competitor", 1},
                                                              {"priority", 3},
                                                              {"goal", 50},
                                                              {"assumption", 3},
                                                              {"term", 18}})
    EXPECT_EQ(found[kind], count) << kind;
  // "YTD Closed Won ACV: $50k", "$300k", "$650K", and a fourth quarter that follows: for whoever bears the title.
  shell.apply({put("person", {{"name", "Ann Lee"}, {"side", "sales"}, {"title", "Account Executive"}})});
  json closedWon = json::array();
  const json goals = shell.ask({"goals", file, "--by", "person,quarter"});
  for (const auto& row : goals["rows"])
    if (row["metric"] == "Closed Won ACV" && row["measure"] == "year_to_date")
      closedWon.push_back(row["goal"]);
  EXPECT_EQ(closedWon, (json{"50000.00", "300000.00", "650000.00", nullptr}));
  // Nothing is selected in these pages, so nothing may pass a gate.
  const json check = shell.ask({"check", file}, 1);
  for (const char* gate : {"markets", "offerings", "differentiators", "advantages"})
    EXPECT_EQ(check["gates"][gate]["open"], false) << gate;
}

TEST(ScriptedChanges, SayThatCommitmentsAreMadeByMoves) {
  Shell shell;
  shell.workspace();
  const json refused = shell.apply({put("commitment", {{"statement", "3M in Q2"}})}, 2);
  EXPECT_NE(refused["error"]["cause"].get<std::string>().find("by moves only"), std::string::npos);
}

/// The two files have journals of their own, and both changes fall into one second.
TEST(UndoOfAPrivateNote, LeavesWhatWasSharedBeforeIt) {
  Shell shell;
  const std::string file = shell.workspace();
  shell.apply({put("person", {{"name", "Ann"}})});
  shell.apply({put("coaching", {{"person", "@person:Ann"}, {"skill", "asking first"}})});
  shell.apply({put("coaching", {{"person", "@person:Ann"}, {"skill", "listening"}})});
  shell.ask({"undo", file});
  EXPECT_EQ(shell.elements("coaching").size(), 1u);
  shell.ask({"undo", file});
  EXPECT_TRUE(shell.elements("coaching").empty());
  EXPECT_EQ(shell.elements("person").size(), 1u);
  shell.apply({put("coaching", {{"person", "@person:Ann"}, {"skill", "closing"}})});
  shell.apply({put("market", {{"name", "Retail"}})});
  shell.ask({"undo", file});
  EXPECT_TRUE(shell.elements("market").empty());
  EXPECT_EQ(shell.elements("coaching").size(), 1u);
}

TEST(ADump, LoadsToTheSameBytesAndVerifies) {
  Shell shell;
  const std::string file = shell.workspace();
  shell.apply({put("market", {{"name", "<b>Retail</b> =1+1 שלום 🎉"}, {"match", {"Country = France"}}}, "$m"),
               put("weapon", {{"name", "Deck"}, {"markets", {"$m"}}})});
  const Answer dumped = shell.run({"dump", file});
  EXPECT_EQ(shell.run({"load", shell.path("copy.baton"), "-"}, dumped.out).exit, 0);
  EXPECT_EQ(shell.run({"dump", shell.path("copy.baton")}).out, dumped.out);
  EXPECT_EQ(shell.ask({"verify", shell.path("copy.baton")})["ok"], true);
  EXPECT_EQ(shell.run({"load", shell.path("copy.baton"), "-"}, dumped.out).exit, 2);
  EXPECT_EQ(shell.run({"load", shell.path("half.baton"), "-"}, dumped.out.substr(0, 200)).exit, 2);
  EXPECT_FALSE(shell.has("half.baton"));
}

} // namespace
} // namespace baton::batonctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gtest/gtest.h>

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

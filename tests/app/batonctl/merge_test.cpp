// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

/// Anna's file and Bo's copy of it, with one market in both.
class MergeByShell : public testing::Test {
protected:
  MergeByShell() {
    m_anna = m_shell.workspace();
    m_market = apply(m_anna, "Anna", put("market", {{"name", "Retail"}}, "$m"))["ids"]["$m"];
    m_bo = m_shell.path("bo.baton");
    fs::copy_file(m_anna, m_bo);
  }
  json apply(const std::string& file, const std::string& who, const json& change) {
    const std::string changes = m_shell.write("changes.json", json{{"changes", {change}}}.dump());
    return m_shell.ask({"apply", file, changes, "--as", who, "--at", "2026-01-31T09:30:00Z"});
  }
  void rename(const std::string& file, const std::string& who, const std::string& name) {
    apply(file, who, put("market", {{"name", name}}, m_market));
  }
  std::string nameIn(const std::string& file) {
    return m_shell.ask({"dump", file, "--kind", "market"})["elements"][0]["fields"]["name"];
  }

  Shell m_shell;
  std::string m_anna, m_bo, m_market;
};

TEST_F(MergeByShell, TakesInWhatTheOtherKnowsAndAddsNothingTheSecondTime) {
  apply(m_bo, "Bo", put("market", {{"reason", "It grows"}}, m_market));
  const json merged = m_shell.ask({"merge", m_anna, m_bo});
  EXPECT_EQ(merged["entries"], 1);
  EXPECT_EQ(merged["changed"], 1);
  EXPECT_EQ(merged["conflicts"], json::array());
  EXPECT_EQ(m_shell.ask({"merge", m_anna, m_bo})["entries"], 0);
  EXPECT_EQ(m_shell.ask({"verify", m_anna})["ok"], true);
}

TEST_F(MergeByShell, WhatAnotherWroteSinceIsNotUndoneAndNamed) {
  rename(m_anna, "Anna", "Shops");
  fs::copy_file(m_anna, m_bo, fs::copy_options::overwrite_existing);
  rename(m_bo, "Bo", "Stores");
  m_shell.ask({"merge", m_anna, m_bo});
  const auto undone = m_shell.run({"undo", m_anna, "--json", "--as", "Anna"});
  EXPECT_EQ(undone.exit, 1);
  const json said = json::parse(undone.out);
  EXPECT_EQ(said["entry"], nullptr);
  EXPECT_EQ(said["label"], nullptr);
  ASSERT_EQ(said["refused"].size(), 1u);
  EXPECT_EQ(said["refused"][0], (json{{"kind", "market"}, {"id", m_market}, {"field", "name"}, {"by", "Bo"}}));
  EXPECT_EQ(nameIn(m_anna), "Stores");
}

TEST_F(MergeByShell, TheLogNamesTheMergeBesideItsRows) {
  apply(m_bo, "Bo", put("market", {{"reason", "It grows"}}, m_market));
  EXPECT_EQ(m_shell.ask({"log", m_anna})["merges"], json::array());
  m_shell.ask({"merge", m_anna, m_bo, "--as", "Anna"});
  rename(m_anna, "Anna", "Shops");
  const json log = m_shell.ask({"log", m_anna});
  ASSERT_EQ(log["merges"].size(), 1u);
  const json merge = log["merges"][0];
  EXPECT_EQ(merge["copy"], "bo.baton");
  EXPECT_EQ(merge["by"], "Anna");
  EXPECT_EQ(merge["entries"], 1) << "Bo's change";
  EXPECT_TRUE(merge.contains("at"));
  EXPECT_TRUE(merge.contains("backup"));
  EXPECT_EQ(log["rows"].size(), 4u) << "the workspace, the market, its reason, its name: a merge is no change";
  const std::string shown = m_shell.run({"log", m_anna}).out;
  const auto came = shown.find("merge of bo.baton");
  ASSERT_NE(came, std::string::npos) << shown;
  EXPECT_LT(shown.find("Bo"), came) << shown;
  EXPECT_GT(shown.rfind("Anna"), came) << "the change after it";
  EXPECT_EQ(m_shell.ask({"log", m_anna, "--element", m_market})["merges"], json::array());
}

TEST_F(MergeByShell, ListsAConflictTheSameInBothCopiesAndSettlesIt) {
  rename(m_anna, "Anna", "Shops");
  rename(m_bo, "Bo", "Stores");
  const json merged = m_shell.ask({"merge", m_anna, m_bo}, 1);
  ASSERT_EQ(merged["conflicts"].size(), 1u);
  const json conflict = merged["conflicts"][0];
  EXPECT_EQ(conflict["kind"], "market");
  EXPECT_EQ(conflict["element"], m_market);
  EXPECT_EQ(conflict["field"], "name");
  ASSERT_EQ(conflict["values"].size(), 2u);
  EXPECT_EQ(conflict["values"][0]["n"], 1);
  EXPECT_EQ(conflict["values"][0]["current"], true);
  EXPECT_EQ(conflict["values"][0]["value"], nameIn(m_anna));
  EXPECT_EQ(conflict["values"][0]["at"], "2026-01-31T09:30:00Z");
  EXPECT_EQ(conflict["values"][1]["current"], false);
  EXPECT_EQ(m_shell.ask({"merge", m_bo, m_anna}, 1)["conflicts"], merged["conflicts"]);
  EXPECT_EQ(m_shell.ask({"conflicts", m_bo}, 1)["rows"], merged["conflicts"]);
  EXPECT_NE(m_shell.run({"conflicts", m_bo}).out.find("market " + nameIn(m_bo) + ": name\n"), std::string::npos);

  const json settled = m_shell.ask({"resolve", m_anna, conflict["id"], "2"});
  EXPECT_EQ(settled, (json{{"conflict", conflict["id"]}, {"value", conflict["values"][1]["value"]}}));
  EXPECT_EQ(m_shell.ask({"conflicts", m_anna})["rows"], json::array());
  EXPECT_EQ(m_shell.ask({"merge", m_bo, m_anna})["conflicts"], json::array());
  EXPECT_EQ(nameIn(m_bo), conflict["values"][1]["value"]);
  EXPECT_EQ(m_shell.run({"dump", m_anna}).out, m_shell.run({"dump", m_bo}).out);
}

TEST_F(MergeByShell, RefusesANumberOrAConflictThatIsNotThere) {
  rename(m_anna, "Anna", "Shops");
  rename(m_bo, "Bo", "Stores");
  const json merged = m_shell.ask({"merge", m_anna, m_bo}, 1);
  const std::string id = merged["conflicts"][0]["id"];
  for (const char* n : {"0", "3", "-1", "x"})
    EXPECT_EQ(m_shell.run({"resolve", m_anna, id, n}).exit, 2) << n;
  EXPECT_EQ(m_shell.run({"resolve", m_anna, "1.name", "1"}).exit, 2);
}

TEST_F(MergeByShell, OnlyTellsWithDryRun) {
  rename(m_anna, "Anna", "Shops");
  rename(m_bo, "Bo", "Stores");
  const std::string before = m_shell.read("bo.baton");
  const std::string log = m_shell.run({"log", m_anna, "--json"}).out;
  EXPECT_EQ(m_shell.ask({"merge", m_anna, m_bo, "--dry-run"}, 1)["conflicts"].size(), 1u);
  EXPECT_EQ(m_shell.run({"log", m_anna, "--json"}).out, log);
  EXPECT_EQ(m_shell.read("bo.baton"), before);
}

TEST_F(MergeByShell, RefusesAnotherWorkspaceAndAFileThatIsNone) {
  const std::string other = m_shell.path("other.baton");
  ASSERT_EQ(m_shell.run({"new", other, "--name", "Other"}).exit, 0);
  const Answer refused = m_shell.run({"merge", m_anna, other});
  EXPECT_EQ(refused.exit, 2);
  EXPECT_TRUE(refused.hasOneError()) << refused.err;
  EXPECT_EQ(m_shell.run({"merge", m_anna, m_anna}).exit, 2);
  EXPECT_EQ(m_shell.run({"merge", m_anna, m_shell.path("nothing.baton")}).exit, 3);
  EXPECT_EQ(m_shell.run({"merge", m_anna, m_shell.write("text.baton", "no workspace")}).exit, 3);
  EXPECT_EQ(m_shell.run({"merge", m_anna}).exit, 2);
}

TEST_F(MergeByShell, IsTakenBackByItsBackup) {
  const std::string before = m_shell.run({"dump", m_anna}).out;
  rename(m_bo, "Bo", "Stores");
  m_shell.ask({"merge", m_anna, m_bo});
  const json backups = m_shell.ask({"backups", m_anna});
  ASSERT_EQ(backups["rows"].size(), 1u);
  const json restored = m_shell.ask({"restore", m_anna, backups["rows"][0]["path"]});
  EXPECT_EQ(restored["path"], m_anna);
  EXPECT_EQ(m_shell.run({"dump", m_anna}).out, before);
  EXPECT_NE(m_shell.run({"dump", restored["kept"]}).out, before) << "what was merged is kept, too";
}

TEST_F(MergeByShell, ACopyIsGivenWithItsNoteAndTheMergeSaysWhatItBroughtAndFromWhom) {
  const std::string cleo = m_shell.path("cleo.baton");
  const json given = m_shell.ask({"copy", m_anna, "-o", cleo, "--to", "Cleo", "--note", "your promises", "--as", "Anna",
                                  "--at", "2026-01-31T08:00:00Z"});
  const json note = {{"to", "Cleo"}, {"note", "your promises"}, {"by", "Anna"}, {"at", "2026-01-31T08:00:00Z"}};
  EXPECT_EQ(given["path"], cleo);
  EXPECT_EQ(given["sha256"].get<std::string>().size(), 64u);
  EXPECT_EQ(given["given"], note);
  rename(cleo, "Cleo", "Shops");
  apply(cleo, "Cleo", put("person", {{"name", "Dora"}}));
  apply(m_bo, "Bo", put("market", {{"reason", "It grows"}}, m_market));
  const auto tried = m_shell.run({"merge", m_anna, m_bo, cleo, "--dry-run", "--json"});
  const json copies = json::parse(tried.out)["copies"];
  ASSERT_EQ(copies.size(), 2u);
  EXPECT_EQ(copies[0]["path"], m_bo);
  EXPECT_EQ(copies[0]["given"], nullptr);
  EXPECT_EQ(copies[0]["changes"], 1);
  EXPECT_EQ(copies[1]["given"], note);
  EXPECT_EQ(copies[1]["changes"], 2);
  EXPECT_EQ(copies[1]["people"], (json::array({{{"by", "Cleo"},
                                                {"changes", 2},
                                                {"kinds", {{"market", 1}, {"person", 1}}},
                                                {"first", "2026-01-31T09:30:00Z"},
                                                {"last", "2026-01-31T09:30:00Z"}}})));
  EXPECT_EQ(m_shell.ask({"merge", m_anna, m_bo, cleo})["copies"], copies);
  EXPECT_EQ(m_shell.ask({"merge", m_anna, m_bo, cleo})["copies"][1]["changes"], 0);
}

TEST_F(MergeByShell, ACopyNeedsAWordAndNeverOverwrites) {
  EXPECT_EQ(m_shell.run({"copy", m_anna, "-o", m_shell.path("new.baton")}).exit, 2);
  EXPECT_FALSE(fs::exists(m_shell.path("new.baton")));
  const auto size = fs::file_size(m_bo);
  EXPECT_EQ(m_shell.run({"copy", m_anna, "-o", m_bo, "--to", "Bo"}).exit, 2);
  EXPECT_EQ(fs::file_size(m_bo), size);
}

TEST_F(MergeByShell, ABackupIsAWholeCopyAndNeverOverwrites) {
  const std::string out = m_shell.path("copy.baton");
  const json made = m_shell.ask({"backup", m_anna, "-o", out});
  EXPECT_EQ(made["path"], out);
  EXPECT_EQ(made["sha256"].get<std::string>().size(), 64u);
  EXPECT_EQ(m_shell.run({"dump", out}).out, m_shell.run({"dump", m_anna}).out);
  EXPECT_EQ(m_shell.run({"backup", m_anna, "-o", out}).exit, 2);
  EXPECT_EQ(m_shell.run({"backup", m_anna, "-o", m_shell.path("nowhere/copy.baton")}).exit, 2);
}

TEST_F(MergeByShell, RestoresADamagedFileAndKeepsTheDamagedOne) {
  const std::string before = m_shell.run({"dump", m_anna}).out;
  const std::string backup = m_shell.ask({"backup", m_anna})["path"];
  fs::resize_file(m_anna, 5'000);
  ASSERT_EQ(m_shell.run({"dump", m_anna}).exit, 3);
  const json restored = m_shell.ask({"restore", m_anna, backup});
  EXPECT_EQ(m_shell.run({"dump", m_anna}).out, before);
  EXPECT_EQ(fs::file_size(restored["kept"].get<std::string>()), 5'000u);
}

} // namespace
} // namespace baton::batonctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/json_load.h"
#include "tests/core/workspace/sample_file.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace baton::workspace {
namespace {

using basics::Id;
using people::Person;

class UndoImport : public testing::Test {
protected:
  Id<records::ImportBatch> import(const std::string& rows) {
    records::ImportRequest request;
    request.fileName = "people.csv";
    request.bytes = "id,name,title,manager\n" + rows;
    request.mapping = *records::ColumnMapping::parse(
        R"({"kind":"people","columns":{"employee_id":"id","name":"name","title":"title","manager":"manager"}})");
    request.today = *basics::Date::of(2026, 1, 15);
    request.by = "Ann";
    return importFile(m_workspace, request)->batch.id;
  }
  Id<Person> idOf(const std::string& name) const {
    for (const Person& person : m_workspace.elements().all<Person>())
      if (person.name == name)
        return person.id;
    return {};
  }
  const Person* find(Id<Person> id) const { return m_workspace.elements().find(id); }
  void change(const basics::Edits& edits) {
    ASSERT_TRUE(m_workspace.change({.label = "by hand", .author = "Bo"}, edits));
  }

  tests::TemporaryFolder m_folder;
  Workspace m_workspace = Workspace::create(m_folder / "company.baton", {"Company", "USD", 7}, tests::sampleWorld());
};

TEST_F(UndoImport, ElementsThatSomebodyHasWrittenSinceStayAndAreNamed) {
  const auto batch = import("1,Ann,Head,\n2,Bo,Seller,\n3,Cy,Seller,\n");
  basics::Edits edits;
  edits.set<Person>(idOf("Bo"), "title", std::string("Senior seller"));
  change(edits);
  const auto undone = undoImport(m_workspace, batch, "Ann", {});
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->removed, 2);
  EXPECT_EQ(undone->kept, std::vector<std::string>{"Bo"});
  ASSERT_TRUE(idOf("Bo"));
  EXPECT_EQ(find(idOf("Bo"))->title, "Senior seller");
  EXPECT_EQ(find(idOf("Bo"))->employeeId, "2") << "what stays, stays whole";
  EXPECT_FALSE(idOf("Ann"));
  EXPECT_TRUE(m_workspace.verify().empty());
}

TEST_F(UndoImport, WhoeverReportsToSomeoneThatStaysGoesAndTheOtherWayRoundStays) {
  const auto batch = import("1,Ann,Head,\n2,Bo,Seller,Ann\n3,Cy,Seller,Bo\n");
  basics::Edits edits;
  edits.set<Person>(idOf("Bo"), "team", std::string("North"));
  change(edits);
  ASSERT_TRUE(undoImport(m_workspace, batch, "Ann", {}));
  EXPECT_TRUE(idOf("Bo"));
  EXPECT_TRUE(idOf("Ann")) << "Bo, who stays, reports to Ann";
  EXPECT_FALSE(idOf("Cy"));
}

/// Undone, taken in once more, and both of that taken back: it is the first import that stands.
TEST_F(UndoImport, TakesBackTheImportThatStandsAndNoOther) {
  const std::string rows = "1,Ann,Head,\n2,Bo,Seller,Ann\n";
  const auto batch = import(rows);
  ASSERT_TRUE(undoImport(m_workspace, batch, "Ann", {}));
  EXPECT_EQ(import(rows), batch);
  ASSERT_TRUE(m_workspace.undo("me"));
  EXPECT_TRUE(undoImport(m_workspace, batch, "Ann", {}).refused()) << "it is undone already";
  ASSERT_TRUE(m_workspace.undo("me"));
  ASSERT_TRUE(idOf("Ann"));
  const auto undone = undoImport(m_workspace, batch, "Ann", {});
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->removed, 2);
  EXPECT_FALSE(idOf("Ann"));
  EXPECT_FALSE(idOf("Bo"));
  EXPECT_TRUE(m_workspace.verify().empty());
}

/// The import's own entry undone, and the file taken in once more: the second entry is the one to take back.
TEST_F(UndoImport, TakesBackWhatWasTakenInAgainAfterItsUndo) {
  const std::string rows = "1,Ann,Head,\n2,Bo,Seller,Ann\n";
  import(rows);
  ASSERT_TRUE(m_workspace.undo("me"));
  ASSERT_FALSE(idOf("Ann"));
  const auto batch = import(rows);
  ASSERT_TRUE(idOf("Ann"));
  const auto undone = undoImport(m_workspace, batch, "Ann", {});
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->removed, 2);
  EXPECT_FALSE(idOf("Ann"));
  EXPECT_FALSE(idOf("Bo"));
  EXPECT_TRUE(m_workspace.verify().empty());
}

TEST_F(UndoImport, OfAWorkspaceThatCameFromADumpRemovesNothing) {
  const auto batch = import("1,Ann,Head,\n2,Bo,Seller,Ann\n");
  const auto path = m_folder / "loaded.baton";
  ASSERT_TRUE(loadDump(path, dumpOf(m_workspace), {.label = "import a dump"}, tests::sampleWorld()));
  Workspace loaded = Workspace::openForWriting(path, tests::sampleWorld());
  const auto undone = undoImport(loaded, batch, "Ann", {});
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->removed, 0);
  EXPECT_EQ(loaded.elements().count<Person>(), 2u);
}

TEST_F(UndoImport, WhatIsPutBackDoesNotNameWhomSomebodyHasDeleted) {
  import("1,Ann,Head,\n2,Bo,Seller,Ann\n");
  const auto batch = import("2,Bo,Seller,Cy\n3,Cy,Head,\n");
  basics::Edits erase;
  erase.erase(idOf("Ann"));
  change(erase);
  ASSERT_TRUE(undoImport(m_workspace, batch, "Ann", {}));
  ASSERT_TRUE(idOf("Bo"));
  EXPECT_FALSE(find(idOf("Bo"))->manager) << "Ann, to whom Bo reported before, is gone";
  EXPECT_TRUE(m_workspace.verify().empty());
  EXPECT_TRUE(m_workspace.undo("me"));
  EXPECT_EQ(find(idOf("Bo"))->manager, idOf("Cy"));
}

} // namespace
} // namespace baton::workspace

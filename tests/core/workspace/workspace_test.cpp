// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "core/strategy/market.h"
#include "core/strategy/play.h"
#include "core/strategy/strategy.h"
#include "core/workspace/temporary_copy.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace baton::workspace {
namespace {

using basics::Id, basics::Surroundings;
using strategy::Market;

class WorkspaceTest : public testing::Test {
protected:
  tests::TemporaryFolder m_folder;
  std::filesystem::path m_file = m_folder / "company.baton";
  Surroundings m_world = Surroundings::fixed(basics::Instant::at(*basics::Date::of(2026, 1, 15)), 7);

  Workspace create() { return Workspace::create(m_file, {"Company", "USD", 7}, m_world); }
  Workspace open() { return Workspace::openForWriting(m_file, m_world); }

  Id<Market> addMarket(Workspace& workspace, const std::string& name) {
    Market market;
    market.id = workspace.newId<Market>();
    market.name = name;
    basics::Edits edits;
    edits.put(market);
    Circumstances how;
    how.label = "add market " + name;
    EXPECT_TRUE(workspace.change(how, edits));
    return market.id;
  }
  void rename(Workspace& workspace, Id<Market> id, const std::string& name) {
    basics::Edits edits;
    edits.set<Market>(id, "name", name);
    Circumstances how;
    how.label = "rename to " + name;
    EXPECT_TRUE(workspace.change(how, edits));
  }
  std::string nameOf(const Workspace& workspace, Id<Market> id) {
    const Market* market = workspace.elements().find(id);
    return market ? market->name : "(gone)";
  }
};

TEST_F(WorkspaceTest, ANewFileHasItsSettingsAndTheShippedMetrics) {
  const Workspace workspace = create();
  EXPECT_EQ(workspace.calendar().firstMonth(), 7);
  EXPECT_TRUE(workspace.verify().empty());
}

TEST_F(WorkspaceTest, AFileIsNeverOverwritten) {
  create();
  EXPECT_THROW(create(), storage::StorageError);
}

TEST_F(WorkspaceTest, AChangeIsThereAfterReopening) {
  Id<Market> id;
  {
    Workspace workspace = create();
    id = addMarket(workspace, "Retail");
  }
  EXPECT_FALSE(std::filesystem::exists(m_file.string() + "-wal")) << "a closed file is one file";
  const Workspace workspace = open();
  EXPECT_EQ(nameOf(workspace, id), "Retail");
  EXPECT_TRUE(workspace.verify().empty());
}

TEST_F(WorkspaceTest, ASecondOpeningIsRefusedWhileTheFirstHoldsTheFile) {
  const Workspace first = create();
  try {
    open();
    FAIL() << "opened twice";
  } catch (const storage::StorageError& error) {
    EXPECT_EQ(error.cause(), storage::StorageError::Cause::Locked);
  }
}

TEST_F(WorkspaceTest, UndoTakesBackStepByStepAndRedoBringsBackAcrossARestart) {
  Id<Market> id;
  {
    Workspace workspace = create();
    id = addMarket(workspace, "A");
    rename(workspace, id, "B");
    rename(workspace, id, "C");
    EXPECT_EQ(workspace.undo("me")->label, "rename to C");
    EXPECT_EQ(nameOf(workspace, id), "B");
  }
  Workspace workspace = open();
  EXPECT_EQ(workspace.undo("me")->label, "rename to B");
  EXPECT_EQ(nameOf(workspace, id), "A");
  ASSERT_TRUE(workspace.undo("me"));
  EXPECT_EQ(nameOf(workspace, id), "(gone)");
  EXPECT_TRUE(workspace.undo("me").refused()) << "making the workspace has no undo";
  ASSERT_TRUE(workspace.redo("me"));
  EXPECT_EQ(nameOf(workspace, id), "A");
  ASSERT_TRUE(workspace.redo("me"));
  ASSERT_TRUE(workspace.redo("me"));
  EXPECT_EQ(nameOf(workspace, id), "C");
  EXPECT_TRUE(workspace.redo("me").refused());
  EXPECT_TRUE(workspace.verify().empty());
}

TEST_F(WorkspaceTest, ANewChangeEndsRedo) {
  Workspace workspace = create();
  const auto id = addMarket(workspace, "A");
  rename(workspace, id, "B");
  ASSERT_TRUE(workspace.undo("me"));
  rename(workspace, id, "Z");
  EXPECT_TRUE(workspace.redo("me").refused());
  EXPECT_EQ(nameOf(workspace, id), "Z");
  ASSERT_TRUE(workspace.undo("me"));
  EXPECT_EQ(nameOf(workspace, id), "A");
}

TEST_F(WorkspaceTest, DeletingAMarketTakesItsBuyersAndEmptiesReferencesAndUndoRestoresAll) {
  Workspace workspace = create();
  const auto id = addMarket(workspace, "Retail");
  strategy::BuyerRole role;
  role.id = workspace.newId<strategy::BuyerRole>();
  role.market = id;
  role.title = "Owner";
  strategy::Play play;
  play.id = workspace.newId<strategy::Play>();
  play.name = "First order";
  play.market = id;
  basics::Edits edits;
  edits.put(role);
  edits.put(play);
  ASSERT_TRUE(workspace.change({.label = "add role and play"}, edits));

  basics::Edits erase;
  erase.erase(id);
  ASSERT_TRUE(workspace.change({.label = "delete market Retail"}, erase));
  EXPECT_EQ(workspace.elements().find(role.id), nullptr);
  EXPECT_FALSE(workspace.elements().find(play.id)->market);

  ASSERT_TRUE(workspace.undo("me"));
  EXPECT_EQ(workspace.elements().find(role.id)->title, "Owner");
  EXPECT_EQ(workspace.elements().find(play.id)->market, id);
  EXPECT_TRUE(workspace.verify().empty());
}

TEST_F(WorkspaceTest, AReferenceToNothingIsRefusedAndNothingIsChanged) {
  Workspace workspace = create();
  strategy::Play play;
  play.id = workspace.newId<strategy::Play>();
  play.market = Id<Market>(123456);
  basics::Edits edits;
  edits.put(play);
  EXPECT_TRUE(workspace.change({.label = "add play"}, edits).refused());
  EXPECT_EQ(workspace.elements().count<strategy::Play>(), 0u);
}

TEST_F(WorkspaceTest, PutTwiceTheSameIsNoEntry) {
  Workspace workspace = create();
  const auto id = addMarket(workspace, "Retail");
  const auto before = workspace.journal().entries().size();
  rename(workspace, id, "Retail");
  EXPECT_EQ(workspace.journal().entries().size(), before);
}

/// Two programs at once, or a program that was killed and left its copy: the place of one is never that of another.
TEST_F(WorkspaceTest, TwoTemporaryCopiesAreTwoThoughChanceRunsAlike) {
  create().close();
  const auto alike = [] { return Surroundings::fixed(basics::Instant::at(*basics::Date::of(2026, 1, 15)), 8); };
  const Workspace one = Workspace::openForReading(m_file, alike()), other = Workspace::openForReading(m_file, alike());
  const TemporaryCopy ofOne(one), ofOther(other);
  EXPECT_NE(ofOne.path(), ofOther.path());
  EXPECT_TRUE(verify(ofOne).empty());
  EXPECT_TRUE(verify(ofOther).empty());
}

} // namespace
} // namespace baton::workspace

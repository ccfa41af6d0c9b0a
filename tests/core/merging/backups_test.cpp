// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/market.h"
#include "core/workspace/backups.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <set>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using basics::Date, basics::Instant;

class Backups : public testing::Test {
protected:
  Backups() {
    m_world.now = [this] { return m_now; };
    m_world.dataFolder = m_folder / "data";
  }
  Workspace create() { return Workspace::create(m_file, {"Company", "USD", 1}, m_world); }
  void wait(std::int64_t seconds) { m_now = Instant::fromSeconds(m_now.seconds() + seconds); }
  static void addMarket(Workspace& workspace, const std::string& name) {
    strategy::Market market;
    market.id = workspace.newId<strategy::Market>();
    market.name = name;
    basics::Edits edits;
    edits.put(market);
    ASSERT_TRUE(workspace.change({.label = "add " + name}, edits));
  }

  tests::TemporaryFolder m_folder{tests::inMemory()};
  fs::path m_file = m_folder / "company.baton";
  Instant m_now = Instant::at(*Date::of(2026, 1, 1));
  basics::Surroundings m_world = basics::Surroundings::fixed({}, 7);
};

TEST_F(Backups, AreDueWhenTheNewestIsOverAnHourOld) {
  const Workspace workspace = create();
  EXPECT_TRUE(backUpIfDue(workspace));
  wait(3'600);
  EXPECT_FALSE(backUpIfDue(workspace));
  wait(1);
  EXPECT_TRUE(backUpIfDue(workspace));
  EXPECT_EQ(backupsOf(workspace).size(), 2u);
}

TEST_F(Backups, AreNotKeptWhereThereIsNoFolderForThem) {
  m_world.dataFolder.clear();
  EXPECT_FALSE(backUp(create()));
}

TEST_F(Backups, TwoOfOneSecondAreTwo) {
  const Workspace workspace = create();
  backUp(workspace);
  backUp(workspace);
  EXPECT_EQ(backupsOf(workspace).size(), 2u);
}

TEST_F(Backups, TheTenNewestStayAndTheLastOfEachDayForThirtyDays) {
  const Workspace workspace = create();
  for (int day = 0; day < 40; ++day) {
    const int atNine = day * 86'400 + 9 * 3'600;
    m_now = Instant::fromSeconds(Instant::at(*Date::of(2026, 1, 1)).seconds() + atNine);
    for (int n = 0; n < 4; ++n) { // at nine, ten, eleven and twelve
      backUp(workspace);
      wait(3'600);
    }
  }
  // Day 39 is 9 February. The ten newest: four each of days 39 and 38, two of day 37. Then the last of days 36 to 9.
  const auto backups = backupsOf(workspace);
  EXPECT_EQ(backups.size(), 10u + 28u);
  std::set<std::string> days;
  for (const auto& backup : backups)
    days.insert(backup.at.date().iso());
  EXPECT_EQ(days.size(), 31u);
  EXPECT_EQ(*days.begin(), "2026-01-10");
  for (std::size_t i = 10; i < backups.size(); ++i)
    EXPECT_EQ(backups[i].at.iso().substr(11), "12:00:00Z");
}

TEST_F(Backups, AreRestoredAndWhatStoodThereIsKept) {
  Workspace workspace = create();
  addMarket(workspace, "Retail");
  const auto backup = backUp(workspace);
  wait(60);
  addMarket(workspace, "Schools");
  workspace.close();
  const auto kept = restore(m_file, backup->path, m_world);
  ASSERT_TRUE(kept) << kept.refusal().cause;
  EXPECT_EQ(Workspace::openForReading(m_file, m_world).elements().count<strategy::Market>(), 1u);
  ASSERT_TRUE(*kept);
  EXPECT_EQ(Workspace::openForReading(**kept, m_world).elements().count<strategy::Market>(), 2u);
}

TEST_F(Backups, OfAnotherWorkspaceAreRefused) {
  create().close();
  const auto other = m_folder / "other.baton";
  Workspace::create(other, {"Other", "USD", 1}, m_world).close();
  EXPECT_FALSE(restore(m_file, other, m_world));
}

TEST_F(Backups, ThatDoNotVerifyAreRefusedAndTheFileStays) {
  Workspace workspace = create();
  addMarket(workspace, "Retail");
  const auto backup = backUp(workspace);
  workspace.close();
  {
    storage::Database database = storage::Database::openForWriting(backup->path);
    database.run("UPDATE market SET name = 'forged'");
  }
  const auto size = fs::file_size(m_file);
  const auto restored = restore(m_file, backup->path, m_world);
  ASSERT_FALSE(restored);
  EXPECT_NE(restored.refusal().cause.find("does not verify"), std::string::npos);
  EXPECT_EQ(fs::file_size(m_file), size);
}

} // namespace
} // namespace baton::workspace

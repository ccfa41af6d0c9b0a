// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+Z right after a merge: what it means is the merge, and the way back is the backup that was made before it.
#include "core/strategy/market.h"
#include "core/workspace/merging.h"
#include "tests/ui/shell/window_at_hand.h"
#include "ui/session/copies.h"
#include "ui/widgets/window_dialog.h"

#include <QAbstractButton>
#include <QLabel>

namespace baton::shell {
namespace {

using strategy::Market;

class UndoOfAMerge : public tests::WindowAtHand {
protected:
  /// A copy in which somebody adds a market, merged into the file of the window.
  void merge() {
    open();
    const std::filesystem::path copy = m_folder / "Adventure-of-amy.baton";
    m_window->session().ask<bool>(
        m_window.get(),
        [copy](const workspace::Workspace& workspace) {
          workspace.database().copyTo(copy);
          return true;
        },
        [](bool) {});
    settle();
    workspace::Workspace other = workspace::Workspace::openForWriting(copy, basics::Surroundings::real());
    basics::Edits edits;
    Market hamlets;
    hamlets.id = m_hamlets = other.newId<Market>();
    hamlets.name = "Hamlets";
    edits.put(hamlets);
    ASSERT_TRUE(other.change({.label = "add market Hamlets", .author = "Amy Alberts"}, edits));
    other.close();
    session::Copies::of(m_window->session()).merge({copy}, [](const auto& merged) { ASSERT_TRUE(merged); });
    settle();
    ASSERT_TRUE(market(m_hamlets));
  }
  const Market* market(basics::Id<Market> id) { return m_window->session().elements().find(id); }
  basics::Id<Market> addOne(const std::string& name) {
    Market market;
    market.id = m_window->session().newId<Market>();
    market.name = name;
    basics::Edits edits;
    edits.put(market);
    m_window->session().change("add market", edits);
    settle();
    return market.id;
  }
  void undo() {
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    settle(); // the page, then the merge on it, then the question
  }
  widgets::WindowDialog* question() {
    auto* found = m_window->findChild<widgets::WindowDialog*>("undo-merge-dialog");
    return found && found->isVisible() ? found : nullptr;
  }

  basics::Id<Market> m_hamlets;
};

TEST_F(UndoOfAMerge, OffersTheBackupByItsNameAndPutsItBack) {
  merge();
  const auto backups = session::Copies::of(m_window->session()).backups();
  ASSERT_FALSE(backups.empty());
  const QString backup = QString::fromStdString(backups.front().path.filename().string());
  undo();
  ASSERT_TRUE(question());
  EXPECT_EQ(m_window->currentPage(), "history");
  EXPECT_TRUE(part<QLabel>(*question(), "said").text().contains(backup))
      << part<QLabel>(*question(), "said").text().toStdString();
  EXPECT_TRUE(market(m_hamlets)) << "nothing is done before it is answered";
  QTest::mouseClick(&part<QAbstractButton>(*question(), "go"), Qt::LeftButton);
  settle();
  settle();
  EXPECT_FALSE(market(m_hamlets));
}

TEST_F(UndoOfAMerge, IsOfferedUntilTheFirstChangeAfterIt) {
  merge();
  const auto own = addOne("Own");
  undo();
  EXPECT_FALSE(question());
  EXPECT_FALSE(market(own)) << "the change after the merge is what is undone";
  EXPECT_TRUE(market(m_hamlets));
}

} // namespace
} // namespace baton::shell

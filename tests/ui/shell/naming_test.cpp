// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/named_version.h"
#include "tests/ui/shell/window_at_hand.h"
#include "ui/widgets/text_field.h"

#include <QPushButton>

namespace baton::shell {
namespace {

class NamingAVersion : public tests::WindowAtHand {
protected:
  std::size_t named() const { return m_window->session().elements().count<handoff::NamedVersion>(); }
};

TEST_F(NamingAVersion, IsDoneByCtrlSAndTheKeyboardAndCanBeUndone) {
  open("blank");
  press(Qt::Key_S, Qt::ControlModifier);
  EXPECT_FALSE(part<QPushButton>("go").isEnabled()) << "a version without a name is none";
  QTest::keyClicks(&part<widgets::TextField>("answer"), "Before the board");
  QTest::keyClick(&part<widgets::TextField>("answer"), Qt::Key_Return);
  settle();
  EXPECT_EQ(named(), 1u);
  EXPECT_EQ(m_window->session().undoLabel(), "name version Before the board");
  press(Qt::Key_Z, Qt::ControlModifier);
  settle();
  EXPECT_EQ(named(), 0u);
}

TEST_F(NamingAVersion, IsAskedFromThePageHistoryInTheSameWay) {
  open("blank");
  m_window->open("history");
  settle();
  part<QPushButton>("name-version").click();
  EXPECT_TRUE(part<QWidget>("name-version-dialog").isVisible());
}

} // namespace
} // namespace baton::shell

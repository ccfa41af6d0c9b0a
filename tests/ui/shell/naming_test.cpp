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

/// Ctrl+Z in a dialog would take back what nobody sees, and Alt+2 leave the page behind it.
TEST_F(NamingAVersion, WhatIsBehindTheDialogHearsNoShortcut) {
  open("blank");
  press(Qt::Key_S, Qt::ControlModifier);
  QTest::keyClicks(&part<widgets::TextField>("answer"), "Before the board");
  QTest::keyClick(&part<widgets::TextField>("answer"), Qt::Key_Return);
  settle();
  const QString page = m_window->currentPage();
  press(Qt::Key_S, Qt::ControlModifier);
  part<QPushButton>("cancel").setFocus();
  press(Qt::Key_Z, Qt::ControlModifier);
  press(Qt::Key_2, Qt::AltModifier);
  settle();
  EXPECT_EQ(named(), 1u);
  EXPECT_EQ(m_window->currentPage(), page);
  const double before = theme::Theme::start().zoom();
  press(Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_GT(theme::Theme::start().zoom(), before) << "larger text is for dialogs as well";
  press(Qt::Key_0, Qt::ControlModifier);
  press(Qt::Key_Escape);
  press(Qt::Key_Z, Qt::ControlModifier);
  settle();
  EXPECT_EQ(named(), 0u);
}

/// Enter presses the button that has the keyboard.
TEST_F(NamingAVersion, IsLeftByEnterOnCancel) {
  open("blank");
  press(Qt::Key_S, Qt::ControlModifier);
  part<QPushButton>("cancel").setFocus();
  press(Qt::Key_Return);
  settle();
  EXPECT_FALSE(part<QWidget>("name-version-dialog").isVisible());
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

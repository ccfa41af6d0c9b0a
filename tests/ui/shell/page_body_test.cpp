// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_body.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <gtest/gtest.h>

namespace baton::shell {
namespace {

class PanelOfAPage : public testing::Test {
protected:
  PanelOfAPage() {
    theme::Theme::start().set(theme::Look::Light, 1);
    theme::fixWidth(m_panel, 348);
    m_body.addPanel(m_panel, [this] { return m_wanted; });
    m_panel->hide();
    m_body.setAttribute(Qt::WA_DontShowOnScreen);
  }
  void open(int width) {
    m_body.resize(width, 588);
    m_body.show();
    m_panel->show();
    QApplication::processEvents();
  }
  QLineEdit* fieldAt(int x) {
    auto* field = new QLineEdit(m_page);
    field->setGeometry(x, 20, 80, 30);
    return field;
  }
  void putKeyboardOn(QWidget& field) {
    QApplication::setActiveWindow(&m_body);
    field.setFocus(Qt::TabFocusReason);
    QApplication::processEvents();
  }
  bool m_wanted = true;
  QWidget* m_page = new QWidget;
  QWidget* m_panel = new QWidget;
  PageBody m_body{m_page};
};

TEST_F(PanelOfAPage, StandsBesideThePageOnASmallWindow) {
  open(1024 - 56);
  EXPECT_EQ(m_panel->geometry(), QRect(620, 0, 348, 588));
  EXPECT_EQ(m_page->width(), 620);
}

TEST_F(PanelOfAPage, SlidesOverThePageWhereThereIsNoRoomForBoth) {
  open(760 - 56);
  EXPECT_EQ(m_panel->geometry().right(), 760 - 56 - 1);
  EXPECT_EQ(m_page->width(), 760 - 56) << "the page keeps its width";
  EXPECT_EQ(m_body.childAt(760 - 56 - 10, 10), m_panel);
}

TEST_F(PanelOfAPage, SlidesOverThePageAtLargeTextToo) {
  theme::Theme::start().set(theme::Look::Light, 2);
  open(1024 - 112);
  EXPECT_EQ(m_panel->width(), 696);
  EXPECT_EQ(m_page->width(), 912);
  theme::Theme::start().set(theme::Look::Light, 1);
}

TEST_F(PanelOfAPage, StepsAsideWhileTheKeyboardIsOnWhatItCovers) {
  auto *seen = fieldAt(20), *covered = fieldAt(500);
  open(760 - 56);
  putKeyboardOn(*seen);
  EXPECT_TRUE(m_panel->isVisible());
  putKeyboardOn(*covered);
  EXPECT_FALSE(m_panel->isVisible());
  putKeyboardOn(*seen);
  EXPECT_TRUE(m_panel->isVisible());
}

TEST_F(PanelOfAPage, StaysAwayOnceNobodyWantsIt) {
  auto *seen = fieldAt(20), *covered = fieldAt(500);
  open(760 - 56);
  putKeyboardOn(*covered);
  m_wanted = false;
  putKeyboardOn(*seen);
  EXPECT_FALSE(m_panel->isVisible());
}

TEST_F(PanelOfAPage, ComesBackWhenTheKeyboardLeavesThePage) {
  auto* covered = fieldAt(500);
  auto* elsewhere = new QLineEdit(&m_body);
  open(760 - 56);
  putKeyboardOn(*covered);
  ASSERT_FALSE(m_panel->isVisible());
  putKeyboardOn(*elsewhere);
  EXPECT_TRUE(m_panel->isVisible());
}

TEST_F(PanelOfAPage, ComesBackWhereThereIsRoomForBoth) {
  auto* covered = fieldAt(500);
  open(760 - 56);
  putKeyboardOn(*covered);
  ASSERT_FALSE(m_panel->isVisible());
  m_body.resize(1228, 588);
  QApplication::processEvents();
  EXPECT_TRUE(m_panel->isVisible());
  EXPECT_EQ(m_page->width(), 1228 - 348);
}

TEST_F(PanelOfAPage, StepsAsideWhereTheWindowBecameWiderButNotWideEnough) {
  auto *seen = fieldAt(20), *covered = fieldAt(560);
  open(700);
  putKeyboardOn(*covered);
  m_body.resize(760 - 56, 588);
  putKeyboardOn(*seen);
  ASSERT_TRUE(m_panel->isVisible());
  putKeyboardOn(*covered);
  EXPECT_FALSE(m_panel->isVisible());
}

TEST_F(PanelOfAPage, CoversNothingBesideThePage) {
  auto* field = fieldAt(500);
  open(1024 - 56);
  putKeyboardOn(*field);
  EXPECT_TRUE(m_panel->isVisible());
}

TEST_F(PanelOfAPage, GivesThePageItsRoomBackWhenItCloses) {
  open(1228);
  ASSERT_EQ(m_page->width(), 1228 - 348);
  m_panel->hide();
  QApplication::processEvents();
  EXPECT_EQ(m_page->width(), 1228);
}

} // namespace
} // namespace baton::shell

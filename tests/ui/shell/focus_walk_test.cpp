// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible_names.h"
#include "tests/support/visible_texts.h"
#include "tests/ui/shell/window_at_hand.h"

#include <QAbstractScrollArea>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

namespace baton::shell {
namespace {

class FocusWalk : public tests::WindowAtHand, public testing::WithParamInterface<const char*> {
protected:
  void SetUp() override {
    open();
    m_window->open(GetParam());
    settle();
  }
  bool takesTab(const QWidget* widget) const {
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
           !widget->focusProxy() && widget->width() > 0 && widget->height() > 0 &&
           !widget->objectName().startsWith("qt_");
  }
  QList<QWidget*> wanted() const {
    QList<QWidget*> all;
    for (QWidget* widget : m_window->findChildren<QWidget*>())
      if (takesTab(widget) && widget->window() == m_window.get())
        all += widget;
    return all;
  }
  QWidget* start() {
    auto& sidebar = part<QWidget>("sidebar");
    sidebar.setFocus(Qt::TabFocusReason);
    return &sidebar;
  }
  QRect placeOf(QWidget* widget) const { return QRect(widget->mapTo(m_window.get(), QPoint(0, 0)), widget->size()); }
  QImage around(QWidget* widget) {
    return m_window->grab(placeOf(widget).adjusted(-8, -8, 8, 8) & m_window->rect()).toImage();
  }
  /// From the sidebar until it is there again.
  QList<QWidget*> walk(int key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    QWidget* first = start();
    QList<QWidget*> way{first};
    for (int i = 0; i < 300; ++i) {
      press(key, with);
      QWidget* now = m_window->focusWidget();
      if (now == first || !now)
        break;
      way += now;
    }
    return way;
  }
};

TEST_P(FocusWalk, TabReachesEverythingAndComesBack) {
  const QList<QWidget*> way = walk(Qt::Key_Tab);
  EXPECT_EQ(m_window->focusWidget(), &part<QWidget>("sidebar")) << "a trap: " << way.size() << " steps";
  for (QWidget* widget : wanted())
    EXPECT_TRUE(way.contains(widget)) << tests::whereOf(*widget).toStdString();
}

TEST_P(FocusWalk, BackwardsIsTheSameWay) {
  QList<QWidget*> there = walk(Qt::Key_Tab), back = walk(Qt::Key_Backtab, Qt::ShiftModifier);
  std::reverse(back.begin() + 1, back.end());
  EXPECT_TRUE(there == back);
}

/// To the next line, or to the right, or to the next column; never up and to the left at once.
TEST_P(FocusWalk, GoesAsOneReads) {
  const QList<QWidget*> way = walk(Qt::Key_Tab);
  for (int i = 1; i < way.size(); ++i) {
    const QRect before = placeOf(way[i - 1]), now = placeOf(way[i]);
    EXPECT_FALSE(now.bottom() < before.top() && now.right() < before.left())
        << "from " << tests::whereOf(*way[i - 1]).toStdString() << " to " << tests::whereOf(*way[i]).toStdString();
  }
}

TEST_P(FocusWalk, ShowsWhereTheKeyboardIs) {
  QWidget* first = start();
  for (int i = 0; i < 300; ++i) {
    QWidget* at = m_window->focusWidget();
    const QImage with = around(at);
    press(Qt::Key_Tab);
    QWidget* next = m_window->focusWidget();
    QApplication::processEvents();
    EXPECT_TRUE(with != around(at)) << tests::whereOf(*at).toStdString();
    if (next == first)
      break;
  }
}

TEST_P(FocusWalk, EverythingOnTheWayHasAName) {
  EXPECT_EQ(tests::unnamedFocusables(*m_window), QStringList());
}

TEST_P(FocusWalk, AMenuGivesTheKeyboardBack) {
  QWidget* before = start();
  press(Qt::Key_F10);
  QMenu* menu = part<QToolButton>("more").menu();
  ASSERT_TRUE(menu->isVisible());
  QTest::keyClick(menu, Qt::Key_Escape);
  QApplication::processEvents();
  EXPECT_FALSE(menu->isVisible());
  EXPECT_EQ(m_window->focusWidget(), before);
}

INSTANTIATE_TEST_SUITE_P(OfEachPage, FocusWalk,
                         testing::Values("home", "strategy", "clarity", "handoff", "numbers", "history"),
                         [](const auto& one) { return std::string(one.param); });

} // namespace
} // namespace baton::shell

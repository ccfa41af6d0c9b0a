// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible_names.h"
#include "tests/support/cut_texts.h"
#include "tests/ui/shell/window_at_hand.h"

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

TEST_P(FocusWalk, EverythingOnTheWayHasAName) {
  EXPECT_EQ(tests::unnamedFocusables(*m_window), QStringList());
}

INSTANTIATE_TEST_SUITE_P(OfEachPage, FocusWalk, tests::eachPage,
                         [](const auto& one) { return std::string(one.param); });

} // namespace
} // namespace baton::shell

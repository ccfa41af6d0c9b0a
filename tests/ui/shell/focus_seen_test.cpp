// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keyboard is can be seen, and goes on as one reads.
#include "tests/support/cut_texts.h"
#include "tests/ui/shell/window_at_hand.h"

#include <QMenu>
#include <QScrollArea>
#include <QToolButton>

namespace baton::shell {
namespace {

using theme::Look;

class Focus : public tests::WindowAtHand, public testing::WithParamInterface<const char*> {
protected:
  void openPage(QSize size, Look look = Look::Light) {
    open("example", size);
    theme::Theme::start().set(look, 1);
    m_window->open(GetParam());
    settle();
    QApplication::setActiveWindow(m_window.get());
  }
  QWidget& sidebar() { return part<QWidget>("sidebar"); }
  /// What Tab reaches, from the sidebar until it is there again.
  QList<QWidget*> way() {
    QList<QWidget*> all{&sidebar()};
    sidebar().setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 300; ++i) {
      press(Qt::Key_Tab);
      QWidget* now = m_window->focusWidget();
      if (!now || now == all.front())
        break;
      all += now;
    }
    return all;
  }
  QImage around(const QWidget& widget) {
    const QRect area(widget.mapTo(m_window.get(), QPoint()), widget.size());
    return m_window->grab(area.adjusted(-4, -4, 4, 4)).toImage();
  }
  static void bringIntoView(QWidget& widget) {
    for (QWidget* around = widget.parentWidget(); around; around = around->parentWidget())
      if (auto* scroll = qobject_cast<QScrollArea*>(around))
        scroll->ensureWidgetVisible(&widget);
  }
  /// By the panel, which lies over the page of a narrow window.
  bool isCovered(const QWidget& widget) {
    const QWidget* at = m_window->childAt(placeOf(widget).center());
    return at && at != &widget && !widget.isAncestorOf(at) && !at->isAncestorOf(&widget);
  }
  /// A control looks otherwise where the keyboard is on it.
  void expectFocusIsSeen() {
    QWidget& elsewhere = part<QToolButton>("undo");
    for (QWidget* control : way()) {
      bringIntoView(*control);
      control->setFocus(Qt::TabFocusReason);
      QApplication::processEvents();
      EXPECT_FALSE(isCovered(*control)) << tests::whereOf(*control).toStdString();
      const QImage with = around(*control);
      (control == &elsewhere ? sidebar() : elsewhere).setFocus(Qt::TabFocusReason);
      QApplication::processEvents();
      EXPECT_NE(with, around(*control)) << tests::whereOf(*control).toStdString();
    }
  }
  QRect placeOf(const QWidget& widget) { return {widget.mapTo(m_window.get(), QPoint()), widget.size()}; }
};

TEST_P(Focus, IsSeenOnEachControl) {
  openPage({1440, 900});
  expectFocusIsSeen();
}

TEST_P(Focus, IsSeenInHighContrast) {
  openPage({1024, 640}, Look::HighContrast);
  expectFocusIsSeen();
}

class FocusOrder : public Focus {};

/// Down, or on to what stands at the right: never up within a column, never left on a line.
TEST_P(FocusOrder, GoesOnAsOneReadsWhereThePageScrolls) {
  openPage({1024, 640});
  auto& page = part<QWidget>(QStringLiteral("page-") + GetParam());
  const QWidget* before = nullptr;
  for (const QWidget* control : way()) {
    if (!page.isAncestorOf(control)) {
      before = nullptr;
      continue;
    }
    if (before) {
      const QRect from = placeOf(*before), to = placeOf(*control);
      const bool up = to.bottom()<from.top(), left = to.right() < from.left(), right = to.left()> from.right();
      EXPECT_FALSE((up && !right) || (left && to.top() < from.bottom() && to.bottom() > from.top()))
          << "from " << tests::whereOf(*before).toStdString() << " to " << tests::whereOf(*control).toStdString();
    }
    before = control;
  }
}

TEST_P(Focus, IsGivenBackByTheMenu) {
  openPage({1440, 900});
  for (QWidget* control : way()) {
    control->setFocus(Qt::TabFocusReason);
    press(Qt::Key_F10);
    auto* menu = part<QToolButton>("more").menu();
    ASSERT_TRUE(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Escape);
    EXPECT_FALSE(menu->isVisible());
    EXPECT_EQ(m_window->focusWidget(), control) << tests::whereOf(*control).toStdString();
  }
}

INSTANTIATE_TEST_SUITE_P(OfEachPage, Focus, tests::eachPage, [](const auto& one) { return std::string(one.param); });

INSTANTIATE_TEST_SUITE_P(OfEachPage, FocusOrder, tests::eachPage,
                         [](const auto& one) { return std::string(one.param); });

} // namespace
} // namespace baton::shell

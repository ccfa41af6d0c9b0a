// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard is never nowhere: after a dialog, after what it was on is gone, and from part to part.
#include "tests/ui/shell/window_at_hand.h"
#include "ui/widgets/question.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::shell {
namespace {

class FocusIsKept : public tests::WindowAtHand {
protected:
  void openPlan() {
    open();
    m_window->open(QStringLiteral("plan"));
    settle();
    QApplication::setActiveWindow(m_window.get());
  }
  QWidget* ring() {
    auto* found = m_window->findChild<QWidget*>("focusRing");
    return found && found->isVisible() ? found : nullptr;
  }
  bool isRingAround(const QWidget& widget) {
    return ring() && ring()->geometry().contains(QRect(widget.mapTo(m_window.get(), QPoint()), widget.size()));
  }
  bool isIn(const QWidget& part) {
    const QWidget* now = m_window->focusWidget();
    return now && (now == &part || part.isAncestorOf(now));
  }
};

TEST_F(FocusIsKept, ComesBackInSightToWhatOpenedADialogByKey) {
  openPlan();
  auto& spread = part<QPushButton>("spread");
  spread.setFocus(Qt::TabFocusReason);
  press(Qt::Key_Space);
  settle();
  ASSERT_NE(m_window->findChild<QWidget*>("spread-dialog"), nullptr);
  press(Qt::Key_Escape);
  settle();
  EXPECT_EQ(m_window->focusWidget(), &spread);
  EXPECT_TRUE(isRingAround(spread));
}

TEST_F(FocusIsKept, GoesToTheNearestWhereItsControlIsGone) {
  openPlan();
  auto* rows = new QWidget(m_window->centralWidget());
  rows->setGeometry(300, 300, 300, 300);
  QList<QPushButton*> answers;
  for (int i = 0; i < 3; ++i) {
    answers += new QPushButton(QStringLiteral("Answer"), rows);
    answers.back()->setGeometry(0, 60 * i, 100, 30);
  }
  rows->show();
  answers[1]->setFocus(Qt::TabFocusReason);
  auto* dialog = widgets::ask(m_window.get(), "sure", "Sure?", "It is answered then.", "Answer", [&answers] {
    delete answers[1]; // as a list does that is filled anew
  });
  QTest::mouseClick(dialog->findChild<QPushButton*>("go"), Qt::LeftButton);
  settle();
  EXPECT_TRUE(m_window->focusWidget() == answers[0] || m_window->focusWidget() == answers[2]);
  delete rows;
  settle();
  EXPECT_NE(QApplication::focusWidget(), nullptr);
}

TEST_F(FocusIsKept, F6GoesFromPartToPart) {
  openPlan();
  auto& sidebar = part<QWidget>("sidebar");
  auto& page = part<QWidget>("pages");
  auto& table = part<QWidget>("goals");
  table.setFocus(Qt::TabFocusReason);
  press(Qt::Key_F6);
  QWidget* panel = m_window->focusWidget();
  EXPECT_NE(panel, &table);
  EXPECT_FALSE(isIn(sidebar)) << "the findings stand beside the goals";
  press(Qt::Key_F6);
  EXPECT_TRUE(isIn(sidebar));
  press(Qt::Key_F6);
  EXPECT_TRUE(isIn(page));
  EXPECT_EQ(m_window->focusWidget(), &table) << "where it was before";
  press(Qt::Key_F6, Qt::ShiftModifier);
  EXPECT_TRUE(isIn(sidebar));
}

TEST_F(FocusIsKept, TheRingIsSeenOnTheSidebar) {
  openPlan();
  auto& who = part<QAbstractButton>("who-sits-here");
  who.setFocus(Qt::TabFocusReason);
  ASSERT_TRUE(isRingAround(who));
  const QImage seen = ring()->grab().toImage();
  EXPECT_EQ(seen.pixelColor(seen.width() / 2, 1), theme::ink().colour(theme::Role::FocusOnSidebar));
}

/// What was heard is written down at once, from whatever list one comes; who walks through the pages by the arrow keys
/// stays in the list of pages.
TEST_F(FocusIsKept, GoesToTheLineThatKeepsASignal) {
  open();
  m_window->open(QStringLiteral("commitments"));
  settle();
  QApplication::setActiveWindow(m_window.get());
  part<QWidget>("leadership-owes").setFocus(Qt::TabFocusReason);
  press(Qt::Key_8, Qt::AltModifier);
  settle();
  ASSERT_EQ(m_window->currentPage(), "signals");
  const QWidget* now = m_window->focusWidget();
  ASSERT_TRUE(now);
  EXPECT_EQ(now->objectName(), "capture-words");
  part<QWidget>("sidebar").setFocus(Qt::TabFocusReason);
  press(Qt::Key_Up);
  press(Qt::Key_Down);
  settle();
  EXPECT_EQ(m_window->currentPage(), "signals");
  EXPECT_EQ(m_window->focusWidget(), &part<QWidget>("sidebar"));
}

} // namespace
} // namespace baton::shell

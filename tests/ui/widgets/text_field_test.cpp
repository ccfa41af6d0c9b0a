// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_field.h"

#include "ui/theme/theme.h"
#include "ui/widgets/form_field.h"

#include <QApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace baton::widgets {
namespace {

/// Two fields in an active window, the first with the keyboard.
struct TwoFields {
  QWidget window;
  TextField* first = new TextField("First", TextField::Lines::Many);
  TextField* second = new TextField("Second", TextField::Lines::One);
  QSignalSpy edited{first, &TextField::edited};
  QSignalSpy committed{first, &TextField::committed};

  TwoFields() {
    theme::Theme::start();
    auto* column = new QVBoxLayout(&window);
    column->addWidget(first);
    column->addWidget(second);
    window.resize(300, 300);
    window.show();
    window.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    first->setFocus();
  }
};

TEST(TextField, TellsEveryKeyAndCommitsOnceWhenItIsLeft) {
  TwoFields two;
  QTest::keyClicks(two.first, "bikes");
  EXPECT_EQ(two.edited.count(), 5);
  EXPECT_EQ(two.committed.count(), 0);
  QTest::keyClick(two.first, Qt::Key_Tab);
  EXPECT_TRUE(two.second->hasFocus());
  ASSERT_EQ(two.committed.count(), 1);
  EXPECT_EQ(two.committed[0][0].toString(), "bikes");
}

TEST(TextField, CommitsOnControlEnterAndNotAgainWhenItIsLeft) {
  TwoFields two;
  QTest::keyClicks(two.first, "bikes");
  QTest::keyClick(two.first, Qt::Key_Return, Qt::ControlModifier);
  EXPECT_EQ(two.committed.count(), 1);
  QTest::keyClick(two.first, Qt::Key_Tab);
  EXPECT_EQ(two.committed.count(), 1);
  EXPECT_EQ(two.first->value(), "bikes");
}

TEST(TextField, CommitsByItselfWhenNoKeyComes) {
  TwoFields two;
  two.first->setIdleTime(20);
  QTest::keyClicks(two.first, "bikes");
  EXPECT_TRUE(QTest::qWaitFor([&] { return two.committed.count() == 1; }));
  QTest::keyClick(two.first, Qt::Key_Tab);
  EXPECT_EQ(two.committed.count(), 1);
}

TEST(TextField, LeavingItUnchangedCommitsNothing) {
  TwoFields two;
  two.first->setValue("as it was");
  QTest::keyClick(two.first, Qt::Key_Tab);
  EXPECT_EQ(two.committed.count(), 0);
  EXPECT_EQ(two.edited.count(), 0);
}

TEST(TextField, EnterIsALineInALongOneAndTheEndOfAShortOne) {
  TwoFields two;
  QTest::keyClicks(two.first, "a");
  QTest::keyClick(two.first, Qt::Key_Return);
  QTest::keyClicks(two.first, "b");
  EXPECT_EQ(two.first->value(), "a\nb");
  QSignalSpy committed(two.second, &TextField::committed);
  two.second->setFocus();
  QTest::keyClicks(two.second, "name");
  QTest::keyClick(two.second, Qt::Key_Return);
  ASSERT_EQ(committed.count(), 1);
  EXPECT_EQ(two.second->value(), "name");
}

TEST(TextField, EscapeTakesBackWhatWasNotCommitted) {
  TwoFields two;
  two.first->setValue("kept");
  QTest::keyClicks(two.first, "x");
  QTest::keyClick(two.first, Qt::Key_Escape);
  EXPECT_EQ(two.first->value(), "kept");
  QTest::keyClick(two.first, Qt::Key_Tab);
  EXPECT_EQ(two.committed.count(), 0);
}

TEST(TextField, GrowsWithItsText) {
  TwoFields two;
  two.first->setValue("one");
  const int low = two.first->height();
  EXPECT_EQ(low, 32);
  two.first->setValue("one\ntwo\nthree");
  EXPECT_TRUE(QTest::qWaitFor([&] { return two.first->height() > low + 20; }));
}

TEST(TextField, MarkingWordsIsNoEdit) {
  TwoFields two;
  two.first->setValue("significant growth");
  two.first->setFaults({{0, 11, false}});
  EXPECT_TRUE(QTest::qWaitFor([&] { return two.first->isVisible(); }));
  QTest::keyClick(two.first, Qt::Key_Tab);
  EXPECT_EQ(two.edited.count() + two.committed.count(), 0);
}

TEST(TextField, PastedLinesBecomeOneLineWhereThereIsOne) {
  struct Pasting : TextField {
    using TextField::insertFromMimeData;
    using TextField::TextField;
  } field("Name", TextField::Lines::One);
  QMimeData clip;
  clip.setText("first\nsecond\t third");
  field.insertFromMimeData(&clip);
  EXPECT_EQ(field.value(), "first second third");
}

TEST(FormField, ShowsFindingsOnlyAfterAPause) {
  FormField field("Size note", new TextField("Size note", TextField::Lines::Many));
  field.show();
  field.setFindingDelay(30);
  field.setFindings({{"rule", Severity::Warning, "what", "why", "mend", {}}});
  EXPECT_TRUE(field.findChildren<FindingCallout*>().isEmpty());
  EXPECT_TRUE(QTest::qWaitFor([&] { return field.findChildren<FindingCallout*>().size() == 1; }));
  EXPECT_EQ(field.label()->badgeText(), "1 worth a look");
}

TEST(FormField, SaysTheGravestFindings) {
  const FieldFinding warning{"a", Severity::Warning, "x", {}, {}, {}}, blocker{"b", Severity::Blocker, "y", {}, {}, {}};
  EXPECT_EQ(findingCount({warning, blocker, warning}), "1 to settle");
  EXPECT_EQ(findingCount({}), "");
}

} // namespace
} // namespace baton::widgets

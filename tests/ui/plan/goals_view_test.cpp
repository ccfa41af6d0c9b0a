// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/goal.h"
#include "tests/support/accessible_names.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/plan/goal_grid_model.h"
#include "ui/plan/goal_table.h"
#include "ui/plan/owner_header.h"
#include "ui/plan/plan_page.h"
#include "ui/plan/proposal_dialog.h"
#include "ui/plan/spread_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copied_cells.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

namespace baton::plan_page {
namespace {

/// Ada leads Ben and Cleo; the fiscal year of today is FY2020, from 1 July 2019.
class Goals : public tests::WorkspaceAtHand {
protected:
  void SetUp() override {
    make();
    const auto ada = person("Ada", {});
    m_ben = person("Ben", ada);
    m_cleo = person("Cleo", ada);
    m_page = std::make_unique<PlanPage>(*m_session, m_surrounding);
    m_page->setAttribute(Qt::WA_DontShowOnScreen);
    m_page->resize(1200, 900);
    m_page->setVisible(true);
    settle();
    choose("goal-amounts", 1); // in dollars
    m_table = child<GoalTable>(m_page.get(), "goals");
    m_tester = std::make_unique<QAbstractItemModelTester>(m_table->model());
  }
  basics::Id<people::Person> person(const char* name, basics::Id<people::Person> manager) {
    people::Person one;
    one.name = name;
    one.manager = manager;
    return put(one);
  }
  void choose(const char* combo, int index) {
    child<widgets::FilterCombo>(m_page.get(), combo)->setCurrentIndex(index);
    settle();
  }
  int row(const QString& name) {
    for (int at = 0; at < m_table->model()->rowCount(); ++at)
      if (m_table->model()->headerData(at, Qt::Vertical).toString() == name)
        return at;
    ADD_FAILURE() << name.toStdString();
    return 0;
  }
  QString shown(const QString& name, int column) {
    return m_table->model()->index(row(name), column).data().toString();
  }
  void go(const QString& name, int column) {
    m_table->setFocus();
    m_table->goTo(row(name), column);
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(m_table, key, modifiers);
    settle();
  }
  QLineEdit* editor() {
    QLineEdit* found = nullptr;
    for (auto* line : m_table->findChildren<QLineEdit*>())
      found = line->isVisible() ? line : found;
    return found;
  }
  void type(const QString& text, Qt::Key end = Qt::Key_Return) {
    QTest::keyClick(m_table, Qt::Key_F2);
    auto* line = editor();
    ASSERT_NE(line, nullptr);
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, end);
    settle();
  }
  QString left() { return child<widgets::TextLabel>(m_page.get(), "goal-left")->text(); }
  QString refusal() { return child<widgets::TextLabel>(m_page.get(), "goal-refusal")->text(); }

  basics::Id<people::Person> m_ben, m_cleo;
  std::unique_ptr<PlanPage> m_page;
  std::unique_ptr<QAbstractItemModelTester> m_tester;
  GoalTable* m_table = nullptr;
};

TEST_F(Goals, AreTypedLikeInASpreadsheetAndAddUp) {
  go("Ben", 0);
  type("1,200.50");
  EXPECT_EQ(shown("Ben", 0), "1,201") << "shown in whole dollars";
  EXPECT_EQ(m_table->currentIndex().row(), row("Cleo")) << "Enter goes down";
  type("800", Qt::Key_Tab);
  EXPECT_EQ(m_table->currentIndex().column(), 1) << "Tab goes to the right";
  EXPECT_EQ(shown("Ada, everyone", 0), "2,001") << "1,200.50 + 800 = 2,000.50";
  EXPECT_EQ(shown("Ada, everyone", 4), "2,001");
  EXPECT_EQ(m_labels, (QStringList{"goal of Ben, FY2020-Q1", "goal of Cleo, FY2020-Q1"}));
  ASSERT_EQ(m_session->elements().count<plan::Goal>(), 2u);
}

TEST_F(Goals, WhatIsNoNumberStaysInItsCellWithTheReason) {
  go("Ben", 0);
  type("1.2 mio");
  EXPECT_TRUE(refusal().startsWith(QString::fromUtf8("“1.2 mio” is not a number"))) << refusal().toStdString();
  ASSERT_NE(editor(), nullptr) << "still being typed";
  EXPECT_EQ(editor()->text(), "1.2 mio");
  m_page->commitDrafts();
  settle();
  EXPECT_EQ(shown("Ben", 0), "1.2 mio");
  EXPECT_EQ(m_session->elements().count<plan::Goal>(), 0u);
  go("Ben", 0);
  type("1200000");
  EXPECT_EQ(shown("Ben", 0), "1,200,000");
  EXPECT_EQ(refusal(), "");
}

/// As large figures are shown, so they are typed, in thousands or not.
TEST_F(Goals, TwelveMillionsAreTypedAsTheyAreShown) {
  go("Ben", 0);
  type("1.2M");
  EXPECT_EQ(shown("Ben", 0), "1,200,000");
  go("Ben", 1);
  type("250k");
  EXPECT_EQ(shown("Ben", 1), "250,000");
  go("Ben", 2);
  type("12345678901234567890");
  EXPECT_TRUE(refusal().contains("larger than")) << refusal().toStdString();
}

TEST_F(Goals, ABlockFromASpreadsheetIsOneStep) {
  QApplication::clipboard()->setText("100\t200\t300\t400\t1,000\r\n10\t20\tto follow\t\t\r\n");
  go("Ben", 0);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(m_labels, QStringList{"paste 7 goals"}) << "four, and three; the years are sums";
  EXPECT_EQ(shown("Ben", 4), "1,000");
  EXPECT_EQ(shown("Cleo", 2), "to follow");
  EXPECT_EQ(shown("Ada, everyone", 0), "110");
  EXPECT_EQ(shown("Ada, everyone", 2), "to follow");
  m_session->undo();
  settle();
  EXPECT_EQ(m_session->elements().count<plan::Goal>(), 0u);
  EXPECT_EQ(shown("Ben", 0), "");
}

// What is a sum cannot be written; why is said until the keyboard goes elsewhere.
TEST_F(Goals, WhatABlockCannotWriteIsSaidBelowTheGrid) {
  QApplication::clipboard()->setText("5\t6\n1\t2\n");
  go("Ada, everyone", 0);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(left(), "2 cells were left as they are: 2 are sums of the rows below them.");
  EXPECT_EQ(m_labels.size(), 1) << "the rest is one step";
  QApplication::clipboard()->setText("7\t8");
  go("Ben", 4);
  EXPECT_EQ(left(), "") << "the keyboard is elsewhere";
  go("Ben", 3);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(left(), "1 cell was left as it is: 1 is the sum of shorter periods.");
  QApplication::clipboard()->setText("9");
  go("Ada, everyone", 0);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(left(), "Nothing was changed. 1 cell was left as it is: 1 is the sum of the rows below it.");
  QApplication::clipboard()->setText("1\t2");
  go("Ben", 5);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(left(), "Nothing was changed. 2 cells were left as they are: 2 are no goals.");
}

TEST_F(Goals, LettersInASumAreAnsweredWithWhatItIs) {
  go("Ada, everyone", 0);
  QTest::keyClicks(m_table, "abc");
  EXPECT_TRUE(refusal().startsWith("This is the sum of the rows below it")) << refusal().toStdString();
  key(Qt::Key_Escape);
  EXPECT_EQ(refusal(), "");
}

TEST_F(Goals, EscapeTakesWhatWasRefusedAwayWithItsReason) {
  go("Ben", 0);
  type("abc");
  EXPECT_NE(refusal(), "");
  QTest::keyClick(editor(), Qt::Key_Escape);
  settle();
  EXPECT_EQ(refusal(), "");
  EXPECT_EQ(shown("Ben", 0), "");
}

TEST_F(Goals, TheCellThatTabComesToIsChosenAndMovesNothing) {
  auto* story = child<widgets::Card>(m_page.get(), "goal-story");
  ASSERT_EQ(story->accessibleName(), "No cell is chosen");
  const int high = m_table->height();
  QApplication::setActiveWindow(m_page.get());
  m_table->setFocus(Qt::TabFocusReason);
  settle();
  EXPECT_EQ(m_table->selectionModel()->selectedIndexes().size(), 1);
  EXPECT_TRUE(child<QPushButton>(m_page.get(), "goal-propose")->isHidden()) << "the sum of everyone";
  go("Ben", 0);
  settle();
  EXPECT_FALSE(child<QPushButton>(m_page.get(), "goal-propose")->isHidden());
  EXPECT_EQ(m_table->height(), high);
}

TEST_F(Goals, ABlockWithACellThatIsNoNumberIsRefusedWhole) {
  QApplication::clipboard()->setText("100\t2OO\n");
  go("Ben", 0);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(m_labels, QStringList());
  EXPECT_TRUE(refusal().startsWith(QString::fromUtf8("Ben, FY2020-Q2: “2OO” is not a number")))
      << refusal().toStdString();
}

// A cell in quotes may hold a tab, a line or quotes; what is in it is still read as a number. A blank takes the goal
// away.
TEST_F(Goals, CellsInQuotesAndBlankOnesArePastedAsASpreadsheetMeansThem) {
  go("Ben", 1);
  type("77");
  QApplication::clipboard()->setText("\"1,200.50\"\t\t\" 300\n\"\r\n\t20\t\r\n\t\t\r\n\r\n");
  go("Ben", 0);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(m_labels.last(), "paste 4 goals");
  EXPECT_EQ(shown("Ben", 0), "1,201");
  EXPECT_EQ(shown("Ben", 1), "") << "blank in the spreadsheet";
  EXPECT_EQ(shown("Ben", 2), "300");
  EXPECT_EQ(shown("Cleo", 1), "20");
  QApplication::clipboard()->setText("\"2\"\"00\"\t1");
  go("Ben", 0);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_TRUE(refusal().startsWith(QString::fromUtf8("Ben, FY2020-Q1: “2\"00” is not a number")))
      << refusal().toStdString();
}

TEST_F(Goals, ABlockThatIsLargerThanTheGridIsNotPastedByHalf) {
  QApplication::clipboard()->setText("1\n2\n3\n");
  go("Ben", 0);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(refusal(), "What was copied has 3 rows, and from this cell on there are 2. Nothing was pasted.");
  QApplication::clipboard()->setText("1\t2\t3\t4\t10\t6\t7\t8\n");
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(refusal(), "What was copied has 8 columns, and from this cell on there are 7. Nothing was pasted.");
  EXPECT_EQ(m_session->elements().count<plan::Goal>(), 0u);
}

// In English a comma divides thousands: what is written the other way is not guessed.
TEST_F(Goals, ANumberOfAnotherLanguageIsRefusedWithWhatToWrite) {
  QApplication::clipboard()->setText("1.234,5\t1\n");
  go("Ben", 0);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(m_labels, QStringList());
  EXPECT_EQ(refusal(), QString::fromUtf8("Ben, FY2020-Q1: “1.234,5” is not a number. Write digits only, such as "
                                         "1,234.5. Nothing was written."));
}

// "12.500" is twelve and a half in English and twelve thousand five hundred in German: unless another cell says which
// it is, a goal would be wrong by a thousand, and in a grid of thousands look as if it were not.
TEST_F(Goals, ABlockWhoseNumbersCanBeReadTwoWaysIsNotGuessed) {
  choose("goal-amounts", 0);
  const auto paste = [this](const char* text) {
    QApplication::clipboard()->setText(text);
    go("Ben", 0);
    key(Qt::Key_V, Qt::ControlModifier);
  };
  paste("12.500\t850\n1.234\t\n");
  EXPECT_EQ(m_labels, QStringList());
  EXPECT_EQ(refusal(), QString::fromUtf8("“12.500” can be read as 12.5 and as 12,500. Nothing was pasted: in the "
                                         "spreadsheet, show the numbers without a sign between the thousands, and copy "
                                         "them again."));
  paste("12.500");
  EXPECT_EQ(m_labels, QStringList()) << "one cell is no surer";
  paste("12.500\t1,850\n");
  EXPECT_EQ(shown("Ben", 1), "1,850") << "a comma between the thousands: the point divides decimals";
  EXPECT_EQ(shown("Ben", 0), "13");
  paste("1.234\t0.5\n");
  EXPECT_EQ(m_labels.last(), "paste 2 goals") << "1,234 and 500: one decimal says what the point is";
}

// What was copied here is meant as it is read here.
TEST_F(Goals, ACopiedGoalOfThousandsIsPastedBackToTheDollar) {
  choose("goal-amounts", 0);
  go("Ben", 0);
  type("1.234");
  go("Ben", 0);
  key(Qt::Key_C, Qt::ControlModifier);
  EXPECT_EQ(QApplication::clipboard()->text(), "1.234");
  go("Cleo", 0);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(shown("Ada, everyone", 0), "2") << "1,234 + 1,234 = 2,468";
  choose("goal-amounts", 1);
  EXPECT_EQ(shown("Cleo", 0), "1,234");
}

// The grid shows the same digits in thousands and in dollars; a goal that is gone is not seen at all.
TEST_F(Goals, TheUnitOfWhatWasPastedAndWhatItTookAwayIsSaid) {
  go("Ben", 1);
  type("77");
  QApplication::clipboard()->setText("1,500\t\n20\t30\n");
  go("Ben", 0);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(left(), "1 goal was taken away, where a blank cell was pasted.");
  choose("goal-amounts", 0);
  QApplication::clipboard()->setText("1,500\t7\n");
  go("Ben", 0);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(left(), "2 goals were pasted, in thousand USD.");
}

// A spreadsheet reads a minus and a percentage as text where they are written as in print.
TEST(CopiedCells, AreNumbersToASpreadsheet) {
  EXPECT_EQ(widgets::forSpreadsheet(QString::fromUtf8("\u22123.2\u202f%")), "-3.2%");
  EXPECT_EQ(widgets::forSpreadsheet(QString::fromUtf8("1\u202f234")), QString::fromUtf8("1\u202f234"))
      << "a thousand as it is written in French";
}

TEST_F(Goals, WhatIsCopiedIsPastedAsItWas) {
  go("Ben", 0);
  type("1234.56");
  go("Ben", 0);
  key(Qt::Key_C, Qt::ControlModifier);
  EXPECT_EQ(QApplication::clipboard()->text(), "1,234.56");
  go("Cleo", 3);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(shown("Cleo", 3), "1,235");
  EXPECT_EQ(m_labels.last(), "paste 1 goal");
}

/// In the smallest window the findings stand beside the grid: a name two managers down is still read whole.
TEST_F(Goals, NamesAreReadInASmallWindow) {
  const auto dan = person("Pamela Ansman-Wolfe", person("Eve", m_ben));
  ASSERT_TRUE(dan);
  settle();
  m_page->resize(968, 540);
  settle();
  auto* owners = m_table->findChild<OwnerHeader*>();
  ASSERT_NE(owners, nullptr);
  const int pamela = row("Pamela Ansman-Wolfe");
  const QFontMetricsF metrics(theme::ink().figures(theme::TextStyle::Body, 400));
  EXPECT_GE(owners->roomForName(pamela), metrics.horizontalAdvance("Pamela Ansman-Wolfe"));
  EXPECT_LE(owners->width(), m_table->width() * 0.42 + 1) << "the goals have the larger part";
}

TEST_F(Goals, FillToTheRightAndDown) {
  go("Ben", 0);
  type("50");
  go("Ben", 0);
  for (int n = 0; n < 3; ++n)
    QTest::keyClick(m_table, Qt::Key_Right, Qt::ShiftModifier);
  key(Qt::Key_R, Qt::ControlModifier);
  EXPECT_EQ(m_labels.last(), "fill 3 goals");
  EXPECT_EQ(shown("Ben", 4), "200");
  QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
  key(Qt::Key_D, Qt::ControlModifier);
  EXPECT_EQ(m_labels.last(), "fill 4 goals");
  EXPECT_EQ(shown("Ada, everyone", 4), "400");
  key(Qt::Key_Delete);
  EXPECT_EQ(m_labels.last(), "delete 8 goals");
  EXPECT_EQ(m_session->elements().count<plan::Goal>(), 0u);
}

TEST_F(Goals, AnEditTouchesTheRowAndTheSumsAboveIt) {
  go("Ben", 0);
  QSignalSpy resets(m_table->model(), &QAbstractItemModel::modelReset);
  QSignalSpy cells(m_table->model(), &QAbstractItemModel::dataChanged);
  type("7");
  EXPECT_EQ(resets.count(), 0);
  EXPECT_EQ(cells.count(), 2) << "Ben, and everyone";
}

TEST_F(Goals, ATeamsNumberStandsBesideThoseOfItsPeople) {
  choose("goal-rows", 1);
  go("Ada's team", 4);
  type("100");
  go("Ben", 4);
  type("60");
  go("Cleo", 4);
  type("50");
  choose("goal-grain", 2);
  child<widgets::SegmentedControl>(m_page.get(), "goal-basis")->setCurrent(3);
  settle();
  const int ada = row("Ada's team");
  QStringList cells;
  for (int column = 0; column < 5; ++column)
    cells += m_table->model()->index(ada, column).data().toString();
  EXPECT_EQ(cells, (QStringList{"100", "110", "110", "10", QString::fromUtf8("+10.0\u202f%")}));
}

// 100 are asked of the team for the first quarter, and 60 + 30 of its people: 10 are nobody's, which is .9 - 1. Of the
// second 50, and 60 of Ben alone: a fifth more. The year is their sum.
TEST_F(Goals, EveryPeriodHasItsOwnComparison) {
  choose("goal-rows", 1);
  const std::pair<const char*, QStringList> typed[] = {
      {"Ada's team", {"100", "50"}}, {"Ben", {"60", "60"}}, {"Cleo", {"30"}}};
  for (const auto& [name, amounts] : typed)
    for (int column = 0; column < int(amounts.size()); ++column) {
      go(name, column);
      type(amounts[column]);
    }
  child<widgets::SegmentedControl>(m_page.get(), "goal-basis")->setCurrent(3);
  settle();
  ASSERT_EQ(m_table->model()->columnCount(), 5) << "four quarters and the year";
  const int ada = row("Ada's team");
  const auto line = [&](int below) {
    QStringList cells{m_table->model()->headerData(ada + below, Qt::Vertical).toString()};
    for (const int column : {0, 1, 2, 4})
      cells += m_table->model()->index(ada + below, column).data().toString();
    return cells;
  };
  const QString none = QString::fromUtf8("–");
  EXPECT_EQ(line(0), (QStringList{"Ada's team", "", "", "", ""}));
  EXPECT_EQ(line(1), (QStringList{"From above", "100", "50", none, "150"}));
  EXPECT_EQ(line(2), (QStringList{"Level by level", "90", "60", none, "150"}));
  EXPECT_EQ(line(3), (QStringList{"From below", "90", "60", none, "150"}));
  EXPECT_EQ(line(4), (QStringList{"Gap", QString::fromUtf8("\u221210"), "10", none, "0"}));
  EXPECT_EQ(line(5), (QStringList{"Over-assigned", QString::fromUtf8("\u221210.0\u202f%"),
                                  QString::fromUtf8("+20.0\u202f%"), none, QString::fromUtf8("0.0\u202f%")}));
  EXPECT_EQ(shown("Ben", 1), "60");
  m_table->setCurrentIndex(m_table->model()->index(ada, 0));
  key(Qt::Key_Space);
  EXPECT_FALSE(m_table->isRowHidden(ada + 5)) << "a folded team keeps its own numbers";
  EXPECT_TRUE(m_table->isRowHidden(row("Ben")));
}

TEST_F(Goals, WhoAskedAndWhoOfferedIsNotedAndMadeTheGoal) {
  go("Ben", 0);
  QTest::mouseClick(child<QPushButton>(m_page.get(), "goal-propose"), Qt::LeftButton);
  auto* dialog = m_page->window()->findChild<ProposalDialog*>("proposal-dialog");
  ASSERT_NE(dialog, nullptr);
  auto* by = child<widgets::FilterCombo>(dialog, "proposal-by");
  by->setCurrentIndex(by->findText("Ben"));
  child<QLineEdit>(dialog, "proposal-amount")->setText("640");
  QTest::mouseClick(child<QPushButton>(dialog, "proposal-keep"), Qt::LeftButton);
  settle();
  EXPECT_EQ(m_labels, QStringList{"note the offer of Ben"});
  EXPECT_EQ(shown("Ben", 0), "to follow") << "a goal that waits for its amount";
  auto* take = m_page->findChild<QPushButton*>();
  for (auto* one : m_page->findChildren<QPushButton*>())
    if (one->accessibleName() == "Make it the goal: Ben offered 640")
      take = one;
  QTest::mouseClick(take, Qt::LeftButton);
  settle();
  EXPECT_EQ(shown("Ben", 0), "640");
  EXPECT_EQ(m_session->elements().count<plan::GoalProposal>(), 1u);
}

TEST_F(Goals, ASpreadIsSeenToTheCentBeforeItIsWritten) {
  go("Ben", 4);
  QTest::mouseClick(child<QPushButton>(m_page.get(), "spread"), Qt::LeftButton);
  auto* dialog = m_page->window()->findChild<SpreadDialog*>("spread-dialog");
  ASSERT_NE(dialog, nullptr);
  auto* amount = child<QLineEdit>(dialog, "spread-amount");
  amount->setFocus();
  QTest::keyClicks(amount, "100.01");
  auto* table = child<QTableWidget>(dialog, "spread-preview");
  ASSERT_EQ(table->rowCount(), 4);
  EXPECT_EQ(table->item(0, 1)->text(), "25.01");
  EXPECT_EQ(table->item(3, 1)->text(), "25.00");
  EXPECT_EQ(m_session->elements().count<plan::Goal>(), 0u);
  QTest::mouseClick(child<QPushButton>(dialog, "spread-write"), Qt::LeftButton);
  settle();
  EXPECT_EQ(m_labels, QStringList{"spread 100.01 over 4 goals"});
  EXPECT_EQ(shown("Ben", 4), "100");
}

// 12 and 30 are typed in thousands and stand for the first two quarters: 42 of the year, as the grid says it.
TEST_F(Goals, ASpreadIsTypedAsTheGridIsAndBeginsWithWhatStands) {
  choose("goal-amounts", 0);
  go("Ben", 0);
  type("12");
  go("Ben", 1);
  type("30");
  go("Ben", 4);
  QTest::mouseClick(child<QPushButton>(m_page.get(), "spread"), Qt::LeftButton);
  auto* dialog = m_page->window()->findChild<SpreadDialog*>("spread-dialog");
  ASSERT_NE(dialog, nullptr);
  auto* amount = child<QLineEdit>(dialog, "spread-amount");
  EXPECT_EQ(amount->text(), "42");
  auto* period = child<widgets::FilterCombo>(dialog, "spread-period");
  period->setCurrentIndex(period->findText("FY2020-Q2"));
  EXPECT_EQ(amount->text(), "30");
  auto* table = child<QTableWidget>(dialog, "spread-preview");
  ASSERT_EQ(table->rowCount(), 3) << "the months of the quarter";
  EXPECT_EQ(table->item(0, 1)->text(), "10");
  amount->selectAll();
  QTest::keyClicks(amount, "1,360.8533"); // 1,360,853.30 in three parts: 453,617.77, .77 and .76
  EXPECT_EQ(table->item(1, 1)->text(), "453.61777");
  EXPECT_EQ(table->item(2, 1)->text(), "453.61776");
  amount->selectAll();
  QTest::keyClicks(amount, "0.00029"); // 29 cents: 10, 10 and 9, and the points stand below each other
  EXPECT_EQ(table->item(0, 1)->text(), "0.00010");
  EXPECT_EQ(table->item(2, 1)->text(), "0.00009");
  amount->selectAll();
  QTest::keyClicks(amount, "33");
  period->setCurrentIndex(period->findText("FY2020-Q1"));
  EXPECT_EQ(amount->text(), "33") << "what was typed stays";
}

TEST_F(Goals, AGoalIsShownInItsCell) {
  plan::Goal goal;
  goal.metric = basics::Id<plan::Metric>(103);
  goal.owner = m_cleo;
  goal.from = basics::Date::of(2020, 4, 1);
  goal.measure = plan::Measure::AtEnd;
  goal.amount = basics::Amount::of(9);
  basics::Edits edits;
  const auto id = edits.put(goal);
  m_session->change("put", edits);
  settle();
  m_page->show(id.value(), {});
  settle();
  EXPECT_EQ(m_table->currentIndex().row(), row("Cleo"));
  EXPECT_EQ(m_table->currentIndex().column(), 3);
  EXPECT_EQ(m_table->currentIndex().data().toString(), "9");
}

TEST_F(Goals, EveryControlHasAName) {
  EXPECT_EQ(tests::unnamedFocusables(*m_page), QStringList());
}

// 8,922,119.92 + 7,047,379.31 + 5,268,960.12 + 6,741,320.18 were booked in the four quarters of FY2019.
TEST_F(Goals, StandBesideWhatWasReachedTheYearBefore) {
  m_tester.reset();
  m_page.reset();
  const auto path = m_folder / "example.baton";
  ASSERT_TRUE(workspace::newFromTemplate(path, "example", {}, m_world));
  m_session = session::Session::adopt(
      std::make_unique<workspace::Workspace>(workspace::Workspace::openForWriting(path, m_world)));
  PlanPage page(*m_session, m_surrounding); // before the records are read
  page.setAttribute(Qt::WA_DontShowOnScreen);
  page.resize(1200, 900);
  page.setVisible(true);
  settle();
  const auto* goals = child<GoalTable>(&page, "goals")->model();
  EXPECT_EQ(goals->index(0, 5 + GoalGridModel::LastYear).data().toString(), "27,980");
}

class EmptyPlan : public tests::WorkspaceAtHand {};

TEST_F(EmptyPlan, LeadsToTheImport) {
  make();
  PlanPage page(*m_session, m_surrounding);
  page.setAttribute(Qt::WA_DontShowOnScreen);
  page.resize(1000, 700);
  page.setVisible(true);
  settle();
  QSignalSpy asked(&m_surrounding, &session::Surrounding::importFile);
  QTest::mouseClick(child<QPushButton>(&page, "plan-import"), Qt::LeftButton);
  EXPECT_EQ(asked.count(), 1);
}

} // namespace
} // namespace baton::plan_page

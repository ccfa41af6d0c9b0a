// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/capacity_view.h"

#include "core/plan/goal.h"
#include "tests/support/accessible_names.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/plan/capacity_table_model.h"
#include "ui/widgets/figure_line.h"
#include "ui/widgets/sums_card.h"
#include "ui/widgets/text_label.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace baton::plan_page {
namespace {

using people::Person;
using CapacityModel = CapacityTableModel;

/// Ann brings 10,000 a month; 141,600 are owed for the fiscal year 2020: 141,600 / 120,000 - 1 = 18 %.
class TheCapacityView : public tests::WorkspaceAtHand {
protected:
  void open() {
    make();
    m_ann = put(Person{.name = "Ann", .fullProductivity = basics::Money::ofCents(1'000'000)});
    put(Person{.name = "Ben"});
    plan::Goal goal;
    goal.metric = basics::Id<plan::Metric>(101);
    goal.scope = plan::Scope::Team;
    goal.from = basics::Date::of(2019, 7, 1);
    goal.grain = plan::GoalGrain::Year;
    goal.amount = basics::Amount::of(141'600);
    put(goal);
    m_view = std::make_unique<CapacityView>(*m_session, m_surrounding);
    m_view->setAttribute(Qt::WA_DontShowOnScreen);
    m_view->resize(1100, 900);
    m_view->ask({0, 2020});
    m_view->setVisible(true);
    QApplication::setActiveWindow(m_view.get());
    QObject::connect(m_session.get(), &session::Session::changed, m_view.get(), [this] { m_view->refresh(); });
    settle();
  }
  QTableView* table() { return child<QTableView>(m_view.get(), "capacity-table"); }
  QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
  void type(int row, int column, const QString& text) {
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(row, column));
    QTest::keyClick(table(), Qt::Key_Return);
    QLineEdit* editor = nullptr;
    for (auto* one : table()->findChildren<QLineEdit*>())
      editor = one->isVisible() ? one : editor; // one that was left is deleted later
    ASSERT_NE(editor, nullptr);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    settle();
  }
  QLineEdit* editor() {
    QLineEdit* found = nullptr;
    for (auto* one : table()->findChildren<QLineEdit*>())
      found = one->isVisible() ? one : found;
    return found;
  }
  void choose(int row, int column, int lastRow, int lastColumn) {
    table()->setFocus();
    const auto* model = table()->model();
    table()->setCurrentIndex(model->index(row, column));
    table()->selectionModel()->select(QItemSelection(model->index(row, column), model->index(lastRow, lastColumn)),
                                      QItemSelectionModel::ClearAndSelect);
  }
  basics::Id<Person> m_ann;
  std::unique_ptr<CapacityView> m_view;
};

TEST_F(TheCapacityView, SaysHowFarTheTargetIsOverWhatThePeopleCarry) {
  open();
  EXPECT_EQ(m_view->facts(), QString::fromUtf8("The target is 18\u202f% over capacity"));
  EXPECT_EQ(cell(0, CapacityModel::Carries), "120,000");
  EXPECT_EQ(cell(1, CapacityModel::Carries), "not said") << "nobody said what Ben can bring";
  EXPECT_EQ(cell(2, CapacityModel::Carries), "120,000") << "all";
}

TEST_F(TheCapacityView, SaysNoGapWhereNobodySaidWhatAnybodyCanBring) {
  open();
  basics::Edits nobodySaysIt;
  nobodySaysIt.set(m_ann, "full_productivity", {});
  m_session->change("say nothing", nobodySaysIt);
  settle();
  QStringList said;
  for (auto* figure : child<widgets::SumsCard>(m_view.get(), "sums")->findChildren<widgets::FigureLine*>())
    said += figure->figure();
  EXPECT_EQ(said.mid(1), QStringList({"not said", "not defined", "not defined"})) << "no gap as large as the goal";
  EXPECT_EQ(m_view->facts(), "Nobody's full productivity is said yet");
  QStringList notes;
  for (auto* label : child<widgets::SumsCard>(m_view.get(), "sums")->findChildren<widgets::TextLabel*>())
    notes += label->text();
  EXPECT_TRUE(notes.contains("0 of 2 people")) << notes.join("; ").toStdString();
}

// Full from the fourth month on of a start on 1 July 2019: 1/4 + 2/4 + 3/4 + 9 months are 10.5.
TEST_F(TheCapacityView, StartAndRampAreTypedWhereTheyStand) {
  open();
  type(0, CapacityModel::Ramp, "4");
  EXPECT_EQ(get(m_ann).rampMonths, 4);
  type(0, CapacityModel::Started, "2019-07-01");
  EXPECT_EQ(get(m_ann).started, basics::Date::of(2019, 7, 1));
  EXPECT_EQ(cell(0, CapacityModel::Carries), "105,000");
  type(0, CapacityModel::Attainment, "80 %");
  EXPECT_EQ(cell(0, CapacityModel::Carries), "84,000");
  m_session->undo();
  m_session->undo();
  m_session->undo();
  settle();
  EXPECT_EQ(cell(0, CapacityModel::Carries), "120,000");
}

TEST_F(TheCapacityView, ADayNeedsNoYear) {
  open();
  type(0, CapacityModel::Left, "31 July");
  const auto left = get(m_ann).left;
  ASSERT_TRUE(left);
  EXPECT_EQ(left->month(), 7);
  EXPECT_GE(*left, m_session->today()) << "the next one";
  EXPECT_LT(left->days() - m_session->today().days(), 366);
}

TEST_F(TheCapacityView, WhatIsNoNumberIsRefusedBelowTheTable) {
  open();
  type(0, CapacityModel::Ramp, "soon");
  EXPECT_FALSE(get(m_ann).rampMonths);
  EXPECT_TRUE(child<widgets::TextLabel>(m_view.get(), "refusal")->isVisible());
  ASSERT_NE(editor(), nullptr) << "what was typed stays in its cell";
  EXPECT_EQ(editor()->text(), "soon");
  QTest::keyClick(editor(), Qt::Key_Escape);
  settle();
  EXPECT_FALSE(child<widgets::TextLabel>(m_view.get(), "refusal")->isVisible());
  type(0, CapacityModel::Ramp, "3");
  EXPECT_EQ(get(m_ann).rampMonths, 3);
}

TEST_F(TheCapacityView, LettersWhereNothingCanBeTypedAreAnswered) {
  open();
  const auto answer = [this](int row, int column) {
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(row, column));
    QTest::keyClicks(table(), "abc");
    return child<widgets::TextLabel>(m_view.get(), "refusal")->text();
  };
  EXPECT_EQ(answer(0, CapacityModel::Name), "People are renamed on page People.");
  EXPECT_EQ(answer(0, CapacityModel::Carries), "This follows from what is typed beside it.");
  EXPECT_EQ(answer(2, CapacityModel::Full), "This is the sum of the rows above it.");
  QTest::keyClick(table(), Qt::Key_Escape);
  EXPECT_FALSE(child<widgets::TextLabel>(m_view.get(), "refusal")->isVisible());
}

// As in the goals: 3 and 10,000 into both rows, then the first row down.
TEST_F(TheCapacityView, ABlockIsPastedAndFilledInOneStep) {
  open();
  QApplication::clipboard()->setText("3\t20,000\t80 %\n4\t30,000\t90 %\n");
  choose(0, CapacityModel::Ramp, 0, CapacityModel::Ramp);
  QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
  settle();
  EXPECT_EQ(m_labels, QStringList{"fill 6 cells of the capacity"});
  EXPECT_EQ(cell(1, CapacityModel::Full), "30,000");
  choose(0, CapacityModel::Ramp, 1, CapacityModel::Full);
  QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
  settle();
  EXPECT_EQ(cell(1, CapacityModel::Ramp), "3");
  EXPECT_EQ(cell(1, CapacityModel::Full), "20,000");
  m_session->undo();
  settle();
  EXPECT_EQ(cell(1, CapacityModel::Ramp), "4");
  EXPECT_EQ(cell(1, CapacityModel::Full), "30,000");
  choose(0, CapacityModel::Full, 1, CapacityModel::Full);
  QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
  EXPECT_EQ(QApplication::clipboard()->text(), "20,000\n30,000");
}

TEST_F(TheCapacityView, ABlockWithACellThatIsNoNumberWritesNothing) {
  open();
  QApplication::clipboard()->setText("3\tmuch\n");
  choose(0, CapacityModel::Ramp, 0, CapacityModel::Ramp);
  QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
  settle();
  EXPECT_EQ(m_labels, QStringList());
  const QString why = child<widgets::TextLabel>(m_view.get(), "refusal")->text();
  EXPECT_TRUE(why.startsWith("Ann, Full, a month: ")) << why.toStdString();
}

TEST_F(TheCapacityView, ASeatIsPlannedInOneStepAndCounts) {
  open();
  QTest::mouseClick(child<QPushButton>(m_view.get(), "plan-seat"), Qt::LeftButton);
  settle();
  ASSERT_EQ(m_session->elements().count<plan::PlannedSeat>(), 1u);
  EXPECT_EQ(m_session->elements().all<plan::PlannedSeat>().begin()->fullProductivity,
            basics::Money::ofCents(1'000'000));
  EXPECT_EQ(cell(2, CapacityModel::Name), "New seat");
  EXPECT_EQ(cell(2, CapacityModel::Carries), "0") << "from July 2020 on, when the year is over";
  type(2, CapacityModel::Started, "2020-05-01");
  EXPECT_EQ(cell(2, CapacityModel::Carries), "20,000");
  table()->setCurrentIndex(table()->model()->index(2, 0));
  table()->setFocus();
  QTest::keyClick(table(), Qt::Key_Delete, Qt::ControlModifier);
  settle();
  EXPECT_EQ(m_session->elements().count<plan::PlannedSeat>(), 0u);
}

TEST_F(TheCapacityView, ItsTableIsAModelAndEveryControlHasAName) {
  open();
  QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  m_view->refresh();
  EXPECT_EQ(tests::unnamedFocusables(*m_view).join("; ").toStdString(), "");
}

class CapacityOfTheExample : public tests::WorkspaceAtHand {};

// In thousands a month, those who are there from the start: 28 + 111 + 122 + 422 + 388 + 128 + 357 + 379 + 93 + 143 +
// 237
// + 39 + 15 + 87 + 203 = 2,752, in a year 33,024; two who start in July ramp up in four months, so that each is there
// for .25 + .5 + .75 + 9 = 10.5: (120 + 150) x 10.5 = 2,835. 43,240 are asked: 43,240 / 35,859 - 1 = 20.6 %.
TEST_F(CapacityOfTheExample, SaysThatTheTargetIsOverIt) {
  makeExample();
  CapacityView view(*m_session, m_surrounding);
  view.setAttribute(Qt::WA_DontShowOnScreen);
  view.resize(1100, 900);
  view.ask({0, 2020});
  view.setVisible(true);
  settle();
  EXPECT_EQ(view.facts(), QString::fromUtf8("The target is 21\u202f% over capacity"));
  const auto* table = child<QTableView>(&view, "capacity-table")->model();
  const int last = table->rowCount() - 1;
  EXPECT_EQ(table->index(last, CapacityModel::Carries).data().toString(), "35,859,000");
  for (int row = 0; row < last; ++row)
    EXPECT_NE(table->index(row, CapacityModel::Carries).data().toString(), "not said")
        << table->index(row, CapacityModel::Name).data().toString().toStdString();
}

} // namespace
} // namespace baton::plan_page

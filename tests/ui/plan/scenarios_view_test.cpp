// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/scenarios_view.h"

#include "core/plan/goal.h"
#include "tests/support/accessible_names.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/inspector/picker.h"
#include "ui/plan/capacity_table_model.h"
#include "ui/plan/scenario_table_model.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/text_label.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace baton::plan_page {
namespace {

using plan::PlannedSeat, plan::Scenario;
using ScenarioModel = ScenarioTableModel;

class TheScenariosView : public tests::WorkspaceAtHand {
protected:
  void open() {
    m_view = std::make_unique<ScenariosView>(*m_session, m_surrounding);
    m_view->setAttribute(Qt::WA_DontShowOnScreen);
    m_view->resize(1200, 900);
    m_view->ask({0, 2020});
    m_view->setVisible(true);
    QApplication::setActiveWindow(m_view.get());
    QObject::connect(m_session.get(), &session::Session::changed, m_view.get(), [this] { m_view->refresh(); });
    settle();
    settle();
  }
  void press(const char* button) {
    QTest::mouseClick(child<QPushButton>(m_view.get(), button), Qt::LeftButton);
    settle();
    settle();
  }
  QTableView* table() { return child<QTableView>(m_view.get(), "scenarios"); }
  QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
  QString below(int row, int column) {
    return table()->model()->index(row, column).data(widgets::SecondLineRole).toString();
  }
  void go(int row, int column) {
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(row, column));
  }
  void type(int row, int column, const QString& text) {
    go(row, column);
    QTest::keyClick(table(), Qt::Key_Return);
    QLineEdit* editor = nullptr;
    for (auto* one : table()->findChildren<QLineEdit*>())
      editor = one->isVisible() ? one : editor; // one that was left is deleted later
    ASSERT_NE(editor, nullptr);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    settle();
    settle();
  }
  std::size_t scenarios() { return m_session->elements().count<Scenario>(); }
  const Scenario& first() { return *m_session->elements().inOrder<Scenario>().front(); }
  std::unique_ptr<ScenariosView> m_view;
};

/// A table is measured before the first figures are asked for.
TEST(ScenarioFigures, OfWhichNothingIsKnownYetHaveNoWords) {
  const ScenarioModel model;
  for (int row = 0; row < ScenarioModel::RowCount; ++row)
    EXPECT_FALSE(model.data(model.index(row, ScenarioModel::base), Qt::DisplayRole).isValid());
}

TEST_F(TheScenariosView, TheUsualFiveAreMadeInOneStep) {
  make();
  open();
  press("usual-scenarios");
  EXPECT_EQ(scenarios(), 5u);
  EXPECT_EQ(cell(ScenarioModel::Name, 2), "Win rate down a fifth");
  EXPECT_EQ(cell(ScenarioModel::WinRate, 2), QString::fromUtf8("\u221220\u202f%"));
  m_session->undo();
  settle();
  EXPECT_EQ(scenarios(), 0u);
}

TEST_F(TheScenariosView, DriversAreTypedWhereTheyStand) {
  make();
  open();
  press("usual-scenarios");
  type(ScenarioModel::DealSize, 2, "15");
  EXPECT_EQ(first().dealSize, basics::Amount::of(15));
  type(ScenarioModel::Later, 2, "-14");
  EXPECT_EQ(cell(ScenarioModel::Later, 2), "14 days earlier");
  type(ScenarioModel::Name, 2, "A good year");
  EXPECT_EQ(first().name, "A good year");
  go(ScenarioModel::LargestLost, 2);
  QTest::keyClick(table(), Qt::Key_Space);
  settle();
  EXPECT_TRUE(first().largestLost);
  go(ScenarioModel::DealSize, 2);
  QTest::keyClick(table(), Qt::Key_Delete);
  settle();
  EXPECT_FALSE(first().dealSize);
  type(ScenarioModel::WinRate, 2, "much");
  EXPECT_TRUE(child<widgets::TextLabel>(m_view.get(), "refusal")->isVisible());
}

// Each of two seats brings 10,000 a month from April to June 2020.
TEST_F(TheScenariosView, TwoSeatsOfOneScenarioAreOfOneScenario) {
  make();
  put(people::Person{.name = "Ann", .fullProductivity = basics::Money::ofCents(1'000'000)});
  open();
  press("usual-scenarios");
  go(ScenarioModel::Name, 3);
  press("plan-seat");
  press("plan-seat");
  EXPECT_EQ(scenarios(), 5u);
  ASSERT_EQ(m_session->elements().count<PlannedSeat>(), 2u);
  const auto owner = m_session->elements().inOrder<Scenario>()[1]->id;
  basics::Edits edits;
  for (const PlannedSeat& seat : m_session->elements().all<PlannedSeat>()) {
    EXPECT_EQ(seat.scenario, owner);
    edits.set(seat.id, "started", std::string("2020-04-01"));
  }
  m_session->change("start earlier", edits);
  settle();
  settle();
  EXPECT_EQ(cell(ScenarioModel::Seats, 3), "2 more");
  EXPECT_EQ(cell(ScenarioModel::Capacity, 2), "30.0K") << "Ann alone";
  EXPECT_EQ(cell(ScenarioModel::Capacity, 3), "90.0K");
  EXPECT_EQ(below(ScenarioModel::Capacity, 3), "+60.0K");
}

// Ann brings 10,000 a month: 30,000 from April to June 2020, 120,000 in the fiscal year.
TEST_F(TheScenariosView, AnotherPeriodIsReckonedAnew) {
  make();
  put(people::Person{.name = "Ann", .fullProductivity = basics::Money::ofCents(1'000'000)});
  open();
  press("usual-scenarios");
  auto* period = child<QComboBox>(m_view.get(), "scenario-period");
  EXPECT_EQ(period->currentText(), "FY2020-Q4");
  EXPECT_EQ(cell(ScenarioModel::Capacity, 1), "30.0K");
  period->setCurrentIndex(0);
  settle();
  settle();
  EXPECT_EQ(period->currentText(), "FY2020");
  EXPECT_EQ(cell(ScenarioModel::Capacity, 1), "120K");
  m_view->refresh();
  settle();
  EXPECT_EQ(period->currentText(), "FY2020") << "what is chosen stays";
}

// Ann brings 10,000 a month from April to June 2020. Where June 15, today, is her last day, 2.5 months are left of the
// quarter; with April 30 it is one.
TEST_F(TheScenariosView, SomebodyLeavesInOneScenario) {
  make();
  put(people::Person{.name = "Ann", .fullProductivity = basics::Money::ofCents(1'000'000)});
  open();
  press("usual-scenarios");
  go(ScenarioModel::Name, 3);
  press("add-departure");
  auto* picker = m_view->findChild<inspector::Picker*>();
  ASSERT_NE(picker, nullptr);
  auto* search = child<QLineEdit>(picker, "picker-search");
  QTest::keyClicks(search, "Ann");
  QTest::keyClick(search, Qt::Key_Return);
  settle();
  settle();
  ASSERT_EQ(m_session->elements().count<plan::Departure>(), 1u);
  EXPECT_EQ(m_labels.last(), "let somebody leave in a scenario");
  EXPECT_EQ(cell(ScenarioModel::Seats, 3), "1 leaves");
  EXPECT_EQ(cell(ScenarioModel::Capacity, 1), "30.0K");
  EXPECT_EQ(cell(ScenarioModel::Capacity, 2), "30.0K") << "of another scenario";
  EXPECT_EQ(cell(ScenarioModel::Capacity, 3), "25.0K");
  EXPECT_EQ(below(ScenarioModel::Capacity, 3), QString::fromUtf8("\u22125,000"));
  auto* people = child<QTableView>(m_view.get(), "capacity-table");
  EXPECT_EQ(people->currentIndex().column(), CapacityTableModel::Left) << "the day can be typed at once";
  EXPECT_EQ(people->model()->index(0, CapacityTableModel::Name).data().toString(), "Ann");
  EXPECT_EQ(people->model()->index(0, CapacityTableModel::Full).data().toString(), "10,000");
  EXPECT_FALSE(people->model()->index(0, CapacityTableModel::Full).flags() & Qt::ItemIsEditable);
  ASSERT_TRUE(people->model()->setData(people->currentIndex(), "2020-04-30"));
  settle();
  settle();
  EXPECT_EQ(cell(ScenarioModel::Capacity, 3), "10.0K");
  EXPECT_FALSE(m_session->elements().all<people::Person>().begin()->left) << "the person stays";
  people->setFocus();
  QTest::keyClick(people, Qt::Key_Delete, Qt::ControlModifier);
  settle();
  settle();
  EXPECT_EQ(m_session->elements().count<plan::Departure>(), 0u);
  EXPECT_EQ(cell(ScenarioModel::Capacity, 3), "30.0K");
}

TEST_F(TheScenariosView, WhatFollowsIsReckonedBesideTheWindowAndHeldAgainstThePlan) {
  makeExample();
  open();
  press("usual-scenarios");
  for (int column = 1; column <= 6; ++column)
    EXPECT_NE(cell(ScenarioModel::Likely, column), QString::fromUtf8("…")) << column;
  EXPECT_TRUE(below(ScenarioModel::Likely, 2).startsWith(QChar(0x2212)))
      << "less is won: " << below(ScenarioModel::Likely, 2).toStdString();
  EXPECT_TRUE(below(ScenarioModel::Likely, 6).startsWith(QChar(0x2212))) << "the largest is lost";
  EXPECT_TRUE(below(ScenarioModel::Likely, 1).contains("open"));
}

TEST_F(TheScenariosView, AScenarioIsDeletedWithItsSeats) {
  make();
  open();
  press("usual-scenarios");
  go(ScenarioModel::Name, 2);
  press("plan-seat");
  go(ScenarioModel::Name, 2);
  QTest::mouseClick(child<QToolButton>(m_view.get(), "delete-scenario"), Qt::LeftButton);
  settle();
  EXPECT_EQ(scenarios(), 4u);
  EXPECT_EQ(m_session->elements().count<PlannedSeat>(), 0u);
  m_session->undo();
  settle();
  EXPECT_EQ(scenarios(), 5u);
  EXPECT_EQ(m_session->elements().count<PlannedSeat>(), 1u);
}

TEST_F(TheScenariosView, ItsTableIsAModelAndEveryControlHasAName) {
  makeExample();
  open();
  press("usual-scenarios");
  QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  m_view->refresh();
  settle();
  EXPECT_EQ(tests::unnamedFocusables(*m_view).join("; ").toStdString(), "");
}

} // namespace
} // namespace baton::plan_page

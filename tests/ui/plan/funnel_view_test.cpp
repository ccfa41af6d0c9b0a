// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/funnel_view.h"
#include "ui/records/rows_dialog.h"

#include "tests/support/accessible_names.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/widgets/text_label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace baton::plan_page {
namespace {

using plan::Goal, plan::GoalProposal;

/// Nothing is measured yet: everything is typed. 140,000 in deals of 10,000 are 14; at .20, .35 and .10 they need 70
/// opportunities, 200 first meetings and 2,000 calls.
class TheFunnelView : public tests::WorkspaceAtHand {
protected:
  void open() {
    m_view = std::make_unique<FunnelView>(*m_session, m_surrounding);
    m_view->setAttribute(Qt::WA_DontShowOnScreen);
    m_view->resize(1200, 900);
    m_view->ask({0, 2020});
    m_view->setVisible(true);
    QObject::connect(m_session.get(), &session::Session::changed, m_view.get(), [this] { m_view->refresh(); });
    settle();
    settle();
    settle();
  }
  QLineEdit* line(const QString& name, int step = -1) {
    QWidget* in = step < 0 ? static_cast<QWidget*>(m_view.get())
                           : child<QWidget>(m_view.get(), QStringLiteral("step-%1").arg(step));
    return child<QLineEdit>(in, name);
  }
  void type(const QString& text, const QString& name, int step = -1) {
    auto* field = line(name, step);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
  }
  void typeKnown() {
    type("140000", "goal");
    type("10000", "average");
    type("10", "conversion", 0);
    type("35 %", "conversion", 1);
    type("20", "conversion", 2);
  }
  std::unique_ptr<FunnelView> m_view;
};

TEST_F(TheFunnelView, LeadsFromTheGoalBackToTheCalls) {
  make();
  open();
  typeKnown();
  EXPECT_EQ(line("needed", 3)->text(), "14");
  EXPECT_EQ(line("needed", 2)->text(), "70");
  EXPECT_EQ(line("needed", 1)->text(), "200");
  EXPECT_EQ(line("needed", 0)->text(), "2,000");
  type("8", "weeks");
  EXPECT_EQ(line("per-week", 0)->text(), "250");
  EXPECT_EQ(line("per-week", 1)->text(), "25");
}

// 50 meetings a week for 8 weeks are 400: 140 opportunities, 28 deals, 280,000.
TEST_F(TheFunnelView, LeadsFromTheMeetingsOfAWeekToTheRevenueThatTheyBring) {
  make();
  open();
  typeKnown();
  type("8", "weeks");
  type("50", "per-week", 1);
  EXPECT_EQ(line("goal")->text(), "280,000");
  EXPECT_EQ(line("needed", 0)->text(), "4,000");
  EXPECT_EQ(line("needed", 3)->text(), "28");
  type("140000", "goal");
  EXPECT_EQ(line("per-week", 1)->text(), "25") << "and a goal leads back again";
}

TEST_F(TheFunnelView, WhatWasTypedIsMarkedAndLeadsBack) {
  make();
  open();
  typeKnown();
  auto* step = child<QWidget>(m_view.get(), "step-1");
  QToolButton* back = nullptr;
  for (auto* one : step->findChildren<QToolButton*>("back"))
    back = one->isVisible() ? one : back;
  ASSERT_NE(back, nullptr);
  QTest::mouseClick(back, Qt::LeftButton);
  EXPECT_EQ(line("conversion", 1)->text(), "");
  EXPECT_EQ(line("conversion", 1)->placeholderText(), "too little history");
  EXPECT_EQ(line("needed", 2)->text(), "70");
  EXPECT_EQ(line("needed", 1)->text(), "") << "nobody knows how many meetings an opportunity takes";
  QTest::mouseClick(child<QPushButton>(m_view.get(), "all-back"), Qt::LeftButton);
  EXPECT_EQ(line("goal")->text(), "");
}

TEST_F(TheFunnelView, RefusesWhatCannotBeAndKeepsWhatWasTyped) {
  make();
  open();
  typeKnown();
  type("140", "conversion", 0);
  const auto refused = [this](int step) {
    return child<widgets::TextLabel>(child<QWidget>(m_view.get(), QStringLiteral("step-%1").arg(step)), "step-refusal")
        ->isVisible();
  };
  auto* withTheGoal = child<widgets::TextLabel>(m_view.get(), "refusal");
  EXPECT_TRUE(refused(0)) << "where it was typed";
  EXPECT_FALSE(withTheGoal->isVisible());
  EXPECT_EQ(line("conversion", 0)->text(), "140");
  EXPECT_EQ(line("needed", 0)->text(), "2,000");
  type("many", "average");
  EXPECT_EQ(line("average")->text(), "many");
  EXPECT_TRUE(withTheGoal->isVisible());
  type("12", "conversion", 0);
  EXPECT_FALSE(refused(0));
  EXPECT_TRUE(withTheGoal->isVisible()) << "that is not mended yet";
  QTest::keyClick(line("average"), Qt::Key_Escape);
  EXPECT_FALSE(withTheGoal->isVisible());
}

// 70 opportunities at 10,000 each are 700,000, which is 140,000 / .20; 350,000 are 35 of them, 7 deals, 70,000.
TEST_F(TheFunnelView, SaysThePipelineInMoneyAndLeadsBackFromIt) {
  make();
  open();
  typeKnown();
  auto* pipeline = child<QLineEdit>(child<QWidget>(m_view.get(), "pipeline"), "needed");
  EXPECT_EQ(pipeline->text(), "700,000");
  pipeline->setFocus();
  QTest::keyClick(pipeline, Qt::Key_A, Qt::ControlModifier);
  QTest::keyClicks(pipeline, "350,000");
  QTest::keyClick(pipeline, Qt::Key_Return);
  EXPECT_EQ(line("needed", 2)->text(), "35");
  EXPECT_EQ(line("needed", 3)->text(), "7");
  EXPECT_EQ(line("goal")->text(), "70,000");
  EXPECT_EQ(pipeline->text(), "350,000");
}

// 13 opportunities of which a fifth are won are 2.6 deals: nobody wins a part of one.
TEST_F(TheFunnelView, DealsAreWholeAndSayWhatWasReckoned) {
  make();
  open();
  typeKnown();
  type("13", "needed", 2);
  EXPECT_EQ(line("needed", 3)->text(), "3");
  QStringList labels;
  for (const auto* label : child<QWidget>(m_view.get(), "step-3")->findChildren<widgets::TextLabel*>())
    labels += label->text();
  EXPECT_TRUE(labels.contains("Needed (2.6)")) << labels.join("; ").toStdString();
}

TEST_F(TheFunnelView, WhatIsNeededBecomesTheActivityGoalsInOneStep) {
  make();
  open();
  typeKnown();
  m_labels.clear();
  m_view->actions()[0]->setVisible(true);
  QTest::mouseClick(m_view->actions()[0], Qt::LeftButton);
  settle();
  EXPECT_EQ(m_labels.size(), 1);
  std::map<basics::RowId, basics::Amount> goals;
  for (const Goal& goal : m_session->elements().all<Goal>()) {
    goals[goal.metric.value()] = goal.amount.value_or(basics::Amount());
    EXPECT_EQ(goal.from, basics::Date::of(2020, 4, 1)) << "the quarter of today";
    EXPECT_EQ(goal.scope, plan::Scope::Team);
  }
  EXPECT_EQ(goals,
            (std::map<basics::RowId, basics::Amount>{{104, basics::Amount::of(2000)}, {105, basics::Amount::of(200)}}));
  EXPECT_EQ(m_session->elements().count<GoalProposal>(), 2u);
  m_session->undo();
  settle();
  EXPECT_EQ(m_session->elements().count<Goal>(), 0u);
  EXPECT_EQ(m_session->elements().count<GoalProposal>(), 0u);
}

TEST_F(TheFunnelView, WhatThereIsOpensItsRows) {
  makeExample();
  open();
  int opened = 0;
  for (auto* have : m_view->findChildren<QPushButton*>("have")) {
    if (!have->isEnabled())
      continue;
    QTest::mouseClick(have, Qt::LeftButton);
    settle();
    for (auto* dialog : m_view->findChildren<records::RowsDialog*>()) {
      if (!dialog->isVisible())
        continue;
      ++opened;
      EXPECT_GT(child<QTableView>(dialog, "rows")->model()->rowCount(), 0);
      dialog->accept();
    }
    settle();
  }
  EXPECT_GT(opened, 0);
}

TEST_F(TheFunnelView, EveryControlHasAName) {
  makeExample();
  open();
  EXPECT_EQ(tests::unnamedFocusables(*m_view).join("; ").toStdString(), "");
}

} // namespace
} // namespace baton::plan_page

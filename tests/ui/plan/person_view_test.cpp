// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/person_view.h"

#include "tests/support/accessible_names.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QToolButton>

namespace baton::plan_page {
namespace {

using plan::BusinessPlan, plan::PlanItem;

/// The page of Tess, who sells, for the fiscal year 2020.
class ThePersonView : public tests::WorkspaceAtHand {
protected:
  void open() {
    make();
    m_tess = put(people::Person{.name = "Tess"});
    m_view = std::make_unique<PersonView>(*m_session, m_surrounding);
    m_view->setAttribute(Qt::WA_DontShowOnScreen);
    m_view->resize(1100, 900);
    m_view->ask({m_tess.value(), 2020});
    m_view->setVisible(true);
    QObject::connect(m_session.get(), &session::Session::changed, m_view.get(), [this] { m_view->refresh(); });
    settle();
  }
  QWidget* section(const QString& name) { return child<QWidget>(m_view.get(), "section-" + name); }
  QVector<QWidget*> lines(const QString& name) {
    QVector<QWidget*> all;
    for (auto* line : section(name)->findChildren<widgets::TextField*>("line"))
      if (line->isVisible())
        all.append(line);
    return all;
  }
  void write(const QString& name, const QString& text) {
    auto* line = child<widgets::TextField>(section(name), "new-line");
    line->setFocus();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
    settle();
  }
  std::vector<std::string> items() {
    std::vector<std::string> texts;
    for (const PlanItem* item : m_session->elements().inOrder<PlanItem>())
      texts.push_back(item->text);
    return texts;
  }
  using Texts = std::vector<std::string>;
  basics::Id<people::Person> m_tess;
  std::unique_ptr<PersonView> m_view;
};

TEST_F(ThePersonView, ThePlanIsMadeWithItsFirstLineAndGoesWithIt) {
  open();
  write("strategy", "Sell to fleets");
  ASSERT_EQ(m_session->elements().count<BusinessPlan>(), 1u);
  const BusinessPlan plan = *m_session->elements().all<BusinessPlan>().begin();
  EXPECT_EQ(plan.person, m_tess);
  EXPECT_EQ(plan.year, 2020);
  EXPECT_EQ(items(), (Texts{"Sell to fleets"}));
  write("action", "Call the ten largest");
  EXPECT_EQ(m_session->elements().count<BusinessPlan>(), 1u);
  m_session->undo();
  m_session->undo();
  settle();
  EXPECT_EQ(m_session->elements().count<BusinessPlan>(), 0u);
  EXPECT_EQ(items(), Texts{});
}

TEST_F(ThePersonView, AnActionIsDatedDoneAndMovedByKey) {
  open();
  write("action", "First");
  write("action", "Second");
  auto rows = lines("action");
  ASSERT_EQ(rows.size(), 2);
  auto* due = rows[0]->parentWidget()->findChild<QLineEdit*>("due");
  ASSERT_NE(due, nullptr);
  due->setFocus();
  QTest::keyClicks(due, "2020-05-01");
  QTest::keyClick(due, Qt::Key_Return);
  settle();
  const auto first = [this] { return *m_session->elements().inOrder<PlanItem>().front(); };
  EXPECT_EQ(first().due, basics::Date::of(2020, 5, 1));
  rows[0]->setFocus();
  QTest::keyClick(rows[0], Qt::Key_Down, Qt::AltModifier);
  settle();
  EXPECT_EQ(items(), (Texts{"Second", "First"}));
  m_session->undo();
  settle();
  EXPECT_EQ(items(), (Texts{"First", "Second"}));
  QTest::mouseClick(rows[0]->parentWidget()->findChild<QCheckBox*>("done"), Qt::LeftButton);
  settle();
  EXPECT_TRUE(first().done);
  EXPECT_EQ(m_labels.last(), "mark as done: First");
}

TEST_F(ThePersonView, ADayNeedsNoYear) {
  open();
  write("action", "First");
  auto* due = lines("action")[0]->parentWidget()->findChild<QLineEdit*>("due");
  due->setFocus();
  QTest::keyClicks(due, "31 July");
  QTest::keyClick(due, Qt::Key_Return);
  settle();
  const auto today = m_session->today();
  const auto written = m_session->elements().inOrder<PlanItem>().front()->due;
  ASSERT_TRUE(written);
  EXPECT_EQ(written,
            basics::Date::of(today <= *basics::Date::of(today.year(), 7, 31) ? today.year() : today.year() + 1, 7, 31))
      << "the next one";
  auto* presented = child<QLineEdit>(m_view.get(), "presented");
  presented->setFocus();
  QTest::keyClicks(presented, "31 July");
  QTest::keyClick(presented, Qt::Key_Return);
  settle();
  const auto said = m_session->elements().all<plan::BusinessPlan>().begin()->presented;
  ASSERT_TRUE(said);
  EXPECT_LE(*said, today) << "it has been presented: the last one";
}

TEST_F(ThePersonView, ALineIsRewrittenAndRemovedWhereItStands) {
  open();
  write("obstacle", "No demo unit");
  auto* line = lines("obstacle")[0];
  line->setFocus();
  QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
  QTest::keyClicks(line, "No demo unit in May");
  QTest::keyClick(line, Qt::Key_Return);
  settle();
  EXPECT_EQ(items(), (Texts{"No demo unit in May"}));
  QTest::mouseClick(line->parentWidget()->findChild<QToolButton*>("remove"), Qt::LeftButton);
  settle();
  EXPECT_EQ(items(), Texts{});
  EXPECT_EQ(lines("obstacle").size(), 0);
}

TEST_F(ThePersonView, ADayThatIsNoneIsRefusedWhereItIsTyped) {
  open();
  auto* presented = child<QLineEdit>(m_view.get(), "presented");
  presented->setFocus();
  QTest::keyClicks(presented, "someday");
  QTest::keyClick(presented, Qt::Key_Return);
  settle();
  EXPECT_EQ(m_session->elements().count<BusinessPlan>(), 0u);
  EXPECT_EQ(presented->text(), "someday");
  QTest::keyClick(presented, Qt::Key_A, Qt::ControlModifier);
  QTest::keyClicks(presented, "2020-06-01");
  QTest::keyClick(presented, Qt::Key_Return);
  settle();
  EXPECT_EQ(m_session->elements().all<BusinessPlan>().begin()->presented, basics::Date::of(2020, 6, 1));
}

TEST_F(ThePersonView, WhatIsBeingTypedIsStoredBeforeThePageCloses) {
  open();
  auto* line = child<widgets::TextField>(section("development"), "new-line");
  line->setFocus();
  QTest::keyClicks(line, "Learn to say no");
  m_view->commitDrafts();
  settle();
  EXPECT_EQ(items(), (Texts{"Learn to say no"}));
}

TEST_F(ThePersonView, ThePlanOfTheCompanyAsksWhose) {
  open();
  m_view->ask({0, 2020});
  settle();
  EXPECT_TRUE(child<QWidget>(m_view.get(), "whose-plan")->isVisible());
  EXPECT_FALSE(section("action")->isVisible());
}

TEST_F(ThePersonView, EveryControlHasAName) {
  open();
  write("action", "First");
  EXPECT_EQ(tests::unnamedFocusables(*m_view).join("; ").toStdString(), "");
}

} // namespace
} // namespace baton::plan_page

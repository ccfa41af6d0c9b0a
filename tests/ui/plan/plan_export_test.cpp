// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/goal.h"
#include "core/plan/scenario.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/plan/plan_page.h"

#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

namespace baton::plan_page {
namespace {

/// Ben owes 500 of revenue in the fiscal year of today.
class ExportOfThePlan : public tests::WorkspaceAtHand {
protected:
  void SetUp() override {
    make();
    people::Person ben;
    ben.name = "Ben";
    m_ben = put(ben);
    m_page = std::make_unique<PlanPage>(*m_session, m_surrounding);
    m_page->setAttribute(Qt::WA_DontShowOnScreen);
    m_page->resize(1200, 900);
    m_page->setVisible(true);
    settle();
    plan::Goal goal;
    goal.metric = basics::Id<plan::Metric>(101);
    goal.owner = m_ben;
    goal.grain = plan::GoalGrain::Year;
    goal.from = m_session->calendar().periodAt(m_session->today(), basics::Grain::Year).from;
    goal.amount = basics::Amount::of(500);
    put(goal);
    settle();
    m_page->setFileChooser([this](QWidget*, const QString& name, const QString&) {
      m_suggested = name;
      return m_path;
    });
  }
  QByteArray written(const QString& command, const QString& name) {
    m_path = QString::fromStdString((m_folder.path() / name.toStdString()).string());
    m_page->run(command);
    settle();
    QFile file(m_path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
  }

  basics::Id<people::Person> m_ben;
  std::unique_ptr<PlanPage> m_page;
  QString m_path, m_suggested;
};

TEST_F(ExportOfThePlan, GoalsGoOutAsRows) {
  const QByteArray csv = written("goals-csv", "goals.csv");
  EXPECT_TRUE(csv.contains("Metric,Basis,Scope,Owner")) << csv.toStdString();
  EXPECT_TRUE(csv.contains("Ben")) << csv.toStdString();
  EXPECT_TRUE(csv.contains("500.00"));
  EXPECT_TRUE(m_suggested.endsWith(".csv"));
  EXPECT_TRUE(written("goals-workbook", "goals.xlsx").startsWith("PK"));
}

TEST_F(ExportOfThePlan, TheBookAndItsWorkbook) {
  EXPECT_TRUE(written("plan-pdf", "plan.pdf").startsWith("%PDF"));
  EXPECT_TRUE(written("plan-workbook", "plan.xlsx").startsWith("PK"));
  auto* button = m_page->findChild<QPushButton*>("export");
  button->setFocus();
  EXPECT_TRUE(written("plan-markdown", "plan.md").contains("Ben"));
  EXPECT_EQ(m_page->focusWidget(), button);
}

/// While a file is written the menu holds nothing but its end; what stood at its place stays.
TEST_F(ExportOfThePlan, CanBeStoppedWhileItIsWritten) {
  put(plan::Scenario{.name = "A hard winter"});
  settle();
  m_path = QString::fromStdString((m_folder.path() / "plan.xlsx").string());
  QFile before(m_path);
  ASSERT_TRUE(before.open(QFile::WriteOnly));
  before.write("of last week");
  before.close();
  QSignalSpy said(&m_surrounding, &session::Surrounding::say);
  m_page->run("plan-workbook");
  auto* button = m_page->findChild<QPushButton*>("export");
  ASSERT_EQ(button->menu()->actions().size(), 1);
  EXPECT_TRUE(button->isEnabled());
  button->menu()->actions().front()->trigger();
  settle();
  EXPECT_EQ(said.back().front().toString(), "Stopped: plan.xlsx was not written.");
  EXPECT_FALSE(m_page->window()->findChild<QWidget*>("export-refused"));
  EXPECT_GT(button->menu()->actions().size(), 1) << "another file can be exported";
  QFile after(m_path);
  ASSERT_TRUE(after.open(QFile::ReadOnly));
  EXPECT_EQ(after.readAll(), "of last week");
}

TEST_F(ExportOfThePlan, APersonHasToBeChosenForTheirPage) {
  QSignalSpy said(&m_surrounding, &session::Surrounding::say);
  EXPECT_TRUE(written("person-pdf", "nobody.pdf").isEmpty());
  ASSERT_EQ(said.count(), 1);
  EXPECT_TRUE(said.front().front().toString().startsWith("Choose the person first"));
  m_page->show(m_ben.value(), {});
  settle();
  EXPECT_TRUE(written("person-markdown", "ben.md").contains("Ben"));
  EXPECT_TRUE(m_suggested.contains("Ben"));
}

TEST_F(ExportOfThePlan, TheMenuHasACommandForEachOfItsForms) {
  auto* button = m_page->findChild<QPushButton*>("export");
  ASSERT_NE(button, nullptr);
  std::set<QString> ids, inMenu;
  for (const session::PageCommand& command : PlanPage::entry().commands)
    if (command.icon == QLatin1String("upload")) // others lead to a view
      ids.insert(command.id);
  for (const QAction* action : button->menu()->actions())
    if (action->isEnabled() && !action->isSeparator())
      inMenu.insert(action->objectName());
  EXPECT_EQ(ids, inMenu);
}

TEST_F(ExportOfThePlan, AFileThatCannotBeWrittenIsSaid) {
  EXPECT_TRUE(written("plan-pdf", "none/plan.pdf").isEmpty());
  EXPECT_TRUE(m_page->window()->findChild<QWidget*>("export-refused"));
}

} // namespace
} // namespace baton::plan_page

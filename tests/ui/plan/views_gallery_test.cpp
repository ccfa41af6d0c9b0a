// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/scenario.h"
#include "tests/support/gallery.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/plan/plan_page.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/segmented_control.h"

namespace baton::plan_page {
namespace {

class ViewsOfThePlan : public tests::WorkspaceAtHand {
protected:
  basics::Id<people::Person> person(const char* name) {
    for (const auto& one : m_session->elements().all<people::Person>())
      if (one.name == name)
        return one.id;
    return {};
  }
  basics::RowId m_leaves = 0;
  void addScenarios() {
    basics::Edits edits;
    plan::Departure leaves;
    for (plan::Scenario one : plan::usualScenarios()) {
      one.id = leaves.scenario = m_session->newId<plan::Scenario>();
      edits.put(one);
    }
    leaves.id = m_session->newId<plan::Departure>();
    leaves.person = person("Linda Mitchell");
    leaves.left = basics::Date::of(2020, 4, 30);
    edits.put(leaves);
    m_leaves = leaves.id.value();
    m_session->change("usual", edits);
    settle();
  }
};

TEST_F(ViewsOfThePlan, Gallery) {
  makeExample();
  if (qEnvironmentVariableIsSet("BATON_GALLERY"))
    addScenarios();
  for (const QString view : {"funnel", "capacity", "scenarios", "person"})
    for (const QSize size : {QSize(1228, 820), QSize(968, 560), QSize(484, 280)})
      tests::gallery(QStringLiteral("plan-%1-%2").arg(view).arg(size.width()), size, [&]() -> QWidget* {
        auto* page = new PlanPage(*m_session, m_surrounding);
        page->setAttribute(Qt::WA_DontShowOnScreen);
        page->resize(size);
        page->setVisible(true);
        page->show(person("Linda Mitchell").value(), view);
        if (m_leaves && view == QLatin1String("scenarios"))
          page->show(m_leaves, view);
        for (int i = 0; i < 4; ++i)
          settle();
        return page;
      });
  for (const QSize size : {QSize(1228, 820), QSize(968, 560), QSize(484, 280)})
    tests::gallery(QStringLiteral("plan-compare-%1").arg(size.width()), size, [&]() -> QWidget* {
      auto* page = new PlanPage(*m_session, m_surrounding);
      page->setAttribute(Qt::WA_DontShowOnScreen);
      page->resize(size);
      page->setVisible(true);
      child<widgets::FilterCombo>(page, "goal-rows")->setCurrentIndex(1);
      child<widgets::SegmentedControl>(page, "goal-basis")->setCurrent(3);
      for (int i = 0; i < 4; ++i)
        settle();
      return page;
    });
}

} // namespace
} // namespace baton::plan_page

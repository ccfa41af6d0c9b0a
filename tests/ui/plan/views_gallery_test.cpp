// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/scenario.h"
#include "tests/support/gallery.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/plan/plan_page.h"

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
  void addScenarios() {
    basics::Edits edits;
    for (plan::Scenario one : plan::usualScenarios()) {
      one.id = m_session->newId<plan::Scenario>();
      edits.put(one);
    }
    for (const auto& one : m_session->elements().all<people::Person>())
      edits.set(one.id, "full_productivity", std::int64_t{250'000'00});
    m_session->change("usual", edits);
    settle();
  }
};

TEST_F(ViewsOfThePlan, Gallery) {
  makeExample();
  if (qEnvironmentVariableIsSet("BATON_GALLERY"))
    addScenarios();
  for (const char* view : {"funnel", "capacity", "scenarios", "person"})
    for (const QSize size : {QSize(1228, 820), QSize(968, 560), QSize(484, 280)})
      tests::gallery(QStringLiteral("plan-%1-%2").arg(view).arg(size.width()), size, [&]() -> QWidget* {
        auto* page = new PlanPage(*m_session, m_surrounding);
        page->setAttribute(Qt::WA_DontShowOnScreen);
        page->resize(size);
        page->setVisible(true);
        page->show(person("Linda Mitchell").value(), view);
        for (int i = 0; i < 4; ++i)
          settle();
        return page;
      });
}

} // namespace
} // namespace baton::plan_page

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/person_plan.h"
#include "ui/plan/plan_view.h"

class QGridLayout;

namespace baton::inspector {
class FieldEditor;
class PickCombo;
} // namespace baton::inspector

namespace baton::widgets {
class FittingStack;
class TextLabel;
} // namespace baton::widgets

namespace baton::plan_page {

class DealsAtHand;
class PersonGoalsCard;
class PlanSectionCard;

/// The business plan of a person and a year on one page: four goals and what came of them, strategies, actions,
/// obstacles, development, and the day on which it was presented.
class PersonView : public PlanView {
  Q_OBJECT
public:
  PersonView(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);

  void ask(const PlanAsked& asked) override;
  void refresh() override;
  void commitDrafts() override;
  bool show(basics::RowId element) override;
  QString facts() const override;

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  QWidget* buildChoice();
  QWidget* buildPage();
  QWidget* buildHead();
  void fillChoice();
  void present(const basics::Value& day);
  void arrange();

  session::Session& m_session;
  DealsAtHand& m_deals;
  PlanAsked m_asked;
  plan::PersonPlan m_page;
  widgets::FittingStack* m_stack;
  inspector::PickCombo* m_people = nullptr;
  widgets::TextLabel *m_name = nullptr, *m_role = nullptr, *m_refusal = nullptr;
  inspector::FieldEditor* m_presented = nullptr;
  PersonGoalsCard* m_goals = nullptr;
  QVector<PlanSectionCard*> m_sections;
  QGridLayout* m_grid = nullptr;
  int m_columns = 0;
};

} // namespace baton::plan_page

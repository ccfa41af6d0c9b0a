// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/capacity.h"
#include "ui/plan/plan_view.h"

namespace baton::widgets {
class Card;
class EmptyState;
class FilterCombo;
class FittingStack;
class SumsCard;
class TextLabel;
} // namespace baton::widgets

namespace baton::plan_page {

class CapacityTable;

/// What the people of a team and its planned seats can bring in a period, against what they owe.
class CapacityView : public PlanView {
  Q_OBJECT
public:
  CapacityView(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);

  void ask(const PlanAsked& asked) override;
  void refresh() override;
  void commitDrafts() override;
  bool show(basics::RowId element) override;
  QString facts() const override;

private:
  QWidget* buildBody();
  basics::Period period() const;
  void addSeat();
  void showSums(const plan::Capacity& capacity);

  session::Session& m_session;
  PlanAsked m_asked;
  QString m_facts;
  widgets::FittingStack* m_stack;
  widgets::FilterCombo* m_period = nullptr;
  widgets::SumsCard* m_sums = nullptr;
  widgets::Card* m_card = nullptr;
  widgets::TextLabel* m_note = nullptr;
  CapacityTable* m_table = nullptr;
};

} // namespace baton::plan_page

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/scenario_figures.h"
#include "ui/plan/plan_view.h"

#include <atomic>
#include <memory>
#include <optional>
#include <utility>

class QPushButton;
class QToolButton;

namespace baton::widgets {
class Card;
class FilterCombo;
class FittingStack;
class TextLabel;
} // namespace baton::widgets

namespace baton::plan_page {

class DealsAtHand;
class ScenarioPeople;
class ScenarioTable;

/// Scenarios side by side with the plan as it is: what is assumed, and what would follow. Reckoned beside the window.
class ScenariosView : public PlanView {
  Q_OBJECT
public:
  ScenariosView(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  ~ScenariosView() override;

  void ask(const PlanAsked& asked) override;
  void refresh() override;
  void commitDrafts() override;
  bool show(basics::RowId element) override;
  QString facts() const override;
  QVector<QWidget*> actions() override;

private:
  QWidget* buildEmpty();
  QWidget* buildBody();
  void buildTable(widgets::Card& card);
  void reckon();
  void stop();
  void take(std::size_t column, const basics::Outcome<plan::ScenarioFigures>& figures);
  void showProgress();
  void showPeople();
  void add(std::vector<plan::Scenario> scenarios, const QString& label);
  basics::Period period() const;

  session::Session& m_session;
  DealsAtHand& m_deals;
  PlanAsked m_asked;
  std::shared_ptr<std::atomic<bool>> m_wanted; ///< false once its answer is no longer asked for
  std::optional<std::pair<basics::RowId, basics::Period>> m_reckonedFor;
  std::size_t m_done = 0, m_all = 0;
  bool m_stopped = false;
  widgets::FittingStack* m_stack;
  widgets::FilterCombo* m_period = nullptr;
  ScenarioTable* m_table = nullptr;
  QPushButton *m_new = nullptr, *m_stop = nullptr;
  QToolButton* m_remove = nullptr;
  ScenarioPeople* m_people = nullptr;
  widgets::TextLabel* m_progress = nullptr;
};

} // namespace baton::plan_page

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/scenario_figures.h"
#include "ui/plan/plan_view.h"

#include <atomic>
#include <memory>
#include <optional>
#include <utility>

class QPushButton;
class QTableView;
class QToolButton;

namespace baton::widgets {
class Card;
class FilterCombo;
class FittingStack;
class TextLabel;
} // namespace baton::widgets

namespace baton::plan_page {

class CapacityTable;
class DealsAtHand;
class ScenarioTableModel;

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

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  QWidget* buildEmpty();
  QWidget* buildBody();
  void buildTable(widgets::Card& card);
  void buildSeats(widgets::Card& card);
  void reckon();
  void stop();
  void take(std::size_t column, const basics::Outcome<plan::ScenarioFigures>& figures);
  void showProgress();
  void showSeats();
  void add(std::vector<plan::Scenario> scenarios, const QString& label);
  void addSeat();
  void removeScenario();
  void write(const basics::ElementRef& element, const QString& field, const basics::Value& value);
  bool press(int key);
  void arrange();
  const plan::Scenario* current() const;

  session::Session& m_session;
  DealsAtHand& m_deals;
  PlanAsked m_asked;
  std::shared_ptr<std::atomic<bool>> m_wanted; ///< false once its answer is no longer asked for
  std::optional<std::pair<basics::RowId, basics::Period>> m_reckonedFor;
  std::size_t m_done = 0, m_all = 0;
  bool m_stopped = false;
  widgets::FittingStack* m_stack;
  widgets::FilterCombo* m_period = nullptr;
  ScenarioTableModel* m_model = nullptr;
  QTableView* m_table = nullptr;
  QPushButton *m_new = nullptr, *m_stop = nullptr;
  QToolButton* m_remove = nullptr;
  widgets::Card* m_seatsCard = nullptr;
  CapacityTable* m_seats = nullptr;
  widgets::TextLabel *m_progress = nullptr, *m_refusal = nullptr, *m_noSeats = nullptr;
};

} // namespace baton::plan_page

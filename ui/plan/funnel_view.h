// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/funnel_calculator.h"
#include "ui/plan/funnel_row.h"
#include "ui/plan/plan_view.h"
#include "ui/records/rows_asked.h"

class QPushButton;
class QVBoxLayout;

namespace baton::widgets {
class Card;
class FilterCombo;
class FlowLayout;
class TextLabel;
} // namespace baton::widgets

namespace baton::plan_page {

class DealsAtHand;
class FunnelField;

/// The funnel backwards: from the revenue goal of a period to the calls of a week, by the history of whoever owes it;
/// any number can be typed instead of what was measured.
class FunnelView : public PlanView {
  Q_OBJECT
public:
  FunnelView(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);

  void ask(const PlanAsked& asked) override;
  void refresh() override;
  void commitDrafts() override;
  QString facts() const override;
  QVector<QWidget*> actions() override;

private:
  void buildGoal();
  void buildSteps();
  FunnelField* addGoalField(widgets::FlowLayout& row, const QString& label, const QString& objectName, int decimals);
  void measure();
  void take(plan::MeasuredFunnel measured);
  void makeRows();
  FunnelRow* makeRow(const QString& step, std::size_t place, FunnelRow::Kind kind);
  void makeMoney(std::size_t firstStage);
  /// In which field the number of a step was typed.
  enum class Typed { Count, PerWeek, Money };
  /// Works it out with something else said; what cannot be is refused in its row, or with the goal where it is in none,
  /// and the rest stays.
  void say(const plan::FunnelAsked& said, Typed typed = Typed::Count, FunnelRow* row = nullptr);
  void takeRefusalsBack();
  void showWorked();
  void showGoal();
  void showMoney();
  void anchor(std::size_t step, double count, Typed typed);
  void refuse(const QString& reason);
  void openRows(const records::RowsAsked& asked);
  records::RowsAsked openDue() const;
  std::int64_t openWithoutDay() const;
  records::RowsAsked rowsBehind(std::size_t place) const;
  void makeGoals();

  session::Session& m_session;
  DealsAtHand& m_deals;
  PlanAsked m_asked;
  std::optional<std::pair<basics::RowId, basics::Period>> m_shownFor;
  bool m_isMeasured = false;
  int m_round = 0;
  plan::MeasuredFunnel m_measured;
  plan::FunnelAsked m_said;
  plan::WorkedFunnel m_worked;
  Typed m_typed = Typed::Count;
  widgets::FilterCombo* m_period;
  widgets::Card *m_goalCard, *m_stepsCard;
  FunnelField *m_goal = nullptr, *m_remaining = nullptr, *m_average = nullptr, *m_weeks = nullptr;
  widgets::TextLabel *m_goalFacts = nullptr, *m_refusal = nullptr;
  QVBoxLayout* m_steps = nullptr;
  std::vector<FunnelRow*> m_rows; ///< by step
  FunnelRow* m_money = nullptr;
  std::size_t m_firstStage = 0;
  std::vector<std::string> m_rowNames;
  QPushButton *m_goals, *m_back;
};

} // namespace baton::plan_page

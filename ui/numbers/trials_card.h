// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/scenario.h"
#include "ui/numbers/chart_book.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

#include <memory>

class QLineEdit;
class QPushButton;

namespace baton::widgets {
class FilterCombo;
class TextLabel;
} // namespace baton::widgets

namespace baton::numbers {

class FiguresView;
class RunBar;

/// What the period at hand is likely to bring by many trials, as things are and under a scenario. They run beside the
/// window and can be stopped; the first ones run once the card is seen.
class TrialsCard : public widgets::Card {
  Q_OBJECT
public:
  explicit TrialsCard(session::Session& session, QWidget* parent = nullptr);
  ~TrialsCard() override;

  /// The source as it is now; the reading stays for what runs beside the window.
  void show(const ChartSource& source, std::shared_ptr<const RecordReading> reading);
  using QWidget::show;

signals:
  void tableAsked(const baton::numbers::FiguresTable& table);

protected:
  void showEvent(QShowEvent* event) override;

private:
  struct Work;
  struct Answer {
    plan::Forecast forecast;
    plan::Chances chances;
    std::optional<plan::Forecast> under; ///< the scenario
  };
  QWidget* buildChoices();
  void offerScenarios();
  std::optional<plan::Scenario> scenario() const;
  void renewWhereSeen();
  void run();
  void stop();
  void take(const Answer& answer, const QString& scenario);

  session::Session& m_session;
  std::shared_ptr<const RecordReading> m_reading;
  Filter m_filter;
  basics::Period m_period;
  std::optional<basics::Amount> m_goal;
  bool m_outdated = false; ///< what it shows is of other figures, or of none
  std::shared_ptr<Work> m_work;
  std::vector<plan::Scenario> m_scenarios; ///< as the choice has them, from its second on
  FiguresTable m_figures;
  widgets::FilterCombo *m_scenario, *m_count;
  QLineEdit* m_seed;
  QPushButton* m_run;
  RunBar* m_bar;
  FiguresView* m_table;
  widgets::TextLabel* m_result;
};

} // namespace baton::numbers

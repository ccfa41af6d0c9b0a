// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/scenario.h"
#include "ui/numbers/run_card.h"

class QLineEdit;

namespace baton::widgets {
class FilterCombo;
class TextLabel;
} // namespace baton::widgets

namespace baton::numbers {

/// What the period at hand is likely to bring by many trials, as things are and under a scenario. They run beside the
/// window and can be stopped; the first ones run once the card is seen.
class TrialsCard : public RunCard {
  Q_OBJECT
public:
  explicit TrialsCard(session::Session& session, QWidget* parent = nullptr);

  void show(const ChartSource& source, std::shared_ptr<const RecordReading> reading);
  using QWidget::show;

protected:
  void showEvent(QShowEvent* event) override;
  void run() override;

private:
  struct Answer {
    plan::Forecast forecast;
    plan::Chances chances;
    std::optional<plan::Forecast> under; ///< the scenario
  };
  static std::optional<Answer> answerOf(plan::ForecastAsked asked, const std::optional<plan::Scenario>& chosen,
                                        const ChartSource& source, Run& run);
  QWidget* buildChoices();
  void offerScenarios();
  std::optional<plan::Scenario> scenario() const;
  void renewWhereSeen();
  void take(const Answer& answer, const QString& scenario);

  basics::Period m_period;
  std::optional<basics::Amount> m_goal;
  bool m_outdated = false;                 ///< what it shows is of other figures, or of none
  std::vector<plan::Scenario> m_scenarios; ///< as the choice has them, from its second on
  widgets::FilterCombo *m_scenario, *m_count;
  QLineEdit* m_seed;
  widgets::TextLabel* m_result;
};

} // namespace baton::numbers

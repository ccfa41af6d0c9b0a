// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/accuracy.h"
#include "ui/numbers/run_card.h"

namespace baton::widgets {
class TextLabel;
}

namespace baton::numbers {

/// How well the last four quarters that are over were called, and would have been forecast from what was known on their
/// first days; person by person. The test runs beside the window and can be stopped.
class AccuracyCard : public RunCard {
  Q_OBJECT
public:
  explicit AccuracyCard(session::Session& session, QWidget* parent = nullptr);

  void show(const ChartSource& source, std::shared_ptr<const RecordReading> reading);
  using QWidget::show;

protected:
  void run() override;

private:
  void showResult();
  QString verdict(const plan::CallAccuracy& calls, const plan::CallAccuracy& adjustments) const;

  std::vector<basics::Period> m_quarters;
  std::vector<plan::PastCall> m_calls;
  std::optional<plan::Backtest> m_test;
  widgets::TextLabel* m_verdict;
};

} // namespace baton::numbers

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/accuracy.h"
#include "ui/numbers/chart_book.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

#include <memory>

class QPushButton;

namespace baton::widgets {
class TextLabel;
}

namespace baton::numbers {

class FiguresView;
class RunBar;

/// How well the last four quarters that are over were called, and would have been forecast from what was known on their
/// first days; person by person. The test runs beside the window and can be stopped.
class AccuracyCard : public widgets::Card {
  Q_OBJECT
public:
  explicit AccuracyCard(session::Session& session, QWidget* parent = nullptr);
  ~AccuracyCard() override;

  void show(const ChartSource& source, std::shared_ptr<const RecordReading> reading);
  using QWidget::show;

signals:
  void tableAsked(const baton::numbers::FiguresTable& table);

private:
  struct Work;
  void run();
  void stop();
  void showResult();
  QString verdict(const plan::CallAccuracy& calls, const plan::CallAccuracy& adjustments) const;

  session::Session& m_session;
  std::shared_ptr<const RecordReading> m_reading;
  Filter m_filter;
  std::vector<basics::Period> m_quarters;
  std::vector<plan::PastCall> m_calls;
  std::optional<plan::Backtest> m_test;
  std::shared_ptr<Work> m_work;
  FiguresTable m_whole; ///< with the sums behind the rates
  QPushButton* m_run;
  RunBar* m_bar;
  FiguresView* m_table;
  widgets::TextLabel* m_verdict;
};

} // namespace baton::numbers

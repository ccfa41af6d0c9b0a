// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/accuracy.h"
#include "ui/numbers/chart_book.h"
#include "ui/session/session.h"

#include <QWidget>
#include <memory>

class QLineEdit;
class QPushButton;
class QProgressBar;
class QTableView;
namespace baton::widgets {
class Card;
class FilterCombo;
class TextLabel;
} // namespace baton::widgets

namespace baton::numbers {

/// What the period at hand is said to bring, by category and by trial; and how well that did
/// before. Trials and test run beside the window, and can be stopped.
class ForecastPane : public QWidget {
  Q_OBJECT
public:
  explicit ForecastPane(session::Session& session, QWidget* parent = nullptr);
  ~ForecastPane() override;
  /// The source as it is now; the reading stays for what runs beside the window.
  void show(const ChartSource& source, std::shared_ptr<const RecordReading> reading);
  using QWidget::show;

signals:
  void tableAsked(const baton::numbers::FiguresTable& table);

private:
  struct Work;
  void buildCategories();
  void buildTrials();
  void buildAccuracy();
  void showCategories(const ChartSource& source);
  void runTrials();
  void runTest();
  void stop();
  void setRunning(bool running);
  void showForecast(const plan::Forecast& forecast, const plan::Chances& chances);
  void showAccuracy(const plan::Backtest& test);

  session::Session& m_session;
  std::shared_ptr<const RecordReading> m_reading;
  Filter m_filter;
  basics::Period m_atHand;
  std::shared_ptr<Work> m_work; ///< that runs
  FiguresTable m_categoryTable, m_accuracyTable;
  widgets::Card *m_categories, *m_trials, *m_accuracy;
  QTableView *m_categoryRows, *m_accuracyRows;
  widgets::FilterCombo* m_count;
  QLineEdit* m_seed;
  QPushButton *m_run, *m_test, *m_cancel;
  QProgressBar* m_progress;
  widgets::TextLabel *m_result, *m_verdict;
};

} // namespace baton::numbers

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/numbers/chart_book.h"
#include "ui/session/session.h"

#include <QWidget>
#include <memory>

class QBoxLayout;

namespace baton::widgets {
class Card;
}

namespace baton::numbers {

class AccuracyCard;
class CallsCard;
class FiguresView;
class TrialsCard;

/// What the period at hand is said to bring: by trial, by category and by the people themselves; and how well that did
/// before.
class ForecastPane : public QWidget {
  Q_OBJECT
public:
  explicit ForecastPane(session::Session& session, QWidget* parent = nullptr);
  /// The source as it is now; the reading stays for what runs beside the window.
  void show(const ChartSource& source, std::shared_ptr<const RecordReading> reading);
  using QWidget::show;
  /// Stores what is being typed.
  void commit();

signals:
  void tableAsked(const baton::numbers::FiguresTable& table);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void buildCategories();
  void showCategories(const ChartSource& source, const RecordReading& reading);

  TrialsCard* m_trials;
  widgets::Card* m_categories;
  CallsCard* m_calls;
  AccuracyCard* m_accuracy;
  QBoxLayout* m_top;
  FiguresView* m_categoryRows;
  FiguresTable m_categoryTable;
};

} // namespace baton::numbers

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/scorecard.h"

#include <QWidget>
#include <memory>

class QVBoxLayout;

namespace baton::widgets {
class Card;
class FilterCombo;
} // namespace baton::widgets

namespace baton::commitments_page {

class ScoreRows;

/// The scorecard of both sides on one page: sides, people, the causes of what was not kept, what makes promises that
/// are kept, and how it went quarter by quarter. The same rules for everybody.
class ScoreView : public QWidget {
  Q_OBJECT
public:
  explicit ScoreView(QWidget* parent = nullptr);
  void show(std::shared_ptr<const commitments::Ledger> ledger, const basics::FiscalCalendar& calendar);

private:
  void fillPeriods();
  void refresh();
  void showCauses(const commitments::Scorecard& card);
  void showQuality(const commitments::Scorecard& card);
  void showCalibration(const commitments::Scorecard& card);
  void showTrend();
  std::shared_ptr<const commitments::Ledger> m_ledger;
  basics::FiscalCalendar m_calendar{};
  widgets::FilterCombo* m_period;
  widgets::Card *m_sidesCard, *m_peopleCard, *m_causesCard, *m_qualityCard, *m_sureCard, *m_trendCard;
  ScoreRows *m_sides, *m_people;
};

} // namespace baton::commitments_page

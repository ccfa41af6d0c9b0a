// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/numbers/numbers_view.h"
#include "ui/session/page.h"

class QHBoxLayout;
class QStackedWidget;
class QGridLayout;

namespace baton::charts {
class ChartView;
class BulletRows;
} // namespace baton::charts
namespace baton::widgets {
class Card;
class FilterCombo;
class PageHeader;
class SegmentedControl;
class TextLabel;
} // namespace baton::widgets

namespace baton::numbers {

/// Goal against actual: revenue and margin by quarter and cumulative, attainment by person, markets; a click on a mark
/// opens the bookings behind it.
class NumbersPage : public session::Page {
  Q_OBJECT
public:
  NumbersPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  static session::PageEntry entry();

  const NumbersView& view() const { return m_view; }

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void build();
  QWidget* buildFilters();
  QWidget* buildSums();
  void fillFilters();
  Filter filter() const;
  void refresh();
  void refreshSums();
  void refreshPeople();
  void refreshMarkets();
  void arrange();
  void openQuarter(int index);
  void openPerson(int index);
  void openRows(const QString& title, std::optional<basics::Period> period, basics::Id<people::Person> person,
                basics::Id<strategy::Market> market);

  NumbersView m_view;
  bool m_filling = false;
  std::vector<basics::Period> m_years;
  widgets::PageHeader* m_header = nullptr;
  QStackedWidget* m_stack = nullptr;
  widgets::SegmentedControl* m_metric = nullptr;
  widgets::FilterCombo *m_period = nullptr, *m_owner = nullptr, *m_market = nullptr, *m_offering = nullptr,
                       *m_basis = nullptr;
  QHBoxLayout* m_sums = nullptr;
  QGridLayout* m_grid = nullptr;
  widgets::Card *m_quarterCard = nullptr, *m_cumulativeCard = nullptr, *m_peopleCard = nullptr, *m_marketCard = nullptr;
  charts::ChartView *m_quarters = nullptr, *m_cumulative = nullptr;
  charts::BulletRows *m_people = nullptr, *m_markets = nullptr;
  widgets::TextLabel* m_lesson = nullptr;
  int m_columns = 0;
};

} // namespace baton::numbers

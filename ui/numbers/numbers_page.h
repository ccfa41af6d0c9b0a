// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/numbers/figures_dialog.h"
#include "ui/numbers/numbers_view.h"
#include "ui/numbers/rows_dialog.h"
#include "ui/session/page.h"

class QGridLayout;

namespace baton::charts {
class BulletRows;
class ChartCard;
} // namespace baton::charts
namespace baton::widgets {
class Card;
class FittingStack;
class PageHeader;
class SumsCard;
class TextLabel;
} // namespace baton::widgets

namespace baton::numbers {

class FilterBar;

/// Goal against actual: revenue and margin by quarter and cumulative, attainment by person, markets; a click on a mark
/// opens the bookings behind it.
class NumbersPage : public session::Page {
  Q_OBJECT
public:
  NumbersPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  static session::PageEntry entry();

  const NumbersView& view() const { return m_view; }

  /// Only the figures of a market or of a person.
  void show(basics::RowId element, const QString& field) override;
  void run(const QString& command) override;

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void build();
  QWidget* buildNotes();
  void refresh() override;
  /// As the filters say.
  void showFigures();
  QString goalsText() const;
  QString bookingsText() const;
  void refreshSums();
  void refreshPeople();
  void refreshMarkets();
  void arrange();
  void openQuarter(int index);
  void openPerson(int index);
  void openMarket(int index);
  RowsAsked rowsAsked(const QString& title) const;
  void openRows(const RowsAsked& asked);
  void addBullets(widgets::Card* card, charts::BulletRows* rows,
                  FiguresTable (*table)(const NumbersView&, const QString&));
  void showTable(const FiguresTable& table);

  NumbersView m_view;
  widgets::PageHeader* m_header = nullptr;
  widgets::FittingStack* m_stack = nullptr;
  FilterBar* m_filters = nullptr;
  widgets::SumsCard* m_sums = nullptr;
  QGridLayout* m_grid = nullptr;
  charts::ChartCard *m_quarterCard = nullptr, *m_cumulativeCard = nullptr;
  widgets::Card *m_peopleCard = nullptr, *m_marketCard = nullptr;
  charts::BulletRows *m_people = nullptr, *m_markets = nullptr;
  widgets::TextLabel* m_lesson = nullptr;
  int m_columns = 0;
};

} // namespace baton::numbers

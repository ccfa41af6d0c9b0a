// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/exporting/plan_exports.h"
#include "ui/numbers/chart_book.h"
#include "ui/session/page.h"

#include <memory>

namespace baton::charts {
class ChartCard;
}
namespace baton::widgets {
class FittingStack;
class PageHeader;
class SegmentedControl;
} // namespace baton::widgets

namespace baton::numbers {

class ChartsPane;
class FilterBar;
class ForecastPane;
class MeasuresPane;

/// Where a picture is to be saved: a suggested name leads to a path; empty: nowhere.
using AskPicturePlace = std::function<QString(QWidget* parent, const QString& suggested)>;

/// Goal against actual, pipeline, forecast: charts, each with its table and its rows.
class NumbersPage : public session::Page {
  Q_OBJECT
public:
  NumbersPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  ~NumbersPage() override;
  static session::PageEntry entry();

  const NumbersView& view() const { return m_view; }
  /// Asks where to write: the window's file dialog, unless a test says otherwise. Empty: nowhere.
  void setFileChooser(exporting::Saving::Choose choose) { m_saving->setChooser(std::move(choose)); }
  void setAskPlace(AskPicturePlace ask) { m_askPlace = std::move(ask); }

  /// Only the figures of a market or of a person.
  void show(basics::RowId element, const QString& field) override;
  void run(const QString& command) override;
  void commitDrafts() override;

private:
  void build();
  QWidget* buildEmpty();
  QWidget* buildNotes();
  void refresh() override;
  void showAll();
  /// As the filters say.
  void showFigures();
  void showCharts();
  void showUnderChoice();
  void read(const basics::Period& atHand);
  void reckon();
  void stopReckoning();
  ChartSource source() const;
  QString goalsText() const;
  QString recordsText() const;
  void refreshSums();
  QString goalNote() const;
  void openRows(const RowsAsked& asked);
  void showTable(const FiguresTable& table);
  void save(charts::ChartCard* card);

  exporting::Saving* m_saving = nullptr;
  exporting::ExportMenu* m_export = nullptr;
  NumbersView m_view;
  std::shared_ptr<const RecordReading> m_reading = std::make_shared<RecordReading>();
  std::optional<basics::Period> m_readFor;
  basics::Period m_atHand;
  std::optional<std::vector<plan::FanPoint>> m_fan;
  struct Reckoning;
  std::shared_ptr<Reckoning> m_reckoning; ///< the forecast at hand
  AskPicturePlace m_askPlace;
  widgets::PageHeader* m_header = nullptr;
  widgets::FittingStack* m_stack = nullptr;
  FilterBar* m_filters = nullptr;
  widgets::SegmentedControl* m_views = nullptr;
  widgets::FittingStack* m_panes = nullptr;
  ChartsPane* m_charts = nullptr;
  MeasuresPane* m_measures = nullptr;
  ForecastPane* m_forecast = nullptr;
};

} // namespace baton::numbers

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signals/loss_reasons.h"
#include "core/signals/matter_case.h"
#include "core/signals/signal_moves.h"
#include "ui/session/page.h"
#include "ui/signals/signal_row.h"

#include <optional>

class QLineEdit;
class QPushButton;

namespace baton::widgets {
class FilterCombo;
class FittingStack;
class PageHeader;
class SegmentedControl;
class TextLabel;
} // namespace baton::widgets

namespace baton::signals_page {

class CaptureForm;
class MattersTable;
class PatternTable;
class SignalsPanel;
class SignalTable;

/// What the field reports, with a clock on the answer, and what it says of the assumptions.
class SignalsPage : public session::Page {
  Q_OBJECT
public:
  enum View { List, Matters, PatternView };
  enum Which { Open, Answered, Closed, All };

  SignalsPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  ~SignalsPage() override;
  static session::PageEntry entry();

  void openView(View view);
  void openAssumptions();
  SignalTable& table() { return *m_table; }
  SignalsPanel& panel() { return *m_panel; }
  /// Opens the oldest signal that nobody of leadership has seen yet.
  void triage();
  void openLosses();

  /// A signal, a matter, or an assumption, an offering, a market: what challenges it. Else a word: "triage", "pattern".
  void show(basics::RowId element, const QString& field) override;
  void run(const QString& command) override;
  void commitDrafts() override;
  QWidget* inspector() override;
  bool inspectorWanted() const override;
  QSize minimumSizeHint() const override { return {320, 240}; }

protected:
  void refresh() override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void build();
  QWidget* buildCapture();
  QWidget* buildFilters();
  QWidget* buildEmpty();
  QWidget* framed(QWidget* table);
  void connectParts();
  void connectPanel();
  void readDeals();
  void fillChoices();
  void showHeader();
  void showCounts();
  void showFilters();
  void showList();
  void showMatters();
  void showPattern();
  void showPanel();
  bool isWanted(const SignalRow& row, int which) const;
  void choose(basics::RowId signal);
  void chooseMatter(basics::RowId matter);
  void closePanel();
  void make(const field::MoveAsked& asked, bool withMatter);
  void moved(basics::RowId signal, bool changes);
  void beginMatter(basics::RowId signal);
  void erase(basics::RowId element);
  void followPattern(int row);
  bool hasRoomForPanel() const;
  QString whyNotChanged() const;

  std::shared_ptr<const std::vector<plan::Deal>> m_deals;
  std::unique_ptr<field::KnownDeals> m_known;
  std::vector<field::LossReason> m_losses;
  std::vector<SignalRow> m_rows;
  basics::RowId m_signal = 0, m_matter = 0; ///< what is chosen; 0: nothing
  bool m_panelAsked = false, m_panelClosed = false, m_triaging = false;
  widgets::PageHeader* m_header = nullptr;
  QPushButton *m_lossesButton = nullptr, *m_triage = nullptr, *m_assumptions = nullptr, *m_newMatter = nullptr;
  CaptureForm* m_capture = nullptr;
  widgets::SegmentedControl *m_views = nullptr, *m_which = nullptr, *m_key = nullptr;
  widgets::FilterCombo *m_market = nullptr, *m_kind = nullptr;
  QLineEdit* m_find = nullptr;
  widgets::TextLabel *m_clockNote = nullptr, *m_none = nullptr;
  widgets::FittingStack* m_stack = nullptr;
  QWidget* m_filters = nullptr;
  SignalTable* m_table = nullptr;
  MattersTable* m_matters = nullptr;
  PatternTable* m_pattern = nullptr;
  SignalsPanel* m_panel = nullptr;
};

} // namespace baton::signals_page

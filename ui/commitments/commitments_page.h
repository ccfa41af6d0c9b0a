// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/committing.h"
#include "ui/commitments/promise_words.h"
#include "ui/session/page.h"

#include <optional>

class QLineEdit;
class QPushButton;

namespace baton::exporting {
class ExportMenu;
class Saving;
} // namespace baton::exporting
namespace baton::widgets {
class FilterCombo;
class FittingStack;
class PageHeader;
class SegmentedControl;
class TextLabel;
} // namespace baton::widgets

namespace baton::commitments_page {

class MoveDialog;
class PromiseList;
class PromisePanel;
class ScoreRows;
class ScoreView;
class SidesPane;
class SlipView;

/// The ledger, both ways: what leadership owes and what Sales owes, side by side and held to the same rules.
class CommitmentsPage : public session::Page {
  Q_OBJECT
public:
  enum View { Promises, Map, Scorecard, Slips };

  CommitmentsPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  static session::PageEntry entry();

  void openView(View view);
  PromisePanel& panel() { return *m_panel; }
  MapView& map() { return *m_map; }
  SidesPane& sides() { return *m_sides; }
  SlipView& slips() { return *m_slips; }
  const Ledger* ledger() const { return m_ledger ? m_ledger.get() : nullptr; }

  /// An element: the promise, or for a goal where it began to slip. Else a word: "request", "offer", "drafts", "map",
  /// "scorecard", "slips".
  void show(basics::RowId element, const QString& field) override;
  void run(const QString& command) override;
  QWidget* inspector() override;
  bool inspectorWanted() const override;
  QSize minimumSizeHint() const override { return {320, 240}; }

protected:
  void refresh() override;

private:
  enum Which { Open, Over, All };

  void build();
  QWidget* buildFilters();
  QWidget* buildScore();
  QWidget* buildEmpty();
  void connectParts();
  void ask();
  /// What is read from the file.
  struct Reading {
    std::shared_ptr<const Ledger> ledger;
    workspace::OwedPromises owed;
  };
  void take(Reading reading);
  void showFacts();
  void showLists();
  void showMap();
  void showScore();
  void fillPeople();
  bool isWanted(const LedgerRow& row) const;
  void choose(basics::RowId promise);
  void goTo(basics::RowId element);
  void openMove(basics::RowId promise, Move move);
  void openDrafts();
  void showDrafts();
  void make(MoveDialog& dialog);
  QString whyNotMoved() const;

  std::shared_ptr<const Ledger> m_ledger;
  workspace::OwedPromises m_owed;
  bool m_asking = false, m_askAgain = false;
  bool m_draftsWanted = false; ///< likewise
  basics::RowId m_wanted = 0;  ///< to be shown once the ledger is there
  widgets::PageHeader* m_header = nullptr;
  QPushButton *m_request = nullptr, *m_offer = nullptr, *m_emptyDrafts = nullptr;
  exporting::Saving* m_saving = nullptr;
  widgets::SegmentedControl *m_views = nullptr, *m_which = nullptr;
  widgets::FilterCombo* m_who = nullptr;
  QLineEdit* m_find = nullptr;
  widgets::FittingStack* m_stack = nullptr;
  SidesPane* m_sides = nullptr;
  MapView* m_map = nullptr;
  ScoreView* m_score = nullptr;
  SlipView* m_slips = nullptr;
  QWidget* m_scoreCard = nullptr;
  ScoreRows* m_scoreRows = nullptr;
  PromisePanel* m_panel = nullptr;
};

} // namespace baton::commitments_page

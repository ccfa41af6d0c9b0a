// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/history/change_model.h"
#include "ui/history/versions_pane.h"
#include "ui/session/copies.h"
#include "ui/session/page.h"

class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace baton::widgets {
class FilterCombo;
class FittingStack;
class PageHeader;
class SegmentedControl;
} // namespace baton::widgets

namespace baton::history_page {

class ChangeList;
class CopiesPane;
class HistoryPanel;

/// Who changed what: the journal with filters, the versions, the imports, and the copies that become one.
class HistoryPage : public session::Page {
  Q_OBJECT
public:
  enum Part { Changes, Versions, Imports, CopiesPart };

  HistoryPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  static session::PageEntry entry();

  /// Asks which files: the window's file dialog, unless a test says otherwise.
  using ChooseFiles = std::function<QStringList(QWidget* parent)>;
  void setFileChooser(ChooseFiles choose) { m_chooseFiles = std::move(choose); }
  void openPart(Part part);
  /// Only the changes of one element; 0: of all.
  void showElement(basics::RowId element);
  ChangeList& changes() { return *m_changes; }
  HistoryPanel& panel() { return *m_panel; }

  /// An element: its changes. Else a word: "conflicts", "copies", "versions", "undo-merge".
  void show(basics::RowId element, const QString& field) override;
  void run(const QString& command) override;
  QWidget* inspector() override;
  bool inspectorWanted() const override;
  QSize minimumSizeHint() const override { return {320, 240}; }

protected:
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  struct Reading {
    ChangeModel::History history;
    std::vector<VersionRow> versions;
    std::optional<std::set<journal::EntryId>> ofElement;
  };
  void buildHeader();
  QWidget* buildFilters();
  QWidget* buildChanges();
  QWidget* buildImports();
  void connectParts();
  void ask();
  void take(Reading reading);
  void verify();
  void filter();
  void showFacts();
  void showCounts();
  void fillFilters();
  void showCurrent();
  void openConflicts(bool isAsked);
  void clearFilters();
  void openMerge(std::int64_t merge);
  void askUndoMerge();
  void chooseCopies();
  void askGoBack(const QString& version, const journal::EntryId& entry);
  void showEntry(const journal::EntryId& entry);
  void goTo(basics::ElementRef element, const QString& field);
  void openMenu(const QPoint& global);
  void addRestoring(QMenu& menu, const workspace::HistoryRow& row);
  void perform(const QString& done,
               std::function<basics::Outcome<workspace::Report>(workspace::Workspace&, workspace::Circumstances)> work);
  QString whyNotChanged() const;

  session::Copies& m_copies;
  ChooseFiles m_chooseFiles;
  ChangeModel::History m_history;
  std::optional<std::set<journal::EntryId>> m_ofElement;
  basics::RowId m_element = 0;
  std::optional<std::size_t> m_problems; ///< what verify found; nothing until it has looked
  std::size_t m_versionCount = 0;
  bool m_asking = false, m_askAgain = false, m_wantsConflicts = false, m_wantsUndo = false, m_isFirst = true;

  widgets::PageHeader* m_header = nullptr;
  QPushButton *m_merge = nullptr, *m_name = nullptr, *m_clearElement = nullptr, *m_open = nullptr;
  widgets::SegmentedControl* m_parts = nullptr;
  widgets::FilterCombo *m_who = nullptr, *m_what = nullptr;
  QLineEdit* m_find = nullptr;
  widgets::FittingStack* m_stack = nullptr;
  QStackedWidget* m_listStack = nullptr;
  ChangeList* m_changes = nullptr;
  VersionsPane* m_versions = nullptr;
  CopiesPane* m_copiesPane = nullptr;
  HistoryPanel* m_panel = nullptr;
};

} // namespace baton::history_page

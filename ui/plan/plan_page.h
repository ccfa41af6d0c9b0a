// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/exporting/plan_exports.h"
#include "ui/plan/plan_view.h"

#include <map>

class QScrollArea;

namespace baton::widgets {
class FittingStack;
class PageHeader;
class PageScroll;
class SegmentedControl;
} // namespace baton::widgets

namespace baton::plan_page {

class PlanFilters;

/// Goals that add up: views of one plan, for one person or the company and one fiscal year, under a segmented control.
class PlanPage : public session::Page {
  Q_OBJECT
public:
  PlanPage(session::Session& session, session::Surrounding& surrounding, exporting::DrawBook draw = {},
           QWidget* parent = nullptr);
  static session::PageEntry entry(const exporting::DrawBook& draw = {});

  /// Asks where to write: the window's file dialog, unless a test says otherwise. Empty: nowhere.
  void setFileChooser(exporting::Saving::Choose choose) { m_saving->setChooser(std::move(choose)); }

  /// A goal in the grid, a person's plan on one page, or any view by its id in place of the field, there for a person.
  void show(basics::RowId element, const QString& field) override;
  void run(const QString& command) override;
  void commitDrafts() override;

protected:
  void refresh() override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  static std::vector<session::PageCommand> commands();
  void build();
  QWidget* buildEmpty();
  QWidget* buildChoice();
  bool isEmpty() const;
  int indexOf(const QString& view) const;
  QString viewShowing(basics::RowId element) const;
  void open(int index);
  PlanView* make(int index);
  PlanView* current() const;
  void askCurrent();
  void showHeader();
  void placePanel();
  void spread();

  exporting::DrawBook m_draw;
  exporting::Saving* m_saving;
  exporting::ExportMenu* m_export = nullptr;
  std::vector<PlanViewEntry> m_entries;
  std::map<int, PlanView*> m_views; ///< that were opened, by their place
  int m_current = -1;
  widgets::PageScroll* m_scroll = nullptr;
  widgets::PageHeader* m_header = nullptr;
  widgets::SegmentedControl* m_choice = nullptr;
  PlanFilters* m_filters = nullptr;
  widgets::FittingStack *m_whole = nullptr, *m_stack = nullptr;
  QWidget *m_actions = nullptr, *m_below = nullptr;
  QScrollArea* m_side = nullptr;
};

} // namespace baton::plan_page

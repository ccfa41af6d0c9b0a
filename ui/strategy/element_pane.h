// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/strategy/section_pane.h"

class QAbstractItemView;
class QModelIndex;
class QPoint;
class QStackedWidget;

namespace baton::widgets {
class EmptyState;
class SegmentedControl;
} // namespace baton::widgets

namespace baton::strategy_page {

class CardList;
class ElementTable;
class ElementTableModel;

/// The elements of one kind as cards or as a table, with the grid that belongs to them; explained while there is none.
class ElementPane : public SectionPane {
  Q_OBJECT
public:
  ElementPane(session::Session& session, const Section& section, QWidget* parent = nullptr);
  void select(basics::ElementRef ref) override;
  void takeFocus() override;

  ElementTableModel& model() { return *m_model; }
  /// The view that is shown: cards or table.
  QAbstractItemView* view() const;

private:
  void buildViews();
  QWidget* buildEmpty();
  QWidget* buildGrid();
  template <class View> void listenTo(View* view);
  void showAs(int view);
  void refresh();
  QString facts() const;
  QString emptyTitle() const;
  void offer(const QModelIndex& index, const QPoint& global);
  void setStatus(basics::ElementRef ref, const char* status);

  ElementTableModel* m_model;
  CardList* m_cards = nullptr;
  ElementTable* m_table = nullptr;
  QWidget* m_tableCard = nullptr;
  QWidget* m_grid = nullptr;
  widgets::SegmentedControl* m_views = nullptr;
  widgets::EmptyState* m_empty = nullptr;
  QStackedWidget* m_stack;
};

} // namespace baton::strategy_page

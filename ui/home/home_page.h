// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/home/goal_figures.h"
#include "ui/home/place.h"
#include "ui/session/page.h"

#include <vector>

class QGridLayout;
class QPushButton;
class QStackedWidget;

namespace baton::widgets {
class Card;
class PageHeader;
class TextLabel;
} // namespace baton::widgets

namespace baton::home {

class GoalTile;
class IndicesCard;
class LegsCard;
class OverdueCard;
class ReadyCard;
class WaitingList;

/// Where do we stand, what do I owe, what is owed to me.
class HomePage : public session::Page {
  Q_OBJECT
public:
  HomePage(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  static session::PageEntry entry();

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  /// What is not as it was when it was last shown.
  enum Part { Standing = 1, Goals = 2, Moves = 4, Everything = 7 };

  void build();
  QWidget* buildEmpty();
  QWidget* buildGoals();
  QWidget* buildMoves();
  void listen();
  void stale(int parts);
  void refresh();
  void refreshHeader();
  void refreshStanding();
  void refreshGoals();
  void refreshMoves();
  void arrange();
  void go(const Place& place);
  bool leads(const Place& place) const;

  int m_stale = Everything;
  Place m_next; ///< where the primary button leads
  widgets::PageHeader* m_header = nullptr;
  QPushButton* m_primary = nullptr;
  QStackedWidget* m_stack = nullptr;
  QGridLayout *m_upper = nullptr, *m_tiles = nullptr, *m_lower = nullptr;
  ReadyCard* m_ready = nullptr;
  IndicesCard* m_indices = nullptr;
  widgets::TextLabel *m_goalsTitle = nullptr, *m_noGoals = nullptr;
  QWidget* m_legend = nullptr;
  std::vector<GoalTile*> m_goals;
  widgets::Card *m_moves = nullptr, *m_pressed = nullptr;
  OverdueCard* m_overdue = nullptr;
  QWidget* m_who = nullptr;
  widgets::TextLabel *m_noMoves = nullptr, *m_noPressed = nullptr;
  WaitingList *m_moveList = nullptr, *m_pressedList = nullptr;
  LegsCard* m_legs = nullptr;
  int m_columns = 0;
};

} // namespace baton::home

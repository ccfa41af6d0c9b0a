// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Before the other: moc stumbles over <compare> where it comes first.
#include "ui/session/page.h"

#include "core/home/four_legs.h"
#include "ui/home/place.h"

#include <optional>

class QGridLayout;
class QPushButton;

namespace baton::widgets {
class FittingStack;
class PageHeader;
} // namespace baton::widgets

namespace baton::home {

class GoalsBand;
class IndicesCard;
class LegsCard;
class MovesCard;
class OverdueCard;
class PressedCard;
class ReadyCard;

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
  void buildCards(QWidget* body);
  QWidget* buildEmpty();
  void listen();
  void stale(int parts);
  void refresh() override;
  void refreshHeader();
  void refreshStanding();
  void askDeals();
  void refreshPlan();
  void refreshMoves();
  void arrange();
  void go(const Place& place);
  bool leads(const Place& place) const;

  int m_stale = Everything;
  Place m_next;                     ///< where the primary button leads
  Place m_plan;                     ///< the first finding about the plan
  std::optional<Against> m_against; ///< none until the deals are read
  widgets::PageHeader* m_header = nullptr;
  QPushButton *m_primary = nullptr, *m_monday = nullptr;
  widgets::FittingStack* m_stack = nullptr;
  QGridLayout *m_upper = nullptr, *m_lower = nullptr;
  ReadyCard* m_ready = nullptr;
  IndicesCard* m_indices = nullptr;
  GoalsBand* m_goals = nullptr;
  MovesCard* m_moves = nullptr;
  OverdueCard* m_overdue = nullptr;
  PressedCard* m_pressed = nullptr;
  LegsCard* m_legs = nullptr;
  int m_columns = 0;
};

} // namespace baton::home

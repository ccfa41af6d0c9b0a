// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/home/waiting_text.h"
#include "ui/widgets/card.h"

namespace baton::widgets {
class TextLabel;
}

namespace baton::home {

class WaitingList;

/// What waits for the person who sits here, and what is owed to them; asks who that is where nobody has said.
class MovesCard : public widgets::Card {
  Q_OBJECT
public:
  explicit MovesCard(QWidget* parent = nullptr);
  /// Without a name nobody sits here. owed: what others promised to whoever sits here.
  void show(const QString& name, std::vector<WaitingText> moves, std::vector<WaitingText> owed);

signals:
  void placeAsked(const baton::home::Place& place);
  void whoAsked();

private:
  QWidget* m_who;
  widgets::TextLabel* m_nothing;
  WaitingList* m_list;
  widgets::TextLabel* m_owedTitle;
  WaitingList* m_owed;
};

/// Assumptions of which nobody would notice that they stopped being true.
class PressedCard : public widgets::Card {
  Q_OBJECT
public:
  explicit PressedCard(QWidget* parent = nullptr);
  void show(std::vector<WaitingText> pressed, std::size_t ofAll);

signals:
  void placeAsked(const baton::home::Place& place);

private:
  widgets::TextLabel* m_nothing;
  WaitingList* m_list;
};

} // namespace baton::home

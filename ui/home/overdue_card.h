// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/home/waiting.h"
#include "ui/home/place.h"
#include "ui/widgets/card.h"

#include <array>

namespace baton::widgets {
class TextLabel;
}

namespace baton::home {

class WaitingList;

/// What is past its day, on both sides, as equals.
class OverdueCard : public widgets::Card {
  Q_OBJECT
public:
  explicit OverdueCard(QWidget* parent = nullptr);
  void show(const Overdue& overdue, const basics::Elements& elements, basics::Date today);

signals:
  void placeAsked(const baton::home::Place& place);

private:
  struct SidePart {
    QWidget* whole;
    widgets::TextLabel* nothing;
    WaitingList* list;
  };
  SidePart addSide(QWidget* chip, const QString& objectName, const QString& nothing);
  std::array<SidePart, 3> m_sides{};
};

} // namespace baton::home

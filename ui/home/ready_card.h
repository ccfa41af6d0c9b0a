// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/clarity/check.h"
#include "ui/home/place.h"
#include "ui/widgets/card.h"

#include <array>

namespace baton::widgets {
class Chip;
class FittingGrid;
class TextLabel;
} // namespace baton::widgets

namespace baton::home {

/// A gate in short: open or closed, and why. Opens its place.
class GateTile : public widgets::Card {
  Q_OBJECT
public:
  explicit GateTile(clarity::Gate gate, QWidget* parent = nullptr);
  void show(const clarity::Check& check, const basics::Elements& elements);
  const Place& place() const { return m_place; }

private:
  clarity::Gate m_gate;
  class GateIcon* m_icon;
  widgets::TextLabel *m_word, *m_why;
  Place m_place;
};

/// The four gates: whether Sales could start from this.
class ReadyCard : public widgets::Card {
  Q_OBJECT
public:
  explicit ReadyCard(QWidget* parent = nullptr);
  void show(const clarity::Check& check, const basics::Elements& elements);

signals:
  void placeAsked(const baton::home::Place& place);

private:
  widgets::Chip* m_chip;
  widgets::FittingGrid* m_grid;
  std::array<GateTile*, 4> m_tiles{};
};

/// The first finding that keeps the draft from being handed off, by gate, as a place; empty where there is none.
Place firstToSettle(const clarity::Check& check);
/// Where a finding is mended.
Place placeOf(const clarity::Finding& finding);
QString gateName(clarity::Gate gate);

} // namespace baton::home

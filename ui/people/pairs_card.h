// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/asked_and_given.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace baton::people_page {

/// What is asked of Sales beside what leadership does: six pairs, each in its unit, with the cases behind them. No sum,
/// and no colour for the better side.
class PairsCard : public widgets::Card {
  Q_OBJECT
public:
  explicit PairsCard(QWidget* parent = nullptr);
  void show(const std::array<coaching::AskedAndGiven, 6>& pairs);

private:
  QWidget* m_grid = nullptr;
};

} // namespace baton::people_page

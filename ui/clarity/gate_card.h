// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/clarity/clarity_view.h"
#include "ui/widgets/card.h"

namespace baton::widgets {
class Chip;
class TextLabel;
} // namespace baton::widgets

namespace baton::clarity {

/// One of the four gates: open or closed, what keeps it closed, and how much is left.
class GateCard : public widgets::Card {
  Q_OBJECT
public:
  explicit GateCard(QWidget* parent = nullptr);
  void show(const GateFigures& figures);
  /// What its name and its state take beside each other.
  int neededWidth() const;

private:
  QString m_name;
  widgets::Chip* m_chip;
  widgets::TextLabel *m_reason, *m_counts;
};

} // namespace baton::clarity

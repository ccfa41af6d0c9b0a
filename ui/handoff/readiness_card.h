// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/handoff/handoff_view.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace baton::widgets {
class TextLabel;
}

namespace baton::handoff_page {

/// Why the draft is not ready, and the three ways on.
class ReadinessCard : public widgets::Card {
  Q_OBJECT
public:
  explicit ReadinessCard(QWidget* parent = nullptr);
  void show(const HandoffView& view);

signals:
  void settleAsked(int point);
  void draftAsked();
  void reasonAsked();

private:
  void addPoints(const HandoffView& view);
  widgets::TextLabel *m_why, *m_ways;
  QVBoxLayout* m_pointColumn;
  QWidget* m_points = nullptr;
};

} // namespace baton::handoff_page

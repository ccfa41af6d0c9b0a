// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/home/goal_figures.h"
#include "ui/widgets/card.h"

namespace baton::widgets {
class BulletBar;
class Chip;
class FigureLine;
class TextLabel;
} // namespace baton::widgets

namespace baton::home {

/// A metric against its goal: the figure, a bullet, and what is left in words. Opens Numbers.
class GoalTile : public widgets::Card {
  Q_OBJECT
public:
  explicit GoalTile(QWidget* parent = nullptr);
  /// Where records are still being added up, nothing is said of their absence.
  void show(const MetricFigures& figures, const QString& currency, bool recordsKnown);

private:
  widgets::TextLabel *m_name, *m_facts;
  widgets::Chip* m_chip;
  widgets::FigureLine* m_figure;
  widgets::BulletBar* m_bar;
};

/// Actual and goal, as bullets draw them.
class GoalLegend : public QWidget {
  Q_OBJECT
public:
  explicit GoalLegend(QWidget* parent = nullptr);
  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
};

} // namespace baton::home

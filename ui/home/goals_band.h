// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/home/goal_figures.h"

#include <QString>
#include <QWidget>
#include <array>

class QPushButton;

namespace baton::widgets {
class Chip;
class FittingGrid;
class TextLabel;
} // namespace baton::widgets

namespace baton::home {

class GoalTile;

/// What was found where the plan does not add up, by how much it weighs, and the first of what weighs most.
struct PlanStanding {
  std::array<int, 3> findings{}; ///< by severity
  QString first;

  int all() const { return findings[0] + findings[1] + findings[2]; }
  /// Whether there is more than hints.
  bool contradicts() const { return findings[0] + findings[1] > 0; }
};

/// Every metric that has a goal or a result, in tiles of one shape, and over which fiscal years.
class GoalsBand : public QWidget {
  Q_OBJECT
public:
  explicit GoalsBand(QWidget* parent = nullptr);
  /// Where records are still being added up, nothing is said of their absence.
  void show(const GoalFigures& figures, const basics::FiscalCalendar& calendar, const QString& currency,
            bool recordsKnown);
  /// Whether the plan adds up; the line hides where there is no plan.
  void showPlan(bool planned, const PlanStanding& standing);

signals:
  void activated();
  /// The findings about the plan.
  void planAsked();

protected:
  void changeEvent(QEvent* event) override;

private:
  widgets::FittingGrid* m_grid;
  widgets::TextLabel *m_title, *m_nothing;
  QWidget *m_legend, *m_plan;
  widgets::Chip* m_planChip;
  widgets::TextLabel* m_planText;
  QPushButton* m_planLink;
  std::vector<GoalTile*> m_tiles;
};

} // namespace baton::home

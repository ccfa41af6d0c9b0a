// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/home/goal_figures.h"

#include <QWidget>

namespace baton::widgets {
class FittingGrid;
class TextLabel;
} // namespace baton::widgets

namespace baton::home {

class GoalTile;

/// Every metric that has a goal or a result, in tiles of one shape, and over which fiscal years.
class GoalsBand : public QWidget {
  Q_OBJECT
public:
  explicit GoalsBand(QWidget* parent = nullptr);
  /// Where records are still being added up, nothing is said of their absence.
  void show(const GoalFigures& figures, const basics::FiscalCalendar& calendar, const QString& currency,
            bool recordsKnown);

signals:
  void activated();

protected:
  void changeEvent(QEvent* event) override;

private:
  widgets::FittingGrid* m_grid;
  widgets::TextLabel *m_title, *m_nothing;
  QWidget* m_legend;
  std::vector<GoalTile*> m_tiles;
};

} // namespace baton::home

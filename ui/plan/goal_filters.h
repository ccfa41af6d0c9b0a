// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plan/goal_words.h"
#include "ui/plan/plan_view.h"

class QAbstractButton;
class QToolButton;

namespace baton::widgets {
class FilterCombo;
class SegmentedControl;
} // namespace baton::widgets

namespace baton::plan_page {

/// What the goal grid is asked for beside person and year: measure, basis, periods, rows, market, offering, business.
class GoalFilters : public QWidget {
  Q_OBJECT
public:
  explicit GoalFilters(session::Session& session, QWidget* parent = nullptr);

  /// The choices as the workspace has them now.
  void fill();
  plan::GridAsked asked(const PlanAsked& shared) const;
  GridUnit unit() const;
  bool compares() const;
  /// "Revenue"
  QString metricName() const;
  /// "Target"
  QString basisName() const;
  /// The targets of a measure: people's own, or with what teams owe.
  void chooseTargets(basics::RowId metric, bool teams);
  /// So that what teams owe is seen.
  void showTeams();
  /// So that the grid shows this goal.
  void choose(const plan::Goal& goal);

signals:
  void changed();

private:
  static constexpr int segments = 4;
  widgets::FilterCombo* combo(const QString& name, const QString& objectName);
  void buildFirstRow(QLayout* row);
  void buildSecondRow(QLayout* row);
  void fillMetrics();
  void fillBusinesses();
  void chooseMetric(basics::RowId metric);
  void chooseUsualMeasure();
  void showChosen();
  void tellChanged();
  const plan::Metric* chosenMetric() const;

  session::Session& m_session;
  bool m_filling = false;
  std::vector<basics::RowId> m_first, m_metrics; ///< those that come first; of the segments
  plan::Basis m_basis = plan::Basis::Target;
  widgets::SegmentedControl *m_metric = nullptr, *m_basisChoice = nullptr;
  QToolButton* m_more = nullptr;
  widgets::FilterCombo *m_others = nullptr, *m_grain = nullptr, *m_rows = nullptr, *m_market = nullptr,
                       *m_offering = nullptr, *m_business = nullptr, *m_measure = nullptr, *m_amounts = nullptr;
};

} // namespace baton::plan_page

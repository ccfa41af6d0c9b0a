// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/person_plan.h"

#include <QAbstractTableModel>
#include <QString>

namespace baton::plan_page {

/// The goals of a person's plan as a table. Where it is narrow, what went with the columns that folded stands below the
/// name.
class PersonGoalsModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Name, Target, Commit, Actual, Attainment, Remaining, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;
  void show(std::vector<plan::PersonGoal> goals);
  void setFolded(bool folded);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  QString text(const plan::PersonGoal& goal, int column) const;
  QString amount(const plan::PersonGoal& goal, const std::optional<basics::Amount>& amount) const;
  std::vector<plan::PersonGoal> m_goals;
  std::vector<QString> m_names; ///< of the metrics, which may be renamed meanwhile
  bool m_folded = false;
};

} // namespace baton::plan_page

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/person_plan.h"

#include "ui/widgets/rows_model.h"

#include <QString>

namespace baton::plan_page {

/// A goal with the name of its metric, which may be renamed meanwhile.
struct NamedGoal {
  plan::PersonGoal goal;
  QString name;
};

/// The goals of a person's plan as a table. Where it is narrow, what went with the columns that folded stands below the
/// name.
class PersonGoalsModel : public widgets::RowsModel<NamedGoal> {
  Q_OBJECT
public:
  enum Column { Name, Target, Commit, Actual, Attainment, Remaining, ColumnCount };

  explicit PersonGoalsModel(QObject* parent = nullptr);
  void show(const std::vector<plan::PersonGoal>& goals);

protected:
  QVariant more(int row, int column, int role) const override;
};

} // namespace baton::plan_page

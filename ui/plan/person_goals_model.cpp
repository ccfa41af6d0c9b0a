// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/person_goals_model.h"

#include "core/plan/metric.h"
#include "ui/session/words.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>

namespace baton::plan_page {

using plan::PersonGoal;

namespace {

struct GoalColumnWords {
  Q_DECLARE_TR_FUNCTIONS(baton::plan_page::GoalColumnWords)
};

const QString nothingThere = QString(QChar(0x2013));

QString amountOf(const PersonGoal& goal, const std::optional<basics::Amount>& amount) {
  if (!amount)
    return nothingThere;
  if (goal.metric->unit == plan::Unit::Percent)
    return widgets::percent(amount->number() / 100);
  return goal.metric->unit == plan::Unit::Money
             ? widgets::exact(amount->number(), 0)
             : widgets::exact(amount->number(), amount->tenThousandths() % basics::Amount::unit == 0 ? 0 : 1);
}

QString attainmentOf(const PersonGoal& goal) {
  return !goal.against             ? GoalColumnWords::tr("no goal yet")
         : goal.figures.attainment ? widgets::percent(*goal.figures.attainment)
         : goal.figures.actual     ? widgets::notDefined()
                                   : nothingThere;
}

std::vector<widgets::RowColumn<NamedGoal>> goalColumns() {
  using Row = NamedGoal;
  const auto number = [](const QString& title, auto amount) {
    return widgets::RowColumn<Row>{
        title, [amount](const Row& row) { return amountOf(row.goal, amount(row.goal)); }, {}, true};
  };
  return {{GoalColumnWords::tr("Goal"),
           [](const Row& row) {
             return row.goal.scope == plan::Scope::Team ? GoalColumnWords::tr("%1, team").arg(row.name) : row.name;
           },
           {},
           false},
          number(GoalColumnWords::tr("Target"), [](const PersonGoal& goal) { return goal.target; }),
          number(GoalColumnWords::tr("Commit"), [](const PersonGoal& goal) { return goal.commit; }),
          number(GoalColumnWords::tr("Actual"), [](const PersonGoal& goal) { return goal.figures.actual; }),
          {GoalColumnWords::tr("Attainment"), [](const Row& row) { return attainmentOf(row.goal); }, {}, true},
          number(GoalColumnWords::tr("Remaining"), [](const PersonGoal& goal) { return goal.figures.remaining; })};
}

} // namespace

PersonGoalsModel::PersonGoalsModel(QObject* parent) : RowsModel(goalColumns(), parent) {}

void PersonGoalsModel::show(const std::vector<PersonGoal>& goals) {
  std::vector<NamedGoal> named;
  named.reserve(goals.size());
  for (const PersonGoal& goal : goals)
    named.push_back({goal, session::word(goal.metric->name)});
  setRows(std::move(named));
}

QVariant PersonGoalsModel::more(int row, int column, int role) const {
  if (role == widgets::MutedRole)
    return column == Commit || column == Remaining || (column == Attainment && !this->row(row).goal.figures.attainment);
  if (role == widgets::SecondLineRole && isFolded() && column == Name)
    return tr("commit %1, remaining %2").arg(text(row, Commit), text(row, Remaining));
  return {};
}

} // namespace baton::plan_page

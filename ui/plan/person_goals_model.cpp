// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/person_goals_model.h"

#include "core/plan/metric.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"

namespace baton::plan_page {

using plan::PersonGoal;

void PersonGoalsModel::show(std::vector<PersonGoal> goals) {
  beginResetModel();
  m_goals = std::move(goals);
  m_names.clear();
  for (PersonGoal& goal : m_goals)
    m_names.push_back(session::word(goal.metric->name));
  endResetModel();
}

void PersonGoalsModel::setFolded(bool folded) {
  if (m_folded == folded)
    return;
  beginResetModel();
  m_folded = folded;
  endResetModel();
}

int PersonGoalsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_goals.size());
}
int PersonGoalsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString PersonGoalsModel::amount(const PersonGoal& goal, const std::optional<basics::Amount>& amount) const {
  if (!amount)
    return QString(QChar(0x2013));
  if (goal.metric->unit == plan::Unit::Percent)
    return widgets::percent(amount->number() / 100);
  return goal.metric->unit == plan::Unit::Money
             ? widgets::exact(amount->number(), 0)
             : widgets::exact(amount->number(), amount->tenThousandths() % basics::Amount::unit == 0 ? 0 : 1);
}

QString PersonGoalsModel::text(const PersonGoal& goal, int column) const {
  switch (column) {
  case Name: {
    const QString name = m_names[std::size_t(&goal - m_goals.data())];
    return goal.scope == plan::Scope::Team ? tr("%1, team").arg(name) : name;
  }
  case Target:
    return amount(goal, goal.target);
  case Commit:
    return amount(goal, goal.commit);
  case Actual:
    return amount(goal, goal.figures.actual);
  case Attainment:
    return !goal.against             ? tr("no goal yet")
           : goal.figures.attainment ? widgets::percent(*goal.figures.attainment)
           : goal.figures.actual     ? widgets::notDefined()
                                     : QString(QChar(0x2013));
  default:
    return amount(goal, goal.figures.remaining);
  }
}

QVariant PersonGoalsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const PersonGoal& goal = m_goals[std::size_t(index.row())];
  const int column = index.column();
  if (role == Qt::DisplayRole)
    return text(goal, column);
  if (role == Qt::TextAlignmentRole)
    return int((column == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role == widgets::MutedRole)
    return column != Name &&
           (column == Commit || column == Remaining || (column == Attainment && !goal.figures.attainment));
  if (role == widgets::SecondLineRole && m_folded && column == Name)
    return tr("commit %1, remaining %2").arg(text(goal, Commit), text(goal, Remaining));
  return {};
}

QVariant PersonGoalsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Name:
    return tr("Goal");
  case Target:
    return tr("Target");
  case Commit:
    return tr("Commit");
  case Actual:
    return tr("Actual");
  case Attainment:
    return tr("Attainment");
  default:
    return tr("Remaining");
  }
}

} // namespace baton::plan_page

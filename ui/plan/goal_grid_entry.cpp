// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goal_grid_model.h"
#include "ui/session/words.h"

// What is typed into the goal grid.
namespace baton::plan_page {

using plan::GridCell, plan::GridEntry;

basics::Outcome<std::optional<GridEntry>> GoalGridModel::entryFor(int row, int column, const QString& typed) const {
  const GridCell& cell = m_grid->cell(row, column);
  const bool states = cell.from == GridCell::From::Stated;
  GridEntry entry{row, column};
  if (typed.trimmed().isEmpty()) {
    entry.erased = true;
    return states ? std::optional(entry) : std::nullopt;
  }
  if (typed.trimmed().compare(toFollow(), Qt::CaseInsensitive) != 0) {
    const auto amount = amountTyped(typed, m_unit);
    if (!amount)
      return amount.refusal();
    entry.amount = *amount;
  }
  return states && cell.amount == entry.amount ? std::nullopt : std::optional(entry);
}

QString GoalGridModel::refusalOf(const QModelIndex& index, const QString& typed) const {
  if (!isCell(index))
    return {};
  const auto entry = entryFor(index.row(), index.column(), typed);
  if (!entry)
    return session::sentence(entry.refusal());
  if (!*entry)
    return {};
  const auto edits = m_grid->edits({**entry});
  return edits ? QString() : session::sentence(edits.refusal());
}

QString GoalGridModel::whyFixed(const QModelIndex& index) const {
  if (m_session.readOnly())
    return tr("The file is open for reading only.");
  if (m_compare)
    return tr("This compares what is stated: type goals under Target, Commit or Stretch.");
  if (!isCell(index))
    return tr("This is no goal: what was reached the year before, and the change.");
  const auto goal = m_grid->goalAt(index.row(), index.column());
  return goal ? QString() : session::sentence(goal.refusal());
}

void GoalGridModel::takeBack(const QModelIndex& index) {
  if (m_drafts.erase(std::pair(index.row(), index.column())) > 0)
    emit dataChanged(index, index);
}

bool GoalGridModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !isCell(index))
    return false;
  const QString typed = value.toString();
  const std::pair place(index.row(), index.column());
  if (const QString reason = refusalOf(index, typed); !reason.isEmpty()) {
    m_drafts[place] = {typed, reason};
    emit dataChanged(index, index);
    return false;
  }
  if (m_drafts.erase(place) > 0)
    emit dataChanged(index, index);
  const auto entry = entryFor(index.row(), index.column(), typed);
  if (!entry || !*entry)
    return false;
  const QString what = cellTitle(index.row(), index.column());
  return !write({**entry}, ((*entry)->erased ? tr("delete the goal of %1") : tr("goal of %1")).arg(what));
}

std::optional<basics::Refusal> GoalGridModel::write(const std::vector<GridEntry>& entries, const QString& label) {
  const auto edits = m_grid->edits(entries);
  if (!edits)
    return edits.refusal();
  if (!edits->empty())
    m_session.change(label, *edits);
  return std::nullopt;
}

} // namespace baton::plan_page

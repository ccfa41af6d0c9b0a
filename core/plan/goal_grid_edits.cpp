// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"
#include "core/plan/goal_grid.h"
#include "core/plan/goal_rules.h"

// What changes a grid: entries in its cells, and what was changed elsewhere.
namespace baton::plan {
namespace {

using basics::Edits, basics::ElementRef, basics::Outcome, basics::Refusal;

Refusal refusalOf(GridCell::From from) {
  if (from == GridCell::From::Shorter)
    return {"This is the sum of goals for shorter periods", "Change those, or spread a number over them"};
  if (from == GridCell::From::Parts)
    return {"This is the sum of goals for single markets, offerings or kinds of business",
            "Choose one of them above, and change its goal"};
  return {"This is the sum of the rows below it", "Change those, or show what is stated for teams"};
}

/// A margin can be planned to be lost, and nobody knows what an own metric counts.
bool mayBeNegative(const basics::Elements& elements, const Goal& goal) {
  const Metric* metric = elements.find(goal.metric);
  return !metric || metric->role == MetricRole::Margin || metric->role == MetricRole::Other;
}

} // namespace

std::optional<std::set<int>> GoalGrid::update(const basics::Elements& elements,
                                              const std::vector<ElementRef>& touched) {
  m_elements = elements;
  if (basics::touchesAny(touched, {"person", "metric", "workspace"}))
    return std::nullopt;
  std::set<int> changed;
  bool roles = m_hasRoles;
  for (const ElementRef& ref : touched) {
    if (ref.kind != &describe(basics::Tag<Goal>{}))
      continue;
    if (const auto before = m_rowOfGoal.find(ref.id); before != m_rowOfGoal.end()) {
      m_stated[std::size_t(before->second)].erase(Id<Goal>(ref.id));
      changed.insert(before->second);
      m_rowOfGoal.erase(before);
    }
    const Goal* goal = elements.find(Id<Goal>(ref.id));
    if (!goal || !asksFor(*goal))
      continue;
    roles = roles || !goal->role.empty();
    index(*goal);
    if (const auto row = m_rowOfGoal.find(ref.id); row != m_rowOfGoal.end())
      changed.insert(row->second);
    else if (m_asked.rows == GridRows::Roles ? !goal->role.empty() : bool(goal->owner) && !m_asked.top)
      return std::nullopt; // of somebody who has no row yet
  }
  if (roles) {
    const auto before = m_borne;
    readRoles();
    for (std::size_t row = 0; row < m_rows.size(); ++row)
      if (before[row] != m_borne[row] || !m_borne[row].empty())
        changed.insert(int(row));
  }
  std::set<int> sums;
  for (const int row : changed) {
    fill(row);
    for (int above = m_rows[std::size_t(row)].parent; above >= 0; above = m_rows[std::size_t(above)].parent)
      sums.insert(above);
  }
  for (auto sum = sums.rbegin(); sum != sums.rend(); ++sum)
    if (isSum(*sum))
      addUp(*sum);
  changed.merge(sums);
  return changed;
}

Outcome<Goal> GoalGrid::goalAt(int row, int column) const {
  const GridCell& here = cell(row, column);
  if (isSum(row))
    return refusalOf(GridCell::From::Rows);
  if (here.from == GridCell::From::Stated)
    return *m_elements.find(here.goal);
  if (here.from == GridCell::From::Shorter || here.from == GridCell::From::Parts)
    return refusalOf(here.from);
  const GridRow& whose = m_rows[std::size_t(row)];
  const basics::Period& period = m_columns[std::size_t(column)];
  Goal goal;
  goal.metric = m_asked.metric;
  goal.basis = m_asked.basis;
  goal.measure = m_asked.measure;
  goal.scope = whose.kind == GridRow::Kind::Person ? Scope::Own
               : whose.kind == GridRow::Kind::Role ? m_asked.scope
                                                   : Scope::Team;
  goal.owner = whose.person;
  goal.role = whose.role;
  goal.from = period.from;
  goal.grain = period.grain == basics::Grain::Month     ? GoalGrain::Month
               : period.grain == basics::Grain::Quarter ? GoalGrain::Quarter
                                                        : GoalGrain::Year;
  goal.market = m_asked.market;
  goal.offering = m_asked.offering;
  goal.business = m_asked.business;
  goal.id = Id<Goal>(describe(basics::Tag<Goal>{}).keyId(&goal));
  return goal;
}

Outcome<Edits> GoalGrid::edits(const std::vector<GridEntry>& entries) const {
  Edits edits;
  for (const GridEntry& entry : entries) {
    auto goal = goalAt(entry.row, entry.column);
    if (!goal)
      return goal.refusal();
    const bool stands = m_elements.find(goal->id) != nullptr;
    if (entry.erased) {
      if (stands)
        edits.erase(goal->id);
      continue;
    }
    goal->amount = entry.amount;
    if (entry.amount && *entry.amount < Amount() && !mayBeNegative(m_elements, *goal))
      return Refusal{"A goal is not below zero", "Type what is to be reached, or clear the cell"};
    if (auto sound = checkGoal(m_elements, *goal, m_calendar); sound.refused())
      return sound.refusal();
    if (stands)
      edits.set(goal->id, "amount", entry.amount ? basics::Value(entry.amount->tenThousandths()) : basics::Value());
    else
      edits.put(*goal);
  }
  return edits;
}

} // namespace baton::plan

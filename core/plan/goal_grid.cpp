// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/goal_grid.h"

#include "core/basics/text.h"
#include "core/plan/goal_levels.h"
#include "core/plan/goal_rules.h"
#include "core/plan/role_goals.h"

#include <algorithm>

namespace baton::plan {
namespace {

using basics::Grain, basics::Outcome, basics::Period, basics::Refusal;
using people::Person;

} // namespace

std::optional<double> overAssignment(const GoalSum& parts, const GoalSum& whole) {
  const auto part = parts.value(), all = whole.value();
  const auto share = part && all ? basics::ratio(*part, *all) : std::nullopt;
  return share ? std::optional(*share - 1) : std::nullopt;
}

GoalGrid::GoalGrid(const basics::Elements& elements, const basics::FiscalCalendar& calendar, const GridAsked& asked)
    : m_elements(elements), m_calendar(calendar), m_asked(asked) {
  if (asked.grain != Grain::Year)
    m_columns = calendar.within(asked.year, asked.grain);
  m_columns.push_back(asked.year);
  GridOwners owners;
  for (const Goal& goal : elements.all<Goal>())
    if (asksFor(goal)) {
      if (!goal.role.empty())
        owners.roles.insert(goal.role);
      else if (goal.owner && (goal.scope == Scope::Own || asked.scope == Scope::Team))
        (goal.scope == Scope::Own ? owners.own : owners.team).insert(goal.owner);
    }
  m_rows = gridRows(elements, asked, owners);
  for (int row = 0; row < int(m_rows.size()); ++row)
    if (const GridRow& one = m_rows[std::size_t(row)]; one.kind == GridRow::Kind::Role)
      m_rowOfRole.emplace(basics::nameKey(one.role), row);
    else
      m_rowOfPerson.emplace(std::pair(one.person, one.kind), row);
  readGoals();
  fillAll();
}

// Of the asked year: what has none of the asked dimensions is no part of what is shown.
bool GoalGrid::asksFor(const Goal& goal) const {
  if (goal.metric != m_asked.metric || goal.basis != m_asked.basis || goal.measure != m_asked.measure)
    return false;
  if ((m_asked.market && goal.market != m_asked.market) || (m_asked.offering && goal.offering != m_asked.offering) ||
      (!m_asked.business.empty() && !basics::sameName(goal.business, m_asked.business)))
    return false;
  const auto period = periodOf(goal, m_calendar);
  return period && m_asked.year.contains(period->from);
}

void GoalGrid::readGoals() {
  m_stated.assign(m_rows.size(), {});
  m_rowOfGoal.clear();
  for (const Goal& goal : m_elements.all<Goal>())
    index(goal);
  readRoles();
}

void GoalGrid::index(const Goal& goal) {
  const int row = asksFor(goal) ? rowOf(goal) : -1;
  if (row < 0)
    return;
  m_rowOfGoal[goal.id.value()] = row;
  m_stated[std::size_t(row)].insert(goal.id);
}

void GoalGrid::readRoles() {
  m_borne.assign(m_rows.size(), {});
  m_hasRoles = false;
  if (m_asked.rows == GridRows::Roles)
    return;
  std::optional<RoleGoals> roles; // costs a walk over all goals, which most plans need not
  for (const Goal& goal : m_elements.all<Goal>()) {
    if (goal.role.empty() || !asksFor(goal))
      continue;
    if (!roles)
      roles.emplace(m_elements, m_calendar);
    m_hasRoles = true;
    for (const Id<Person> bearer : roles->bearersOf(goal)) {
      Goal borne = goal;
      borne.role.clear();
      borne.owner = bearer;
      if (const int row = rowOf(borne); row >= 0)
        m_borne[std::size_t(row)].insert(goal.id);
    }
  }
}

int GoalGrid::rowOf(const Goal& goal) const {
  if (m_asked.rows == GridRows::Roles) {
    const auto role = m_rowOfRole.find(basics::nameKey(goal.role));
    const bool shown = !goal.role.empty() && goal.scope == m_asked.scope && role != m_rowOfRole.end();
    return shown ? role->second : -1;
  }
  if (!goal.role.empty() || (goal.scope == Scope::Team && m_asked.scope != Scope::Team))
    return -1;
  const auto kind = !goal.owner                 ? GridRow::Kind::Company
                    : goal.scope == Scope::Team ? GridRow::Kind::Team
                                                : GridRow::Kind::Person;
  const auto row = m_rowOfPerson.find({goal.owner, kind});
  return (!goal.owner && goal.scope == Scope::Own) || row == m_rowOfPerson.end() ? -1 : row->second;
}

int GoalGrid::columnOf(const Period& period) const {
  const auto found = std::ranges::find(m_columns, period);
  return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

bool GoalGrid::isSum(int row) const {
  const auto kind = m_rows[std::size_t(row)].kind;
  return m_asked.scope == Scope::Own && (kind == GridRow::Kind::Company || kind == GridRow::Kind::Team);
}

void GoalGrid::fillAll() {
  m_cells.assign(m_rows.size(), std::vector<GridCell>(m_columns.size()));
  for (int row = int(m_rows.size()) - 1; row >= 0; --row) // what is below a row stands after it
    if (isSum(row))
      addUp(row);
    else
      fill(row);
}

void GoalGrid::fill(int row) {
  m_cells[std::size_t(row)].assign(m_columns.size(), {});
  if (!metric())
    return;
  if (m_asked.grain != Grain::Year)
    fillAt(row, m_asked.grain);
  fillAt(row, Grain::Year);
  for (const auto& ids : {m_stated[std::size_t(row)], m_borne[std::size_t(row)]})
    for (const Id<Goal> id : ids)
      note(row, *m_elements.find(id));
}

// What is asked for is taken off the goals, so that the levels of what is left decide.
Goal GoalGrid::askedPartOf(const Goal& goal) const {
  Goal part = goal;
  if (m_asked.market)
    part.market = {};
  if (m_asked.offering)
    part.offering = {};
  if (!m_asked.business.empty())
    part.business.clear();
  return part;
}

void GoalGrid::fillAt(int row, Grain grain) {
  Query query;
  query.metric = m_asked.metric;
  query.byPeriod = grain;
  query.period = m_asked.year;
  const Cells cells(m_elements, query, m_calendar);
  GoalLevels levels(cells);
  for (const auto* ids : {&m_stated[std::size_t(row)], &m_borne[std::size_t(row)]})
    for (const Id<Goal> id : *ids) {
      const Goal part = askedPartOf(*m_elements.find(id));
      levels.take(part, *periodOf(part, m_calendar), Place{row});
    }
  for (const BearerGoal& held : levels.done()) {
    const int column = columnOf(held.cell.period);
    if (column < 0)
      continue;
    GridCell& cell = m_cells[std::size_t(row)][std::size_t(column)];
    cell.inLonger = !held.cell.sum.stated();
    if (cell.inLonger)
      continue;
    cell.amount = held.cell.sum.value();
    cell.from = held.level == 0 ? GridCell::From::Stated : held.plain ? GridCell::From::Shorter : GridCell::From::Parts;
  }
}

/// Which goal it is that a cell states.
void GoalGrid::note(int row, const Goal& goal) {
  const Goal part = askedPartOf(goal);
  const int column = columnOf(*periodOf(goal, m_calendar));
  if (column < 0 || part.market || part.offering || !part.business.empty())
    return;
  GridCell& cell = m_cells[std::size_t(row)][std::size_t(column)];
  const bool borne = !goal.role.empty() && m_rows[std::size_t(row)].kind != GridRow::Kind::Role;
  cell.goal = goal.id;
  cell.from = borne ? GridCell::From::Role : GridCell::From::Stated;
}

GoalSum GoalGrid::sumOf(const GridCell& cell) const {
  GoalSum sum;
  if (cell.isThere())
    sum.add(*metric(), cell.amount);
  return sum;
}

void GoalGrid::addUp(int row) {
  m_cells[std::size_t(row)].assign(m_columns.size(), {});
  if (!metric())
    return;
  for (std::size_t column = 0; column < m_columns.size(); ++column) {
    GoalSum sum;
    for (int child = row + 1; child < m_rows[std::size_t(row)].end; child = m_rows[std::size_t(child)].end)
      sum.add(*metric(), sumOf(cell(child, int(column))));
    GridCell& whole = m_cells[std::size_t(row)][column];
    whole.amount = sum.value();
    whole.from = sum.stated() ? GridCell::From::Rows : GridCell::From::Nothing;
  }
}

std::set<Id<Goal>> GoalGrid::goals(int row) const {
  std::set<Id<Goal>> all;
  for (int one = row; one < m_rows[std::size_t(row)].end; ++one)
    for (const auto* ids : {&m_stated[std::size_t(one)], &m_borne[std::size_t(one)]})
      all.insert(ids->begin(), ids->end());
  return all;
}

GridLevels GoalGrid::levels(int row, int column) const {
  GridLevels all;
  if (!metric())
    return all;
  all.above = sumOf(cell(row, column));
  for (int child = row + 1; child < m_rows[std::size_t(row)].end; child = m_rows[std::size_t(child)].end) {
    const GoalSum stated = sumOf(cell(child, column));
    const bool team = m_rows[std::size_t(child)].kind == GridRow::Kind::Team;
    all.parts.add(*metric(), team && !stated.stated() ? levels(child, column).parts : stated);
  }
  for (int one = row + 1; one < m_rows[std::size_t(row)].end; ++one)
    if (m_rows[std::size_t(one)].kind == GridRow::Kind::Person)
      all.below.add(*metric(), sumOf(cell(one, column)));
  return all;
}

std::optional<std::pair<int, int>> GoalGrid::find(Id<Goal> id) const {
  const auto row = m_rowOfGoal.find(id.value());
  const Goal* goal = m_elements.find(id);
  const auto period = goal ? periodOf(*goal, m_calendar) : std::nullopt;
  if (row == m_rowOfGoal.end() || !period)
    return std::nullopt;
  const int exact = columnOf(*period);
  const int around = columnOf(m_calendar.periodAt(period->from, m_asked.grain));
  return std::pair(row->second, exact >= 0                      ? exact
                                : period->grain < m_asked.grain ? around
                                                                : int(m_columns.size()) - 1);
}

} // namespace baton::plan

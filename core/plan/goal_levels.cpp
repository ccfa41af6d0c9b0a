// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/goal_levels.h"

#include <bit>
#include <limits>

namespace baton::plan {
namespace {

constexpr int onlyCovered = std::numeric_limits<int>::max();

enum Dimension : unsigned { Market = 1, Offering = 2, Business = 4 };

unsigned dimensionsOf(const Goal& goal) {
  return (goal.market ? Market : 0U) | (goal.offering ? Offering : 0U) | (goal.business.empty() ? 0U : Business);
}

unsigned dimensionsOf(const Query& query) {
  return (query.byMarket ? Market : 0U) | (query.byOffering ? Offering : 0U);
}

} // namespace

bool GoalLevels::asks(const Goal& goal) const {
  const Query& query = m_cells.query();
  const unsigned asked = dimensionsOf(query);
  if ((query.basis && goal.basis != *query.basis) || (dimensionsOf(goal) & asked) != asked)
    return false;
  const bool company = !goal.owner && goal.role.empty();
  if (company && goal.scope == Scope::Own)
    return false; // its owner was deleted
  if (!m_cells.personal())
    // A team's goal is never added to anything; --subtree asks for what people owe, not for what the company states.
    return company ? !query.subtree : goal.scope == Scope::Own;
  return !company && !(query.subtree && goal.scope == Scope::Team);
}

// A figure that stands at a moment is not the sum of its parts: the year to date of a year is that of its last quarter.
void GoalLevels::take(const Goal& goal, const basics::Period& period, const Place& bearerPlace) {
  const int stepsFiner = int(m_cells.grain()) - int(period.grain);
  if (stepsFiner < 0) {
    for (const basics::Period& cell : m_cells.calendar().within(period, m_cells.grain()))
      offer(goal, cell, bearerPlace, onlyCovered, false);
    return;
  }
  const basics::Period cell = m_cells.calendar().periodAt(period.from, m_cells.grain());
  const Metric& metric = *m_cells.metrics().at(std::size_t(m_cells.metricOf(goal.metric.value())));
  const bool counts = !isStanding(metric, goal.measure) || period.to == cell.to;
  offer(goal, cell, bearerPlace, counts ? levelOf(goal, stepsFiner) : onlyCovered, counts);
}

int GoalLevels::levelOf(const Goal& goal, int stepsFiner) const {
  const unsigned more = dimensionsOf(goal) & ~dimensionsOf(m_cells.query());
  return (std::popcount(more) * 8 + int(more)) * 3 + stepsFiner;
}

void GoalLevels::offer(const Goal& goal, const basics::Period& cell, const Place& place, int level, bool counts) {
  if (!m_cells.asks(cell))
    return;
  const int metric = m_cells.metricOf(goal.metric.value());
  const auto [held, added] = m_best.try_emplace({metric, int(goal.basis), int(goal.measure), int(goal.scope),
                                                 place.holder, place.market, place.offering, monthNumber(cell.from)});
  BearerGoal& best = held->second;
  if (added || level < best.level)
    best = {{metric, goal.basis, goal.measure, goal.scope, place, cell, {}}, level < 3, level};
  if (counts && level == best.level)
    best.cell.sum.add(*m_cells.metrics().at(std::size_t(metric)), goal.amount);
}

std::vector<BearerGoal> GoalLevels::done() {
  std::vector<BearerGoal> all;
  all.reserve(m_best.size());
  for (const auto& [key, goal] : m_best)
    all.push_back(goal);
  return all;
}

} // namespace baton::plan

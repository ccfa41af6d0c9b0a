// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/performance_total.h"

#include <algorithm>

namespace baton::plan {
namespace {

bool isTeams(const CountedRow& row) {
  return row.place.holder != Axis::everyone && row.row.scope == Scope::Team;
}

/// The rows that may be added, as the comment in the header says.
std::vector<const CountedRow*> addable(const std::vector<CountedRow>& rows, const Query& query) {
  const auto hasGoal = [&rows](bool teams) {
    return std::ranges::any_of(rows,
                               [teams](const CountedRow& row) { return isTeams(row) == teams && row.goal.stated(); });
  };
  const bool teams = query.owner && hasGoal(true) && !hasGoal(false);
  std::vector<const CountedRow*> chosen;
  for (const CountedRow& row : rows)
    if (isTeams(row) == teams)
      chosen.push_back(&row);
  return chosen;
}

bool areOfOneKind(const std::vector<const CountedRow*>& rows) {
  const PerformanceRow& first = rows.front()->row;
  std::optional<Basis> basis;
  for (const CountedRow* row : rows) {
    if (row->row.metric != first.metric || row->row.measure != first.measure)
      return false;
    if (row->row.basis && basis && *basis != *row->row.basis)
      return false;
    basis = row->row.basis ? row->row.basis : basis;
    if (isStanding(*first.metric, first.measure) && row->row.period != first.period)
      return false;
  }
  return true;
}

} // namespace

Figures figuresOf(const Metric& metric, const GoalSum& goal, const Tally& tally, bool known) {
  Figures figures;
  figures.goal = goal.value();
  if (known)
    figures.actual = actualOf(metric, tally);
  if (figures.goal && figures.actual) {
    figures.attainment = basics::ratio(*figures.actual, *figures.goal);
    figures.remaining = *figures.goal - *figures.actual;
  }
  return figures;
}

std::optional<Figures> totalOf(const std::vector<CountedRow>& rows, const Query& query) {
  const auto added = addable(rows, query);
  if (added.empty() || !areOfOneKind(added))
    return std::nullopt;
  const Metric& metric = *added.front()->row.metric;
  GoalSum goal;
  Tally tally;
  bool known = false, partial = false;
  for (const CountedRow* row : added) {
    goal.add(metric, row->goal);
    if (row->known)
      tally += row->tally;
    known = known || row->known;
    partial = partial || row->row.figures.partial;
  }
  Figures figures = figuresOf(metric, goal, tally, known);
  figures.partial = partial;
  return figures;
}

} // namespace baton::plan

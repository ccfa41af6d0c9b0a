// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/performance_goals.h"

#include "core/plan/goal_levels.h"
#include "core/plan/goal_rules.h"
#include "core/plan/role_goals.h"

#include <algorithm>
#include <map>

namespace baton::plan {
namespace {

// Which statement holds for a cell of the company: its own, plainly stated; else what its people owe together; else its
// own statements of single markets, offerings or classes of business, which need not be all of them.
enum class Rank { Company, People, CompanyInParts, OnlyCovered };

/// Brings what each bearer owes to the cells of the answer.
class Distribution {
public:
  Distribution(const Cells& cells, const std::vector<std::vector<int>>& chains) : m_cells(cells), m_chains(chains) {}

  void take(const BearerGoal& goal) {
    if (!m_cells.personal())
      return takeForCompany(goal);
    if (!m_cells.query().subtree)
      return takeFor(goal.cell.place.holder, goal);
    for (int holder : m_chains.at(std::size_t(goal.cell.place.holder)))
      takeFor(holder, goal);
  }

  std::vector<GoalCell> done() {
    std::vector<GoalCell> all;
    all.reserve(m_held.size());
    for (const auto& [key, held] : m_held)
      if (!isCoveredByOtherScope(key, held.cell))
        all.push_back(held.cell);
    return all;
  }

private:
  struct Held {
    Rank rank = Rank::OnlyCovered;
    GoalCell cell;
  };

  void takeFor(int holder, const BearerGoal& goal) { take(holder, goal.cell.scope, Rank::People, goal); }
  // Where one row of the whole company is asked for, its scope is no part of what tells rows apart.
  void takeForCompany(const BearerGoal& goal) {
    const bool company = goal.cell.place.holder == Axis::everyone;
    take(Axis::everyone, m_cells.query().bothScopes ? goal.cell.scope : Scope::Own,
         !company     ? Rank::People
         : goal.plain ? Rank::Company
                      : Rank::CompanyInParts,
         goal);
  }
  void take(int holder, Scope keyScope, Rank rank, const BearerGoal& goal) {
    const GoalCell& cell = goal.cell;
    if (!cell.sum.stated())
      rank = Rank::OnlyCovered;
    const auto [place, added] =
        m_held.try_emplace({cell.metric, int(cell.basis), int(cell.measure), int(keyScope), holder, cell.place.market,
                            cell.place.offering, monthNumber(cell.period.from)});
    Held& held = place->second;
    if (added || rank < held.rank) {
      held = {rank, cell};
      held.cell.place.holder = holder;
    } else if (rank == held.rank)
      held.cell.sum.add(*m_cells.metrics().at(std::size_t(cell.metric)), cell.sum);
  }

  // Both rows of the company show the same actual: one for which nothing is stated says nothing beside the other.
  bool isCoveredByOtherScope(Numbers<8> key, const GoalCell& cell) const {
    if (cell.sum.stated() || cell.place.holder != Axis::everyone)
      return false;
    key[3] = int(cell.scope == Scope::Own ? Scope::Team : Scope::Own);
    const auto other = m_held.find(key);
    return other != m_held.end() && (other->second.cell.sum.stated() || cell.scope == Scope::Own);
  }

  const Cells& m_cells;
  const std::vector<std::vector<int>>& m_chains;
  CellMap<8, Held> m_held; ///< the fourth number is the scope
};

/// Years put together: added, or, of figures that stand at a moment, the latest.
std::vector<GoalCell> folded(const Cells& cells, std::vector<GoalCell> years) {
  std::ranges::sort(years, {}, [](const GoalCell& cell) { return cell.period.from; });
  std::map<Numbers<7>, GoalCell> whole;
  for (GoalCell& year : years) {
    const bool byScope = year.place.holder != Axis::everyone || cells.query().bothScopes;
    const auto [place, added] =
        whole.try_emplace({year.metric, int(year.basis), int(year.measure), byScope ? int(year.scope) : 0,
                           year.place.holder, year.place.market, year.place.offering},
                          year);
    if (added)
      continue;
    GoalCell& cell = place->second;
    cell.period.to = year.period.to;
    const Metric& metric = *cells.metrics().at(std::size_t(year.metric));
    if (isStanding(metric, year.measure))
      cell.sum = year.sum;
    else
      cell.sum.add(metric, year.sum);
  }
  std::vector<GoalCell> all;
  all.reserve(whole.size());
  for (const auto& [key, cell] : whole)
    all.push_back(cell);
  return all;
}

} // namespace

// A mean, and a percentage of any kind, is the same for the whole as for its parts or it is not known: they are never
// added, and never averaged.
void GoalSum::add(const Metric& metric, std::optional<Amount> amount) {
  const bool neverAdded = metric.aggregation == Aggregation::Mean || metric.unit == Unit::Percent;
  if (!amount || (neverAdded && m_stated && *amount != m_sum))
    m_unknown = true;
  else if (neverAdded)
    m_sum = *amount;
  else
    m_sum += *amount;
  m_stated = true;
}

void GoalSum::add(const Metric& metric, const GoalSum& other) {
  if (other.stated())
    add(metric, other.value());
}

bool isStanding(const Metric& metric, Measure measure) {
  return measure != Measure::InPeriod || metric.aggregation == Aggregation::Last;
}

std::vector<GoalCell> goalCells(const basics::Elements& elements, const Cells& cells, Axes& axes,
                                const std::vector<std::vector<int>>& chains) {
  const RoleGoals roles(elements, cells.calendar());
  GoalLevels levels(cells);
  for (const Goal& goal : elements.all<Goal>()) {
    if (cells.metricOf(goal.metric.value()) < 0 || !levels.asks(goal))
      continue;
    const auto period = periodOf(goal, cells.calendar());
    if (!period || !cells.mayAsk(*period))
      continue;
    Place place{Axis::everyone, cells.query().byMarket ? axes.markets.ofElement(goal.market.value()) : Axis::unasked,
                cells.query().byOffering ? axes.offerings.ofElement(goal.offering.value()) : Axis::unasked};
    if (!goal.owner && goal.role.empty())
      levels.take(goal, *period, place);
    roles.forEachBearer(goal, [&](Id<people::Person> bearer) {
      if (!elements.find(bearer))
        return;
      place.holder = axes.people.ofElement(bearer.value());
      levels.take(goal, *period, place);
    });
  }
  Distribution distribution(cells, chains);
  for (const BearerGoal& goal : levels.done())
    distribution.take(goal);
  std::vector<GoalCell> all = distribution.done();
  if (const auto owner = cells.query().owner)
    std::erase_if(all, [&](const GoalCell& cell) { return axes.people.at(cell.place.holder).id != owner.value(); });
  return cells.foldsYears() ? folded(cells, std::move(all)) : all;
}

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_sums.h"

#include "core/plan/capacity.h"

namespace baton::plan {
namespace {

GridAsked ofYear(GridAsked asked, Basis basis) {
  asked.basis = basis;
  asked.scope = Scope::Team;
  asked.grain = basics::Grain::Year;
  asked.rows = GridRows::People;
  return asked;
}

/// The rows that are below none.
std::vector<int> tops(const GoalGrid& grid) {
  std::vector<int> all;
  for (int row = 0; row < int(grid.rows().size()); row = grid.rows()[std::size_t(row)].end)
    all.push_back(row);
  return all;
}

} // namespace

std::optional<Amount> PlanSums::gap() const {
  const auto asked = target.value(), given = commit.value();
  return asked && given ? std::optional(*given - *asked) : std::nullopt;
}

std::optional<double> PlanSums::overCapacity() const {
  const auto asked = target.value();
  const auto share = asked && capacity ? basics::ratio(*asked, *capacity) : std::nullopt;
  return share ? std::optional(*share - 1) : std::nullopt;
}

PlanSumsOf::PlanSumsOf(const basics::Elements& elements, const basics::FiscalCalendar& calendar, const GridAsked& asked)
    : m_targets(elements, calendar, ofYear(asked, Basis::Target)),
      m_commits(elements, calendar, ofYear(asked, Basis::Commit)) {
  readSeats(elements);
}

bool PlanSumsOf::update(const basics::Elements& elements, const std::vector<basics::ElementRef>& touched) {
  return m_targets.update(elements, touched) && m_commits.update(elements, touched);
}

GoalSum PlanSumsOf::wholeOf(const GoalGrid& grid) const {
  GoalSum whole;
  for (const int row : tops(grid)) {
    GoalSum sum;
    if (const GridCell& cell = grid.cell(row, 0); cell.isThere())
      sum.add(*grid.metric(), cell.amount);
    else if (grid.rows()[std::size_t(row)].kind != GridRow::Kind::Person)
      sum = grid.levels(row, 0).parts;
    if (grid.metric())
      whole.add(*grid.metric(), sum);
  }
  return whole;
}

/// Capacity is revenue; other metrics have none.
void PlanSumsOf::readSeats(const basics::Elements& elements) {
  const Metric* metric = m_targets.metric();
  if (!metric || metric->role != MetricRole::Revenue)
    return;
  std::vector<Seat> seats;
  for (const GridRow& row : m_targets.rows())
    if (const auto* person = row.kind == GridRow::Kind::Person ? elements.find(row.person) : nullptr)
      if (const auto seat = seatOf(*person))
        seats.push_back(*seat);
  m_seats = seats.size();
  if (!seats.empty())
    m_capacity = capacityOf(seats, m_targets.asked().year);
}

PlanSums PlanSumsOf::sums() const {
  PlanSums sums;
  sums.target = wholeOf(m_targets);
  for (const int row : tops(m_targets))
    sums.targets += m_targets.goals(row).size();
  for (const int row : tops(m_commits)) {
    sums.commits += m_commits.goals(row).size();
    if (!m_commits.metric())
      continue;
    const bool person = m_commits.rows()[std::size_t(row)].kind == GridRow::Kind::Person;
    GoalSum own;
    if (person && m_commits.cell(row, 0).isThere())
      own.add(*m_commits.metric(), m_commits.cell(row, 0).amount);
    sums.commit.add(*m_commits.metric(), person ? own : m_commits.levels(row, 0).below);
  }
  sums.capacity = m_capacity;
  sums.seats = m_seats;
  return sums;
}

} // namespace baton::plan

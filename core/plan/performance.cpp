// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/performance.h"

#include "core/basics/text.h"
#include "core/plan/performance_total.h"

#include <algorithm>
#include <tuple>

namespace baton::plan {
namespace {

/// The rows of one answer as they come together.
class Answer {
public:
  Answer(const basics::Elements& elements, const records::Actuals& actuals, const Query& query,
         const basics::FiscalCalendar& calendar)
      : m_cells(elements, query, calendar),
        m_axes{Axis(elements, describe(basics::Tag<people::Person>{}), actuals.people),
               Axis(elements, describe(basics::Tag<strategy::Market>{}), actuals.markets),
               Axis(elements, describe(basics::Tag<strategy::Offering>{}), actuals.offerings)},
        m_chains(chainsUp(elements, m_axes.people)), m_goals(goalCells(elements, m_cells, m_axes, m_chains)),
        m_lines(actuals, m_cells, m_axes, m_chains, query.subtree || std::ranges::any_of(m_goals, &isTeams)) {}

  std::vector<CountedRow> rows() {
    if (!m_cells.query().statedOnly)
      addActualsWithoutGoal();
    std::vector<CountedRow> rows;
    rows.reserve(m_goals.size() + m_goalless.size());
    for (const GoalCell& cell : m_goals)
      if (auto row = rowOf(cell, cell.basis))
        rows.push_back(std::move(*row));
    for (const GoalCell& cell : m_goalless)
      if (auto row = rowOf(cell, m_cells.query().basis))
        rows.push_back(std::move(*row));
    return rows;
  }

  /// By metric, person, market, offering, period, basis, measure, scope; by name, what has none last.
  std::vector<PerformanceRow> inOrder(std::vector<CountedRow> rows) const {
    const Query& query = m_cells.query();
    const Ranks people(m_axes.people, query.byPerson), markets(m_axes.markets, query.byMarket),
        offerings(m_axes.offerings, query.byOffering);
    const auto orderOf = [&](const CountedRow& row) {
      const PerformanceRow& shown = row.row;
      return std::tuple(m_cells.metricOf(shown.metric->id.value()), people.of(row.place.holder),
                        markets.of(row.place.market), offerings.of(row.place.offering), shown.period.from, shown.basis,
                        shown.measure, shown.scope);
    };
    std::vector<std::pair<decltype(orderOf(CountedRow())), PerformanceRow*>> order;
    order.reserve(rows.size());
    for (CountedRow& row : rows)
      order.emplace_back(orderOf(row), &row.row);
    std::ranges::sort(order);
    std::vector<PerformanceRow> sorted;
    sorted.reserve(rows.size());
    for (const auto& [key, row] : order)
      sorted.push_back(std::move(*row));
    return sorted;
  }

private:
  /// The places of an axis in the order of their names.
  class Ranks {
  public:
    Ranks(const Axis& axis, bool asked) {
      if (!asked)
        return;
      std::vector<std::tuple<bool, std::string, basics::RowId, int>> order;
      for (int key = Axis::nobody; key < axis.size(); ++key) {
        const records::Named named = axis.at(key);
        order.emplace_back(named.name.empty(), basics::nameKey(named.name), named.id, key);
      }
      std::ranges::sort(order);
      m_ranks.resize(order.size());
      for (std::size_t rank = 0; rank < order.size(); ++rank)
        m_ranks[std::size_t(std::get<int>(order[rank]) - Axis::nobody)] = int(rank);
    }
    int of(int key) const {
      return m_ranks.empty() ? 0 : m_ranks.at(std::size_t(std::max(key, Axis::nobody) - Axis::nobody));
    }

  private:
    std::vector<int> m_ranks; ///< by key, nobody first; none where it was not asked
  };

  static bool isTeams(const GoalCell& cell) { return cell.scope == Scope::Team; }

  /// Whose actual a cell is compared with.
  ActualLines::Group groupOf(const GoalCell& cell) const {
    const bool under = m_cells.personal() && (m_cells.query().subtree || cell.scope == Scope::Team);
    return {cell.metric, under ? Scope::Team : Scope::Own, cell.place};
  }

  // A person's own actual has a row of its own beside a goal of the team: scopes are judged one by one.
  bool countsAsOwn(const GoalCell& cell) const { return !m_cells.personal() || cell.scope == Scope::Own; }
  Numbers<5> cellKey(const GoalCell& cell) const {
    return {cell.metric, cell.place.holder, cell.place.market, cell.place.offering,
            m_cells.foldsYears() ? 0 : monthNumber(cell.period.from)};
  }
  bool isAsked(int holder) const {
    const auto owner = m_cells.query().owner;
    return !owner || m_axes.people.at(holder).id == owner.value();
  }

  void addActualsWithoutGoal() {
    CellMap<5, std::vector<GoalCell*>> own; // the cells only where records may stretch them
    for (GoalCell& cell : m_goals)
      if (countsAsOwn(cell))
        if (auto& cells = own.try_emplace(cellKey(cell)).first->second; m_cells.foldsYears())
          cells.push_back(&cell);
    std::unordered_map<Numbers<5>, GoalCell, NumbersHash> without;
    const bool under = m_cells.personal() && m_cells.query().subtree;
    for (const auto& [group, months] : m_lines.active(under ? Scope::Team : Scope::Own)) {
      if (!isAsked(group.place.holder))
        continue;
      for (int month : months) {
        const Date first = *Date::of(month / 12, month % 12 + 1, 1);
        GoalCell cell{.metric = group.metric,
                      .place = group.place,
                      .period = m_cells.calendar().periodAt(first, m_cells.grain())};
        if (!m_cells.asks(cell.period))
          continue;
        if (const auto stated = own.find(cellKey(cell)); stated != own.end())
          for (GoalCell* goal : stated->second)
            stretch(goal->period, cell.period);
        else
          stretch(without.try_emplace(cellKey(cell), cell).first->second.period, cell.period);
      }
    }
    for (const auto& [key, cell] : without)
      m_goalless.push_back(cell);
  }
  // Only where years are put together is a record's period another than the cell's.
  static void stretch(basics::Period& span, const basics::Period& part) {
    span.from = std::min(span.from, part.from);
    span.to = std::max(span.to, part.to);
  }

  std::optional<CountedRow> rowOf(const GoalCell& cell, std::optional<Basis> basis) const {
    CountedRow row;
    row.place = cell.place;
    row.goal = cell.sum;
    row.tally = m_lines.over(groupOf(cell), cell.measure, cell.period);
    const auto through = m_lines.dataThrough(cell.metric);
    row.known = m_lines.isKnown(cell.metric, cell.period);
    if (!cell.sum.stated() && !(row.known && row.tally.count))
      return std::nullopt;
    PerformanceRow& shown = row.row;
    shown.metric = m_cells.metrics()[std::size_t(cell.metric)];
    shown.basis = basis;
    shown.measure = cell.measure;
    shown.scope = cell.scope;
    shown.period = cell.period;
    if (m_cells.query().byPerson)
      shown.person = m_axes.people.at(cell.place.holder);
    if (m_cells.query().byMarket)
      shown.market = m_axes.markets.at(cell.place.market);
    if (m_cells.query().byOffering)
      shown.offering = m_axes.offerings.at(cell.place.offering);
    shown.figures = figuresOf(*shown.metric, row.goal, row.tally, row.known);
    shown.figures.partial = row.known && through->lastOfMonth() < cell.period.to;
    return row;
  }

  Cells m_cells;
  Axes m_axes;
  std::vector<std::vector<int>> m_chains;
  std::vector<GoalCell> m_goals;
  ActualLines m_lines;
  std::vector<GoalCell> m_goalless;
};

} // namespace

Performance performance(const basics::Elements& elements, const records::Actuals& actuals, const Query& query,
                        const basics::FiscalCalendar& calendar) {
  Answer whole(elements, actuals, query, calendar);
  std::vector<CountedRow> counted = whole.rows();
  Performance answer;
  // Rows of managers overlap, and so do those of the company that differ in scope alone: what they come to together is
  // asked for without them.
  const bool personal = query.byPerson || query.owner;
  if ((query.byPerson && query.subtree && !query.owner) || (!personal && query.bothScopes)) {
    Query together = query;
    together.byPerson = together.bothScopes = false;
    answer.total = totalOf(Answer(elements, actuals, together, calendar).rows(), together);
  } else
    answer.total = totalOf(counted, query);
  answer.rows = whole.inOrder(std::move(counted));
  return answer;
}

std::vector<PerformanceRow> performanceRows(const basics::Elements& elements, const records::Actuals& actuals,
                                            const Query& query, const basics::FiscalCalendar& calendar) {
  Answer whole(elements, actuals, query, calendar);
  return whole.inOrder(whole.rows());
}

} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/plan/grid_rows.h"
#include "core/plan/performance_goals.h"

#include <map>
#include <unordered_map>

namespace baton::plan {

/// What is owed in one row and period.
struct GridCell {
  enum class From {
    Nothing,
    Stated,  ///< for exactly this
    Role,    ///< for everyone who bears the title
    Shorter, ///< the sum of goals for shorter periods
    Parts,   ///< the sum of goals for single markets, offerings or classes of business
    Rows     ///< the sum of the rows below it
  };
  From from = From::Nothing;
  std::optional<Amount> amount; ///< none where something stands here: to follow
  Id<Goal> goal;                ///< of Stated and Role
  bool inLonger = false;        ///< a goal for a longer period covers it

  bool isThere() const { return from != From::Nothing; }
  friend bool operator==(const GridCell&, const GridCell&) = default;
};

/// A number of a team, from above and from below.
struct GridLevels {
  GoalSum above; ///< as stated for the team
  GoalSum parts; ///< of those who report, each with their team where that owes something, and of who leads it
  GoalSum below; ///< own goals of everyone
};

/// Sum of the parts / whole - 1; nothing where either is not known or the whole is zero.
std::optional<double> overAssignment(const GoalSum& parts, const GoalSum& whole);

/// What is to be written in a cell: an amount, nothing for an amount to follow, or no goal at all.
struct GridEntry {
  int row = 0, column = 0;
  std::optional<Amount> amount;
  bool erased = false;
};

/// People by periods, down the management tree, or roles by periods. Which statement counts in a cell follows the rules
/// of GoalLevels, as everywhere. A changed goal is worked in by its row and the sums above it.
class GoalGrid {
public:
  GoalGrid(const basics::Elements& elements, const basics::FiscalCalendar& calendar, const GridAsked& asked);

  const GridAsked& asked() const { return m_asked; }
  /// Null where it was deleted: then nothing is shown.
  const Metric* metric() const { return m_elements.find(m_asked.metric); }
  const std::vector<GridRow>& rows() const { return m_rows; }
  /// The periods of the year, then the year.
  const std::vector<basics::Period>& columns() const { return m_columns; }
  const GridCell& cell(int row, int column) const { return m_cells[std::size_t(row)][std::size_t(column)]; }
  /// The statements behind the cells of a row and all below it.
  std::set<Id<Goal>> goals(int row) const;
  /// Of a row of kind Company or Team, in a grid of scope Team.
  GridLevels levels(int row, int column) const;
  /// Where a goal is shown, as row and column; nothing where it is not.
  std::optional<std::pair<int, int>> find(Id<Goal> goal) const;

  /// Works in what changed; the rows whose figures may be others now. Nothing: the rows themselves may be others, and
  /// a new grid is needed.
  std::optional<std::set<int>> update(const basics::Elements& elements, const std::vector<basics::ElementRef>& touched);

  /// The goal that an amount in the cell states, as it stands or new. Refused where the cell is a sum.
  basics::Outcome<Goal> goalAt(int row, int column) const;
  /// What writes the entries; refused as a whole with the first that may not be.
  basics::Outcome<basics::Edits> edits(const std::vector<GridEntry>& entries) const;

private:
  bool asksFor(const Goal& goal) const;
  void readGoals();
  void readRoles();
  void index(const Goal& goal);
  int rowOf(const Goal& goal) const;
  int columnOf(const basics::Period& period) const;
  void fillAll();
  void fill(int row);
  void fillAt(int row, basics::Grain grain);
  void note(int row, const Goal& goal);
  Goal askedPartOf(const Goal& goal) const;
  void addUp(int row);
  bool isSum(int row) const;
  GoalSum sumOf(const GridCell& cell) const;

  basics::Elements m_elements;
  basics::FiscalCalendar m_calendar;
  GridAsked m_asked;
  std::vector<basics::Period> m_columns;
  std::vector<GridRow> m_rows;
  std::vector<std::vector<GridCell>> m_cells;
  std::map<std::pair<Id<people::Person>, GridRow::Kind>, int> m_rowOfPerson;
  std::map<std::string, int> m_rowOfRole; ///< by its name's key
  std::unordered_map<basics::RowId, int> m_rowOfGoal;
  std::vector<std::set<Id<Goal>>> m_stated, m_borne; ///< by row: its own goals, and those of roles that it bears
  bool m_hasRoles = false;
};

} // namespace baton::plan

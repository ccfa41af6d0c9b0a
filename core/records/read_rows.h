// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/records/name_match.h"
#include "core/records/placement.h"
#include "core/records/source_table.h"

#include <unordered_map>

namespace baton::records {

enum class RowState { Ready, Warning, Rejected };

/// A file row by row as it will be taken in: the preview. Cells are read when they are asked for, so that a long file
/// costs no second copy.
class ReadRows {
public:
  struct Column {
    std::string target; ///< "year" and "month" for those of a wide table
    std::string header; ///< of the file; for a constant, its target
  };
  struct Cell {
    std::string text; ///< a name as the element has it; what cannot be read, as it stands in the file
    std::optional<Date> date;
    std::optional<basics::Amount> amount;
    bool isProblem = false; ///< the row's warning or rejection is about it
  };

  ReadRows(SourceTable source, const basics::Elements& elements, const ImportPlan& plan);

  const std::vector<Column>& columns() const { return m_columns; }
  std::size_t size() const { return m_rows.size(); }
  int number(std::size_t row) const { return sourceOf(row).number; }
  RowState state(std::size_t row) const { return m_rows[row].state; }
  /// Why it is rejected or worth a look; empty for a row that is ready.
  std::string reason(std::size_t row) const;
  Cell cell(std::size_t row, std::size_t column) const;
  std::size_t count(RowState state) const { return m_counts[std::size_t(state)]; }

private:
  struct Row {
    std::size_t source = 0;
    RowState state = RowState::Ready;
  };
  struct Trouble {
    std::string column, reason;
  };
  const SourceTable::Row& sourceOf(std::size_t row) const { return m_source.rows()[m_rows[row].source]; }
  void findColumns();
  void findStates(const ImportPlan& plan);
  std::optional<Trouble> doubtOf(const SourceTable::Row& row, const ImportPlan& plan) const;
  std::optional<Trouble> unknownName(const SourceTable::Row& row, const ImportPlan& plan) const;
  const NameMatch& namesOf(std::string_view target) const;
  std::string nameIn(const SourceTable::Row& row, const std::string& target) const;
  std::string placed(const SourceTable::Row& row) const;

  SourceTable m_source;
  basics::Elements m_elements;
  NameMatch m_people, m_markets, m_offerings, m_metrics;
  Placement m_placement;
  std::vector<Column> m_columns;
  std::vector<Row> m_rows;
  std::unordered_map<int, Trouble> m_troubles; ///< by row number
  std::size_t m_counts[3] = {};
};

} // namespace baton::records

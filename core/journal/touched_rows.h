// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/entry.h"

#include <algorithm>
#include <map>

namespace baton::journal {

/// Rows that entries wrote to, with the cells of each where they are few: where one text of an element was changed,
/// nobody needs to reckon the rest of it.
class TouchedRows {
public:
  struct Row {
    std::string kind;
    std::vector<CellKey> cells; ///< each once
    bool isWhole = false;       ///< any cell may have been written, its existence too; `cells` is empty then
  };

  void add(const std::string& kind, const CellKey& cell) {
    Row& row = m_rows.try_emplace(cell.row, Row{kind, {}, false}).first->second;
    add(row, cell);
  }
  void addWhole(const std::string& kind, RowId row) {
    makeWhole(m_rows.try_emplace(row, Row{kind, {}, false}).first->second);
  }
  void add(const TouchedRows& others) {
    for (const auto& [id, other] : others.m_rows) {
      Row& row = m_rows.try_emplace(id, Row{other.kind, {}, false}).first->second;
      if (other.isWhole)
        makeWhole(row);
      for (const CellKey& cell : other.cells)
        add(row, cell);
    }
  }
  const std::map<RowId, Row>& rows() const { return m_rows; }

private:
  static constexpr std::size_t few = 4;

  static void makeWhole(Row& row) {
    row.isWhole = true;
    row.cells.clear();
  }
  static void add(Row& row, const CellKey& cell) {
    if (row.isWhole || std::ranges::find(row.cells, cell) != row.cells.end())
      return;
    if (cell.field == existence || row.cells.size() == few)
      makeWhole(row);
    else
      row.cells.push_back(cell);
  }

  std::map<RowId, Row> m_rows;
};

} // namespace baton::journal

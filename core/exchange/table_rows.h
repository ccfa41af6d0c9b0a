// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/csv_table.h"

namespace baton::exchange {

/// Makes a table of cells that come one after another, whatever kind of file they stand in; the first thing wrong
/// stays.
class TableRows {
public:
  /// 1-based; 0: no row has the names of the columns; nothing: the first that says something.
  explicit TableRows(std::optional<int> headerRow) : m_headerRow(headerRow) {}

  /// Rows are shown one by one as they end instead of being kept, until take wants no more; where no row has the names
  /// of the columns, they are so many.
  using Take = std::function<bool(const CsvTable::Row&)>;
  void showTo(Take take, std::size_t columns = 0) {
    m_take = std::move(take);
    m_store->width = columns;
  }
  /// About so many bytes of cells will come.
  void expect(std::size_t bytes) { m_store->text.reserve(bytes); }
  void takeCell(std::string_view text);
  void endRow();
  /// The row that ends next has this number: those before it are empty.
  void skipTo(int row) { m_number = row - 1; }

  int current() const { return m_number + 1; }
  std::size_t width() const { return m_width; } ///< of the row that is being read
  const std::optional<basics::Refusal>& refusal() const { return m_refusal; }
  void refuse(basics::Refusal refusal);
  bool wantsMore() const { return !m_refusal && !m_stopped; }

  /// The table; what was refused, or that there is nothing in it.
  basics::Outcome<CsvTable> table();
  /// The names of its columns, of which the file says so many itself.
  basics::Outcome<std::vector<std::string>> header() const;

private:
  bool isHeader() const;
  void keepRow();
  void showRow();
  void forgetRow();
  void fit(CsvTable::Row& row) const;
  void fitRows(std::size_t columns);

  std::optional<int> m_headerRow;
  std::vector<std::string> m_header;
  std::shared_ptr<CellStore> m_store = std::make_shared<CellStore>();
  std::size_t m_from = 0, m_first = 0, m_width = 0; ///< of the row that is being read
  std::vector<CsvTable::Row> m_rows;
  Take m_take;
  std::size_t m_widest = 0; ///< of the rows that count
  int m_number = 0;
  std::size_t m_held = 0;
  bool m_blank = true, m_any = false, m_stopped = false;
  std::optional<basics::Refusal> m_refusal;
};

/// "Row 12"
std::string rowName(int row);

} // namespace baton::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace baton::exchange {

/// What is declared about a file of rows; what is left out is found in the file.
struct CsvFormat {
  std::optional<char> delimiter;
  std::optional<std::string> encoding; ///< "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252", "ISO-8859-1"
  std::optional<int> headerRow;        ///< 1-based; 0: none, then columns are called "1", "2" ...
  std::optional<std::string> sheet;    ///< of a workbook; its first, unless it is named
};

/// The cells of a table end to end: a million rows of them in little more room than their file has.
struct CellStore {
  std::string text;
  std::vector<std::uint32_t> ends; ///< of each cell, counted from the start of its row
  std::size_t width = 0;           ///< of every row
};

/// The cells of one row; they stand as long as the table.
class RowCells {
public:
  using value_type = std::string_view;
  RowCells(const CellStore& store, std::size_t from, std::size_t first, std::size_t count)
      : m_store(&store), m_from(from), m_first(first), m_count(std::uint32_t(count)) {}

  std::size_t size() const { return m_store->width; }
  /// Where the file had fewer, the others are empty.
  std::string_view operator[](std::size_t i) const {
    if (i >= m_count)
      return {};
    const std::uint32_t begin = i == 0 ? 0 : m_store->ends[m_first + i - 1];
    return std::string_view(m_store->text).substr(m_from + begin, m_store->ends[m_first + i] - begin);
  }

  class Iterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = std::string_view;
    using difference_type = std::ptrdiff_t;
    using pointer = const std::string_view*;
    using reference = std::string_view;
    Iterator() = default;
    Iterator(const RowCells* cells, std::size_t at) : m_cells(cells), m_at(at) {}
    std::string_view operator*() const { return (*m_cells)[m_at]; }
    Iterator& operator++() {
      ++m_at;
      return *this;
    }
    Iterator operator++(int) {
      const Iterator before = *this;
      ++m_at;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_at == b.m_at; }

  private:
    const RowCells* m_cells = nullptr;
    std::size_t m_at = 0;
  };
  using const_iterator = Iterator;
  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, size()}; }
  std::vector<std::string> texts() const;

  friend bool operator==(const RowCells& cells, const std::vector<std::string>& texts) {
    return cells.texts() == texts;
  }

private:
  friend class TableRows;
  const CellStore* m_store;
  std::size_t m_from, m_first;
  std::uint32_t m_count;
};

/// A CSV file as rows of UTF-8 cells, every row as wide as the header; blanks around an unquoted cell are dropped. Row
/// numbers count records as a spreadsheet shows them: a cell over two lines does not count, an empty line does, though
/// rows without any content are left out. The header line is 1 unless declared otherwise.
struct CsvTable {
  std::vector<std::string> header; ///< each a name of its own: "Column 3" for an empty one, "Amount (2)" for a second
  struct Row {
    int number = 0;
    RowCells cells;
    bool tooLong = false; ///< had content beyond the header's cells, which is dropped
  };
  std::shared_ptr<CellStore> store = std::make_shared<CellStore>();
  std::vector<Row> rows;
  char delimiter = ',';
  std::string encoding;
  /// Of a workbook, whose numbers and days are in plain writing (readXlsx); none of another file.
  std::vector<std::string> sheets;

  bool isOfWorkbook() const { return !sheets.empty(); }
  /// The index of a column by its header, case and outer blanks ignored; -1 where there is none.
  int column(std::string_view header) const;
};
int columnCalled(std::string_view name, const std::vector<std::string>& header);

/// Reads a whole file. Refused, with the row where it is one, when the bytes are not text, a quote is never closed or
/// text follows a closing one (the next rows would vanish into the cell), there is no header, or a limit is passed
/// (16 MiB a cell, 4,096 columns).
basics::Outcome<CsvTable> readCsv(std::string_view bytes, const CsvFormat& format = {});

} // namespace baton::exchange

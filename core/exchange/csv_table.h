// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

#include <functional>
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

/// A CSV file as rows of UTF-8 cells, every row as wide as the header; blanks around an unquoted cell are dropped. Row
/// numbers count records as a spreadsheet shows them: a cell over two lines does not count, an empty line does, though
/// rows without any content are left out. The header line is 1 unless declared otherwise.
struct CsvTable {
  std::vector<std::string> header; ///< each a name of its own: "Column 3" for an empty one, "Amount (2)" for a second
  struct Row {
    int number = 0;
    std::vector<std::string> cells;
    bool tooLong = false; ///< had content beyond the header's cells, which is dropped
  };
  std::vector<Row> rows;
  char delimiter = ',';
  std::string encoding;
  /// Of a workbook, whose numbers and days are in plain writing (readXlsx); none of another file.
  std::vector<std::string> sheets;

  bool isOfWorkbook() const { return !sheets.empty(); }
  /// The index of a column by its header, case and outer blanks ignored; -1 where there is none.
  int column(std::string_view header) const;
};

/// Reads a whole file. Refused, with the row where it is one, when the bytes are not text, a quote is never closed or
/// text follows a closing one (the next rows would vanish into the cell), there is no header, or a limit is passed
/// (16 MiB a cell, 4,096 columns).
basics::Outcome<CsvTable> readCsv(std::string_view bytes, const CsvFormat& format = {});

} // namespace baton::exchange

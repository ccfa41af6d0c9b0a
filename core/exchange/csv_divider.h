// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/table_rows.h"

#include <csv.h>

namespace baton::exchange {

/// How the rows of a CSV file are divided.
struct CsvLayout {
  char delimiter = ',';
  std::optional<int> headerRow;
};
/// As declared, else as the text says; its first 1 MiB and one byte more are enough. Refused when there is no text, or
/// what is declared cannot be.
basics::Outcome<CsvLayout> csvLayout(std::string_view text, const CsvFormat& format);

/// Divides a text into cells and rows as it comes, piece by piece. Rows without a quote are divided here, all others by
/// libcsv in its strict mode: the other one takes what follows a closing quote into the cell, and with it the rows up
/// to the next quote, and passes over a quote that is never closed.
class CsvDivider {
public:
  CsvDivider(char delimiter, TableRows& rows);
  ~CsvDivider();
  CsvDivider(const CsvDivider&) = delete;
  CsvDivider& operator=(const CsvDivider&) = delete;

  void take(std::string_view piece);
  void finish();

private:
  static void takeCell(void* bytes, std::size_t size, void* self);
  static void endRow(int terminator, void* self);
  bool isBetweenRows() const { return m_state.pstate == m_restingState; }
  std::size_t takePlainRows(std::string_view text);
  std::size_t endOfPlainRow(std::string_view text, std::size_t from);
  void takePlainRow(std::string_view row);
  void takeQuoted(std::string_view text);
  std::size_t feed(std::string_view part);
  std::size_t takeQuote(std::string_view part);

  csv_parser m_state;
  int m_restingState;
  char m_delimiter;
  TableRows& m_rows;
  std::vector<std::size_t> m_ends; ///< of the cells of a plain row, without the last
  bool m_afterCr = false;
};

} // namespace baton::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_table.h"

#include "core/basics/text.h"
#include "core/exchange/csv_delimiter.h"
#include "core/exchange/formula_guard.h"
#include "core/exchange/table_rows.h"
#include "core/exchange/text_encoding.h"

#include <csv.h>

#include <algorithm>
#include <memory>
#include <new>

namespace baton::exchange {

using basics::Outcome;
using basics::Refusal;

namespace {

constexpr std::size_t longestCell = 16u << 20;
constexpr std::size_t chunk = 64u << 10;

/// Takes cells and row ends from libcsv.
class Rows : public TableRows {
public:
  using TableRows::TableRows;

  static void cell(void* bytes, std::size_t size, void* self) {
    auto& rows = *static_cast<Rows*>(self);
    rows.m_afterCr = false;
    rows.takeCell(withoutGuard({static_cast<const char*>(bytes), size}));
  }
  static void rowEnd(int terminator, void* self) {
    auto& rows = *static_cast<Rows*>(self);
    // The LF of a CR LF comes as one more row end.
    const bool isRest = terminator == '\n' && rows.m_afterCr && rows.width() == 0;
    rows.m_afterCr = terminator == '\r';
    if (!isRest)
      rows.endRow();
  }

private:
  bool m_afterCr = false;
};

/// libcsv in its strict mode: the other one takes what follows a closing quote into the cell, and with it the rows up
/// to the next quote, and passes over a quote that is never closed.
class Parser {
public:
  explicit Parser(char delimiter) {
    if (csv_init(&m_state, strictly) != 0)
      throw std::bad_alloc();
    csv_set_delim(&m_state, static_cast<unsigned char>(delimiter));
    csv_set_blk_size(&m_state, 4096);
  }
  ~Parser() { csv_free(&m_state); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  void take(std::string_view part, Rows& rows) {
    while (!part.empty() && !rows.refusal()) {
      const std::size_t taken = feed(part, rows);
      part.remove_prefix(taken);
      if (!part.empty())
        part.remove_prefix(takeQuote(part, rows));
    }
    if (m_state.entry_pos > longestCell)
      rows.refuse(
          {rowName(rows.current()) + " has a cell of more than 16 MiB", "Mostly a quote in it is never closed"});
  }

  void finish(Rows& rows) {
    if (csv_fini(&m_state, &Rows::cell, &Rows::rowEnd, &rows) != 0)
      rows.refuse({"A quote that opens in row " + std::to_string(rows.current()) + " is never closed",
                   "Close it, or export the file again"});
  }

private:
  static constexpr unsigned char loosely = CSV_REPALL_NL;
  static constexpr unsigned char strictly = CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI;

  std::size_t feed(std::string_view part, Rows& rows) {
    const std::size_t taken = csv_parse(&m_state, part.data(), part.size(), &Rows::cell, &Rows::rowEnd, &rows);
    if (taken < part.size() && csv_error(&m_state) == CSV_ENOMEM)
      throw std::bad_alloc();
    return taken;
  }

  /// The part begins where strictness stopped: a quote in a cell that did not begin with one, such as 5" pipe, is text;
  /// text behind the quote that closes a cell is a slip that only its author can mend.
  std::size_t takeQuote(std::string_view part, Rows& rows) {
    if (m_state.quoted != 0) {
      rows.refuse({"Text follows a closing quote in row " + std::to_string(rows.current()),
                   "Write a quote inside a quoted cell twice"});
      return part.size();
    }
    csv_set_opts(&m_state, loosely);
    const std::size_t taken = feed(part.substr(0, 1), rows);
    csv_set_opts(&m_state, strictly);
    return taken;
  }

  csv_parser m_state;
};

void parse(std::string_view text, char delimiter, Rows& rows) {
  Parser parser(delimiter);
  for (std::size_t at = 0; at < text.size() && !rows.refusal(); at += chunk)
    parser.take(text.substr(at, chunk), rows);
  if (!rows.refusal())
    parser.finish(rows);
}

/// Spreadsheets take a first line such as "sep=;" as a declaration.
std::optional<char> declaredInFile(std::string_view text) {
  if (text.size() < 5 || !basics::sameName(text.substr(0, 4), "sep="))
    return std::nullopt;
  const bool lineEnds = text.size() == 5 || text[5] == '\r' || text[5] == '\n';
  return lineEnds && std::string_view(",;\t|").find(text[4]) != std::string_view::npos ? std::optional(text[4])
                                                                                       : std::nullopt;
}

bool isUsable(char delimiter) {
  return delimiter != '"' && delimiter != '\r' && delimiter != '\n' && delimiter != '\0';
}

} // namespace

std::vector<std::string> RowCells::texts() const {
  return {begin(), end()};
}

int CsvTable::column(std::string_view name) const {
  const std::string key = basics::nameKey(name);
  for (std::size_t i = 0; i < header.size(); ++i)
    if (basics::nameKey(header[i]) == key)
      return int(i);
  return -1;
}

Outcome<CsvTable> readCsv(std::string_view bytes, const CsvFormat& format) {
  auto decoded = decode(bytes, format.encoding);
  if (!decoded)
    return decoded.refusal();
  if (basics::trimmed(decoded->text).empty())
    return Refusal{"The file is empty", "Choose a file with rows"};
  if (format.headerRow.value_or(0) < 0)
    return Refusal{"The header row cannot be negative", "Count rows from 1; 0 means that there is none"};
  const auto inFile = declaredInFile(decoded->text);
  const auto headerRow = inFile && !format.headerRow ? std::optional(2) : format.headerRow;
  const char found = inFile ? *inFile : detectDelimiter(decoded->text, headerRow.value_or(1));
  const char delimiter = format.delimiter.value_or(found);
  if (!isUsable(delimiter))
    return Refusal{"The declared delimiter cannot divide cells", "Use a comma, a semicolon, a tab or a bar"};
  Rows rows(headerRow);
  rows.expect(decoded->text.size());
  parse(decoded->text, delimiter, rows);
  auto table = rows.table();
  if (table) {
    table->delimiter = delimiter;
    table->encoding = decoded->encoding;
  }
  return table;
}

} // namespace baton::exchange

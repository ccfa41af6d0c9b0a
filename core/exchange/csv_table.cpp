// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_table.h"

#include "core/basics/text.h"
#include "core/exchange/csv_delimiter.h"
#include "core/exchange/text_encoding.h"

#include <csv.h>

#include <algorithm>
#include <memory>
#include <new>
#include <set>

namespace baton::exchange {

using basics::Outcome;
using basics::Refusal;

namespace {

constexpr std::size_t longestCell = 16u << 20;
constexpr std::size_t mostColumns = 4096;
// Short rows are filled up to the header's width, so a small file can ask for much.
constexpr std::size_t mostCells = 64u << 20;
constexpr std::size_t chunk = 64u << 10;

std::string rowName(int row) {
  return "Row " + std::to_string(row);
}

/// Takes cells and row ends from libcsv and makes numbered rows of them.
class Rows {
public:
  explicit Rows(const std::optional<int>& headerRow) : m_headerRow(headerRow) {}

  static void cell(void* bytes, std::size_t size, void* self) {
    static_cast<Rows*>(self)->takeCell({static_cast<const char*>(bytes), size});
  }
  static void rowEnd(int terminator, void* self) { static_cast<Rows*>(self)->endRow(terminator); }

  int current() const { return m_number + 1; }
  const std::optional<Refusal>& refusal() const { return m_refusal; }
  void refuse(Refusal refusal) {
    if (!m_refusal)
      m_refusal = std::move(refusal);
  }

  std::vector<std::string> header;
  std::vector<CsvTable::Row> rows;

private:
  void takeCell(std::string_view text) {
    m_afterCr = false;
    if (m_cells.size() >= mostColumns)
      refuse({rowName(current()) + " has more than 4,096 columns", "Look at the delimiter that was found or declared"});
    if (m_refusal)
      return;
    m_blank = m_blank && text.empty();
    m_cells.emplace_back(text);
  }

  void endRow(int terminator) {
    // The LF of a CR LF comes as one more row end.
    if (terminator == '\n' && m_afterCr && m_cells.empty()) {
      m_afterCr = false;
      return;
    }
    m_afterCr = terminator == '\r';
    ++m_number;
    if (m_refusal)
      return;
    if (isHeader())
      header = std::move(m_cells);
    else if (!m_blank && m_number > m_headerRow.value_or(0))
      keepRow();
    m_cells.clear();
    m_blank = true;
  }

  bool isHeader() const {
    if (m_headerRow)
      return m_number == *m_headerRow;
    return header.empty() && !m_blank;
  }

  void keepRow() {
    m_held += std::max(m_cells.size(), header.size());
    if (m_held > mostCells)
      refuse({rowName(m_number) + " is one too many: the file has more than 67 million cells", "Divide the file"});
    else
      rows.push_back({m_number, std::move(m_cells), false});
  }

  std::optional<int> m_headerRow;
  std::vector<std::string> m_cells;
  int m_number = 0;
  std::size_t m_held = 0;
  bool m_blank = true;
  bool m_afterCr = false;
  std::optional<Refusal> m_refusal;
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

std::vector<std::string> numbered(std::size_t columns) {
  std::vector<std::string> header;
  for (std::size_t i = 1; i <= columns; ++i)
    header.push_back(std::to_string(i));
  return header;
}

/// Every column can be called: "Column 3" where it has no name, "Amount (2)" where the name was taken.
std::vector<std::string> addressable(const std::vector<std::string>& written) {
  std::vector<std::string> header;
  std::set<std::string> taken;
  for (const std::string& name : written)
    taken.insert(basics::nameKey(name));
  std::set<std::string> used;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const std::string_view bare = basics::trimmed(written[i]);
    const std::string base = bare.empty() ? "Column " + std::to_string(i + 1) : std::string(bare);
    std::string name = base;
    const auto isFree = [&](const std::string& key) {
      return !used.contains(key) && ((name == base && !bare.empty()) || !taken.contains(key));
    };
    for (int n = 2; !isFree(basics::nameKey(name)); ++n)
      name = base + " (" + std::to_string(n) + ")";
    used.insert(basics::nameKey(name));
    header.push_back(std::move(name));
  }
  return header;
}

void fit(CsvTable::Row& row, std::size_t columns) {
  const auto filled = [](const std::string& cell) { return !cell.empty(); };
  if (row.cells.size() > columns)
    row.tooLong = std::any_of(row.cells.begin() + std::ptrdiff_t(columns), row.cells.end(), filled);
  row.cells.resize(columns);
}

std::size_t widest(const std::vector<CsvTable::Row>& rows) {
  std::size_t columns = 0;
  for (const CsvTable::Row& row : rows)
    columns = std::max(columns, row.cells.size());
  return columns;
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

Outcome<CsvTable> tableOf(Rows& rows, bool withoutHeader) {
  if (withoutHeader && rows.rows.empty())
    return Refusal{"The file is empty", "Choose a file with rows"};
  if (!withoutHeader && rows.header.empty())
    return Refusal{"There is no row with the names of the columns", "Declare in which row they stand"};
  CsvTable table;
  table.header = withoutHeader ? numbered(widest(rows.rows)) : addressable(rows.header);
  if (table.header.size() * rows.rows.size() > mostCells)
    return Refusal{"The file has more than 67 million cells", "Divide the file"};
  table.rows = std::move(rows.rows);
  for (CsvTable::Row& row : table.rows)
    fit(row, table.header.size());
  return table;
}

} // namespace

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
  parse(decoded->text, delimiter, rows);
  if (rows.refusal())
    return *rows.refusal();
  auto table = tableOf(rows, headerRow == 0);
  if (table) {
    table->delimiter = delimiter;
    table->encoding = decoded->encoding;
  }
  return table;
}

} // namespace baton::exchange

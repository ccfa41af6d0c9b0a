// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_table.h"

#include "core/basics/text.h"
#include "core/exchange/csv_delimiter.h"
#include "core/exchange/csv_divider.h"
#include "core/exchange/text_encoding.h"

namespace baton::exchange {

using basics::Outcome;
using basics::Refusal;

namespace {

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

int columnCalled(std::string_view name, const std::vector<std::string>& header) {
  const std::string key = basics::nameKey(name);
  for (std::size_t i = 0; i < header.size(); ++i)
    if (basics::nameKey(header[i]) == key)
      return int(i);
  return -1;
}

int CsvTable::column(std::string_view name) const {
  return columnCalled(name, header);
}

Outcome<CsvLayout> csvLayout(std::string_view text, const CsvFormat& format) {
  if (basics::trimmed(text).empty())
    return Refusal{"The file is empty", "Choose a file with rows"};
  if (format.headerRow.value_or(0) < 0)
    return Refusal{"The header row cannot be negative", "Count rows from 1; 0 means that there is none"};
  const auto inFile = declaredInFile(text);
  CsvLayout layout;
  layout.headerRow = inFile && !format.headerRow ? std::optional(2) : format.headerRow;
  const char found = inFile ? *inFile : detectDelimiter(text, layout.headerRow.value_or(1));
  layout.delimiter = format.delimiter.value_or(found);
  if (!isUsable(layout.delimiter))
    return Refusal{"The declared delimiter cannot divide cells", "Use a comma, a semicolon, a tab or a bar"};
  return layout;
}

Outcome<CsvTable> readCsv(std::string_view bytes, const CsvFormat& format) {
  const auto decoded = decode(bytes, format.encoding);
  if (!decoded)
    return decoded.refusal();
  const auto layout = csvLayout(decoded->text, format);
  if (!layout)
    return layout.refusal();
  TableRows rows(layout->headerRow);
  rows.expect(decoded->text.size());
  CsvDivider divider(layout->delimiter, rows);
  divider.take(decoded->text);
  divider.finish();
  auto table = rows.table();
  if (table) {
    table->delimiter = layout->delimiter;
    table->encoding = decoded->encoding;
  }
  return table;
}

} // namespace baton::exchange

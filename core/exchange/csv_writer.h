// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace baton::exchange {

/// One cell of a CSV file. A text that a spreadsheet would take for a formula is written so that it stays text.
struct CsvCell {
  std::string text;
  bool isNumber = false;
};

/// RFC 4180: commas, CRLF, quotes where needed, UTF-8 with a byte order mark so that spreadsheets read it as such.
std::string writeCsv(const std::vector<std::vector<CsvCell>>& rows);

} // namespace baton::exchange

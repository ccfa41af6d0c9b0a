// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_writer.h"

#include "core/exchange/formula_guard.h"
#include "core/exchange/number_text.h"

#include <string_view>

namespace baton::exchange {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// What is called a number must be one, or a formula would pass under its name.
bool isNumber(const CsvCell& cell) {
  return cell.isNumber && (plainNumber(cell.text, '.', ",") || plainNumber(cell.text, ',', "."));
}

bool needsQuotes(std::string_view text) {
  const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
  return text.find_first_of(",;\"\r\n\t|") != std::string_view::npos ||
         (!text.empty() && (isBlank(text.front()) || isBlank(text.back())));
}

void appendCell(std::string& out, const CsvCell& cell) {
  const std::string text = (needsGuard(cell.text) && !isNumber(cell) ? "'" : "") + cell.text;
  if (!needsQuotes(text)) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text)
    out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

} // namespace

std::string writeCsv(const std::vector<std::vector<CsvCell>>& rows) {
  std::string out(byteOrderMark);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0)
        out += ',';
      appendCell(out, row[i]);
    }
    // A line without anything on it is no row.
    if (row.size() == 1 && row.front().text.empty())
      out += "\"\"";
    out += "\r\n";
  }
  return out;
}

} // namespace baton::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_divider.h"

#include "core/exchange/formula_guard.h"

#include <algorithm>
#include <new>

namespace baton::exchange {
namespace {

constexpr std::size_t longestCell = 16u << 20;
constexpr std::size_t partBytes = 64u << 10;
constexpr unsigned char loosely = CSV_REPALL_NL;
constexpr unsigned char strictly = CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI;

/// As libcsv passes over them around a cell.
std::string_view withoutBlanks(std::string_view cell, char delimiter) {
  const auto isBlank = [delimiter](char c) { return (c == ' ' || c == '\t') && c != delimiter; };
  while (!cell.empty() && isBlank(cell.front()))
    cell.remove_prefix(1);
  while (!cell.empty() && isBlank(cell.back()))
    cell.remove_suffix(1);
  return cell;
}

} // namespace

CsvDivider::CsvDivider(char delimiter, TableRows& rows) : m_delimiter(delimiter), m_rows(rows) {
  if (csv_init(&m_state, strictly) != 0)
    throw std::bad_alloc();
  csv_set_delim(&m_state, static_cast<unsigned char>(delimiter));
  csv_set_blk_size(&m_state, 4096);
  m_restingState = m_state.pstate;
}

CsvDivider::~CsvDivider() {
  csv_free(&m_state);
}

void CsvDivider::takeCell(void* bytes, std::size_t size, void* self) {
  auto& divider = *static_cast<CsvDivider*>(self);
  divider.m_afterCr = false;
  divider.m_rows.takeCell(withoutGuard({static_cast<const char*>(bytes), size}));
}

void CsvDivider::endRow(int terminator, void* self) {
  auto& divider = *static_cast<CsvDivider*>(self);
  // The LF of a CR LF comes as one more row end.
  const bool isRest = terminator == '\n' && divider.m_afterCr && divider.m_rows.width() == 0;
  divider.m_afterCr = terminator == '\r';
  if (!isRest)
    divider.m_rows.endRow();
}

void CsvDivider::take(std::string_view text) {
  while (!text.empty() && m_rows.wantsMore()) {
    if (isBetweenRows())
      text.remove_prefix(takePlainRows(text));
    // To the end of its line: what follows may be plain again.
    const std::size_t line = text.substr(0, partBytes).find('\n');
    const std::size_t size = line == std::string_view::npos ? std::min(text.size(), partBytes) : line + 1;
    takeQuoted(text.substr(0, size));
    text.remove_prefix(size);
  }
}

void CsvDivider::finish() {
  if (m_rows.wantsMore() && csv_fini(&m_state, &takeCell, &endRow, this) != 0)
    m_rows.refuse({"A quote that opens in row " + std::to_string(m_rows.current()) + " is never closed",
                   "Close it, or export the file again"});
}

/// How many bytes were rows without any quote, each to its end.
std::size_t CsvDivider::takePlainRows(std::string_view text) {
  std::size_t from = 0;
  while (m_rows.wantsMore()) {
    const std::size_t end = endOfPlainRow(text, from);
    if (end == std::string_view::npos)
      break;
    takePlainRow(text.substr(from, end - from));
    endRow(text[end], this);
    from = end + 1;
  }
  return from;
}

/// Where the line ends; none where a quote comes first, or no end within reach.
std::size_t CsvDivider::endOfPlainRow(std::string_view text, std::size_t from) {
  m_ends.clear();
  for (std::size_t at = from; at < std::min(text.size(), from + partBytes); ++at) {
    const char c = text[at];
    if (c == m_delimiter)
      m_ends.push_back(at - from);
    else if (c == '\n' || c == '\r')
      return at;
    else if (c == '"')
      break;
  }
  return std::string_view::npos;
}

void CsvDivider::takePlainRow(std::string_view row) {
  if (m_ends.empty() && withoutBlanks(row, m_delimiter).empty())
    return; // an empty line has no cells
  std::size_t begin = 0;
  m_ends.push_back(row.size());
  for (const std::size_t end : m_ends) {
    m_rows.takeCell(withoutGuard(withoutBlanks(row.substr(begin, end - begin), m_delimiter)));
    begin = end + 1;
  }
  m_afterCr = false;
}

void CsvDivider::takeQuoted(std::string_view text) {
  while (!text.empty() && m_rows.wantsMore()) {
    text.remove_prefix(feed(text));
    if (!text.empty())
      text.remove_prefix(takeQuote(text));
  }
  if (m_state.entry_pos > longestCell)
    m_rows.refuse(
        {rowName(m_rows.current()) + " has a cell of more than 16 MiB", "Mostly a quote in it is never closed"});
}

std::size_t CsvDivider::feed(std::string_view text) {
  const std::size_t taken = csv_parse(&m_state, text.data(), text.size(), &takeCell, &endRow, this);
  if (taken < text.size() && csv_error(&m_state) == CSV_ENOMEM)
    throw std::bad_alloc();
  return taken;
}

/// The text begins where strictness stopped: a quote in a cell that did not begin with one, such as 5" pipe, is text;
/// text behind the quote that closes a cell is a slip that only its author can mend.
std::size_t CsvDivider::takeQuote(std::string_view text) {
  if (m_state.quoted != 0) {
    m_rows.refuse({"Text follows a closing quote in row " + std::to_string(m_rows.current()),
                   "Write a quote inside a quoted cell twice"});
    return text.size();
  }
  csv_set_opts(&m_state, loosely);
  const std::size_t taken = feed(text.substr(0, 1));
  csv_set_opts(&m_state, strictly);
  return taken;
}

} // namespace baton::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table_rows.h"

#include "core/basics/text.h"

#include <algorithm>
#include <set>

namespace baton::exchange {

using basics::Outcome, basics::Refusal;

namespace {

constexpr std::size_t mostColumns = 4096;
constexpr std::size_t largestText = 1u << 30;
// Short rows are filled up to the header's width, so a small file can ask for much.
constexpr std::size_t mostCells = 64u << 20;

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

} // namespace

std::string rowName(int row) {
  return "Row " + std::to_string(row);
}

void TableRows::refuse(Refusal refusal) {
  if (!m_refusal)
    m_refusal = std::move(refusal);
}

void TableRows::takeCell(std::string_view text) {
  if (m_width >= mostColumns)
    refuse({rowName(current()) + " has more than 4,096 columns", "Look at the delimiter that was found or declared"});
  if (m_store->text.size() - m_from + text.size() > largestText)
    refuse({rowName(current()) + " is larger than 1 GiB", "Look at the delimiter that was found or declared"});
  if (!wantsMore())
    return;
  m_blank = m_blank && text.empty();
  m_store->text.append(text);
  m_store->ends.push_back(std::uint32_t(m_store->text.size() - m_from));
  ++m_width;
}

/// The row is no row of the table: its room is for the next one.
void TableRows::forgetRow() {
  m_store->text.resize(m_from);
  m_store->ends.resize(m_first);
}

void TableRows::endRow() {
  ++m_number;
  if (!wantsMore())
    return;
  if (isHeader()) {
    m_store->width = m_width;
    m_header = RowCells(*m_store, m_from, m_first, m_width).texts();
    forgetRow();
  } else if (!m_blank && m_number > m_headerRow.value_or(0)) {
    keepRow();
  } else {
    forgetRow();
  }
  m_from = m_store->text.size();
  m_first = m_store->ends.size();
  m_width = 0;
  m_blank = true;
}

bool TableRows::isHeader() const {
  if (m_headerRow)
    return m_number == *m_headerRow;
  return m_header.empty() && !m_blank;
}

void TableRows::keepRow() {
  m_any = true;
  m_widest = std::max(m_widest, m_width);
  m_held += std::max(m_width, m_header.size());
  if (m_held > mostCells)
    refuse({rowName(m_number) + " is one too many: the file has more than 67 million cells", "Divide the file"});
  else if (m_take)
    showRow();
  else
    m_rows.push_back({m_number, RowCells(*m_store, m_from, m_first, m_width), false});
}

void TableRows::showRow() {
  CsvTable::Row row{m_number, RowCells(*m_store, m_from, m_first, m_width), false};
  fit(row);
  m_stopped = !m_take(row);
  forgetRow();
}

/// Every row is as wide as the table; what stands beyond it is dropped, and said.
void TableRows::fit(CsvTable::Row& row) const {
  const std::size_t columns = m_store->width, all = row.cells.m_count;
  for (std::size_t i = columns; i < all; ++i)
    row.tooLong |= !row.cells[i].empty();
  row.cells.m_count = std::uint32_t(std::min(all, columns));
}

Outcome<std::vector<std::string>> TableRows::header() const {
  if (m_refusal)
    return *m_refusal;
  const bool withoutHeader = m_headerRow == 0;
  if (withoutHeader && !m_any)
    return Refusal{"The file is empty", "Choose a file with rows"};
  if (!withoutHeader && m_header.empty())
    return Refusal{"There is no row with the names of the columns", "Declare in which row they stand"};
  return withoutHeader ? numbered(m_widest) : addressable(m_header);
}

Outcome<CsvTable> TableRows::table() {
  auto names = header();
  if (!names)
    return names.refusal();
  CsvTable table;
  table.header = std::move(*names);
  if (table.header.size() * m_rows.size() > mostCells)
    return Refusal{"The file has more than 67 million cells", "Divide the file"};
  m_store->width = table.header.size();
  for (CsvTable::Row& row : m_rows)
    fit(row);
  table.store = m_store;
  table.rows = std::move(m_rows);
  return table;
}

} // namespace baton::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/source_table.h"

#include "core/basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::records {
namespace {

using basics::Amount, basics::Done, basics::Outcome, basics::Refusal;

} // namespace

exchange::CsvFormat formatOf(const ColumnMapping& mapping) {
  exchange::CsvFormat format;
  if (mapping.delimiter && mapping.delimiter->size() == 1)
    format.delimiter = mapping.delimiter->front();
  format.encoding = mapping.encoding;
  format.headerRow = mapping.headerRow;
  format.sheet = mapping.sheet;
  return format;
}

Outcome<SourceTable> SourceTable::open(const ImportRequest& request, const std::vector<std::string>& dateTargets,
                                       const std::vector<std::string>& amountTargets, const std::string& currency,
                                       ImportPlan& plan) {
  SourceTable source;
  source.m_currency = currency;
  source.m_mapping = request.mapping;
  source.m_create = request.create;
  source.m_watch = request.watch;
  for (const std::string& word : request.mapping.empty)
    if (!basics::trimmed(word).empty())
      source.m_emptyWords.push_back(basics::nameKey(word));
  source.m_table = request.table;
  if (!source.m_table) {
    auto table = exchange::readTable(request.bytes, formatOf(request.mapping));
    if (!table)
      return Refusal{fmt::format("{}: {}", request.fileName, table.refusal().cause), table.refusal().remedy};
    source.m_table = std::make_shared<const exchange::CsvTable>(std::move(*table));
  }
  plan.header = source.m_table->header;
  plan.rows = int(source.m_table->rows.size());
  if (const auto found = source.findColumns(); found.refused())
    return found.refusal();
  std::vector<std::string> amounts;
  for (const std::string& target : amountTargets)
    if (source.m_columns.contains(target))
      amounts.push_back(source.headerOf(target));
  if (request.mapping.wide)
    for (const auto& [header, month] : request.mapping.wide->months)
      amounts.push_back(header);
  for (const std::string& target : dateTargets)
    if (const auto detected = source.detectDates(target, plan); detected.refused())
      return detected.refusal();
  for (const std::string& header : amounts)
    if (const auto detected = source.detectNumbers(header, plan); detected.refused())
      return detected.refusal();
  return source;
}

Outcome<Done> SourceTable::findColumns() {
  m_targets.assign(m_table->header.size(), "");
  const auto missing = [this](const std::string& header) {
    return Refusal{fmt::format("The file has no column \"{}\"", header),
                   fmt::format("Its columns are {}", fmt::join(m_table->header, ", "))};
  };
  for (const auto& [target, header] : m_mapping.columns) {
    const int column = m_table->column(header);
    if (column < 0)
      return missing(header);
    m_columns[target] = column;
    m_targets[std::size_t(column)] = target;
  }
  for (const std::string& header : m_mapping.externalId) {
    const int column = m_table->column(header);
    if (column < 0)
      return missing(header);
    m_idColumns.push_back(column);
    if (m_targets[std::size_t(column)].empty() && m_mapping.externalId.size() == 1)
      m_targets[std::size_t(column)] = "external_id";
  }
  if (m_mapping.wide) {
    if (m_table->column(m_mapping.wide->year) < 0)
      return missing(m_mapping.wide->year);
    for (const auto& [header, month] : m_mapping.wide->months)
      if (m_table->column(header) < 0)
        return missing(header);
  }
  return Done{};
}

bool SourceTable::isEmpty(std::string_view cell) const {
  const auto trimmed = basics::trimmed(cell);
  return trimmed.empty() ||
         (!m_emptyWords.empty() && std::ranges::find(m_emptyWords, basics::nameKey(trimmed)) != m_emptyWords.end());
}

bool SourceTable::isPlainNumber(std::string_view cell) const {
  if (!m_table->isOfWorkbook())
    return false;
  const bool digitsOnly =
      cell.find_first_not_of("0123456789.", cell.starts_with('-') ? 1 : 0) == std::string_view::npos;
  const auto point = cell.find('.');
  // No number of a workbook has three decimals: that is a text which might mean a thousand.
  return digitsOnly && (point == std::string_view::npos || cell.size() - point - 1 != 3);
}

bool SourceTable::isPlainDate(std::string_view cell) const {
  return m_table->isOfWorkbook() && cell.size() >= 10 && bool(Date::parse(cell.substr(0, 10)));
}

exchange::NumberFormat SourceTable::numberFormat(std::string_view cell, int column) const {
  return isPlainNumber(cell) ? exchange::NumberFormat() : m_numberFormats.at(column);
}

std::vector<std::string_view> SourceTable::valuesOf(int column,
                                                    bool (SourceTable::*isPlain)(std::string_view) const) const {
  std::vector<std::string_view> values;
  for (const Row& row : m_table->rows)
    if (const std::string_view cell = row.cells[std::size_t(column)]; !isEmpty(cell) && !(this->*isPlain)(cell))
      values.emplace_back(cell);
  return values;
}

namespace {

/// A column that is written in two ways would be read by chance: nothing of the file is taken. What is no value in any
/// way, or had nothing to be found out, answers for its own row.
template <class Format>
Outcome<Done> takeReading(const std::string& header, const exchange::Detected<Format>& detected, bool isDeclared,
                          ImportPlan& plan) {
  if (detected.question)
    plan.ask.push_back({header, *detected.question});
  else if (detected.ofWholeColumn && !isDeclared)
    return Refusal{fmt::format("No one way of writing fits the column {}: {}", header, *detected.misfit),
                   "Map another column, or mend the file"};
  return Done{};
}

} // namespace

Outcome<Done> SourceTable::detectDates(const std::string& target, ImportPlan& plan) {
  const auto column = m_columns.find(target);
  if (m_mapping.dates || column == m_columns.end()) {
    m_datePatterns.insert_or_assign(target, exchange::DatePattern::parse(m_mapping.dates.value_or("yyyy-MM-dd")));
    return Done{};
  }
  const auto detected = exchange::detectDates(valuesOf(column->second, &SourceTable::isPlainDate));
  m_datePatterns.insert_or_assign(target, exchange::DatePattern::parse(detected.format.value_or("yyyy-MM-dd")));
  return takeReading(headerOf(target), detected, false, plan);
}

Outcome<Done> SourceTable::detectNumbers(const std::string& header, ImportPlan& plan) {
  std::optional<char> decimal;
  if (m_mapping.decimal && !m_mapping.decimal->empty())
    decimal = m_mapping.decimal->front();
  const int column = m_table->column(header);
  const auto detected =
      exchange::detectNumbers(valuesOf(column, &SourceTable::isPlainNumber), decimal, m_mapping.thousands);
  exchange::NumberFormat format;
  format.decimal = decimal.value_or('.');
  format.thousands = m_mapping.thousands.value_or(format.decimal == '.' ? "," : ".");
  m_numberFormats[column] = detected.format.value_or(format);
  const bool isDeclared = decimal && (*decimal == '.' || *decimal == ',') && m_mapping.thousands &&
                          *m_mapping.thousands != std::string_view(&*decimal, 1);
  return takeReading(header, detected, isDeclared, plan);
}

std::string SourceTable::headerOf(const std::string& target) const {
  const auto column = m_columns.find(target);
  return column == m_columns.end() ? target : m_table->header[std::size_t(column->second)];
}

std::string SourceTable::text(const Row& row, const std::string& target) const {
  if (const auto column = m_columns.find(target); column != m_columns.end()) {
    const std::string_view cell = row.cells[std::size_t(column->second)];
    if (!isEmpty(cell))
      return m_mapping.alias(target, std::string(basics::trimmed(cell)));
  }
  const auto constant = m_mapping.constants.find(target);
  return constant == m_mapping.constants.end() ? std::string() : constant->second;
}

std::optional<std::string> SourceTable::cell(const Row& row, int column) const {
  if (column < 0)
    return std::nullopt;
  const std::string& target = m_targets[std::size_t(column)];
  return target.empty() || target == "external_id" ? std::string(row.cells[std::size_t(column)]) : text(row, target);
}

std::string SourceTable::externalId(const Row& row) const {
  std::string id;
  bool any = false;
  for (std::size_t i = 0; i < m_idColumns.size(); ++i) {
    const std::string_view cell = row.cells[std::size_t(m_idColumns[i])];
    any |= !isEmpty(cell);
    id += (i == 0 ? "" : "-") + std::string(basics::trimmed(cell));
  }
  return any ? id : std::string();
}

Outcome<std::optional<Date>> SourceTable::date(const Row& row, const std::string& target) const {
  const std::string cell = text(row, target);
  if (cell.empty())
    return std::optional<Date>();
  const auto& pattern = m_datePatterns.at(target);
  const auto date = isPlainDate(cell) ? Date::parse(std::string_view(cell).substr(0, 10))
                    : pattern         ? pattern->read(cell)
                                      : Outcome<Date>(pattern.refusal());
  if (!date)
    return Refusal{fmt::format("{}: {}", headerOf(target), date.refusal().cause),
                   date.refusal().remedy,
                   {"", 0, headerOf(target)}};
  return std::optional<Date>(*date);
}

Outcome<std::optional<Amount>> SourceTable::amount(const Row& row, const std::string& target, bool* rounded) const {
  if (const auto column = m_columns.find(target); column != m_columns.end())
    return amountAt(row, column->second, target, rounded);
  const auto constant = m_mapping.constants.find(target);
  if (constant == m_mapping.constants.end())
    return std::optional<Amount>();
  const auto amount = Amount::parse(constant->second);
  return amount ? Outcome<std::optional<Amount>>(std::optional(*amount)) : amount.refusal();
}

Outcome<std::optional<Amount>> SourceTable::number(const Row& row, const std::string& target, bool* rounded) const {
  const auto column = m_columns.find(target);
  if (column == m_columns.end()) {
    const auto constant = m_mapping.constants.find(target);
    if (constant == m_mapping.constants.end())
      return std::optional<Amount>();
    const auto number = Amount::parse(constant->second);
    return number ? Outcome<std::optional<Amount>>(std::optional(*number)) : number.refusal();
  }
  std::string_view cell = basics::trimmed(row.cells[std::size_t(column->second)]);
  if (isEmpty(cell))
    return std::optional<Amount>();
  if (cell.ends_with('%'))
    cell = basics::trimmed(cell.substr(0, cell.size() - 1));
  const std::string header = headerOf(target);
  const auto number = exchange::readNumber(cell, numberFormat(cell, column->second), rounded, basics::Decimal::of(1));
  if (!number)
    return Refusal{fmt::format("{}: {}", header, number.refusal().cause), number.refusal().remedy, {"", 0, header}};
  return std::optional<Amount>(*number);
}

Outcome<std::optional<Amount>> SourceTable::amountInColumn(const Row& row, const std::string& header,
                                                           const std::string& target, bool* rounded) const {
  return amountAt(row, m_table->column(header), target, rounded);
}

Outcome<std::optional<Amount>> SourceTable::amountAt(const Row& row, int column, const std::string& target,
                                                     bool* rounded) const {
  const std::string_view cell = row.cells[std::size_t(column)];
  if (isEmpty(cell))
    return std::optional<Amount>();
  const auto format = numberFormat(basics::trimmed(cell), column);
  const basics::Decimal scale = m_mapping.scaleOf(target);
  auto amount = exchange::readNumber(basics::trimmed(cell), format, rounded, scale);
  if (!amount) {
    const std::string& header = m_table->header[std::size_t(column)];
    return Refusal{fmt::format("{}: {}", header, amount.refusal().cause), amount.refusal().remedy, {"", 0, header}};
  }
  const std::string currency = text(row, "currency");
  if (currency.empty() ||
      (basics::sameName(currency, m_currency) && !m_mapping.rates.contains(basics::nameKey(currency))))
    return std::optional<Amount>(*amount);
  const auto rate = m_mapping.rates.find(basics::nameKey(currency));
  if (rate == m_mapping.rates.end())
    return Refusal{fmt::format("{}: there is no rate for {}", headerOf("currency"), currency),
                   "Add it to \"rates\" in the mapping",
                   {"", 0, headerOf("currency")}};
  // From the text again: the amount is rounded once, after its conversion.
  amount = basics::product({*exchange::readDecimal(basics::trimmed(cell), format), scale, rate->second});
  return amount ? Outcome<std::optional<Amount>>(std::optional(*amount)) : amount.refusal();
}

bool SourceTable::makes(const std::string& target, const std::string& name) const {
  if (const auto names = m_create.find(target); names != m_create.end() && names->second.contains(name))
    return true;
  const auto policy = m_mapping.unmatched.find(target);
  return policy != m_mapping.unmatched.end() && policy->second == Unmatched::Create;
}

bool SourceTable::goesOn(std::size_t row) const {
  constexpr std::size_t every = 512;
  return !m_watch || row % every != 0 || m_watch(row, m_table->rows.size());
}

std::vector<std::pair<std::string, std::string>> SourceTable::columns() const {
  std::vector<std::pair<std::string, std::string>> columns;
  for (std::size_t i = 0; i < m_table->header.size(); ++i)
    columns.emplace_back(m_table->header[i], m_targets[i]);
  return columns;
}

std::vector<std::string> SourceTable::extraCells(const Row& row) const {
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < m_targets.size(); ++i)
    if (m_targets[i].empty())
      cells.emplace_back(row.cells[i]);
  return cells;
}

} // namespace baton::records

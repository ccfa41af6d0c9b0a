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
                                       ImportPlan& plan, Rows rows) {
  SourceTable source;
  source.m_fileName = request.fileName;
  source.m_currency = currency;
  source.m_mapping = request.mapping;
  source.m_create = request.create;
  source.m_watch = request.watch;
  for (const std::string& word : request.mapping.empty)
    if (!basics::trimmed(word).empty())
      source.m_emptyWords.push_back(basics::nameKey(word));
  source.m_table = request.table;
  if (!source.m_table && request.file && rows == Rows::OneByOne)
    source.m_file = request.file;
  if (!source.m_table && !source.m_file) {
    auto table = request.file ? request.file->table() : exchange::readTable(request.bytes, formatOf(request.mapping));
    if (!table)
      return Refusal{fmt::format("{}: {}", request.fileName, table.refusal().cause), table.refusal().remedy};
    source.m_table = std::make_shared<const exchange::CsvTable>(std::move(*table));
  }
  plan.header = source.header();
  if (source.m_table)
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
  if (const auto found = source.findFormats(dateTargets, amounts, plan); found.refused())
    return found.refusal();
  if (const Target found = source.target("currency"); found.isSaid())
    source.m_currencyAt = found;
  return source;
}

Outcome<Done> SourceTable::findColumns() {
  m_targets.assign(header().size(), "");
  const auto missing = [this](const std::string& name) {
    return Refusal{fmt::format("The file has no column \"{}\"", name),
                   fmt::format("Its columns are {}", fmt::join(header(), ", "))};
  };
  for (const auto& [target, name] : m_mapping.columns) {
    const int found = column(name);
    if (found < 0)
      return missing(name);
    m_columns[target] = found;
    m_targets[std::size_t(found)] = target;
  }
  for (const std::string& name : m_mapping.externalId) {
    const int found = column(name);
    if (found < 0)
      return missing(name);
    m_idColumns.push_back(found);
    if (m_targets[std::size_t(found)].empty() && m_mapping.externalId.size() == 1)
      m_targets[std::size_t(found)] = "external_id";
  }
  if (m_mapping.wide) {
    if (column(m_mapping.wide->year) < 0)
      return missing(m_mapping.wide->year);
    for (const auto& [name, month] : m_mapping.wide->months)
      if (column(name) < 0)
        return missing(name);
  }
  m_hasExtra = std::ranges::find(m_targets, "") != m_targets.end();
  return Done{};
}

bool SourceTable::isEmpty(std::string_view cell) const {
  const auto trimmed = basics::trimmed(cell);
  return trimmed.empty() ||
         (!m_emptyWords.empty() && std::ranges::find(m_emptyWords, basics::nameKey(trimmed)) != m_emptyWords.end());
}

bool SourceTable::isPlainNumber(std::string_view cell) const {
  if (!isOfWorkbook())
    return false;
  const bool digitsOnly =
      cell.find_first_not_of("0123456789.", cell.starts_with('-') ? 1 : 0) == std::string_view::npos;
  const auto point = cell.find('.');
  // No number of a workbook has three decimals: that is a text which might mean a thousand.
  return digitsOnly && (point == std::string_view::npos || cell.size() - point - 1 != 3);
}

bool SourceTable::isPlainDate(std::string_view cell) const {
  return isOfWorkbook() && cell.size() >= 10 && bool(Date::parse(cell.substr(0, 10)));
}

const exchange::NumberFormat& SourceTable::numberFormat(std::string_view cell, int column) const {
  static const exchange::NumberFormat plain;
  return isPlainNumber(cell) ? plain : m_numberFormats[std::size_t(column)];
}

namespace {

/// A column that is written in two ways would be read by chance: nothing of the file is taken. What is no value in any
/// way, or had nothing to be found out, answers for its own row.
template <class Format>
Outcome<Done> takeReading(const std::string& header, const exchange::Detected<Format>& detected, ImportPlan& plan) {
  if (detected.question)
    plan.ask.push_back({header, *detected.question});
  else if (detected.ofWholeColumn)
    return Refusal{fmt::format("No one way of writing fits the column {}: {}", header, *detected.misfit),
                   "Map another column, or mend the file"};
  return Done{};
}

} // namespace

/// Of the columns whose way of writing is to be found.
struct SourceTable::Detectors {
  template <class Format> struct One {
    std::string name; ///< the target of dates, the header of numbers
    int column = -1;
    std::unique_ptr<exchange::ColumnDetector<Format>> detector;
    bool isAnswered = false;
  };
  std::vector<One<std::string>> dates;
  std::vector<One<exchange::NumberFormat>> numbers;

  template <class Do> void forEach(Do run) {
    for (auto& one : dates)
      run(one, &SourceTable::isPlainDate);
    for (auto& one : numbers)
      run(one, &SourceTable::isPlainNumber);
  }
};

/// Once over all rows, for all columns together; the first that cannot be read ends it.
Outcome<Done> SourceTable::findFormats(const std::vector<std::string>& dates, const std::vector<std::string>& numbers,
                                       ImportPlan& plan) {
  Detectors detectors;
  for (const std::string& target : dates) {
    const auto found = m_columns.find(target);
    m_datePatterns.insert_or_assign(target, exchange::DatePattern::parse(m_mapping.dates.value_or("yyyy-MM-dd")));
    if (!m_mapping.dates && found != m_columns.end())
      detectors.dates.push_back({target, found->second, exchange::dateDetector()});
  }
  std::optional<char> decimal;
  if (m_mapping.decimal && !m_mapping.decimal->empty())
    decimal = m_mapping.decimal->front();
  const bool isDeclared = decimal && (*decimal == '.' || *decimal == ',') && m_mapping.thousands &&
                          *m_mapping.thousands != std::string_view(&*decimal, 1);
  exchange::NumberFormat format;
  format.decimal = decimal.value_or('.');
  format.thousands = m_mapping.thousands.value_or(format.decimal == '.' ? "," : ".");
  m_numberFormats.assign(header().size(), format);
  if (!isDeclared)
    for (const std::string& name : numbers)
      detectors.numbers.push_back({name, column(name), exchange::numberDetector(decimal, m_mapping.thousands)});
  if (const auto looked = look(detectors, plan); looked.refused())
    return looked;
  for (auto& one : detectors.dates) {
    const auto detected = one.detector->found();
    m_datePatterns.insert_or_assign(one.name, exchange::DatePattern::parse(detected.format.value_or("yyyy-MM-dd")));
    if (auto taken = takeReading(headerOf(one.name), detected, plan); taken.refused())
      return taken;
  }
  for (auto& one : detectors.numbers) {
    const auto detected = one.detector->found();
    m_numberFormats[std::size_t(one.column)] = detected.format.value_or(format);
    if (auto taken = takeReading(one.name, detected, plan); taken.refused())
      return taken;
  }
  return Done{};
}

Outcome<Done> SourceTable::look(Detectors& detectors, ImportPlan& plan) {
  if (detectors.dates.empty() && detectors.numbers.empty())
    return Done{};
  const bool isWatched = m_file != nullptr; // a table at hand is looked through at once
  m_looks += isWatched;
  int rows = 0;
  const auto seen = eachRow(
      [&](const Row& row) {
        ++rows;
        detectors.forEach([&](auto& one, auto isPlain) {
          if (const std::string_view cell = row.cells[std::size_t(one.column)];
              !isEmpty(cell) && !(this->*isPlain)(cell))
            one.detector->take(cell);
        });
        return true;
      },
      isWatched);
  if (!seen)
    return seen.refusal();
  plan.rows = rows;
  plan.stopped = !*seen;
  return lookForOthers(detectors);
}

/// What contradicts each other is said with both: the other one is looked for from the first row.
Outcome<Done> SourceTable::lookForOthers(Detectors& detectors) const {
  bool isOpen = false;
  detectors.forEach([&isOpen](auto& one, auto) {
    one.isAnswered = !one.detector->isContradicted();
    isOpen = isOpen || !one.isAnswered;
  });
  if (!isOpen)
    return Done{};
  const auto seen = eachRow(
      [&](const Row& row) {
        isOpen = false;
        detectors.forEach([&](auto& one, auto isPlain) {
          const std::string_view cell = row.cells[std::size_t(one.column)];
          if (!one.isAnswered && !isEmpty(cell) && !(this->*isPlain)(cell))
            one.isAnswered = !one.detector->lookForOther(cell);
          isOpen = isOpen || !one.isAnswered;
        });
        return isOpen;
      },
      false);
  return seen ? Outcome<Done>(Done{}) : seen.refusal();
}

std::string SourceTable::headerOf(const std::string& target) const {
  const auto column = m_columns.find(target);
  return column == m_columns.end() ? target : header()[std::size_t(column->second)];
}

SourceTable::Target SourceTable::target(const std::string& name) const {
  Target target;
  target.name = name;
  if (const auto column = m_columns.find(name); column != m_columns.end())
    target.column = column->second;
  if (const auto constant = m_mapping.constants.find(name); constant != m_mapping.constants.end())
    target.constant = constant->second;
  if (const auto aliases = m_mapping.aliases.find(name); aliases != m_mapping.aliases.end())
    target.aliases = &aliases->second;
  if (const auto pattern = m_datePatterns.find(name); pattern != m_datePatterns.end())
    target.pattern = &pattern->second;
  target.scale = m_mapping.scaleOf(name);
  return target;
}

std::string_view SourceTable::textAt(const Row& row, const Target& target) const {
  if (target.column >= 0)
    if (const std::string_view cell = row.cells[std::size_t(target.column)]; !isEmpty(cell)) {
      const std::string_view bare = basics::trimmed(cell);
      if (!target.aliases)
        return bare;
      const auto ours = target.aliases->find(std::string(bare));
      return ours == target.aliases->end() ? bare : std::string_view(ours->second);
    }
  return target.constant;
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

Outcome<std::optional<Date>> SourceTable::date(const Row& row, const Target& target) const {
  const std::string_view cell = textAt(row, target);
  if (cell.empty())
    return std::optional<Date>();
  const auto& pattern = *target.pattern;
  const auto date = isPlainDate(cell) ? Date::parse(cell.substr(0, 10))
                    : pattern         ? pattern->read(cell)
                                      : Outcome<Date>(pattern.refusal());
  if (!date)
    return Refusal{fmt::format("{}: {}", headerOf(target.name), date.refusal().cause),
                   date.refusal().remedy,
                   {"", 0, headerOf(target.name)}};
  return std::optional<Date>(*date);
}

Outcome<std::optional<Amount>> SourceTable::amount(const Row& row, const Target& target, bool* rounded) const {
  if (target.column >= 0)
    return amountAt(row, target.column, target.scale, rounded);
  if (target.constant.empty() && !m_mapping.constants.contains(target.name))
    return std::optional<Amount>();
  const auto amount = Amount::parse(target.constant);
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
  return amountAt(row, column(header), m_mapping.scaleOf(target), rounded);
}

Outcome<std::optional<Amount>> SourceTable::amountAt(const Row& row, int column, basics::Decimal scale,
                                                     bool* rounded) const {
  const std::string_view cell = row.cells[std::size_t(column)];
  if (isEmpty(cell))
    return std::optional<Amount>();
  const exchange::NumberFormat& format = numberFormat(basics::trimmed(cell), column);
  auto amount = exchange::readNumber(basics::trimmed(cell), format, rounded, scale);
  if (!amount) {
    const std::string& name = header()[std::size_t(column)];
    return Refusal{fmt::format("{}: {}", name, amount.refusal().cause), amount.refusal().remedy, {"", 0, name}};
  }
  if (!m_currencyAt)
    return std::optional<Amount>(*amount);
  const std::string currency(textAt(row, *m_currencyAt));
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

Outcome<bool> SourceTable::eachRow(const std::function<bool(const Row&)>& take, bool isWatched) const {
  constexpr std::size_t every = 512;
  bool all = true;
  std::size_t n = 0;
  const auto show = [&](const Row& row, std::uint64_t done, std::uint64_t of) {
    all = (!isWatched || n++ % every != 0 || goesOn(done, of)) && take(row);
    return all;
  };
  if (!m_file) {
    const auto& rows = m_table->rows;
    for (std::size_t i = 0; i < rows.size() && show(rows[i], i, rows.size()); ++i) {
    }
  } else {
    const auto read = m_file->each([&](const Row& row, std::uint64_t done) { return show(row, done, m_file->size()); });
    if (!read)
      return Refusal{fmt::format("{}: {}", m_fileName, read.refusal().cause), read.refusal().remedy};
  }
  m_look += isWatched;
  return all;
}

bool SourceTable::goesOn(std::uint64_t done, std::uint64_t all) const {
  return !m_watch || m_watch(std::size_t(std::min(m_look, m_looks - 1)) * all + done, std::size_t(m_looks) * all);
}

std::vector<std::pair<std::string, std::string>> SourceTable::columns() const {
  std::vector<std::pair<std::string, std::string>> columns;
  for (std::size_t i = 0; i < header().size(); ++i)
    columns.emplace_back(header()[i], m_targets[i]);
  return columns;
}

std::vector<std::string> SourceTable::extraCells(const Row& row) const {
  std::vector<std::string> cells;
  for (std::size_t i = 0; m_hasExtra && i < m_targets.size(); ++i)
    if (m_targets[i].empty())
      cells.emplace_back(row.cells[i]);
  return cells;
}

} // namespace baton::records

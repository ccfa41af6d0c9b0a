// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/column_check.h"

#include "core/basics/text.h"
#include "core/records/name_match.h"

#include <algorithm>
#include <unordered_map>

namespace baton::records {
namespace {

std::optional<NameMatch> namesFor(const std::string& target, const SourceTable& source,
                                  const basics::Elements& elements) {
  if (target == "market" || target == "offering" || target == "metric")
    return NameMatch::of(target, elements);
  if (target != "owner" && target != "manager")
    return std::nullopt;
  NameMatch match = NameMatch::people(elements);
  if (target == "manager")
    for (std::size_t i = 0; i < source.rows().size(); ++i)
      for (const char* own : {"name", "employee_id", "email"})
        match.add(4, source.text(source.rows()[i], own), basics::RowId(i) + 1);
  return match;
}

/// A name is looked up once, however many rows have it.
void checkNames(ColumnCheck& check, const SourceTable& source, const NameMatch& match) {
  std::unordered_map<std::string, std::size_t> names;
  for (const auto& row : source.rows())
    if (const std::string name = source.text(row, check.target); !name.empty())
      ++names[basics::nameKey(name)];
  for (const auto& [name, count] : names) {
    if (match.find(name) != 0) {
      ++check.known;
    } else {
      ++check.unknown;
      check.rowsUnknown += count;
    }
  }
}

void checkDates(ColumnCheck& check, const SourceTable& source) {
  for (const auto& row : source.rows()) {
    const auto date = source.date(row, check.target);
    if (!date) {
      ++check.unread;
    } else if (*date) {
      check.earliest = check.earliest ? std::min(*check.earliest, **date) : **date;
      check.latest = check.latest ? std::max(*check.latest, **date) : **date;
    }
  }
}

void checkAmounts(ColumnCheck& check, const SourceTable& source, const std::string& header) {
  for (const auto& row : source.rows()) {
    const auto amount = check.target == "month" ? source.amountInColumn(row, header, "amount", nullptr)
                        : isMoney(check.target) ? source.amount(row, check.target, nullptr)
                                                : source.number(row, check.target, nullptr);
    if (!amount) {
      ++check.unread;
    } else if (*amount) {
      check.sum = check.sum ? *check.sum + **amount : **amount;
      check.least = check.least ? std::min(*check.least, **amount) : **amount;
      check.most = check.most ? std::max(*check.most, **amount) : **amount;
    }
  }
}

void countValues(ColumnCheck& check, const SourceTable& source, std::size_t column) {
  std::unordered_map<std::string_view, bool> seen;
  for (const auto& row : source.rows())
    if (const auto cell = basics::trimmed(row.cells[column]); !cell.empty()) {
      ++check.filled;
      seen.try_emplace(cell);
    }
  check.distinct = seen.size();
}

std::string targetIn(const ColumnMapping& mapping, const std::string& header, const std::string& target) {
  if (std::ranges::any_of(mapping.externalId, [&](const std::string& id) { return basics::sameName(id, header); }))
    return "external_id";
  if (!mapping.wide)
    return target;
  if (basics::sameName(mapping.wide->year, header))
    return "year";
  return mapping.wide->months.contains(header) ? "month" : target;
}

} // namespace

std::vector<ColumnCheck> checkColumns(const SourceTable& source, const basics::Elements& elements) {
  std::vector<ColumnCheck> checks;
  const auto columns = source.columns();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    ColumnCheck check;
    check.target = targetIn(source.mapping(), columns[i].first, columns[i].second);
    if (!check.target.empty())
      countValues(check, source, i);
    if (holdsDate(check.target))
      checkDates(check, source);
    else if (holdsAmount(check.target) || check.target == "month")
      checkAmounts(check, source, columns[i].first);
    else if (const auto match = namesFor(check.target, source, elements))
      checkNames(check, source, *match);
    checks.push_back(check);
  }
  return checks;
}

std::vector<std::string> firstValues(const exchange::CsvTable& table, std::size_t column, std::size_t atMost) {
  std::vector<std::string> values;
  for (const auto& row : table.rows) {
    const std::string_view cell = basics::trimmed(row.cells[column]);
    if (values.size() == atMost)
      break;
    if (!cell.empty() && std::ranges::find(values, cell) == values.end())
      values.push_back(basics::shortened(cell, 120));
  }
  return values;
}

} // namespace baton::records

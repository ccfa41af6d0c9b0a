// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/read_rows.h"

#include "core/basics/text.h"

#include <algorithm>

namespace baton::records {
namespace {

constexpr const char* nameTargets[] = {"owner", "market", "offering", "manager", "metric"};

} // namespace

ReadRows::ReadRows(SourceTable source, const basics::Elements& elements, const ImportPlan& plan)
    : m_source(std::move(source)), m_elements(elements), m_people(NameMatch::people(elements)),
      m_markets(NameMatch::markets(elements)), m_offerings(NameMatch::offerings(elements)),
      m_metrics(NameMatch::of("metric", elements)), m_placement(elements) {
  findColumns();
  findStates(plan);
}

void ReadRows::findColumns() {
  const ColumnMapping& mapping = m_source.mapping();
  const bool placesByRules = hasRecords(mapping.kind) && !m_placement.empty();
  for (const std::string& target : targetsOf(mapping.kind))
    if (mapping.has(target) || (target == "external_id" && !mapping.externalId.empty()) ||
        (target == "market" && placesByRules))
      m_columns.push_back({target, m_source.headerOf(target)});
  if (!mapping.wide)
    return;
  m_columns.push_back({"year", mapping.wide->year});
  std::vector<std::pair<int, std::string>> months;
  for (const auto& [header, month] : mapping.wide->months)
    months.emplace_back(month, header);
  std::ranges::sort(months);
  for (const auto& [month, header] : months)
    m_columns.push_back({"month", header});
}

void ReadRows::findStates(const ImportPlan& plan) {
  std::unordered_map<int, RowState> states;
  for (const auto& warning : plan.warnings) {
    states[warning.row] = RowState::Warning;
    m_troubles.try_emplace(warning.row, Trouble{warning.column, warning.text});
  }
  for (const auto& rejected : plan.rejected) {
    states[rejected.row] = RowState::Rejected;
    m_troubles[rejected.row] = {rejected.column, rejected.reason};
  }
  for (std::size_t i = 0; i < m_source.rows().size(); ++i) {
    const SourceTable::Row& row = m_source.rows()[i];
    const auto found = states.find(row.number);
    const RowState unsaid = plan.doubtful.contains(row.number) ? RowState::Warning : RowState::Ready;
    const RowState state = found == states.end() ? unsaid : found->second;
    if (state == RowState::Warning && !m_troubles.contains(row.number))
      if (auto trouble = doubtOf(row, plan))
        m_troubles[row.number] = std::move(*trouble);
    m_rows.push_back({i, state});
    ++m_counts[std::size_t(state)];
  }
}

/// A name that nothing matches, or what is said once of many rows.
std::optional<ReadRows::Trouble> ReadRows::doubtOf(const SourceTable::Row& row, const ImportPlan& plan) const {
  if (auto name = unknownName(row, plan))
    return name;
  const auto said = std::ranges::find_if(
      plan.warnings, [&row](const ImportPlan::Warning& warning) { return warning.rows.contains(row.number); });
  return said == plan.warnings.end() ? std::nullopt : std::optional(Trouble{said->column, said->text});
}

std::optional<ReadRows::Trouble> ReadRows::unknownName(const SourceTable::Row& row, const ImportPlan& plan) const {
  for (const char* target : nameTargets) {
    const auto names = plan.unmatched.find(target);
    if (names == plan.unmatched.end())
      continue;
    if (const std::string name = m_source.text(row, target); names->second.contains(name))
      return Trouble{m_source.headerOf(target), namesOf(target).whyNot(name)};
  }
  return std::nullopt;
}

std::string ReadRows::reason(std::size_t row) const {
  const auto trouble = m_troubles.find(number(row));
  return trouble == m_troubles.end() ? std::string() : trouble->second.reason;
}

const NameMatch& ReadRows::namesOf(std::string_view target) const {
  return target == "market"     ? m_markets
         : target == "offering" ? m_offerings
         : target == "metric"   ? m_metrics
                                : m_people;
}

std::string ReadRows::nameIn(const SourceTable::Row& row, const std::string& target) const {
  std::string name = m_source.text(row, target);
  if (const basics::RowId id = namesOf(target).find(name); id != 0)
    return m_elements.titleOf(id);
  if (target == "market" && hasRecords(m_source.mapping().kind) && !m_placement.empty())
    if (std::string title = placed(row); !title.empty())
      return title;
  return name;
}

std::string ReadRows::placed(const SourceTable::Row& row) const {
  std::string text;
  const auto result = m_placement.place([&](const std::string& column) -> const std::string* {
    const int index = m_source.table().column(column);
    if (index < 0)
      return nullptr;
    text = row.cells[std::size_t(index)];
    return &text;
  });
  return result.market ? m_elements.titleOf(result.market.value()) : std::string();
}

ReadRows::Cell ReadRows::cell(std::size_t index, std::size_t column) const {
  const SourceTable::Row& row = sourceOf(index);
  const std::string& target = m_columns[column].target;
  const std::string& header = m_columns[column].header;
  Cell cell;
  const auto trouble = m_troubles.find(row.number);
  cell.isProblem = trouble != m_troubles.end() && !trouble->second.column.empty() &&
                   basics::sameName(trouble->second.column, header);
  const auto raw = [&] {
    const int place = m_source.table().column(header);
    return place < 0 ? std::string() : std::string(row.cells[std::size_t(place)]);
  };
  if (target == "external_id") {
    cell.text = m_source.externalId(row);
  } else if (target == "owner" || target == "market" || target == "offering" || target == "manager" ||
             target == "metric") {
    cell.text = nameIn(row, target);
  } else if (holdsDate(target)) {
    if (const auto date = m_source.date(row, target); date && *date)
      cell.date = **date;
    else
      cell.text = raw();
  } else if (holdsAmount(target) || target == "month") {
    const auto amount = target == "month" ? m_source.amountInColumn(row, header, "amount", nullptr)
                        : isMoney(target) ? m_source.amount(row, target, nullptr)
                                          : m_source.number(row, target, nullptr);
    if (amount && *amount)
      cell.amount = **amount;
    else if (!amount)
      cell.text = raw();
  } else {
    cell.text = target == "year" ? raw() : m_source.text(row, target);
  }
  return cell;
}

} // namespace baton::records

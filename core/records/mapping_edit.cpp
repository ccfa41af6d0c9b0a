// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/mapping_edit.h"

#include "core/basics/text.h"

#include <algorithm>
#include <charconv>

namespace baton::records {
namespace {

using basics::sameName;

constexpr std::string_view monthTarget = "month:";

void release(ColumnMapping& mapping, const std::string& header) {
  std::erase_if(mapping.columns, [&](const auto& one) { return sameName(one.second, header); });
  std::erase_if(mapping.externalId, [&](const std::string& one) { return sameName(one, header); });
  if (!mapping.wide)
    return;
  std::erase_if(mapping.wide->months, [&](const auto& one) { return sameName(one.first, header); });
  if (sameName(mapping.wide->year, header))
    mapping.wide->year.clear();
  if (mapping.wide->year.empty() && mapping.wide->months.empty())
    mapping.wide.reset();
}

ColumnMapping::Wide& widen(ColumnMapping& mapping) {
  if (!mapping.wide)
    mapping.wide.emplace();
  for (const char* ofLongTables : {"from", "amount", "grain"}) {
    mapping.columns.erase(ofLongTables);
    mapping.constants.erase(ofLongTables);
  }
  return *mapping.wide;
}

} // namespace

std::string targetOf(const ColumnMapping& mapping, const std::string& header) {
  for (const auto& [target, column] : mapping.columns)
    if (sameName(column, header))
      return target;
  if (std::ranges::any_of(mapping.externalId, [&](const std::string& one) { return sameName(one, header); }))
    return "external_id";
  if (!mapping.wide)
    return {};
  if (sameName(mapping.wide->year, header))
    return "year";
  for (const auto& [column, month] : mapping.wide->months)
    if (sameName(column, header))
      return std::string(monthTarget) + std::to_string(month);
  return {};
}

void assign(ColumnMapping& mapping, const std::string& header, const std::string& target) {
  release(mapping, header);
  if (target.empty()) {
    return;
  } else if (target == "external_id") {
    mapping.externalId.push_back(header);
  } else if (target == "year") {
    widen(mapping).year = header;
  } else if (target.starts_with(monthTarget)) {
    int month = 0;
    std::from_chars(target.data() + monthTarget.size(), target.data() + target.size(), month);
    auto& months = widen(mapping).months;
    std::erase_if(months, [month](const auto& one) { return one.second == month; });
    months[header] = month;
  } else {
    if (mapping.kind == RecordKind::Goals && (target == "from" || target == "amount"))
      mapping.wide.reset();
    mapping.columns[target] = header;
    mapping.constants.erase(target);
  }
}

void setConstant(ColumnMapping& mapping, const std::string& target, const std::string& value) {
  if (value.empty())
    mapping.constants.erase(target);
  else
    mapping.constants[target] = value;
}

void setAlias(ColumnMapping& mapping, const std::string& target, const std::string& inFile, const std::string& ours) {
  if (ours.empty())
    mapping.aliases[target].erase(inFile);
  else
    mapping.aliases[target][inFile] = ours;
  if (mapping.aliases[target].empty())
    mapping.aliases.erase(target);
}

} // namespace baton::records

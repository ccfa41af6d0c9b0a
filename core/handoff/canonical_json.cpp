// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/canonical_json.h"

#include "core/basics/text.h"

#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace baton::handoff {
namespace {

using basics::Amount, basics::Field, basics::FieldType, basics::RowId, basics::Value;

std::string listed(const std::vector<std::string>& items) {
  return fmt::format("[{}]", fmt::join(items, ","));
}

std::string number(const Field& field, std::int64_t held) {
  switch (field.type) {
  case FieldType::Number:
    return Amount::ofTenThousandths(held).plain();
  case FieldType::Money:
    return fmt::format("\"{}\"", basics::Money::ofCents(held).text());
  case FieldType::Quantity:
    return fmt::format("\"{}\"", Amount::ofTenThousandths(held).plain());
  case FieldType::YesNo:
    return held ? "true" : "false";
  case FieldType::Reference:
    return fmt::format("\"{}\"", held);
  default:
    return std::to_string(held);
  }
}

std::string texts(const std::string& packed) {
  std::vector<std::string> items;
  if (const auto unpacked = basics::unpackTexts(packed))
    for (const std::string& item : *unpacked)
      items.push_back(canonicalText(item));
  return listed(items);
}

std::string references(const std::vector<RowId>& ids) {
  std::vector<std::string> items;
  for (RowId id : std::set<RowId>(ids.begin(), ids.end()))
    items.push_back(fmt::format("\"{}\"", id));
  return listed(items);
}

std::string jsonOf(const Field& field, const Value& value) {
  if (const auto* held = std::get_if<std::int64_t>(&value))
    return number(field, *held);
  if (const auto* text = std::get_if<std::string>(&value))
    return field.type == FieldType::Texts ? texts(*text) : canonicalText(*text);
  return references(std::get<std::vector<RowId>>(value));
}

} // namespace

std::string canonicalText(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string canonicalFields(const basics::Kind& kind, const void* element) {
  std::map<std::string_view, std::string> sorted; // field names are ASCII: bytes sort as UTF-16 does
  for (const Field& field : kind.fields)
    if (const Value value = field.read(element); !basics::isNull(value))
      sorted.emplace(field.name, jsonOf(field, value));
  std::vector<std::string> items;
  for (const auto& [name, json] : sorted)
    items.push_back(fmt::format("\"{}\":{}", name, json));
  return fmt::format("{{{}}}", fmt::join(items, ","));
}

} // namespace baton::handoff

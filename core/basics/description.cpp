// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/description.h"

#include "core/basics/sha256.h"
#include "core/basics/text.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace baton::basics {
namespace detail {

Value MemberTraits<std::vector<std::string>>::read(const std::vector<std::string>& texts) {
  return texts.empty() ? Value() : Value(packTexts(texts));
}

void MemberTraits<std::vector<std::string>>::write(std::vector<std::string>& texts, const Value& value) {
  texts.clear();
  if (const auto* held = std::get_if<std::string>(&value))
    if (auto unpacked = unpackTexts(*held))
      texts = std::move(*unpacked);
}

} // namespace detail

const Field* Kind::field(std::string_view fieldName) const {
  const auto found = std::ranges::find(fields, fieldName, &Field::name);
  return found == fields.end() ? nullptr : &*found;
}

const Field* Kind::position() const {
  const auto found = std::ranges::find(fields, FieldType::Position, &Field::type);
  return found == fields.end() ? nullptr : &*found;
}

const Field* Kind::title() const {
  auto found = std::ranges::find_if(fields, [](const Field& field) { return field.traits.title; });
  if (found == fields.end())
    found = std::ranges::find(fields, FieldType::Text, &Field::type);
  return found == fields.end() ? nullptr : &*found;
}

bool Kind::hasKey() const {
  return std::ranges::any_of(fields, [](const Field& field) { return field.traits.key; });
}

RowId Kind::keyId(const void* element) const {
  nlohmann::json key = nlohmann::json::array({name});
  for (const Field& field : fields) {
    if (!field.traits.key)
      continue;
    const Scalar cell = toScalar(field.read(element));
    if (const auto* number = std::get_if<std::int64_t>(&cell))
      key.push_back(*number);
    else if (const auto* text = std::get_if<std::string>(&cell))
      key.push_back(*text);
    else
      key.push_back(nullptr);
  }
  return first63Bits(sha256(key.dump()));
}

std::vector<RowId> rankedRows(const std::vector<std::string>& texts) {
  std::vector<RowId> rows;
  for (const std::string& text : texts) {
    RowId row = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), row);
    const bool isId = read.ec == std::errc() && read.ptr == text.data() + text.size();
    if (isId && std::ranges::find(rows, row) == rows.end())
      rows.push_back(row);
  }
  return rows;
}

} // namespace baton::basics

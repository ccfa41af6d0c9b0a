// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/id.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace baton::basics {

/// What one cell of the journal and one column of a table hold.
using Scalar = std::variant<std::monostate, std::int64_t, std::string>;

/// What one field of an element holds: nothing, a number (also money in cents, amounts in ten-thousandths, a yes or
/// no), a text (also a word, a date, an instant, a list of text as a JSON array), or a set of references, sorted.
using Value = std::variant<std::monostate, std::int64_t, std::string, std::vector<RowId>>;

inline bool isNull(const Value& value) {
  if (const auto* set = std::get_if<std::vector<RowId>>(&value))
    return set->empty();
  return std::holds_alternative<std::monostate>(value);
}

/// Only for fields that are not sets.
inline Scalar toScalar(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return *number;
  if (const auto* text = std::get_if<std::string>(&value))
    return *text;
  return {};
}

inline Value toValue(const Scalar& scalar) {
  return std::visit([](const auto& held) -> Value { return held; }, scalar);
}

} // namespace baton::basics

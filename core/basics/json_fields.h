// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/basics/outcome.h"

#include <nlohmann/json.hpp>

namespace baton::basics {

/// What a field holds, as JSON: money "12.50", other amounts a number, dates and instants their text, ids strings, a
/// set of ids a list of strings, a yes or no true or false; null where it holds nothing. quantityIsMoney says how a
/// field of type Quantity is written; it is ignored elsewhere. An amount so large that a JSON number would blur it is
/// written as text, which valueFrom takes as well.
nlohmann::json jsonOf(const Field& field, const Value& value, bool quantityIsMoney);

/// The other way round, and strict: a wrong type, an unknown word, money as a fraction, a number outside the field's
/// range, text that is no UTF-8 or holds a NUL are refused, without naming the field. Null gives an empty value. Ids
/// may be whole numbers.
Outcome<Value> valueFrom(const Field& field, const nlohmann::json& json, bool quantityIsMoney);

/// An element's fields by name; what holds nothing is left out.
nlohmann::json fieldsOf(const Kind& kind, const void* element, bool quantityIsMoney);

/// A positive 63-bit number, as text in its shortest form or as a whole number.
Outcome<RowId> idFrom(const nlohmann::json& json);

/// The only way in which Baton writes a JSON value that is hashed or compared: keys in the order of their bytes, no
/// blanks, UTF-8. Malformed text does not throw: it is written with replacement characters.
std::string canonical(const nlohmann::json& json);
/// The same for people: two blanks a level, a line break at the end.
std::string canonicalLines(const nlohmann::json& json);

/// Parses JSON from outside. Refused, with the place: what is no JSON, a key that stands twice in one object, nesting
/// deeper than 64 levels.
Outcome<nlohmann::json> parseJson(std::string_view text);

} // namespace baton::basics

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"
#include "core/records/actuals.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace baton::batonctl {

// What is not there is null.

inline nlohmann::json orNull(const std::string& text) {
  return text.empty() ? nlohmann::json() : nlohmann::json(text);
}
inline nlohmann::json orNull(const std::optional<basics::Date>& date) {
  return date ? nlohmann::json(date->iso()) : nlohmann::json();
}
template <class T> nlohmann::json orNull(const std::optional<T>& number) {
  return number ? nlohmann::json(*number) : nlohmann::json();
}

/// A name under its key, and the id of what it was found to be under KEY_id.
inline void putNamed(nlohmann::json& row, const std::string& key, const records::Named& named) {
  row[key] = orNull(named.name);
  row[key + "_id"] = named.id ? nlohmann::json(std::to_string(named.id)) : nlohmann::json();
}

} // namespace baton::batonctl

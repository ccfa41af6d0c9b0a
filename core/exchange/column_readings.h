// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/text.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <variant>
#include <vector>

// How a column is read without guessing, the same for numbers and dates: every way of reading that fits all values
// stays; if those that stay agree on every value, any of them will do; if not, a person decides.

namespace baton::exchange {

template <class Format, class Value> struct Reading {
  Format format;
  std::optional<Value> (*read)(std::string_view text, const Format& format) = nullptr;
};

/// A value that no reading fits, or none that fits the other one.
struct Misfit {
  std::string_view value;
  std::string_view against; ///< empty: the value alone fits none
};

/// Readings that differ in the example.
template <class Reading> struct Ambiguity {
  std::vector<Reading> readings;
  std::string example;
};

/// monostate: all values are empty.
template <class Reading> using ColumnReading = std::variant<std::monostate, Misfit, Ambiguity<Reading>, Reading>;

/// Each value once, in order, without outer blanks; empty ones left out.
inline std::vector<std::string_view> distinctValues(const std::vector<std::string_view>& values) {
  std::vector<std::string_view> distinct;
  std::unordered_set<std::string_view> seen;
  for (const std::string_view value : values) {
    const std::string_view bare = basics::trimmed(value);
    if (!bare.empty() && seen.insert(bare).second)
      distinct.push_back(bare);
  }
  return distinct;
}

template <class Reading> bool fits(const Reading& reading, std::string_view value) {
  return reading.read(value, reading.format).has_value();
}

template <class Reading>
Misfit misfitAt(const std::vector<std::string_view>& values, std::size_t at, const std::vector<Reading>& all) {
  std::vector<Reading> own;
  std::copy_if(all.begin(), all.end(), std::back_inserter(own), [&](const Reading& r) { return fits(r, values[at]); });
  if (own.empty())
    return {values[at], {}};
  for (std::size_t i = 0; i < at; ++i)
    if (std::none_of(own.begin(), own.end(), [&](const Reading& r) { return fits(r, values[i]); }))
      return {values[at], values[i]};
  return {values[at], values[0]};
}

/// The first value on which two readings differ; empty where they agree.
template <class Reading>
std::string_view firstDifference(const std::vector<std::string_view>& values, const Reading& a, const Reading& b) {
  for (const std::string_view value : values)
    if (a.read(value, a.format) != b.read(value, b.format))
      return value;
  return {};
}

template <class Reading>
ColumnReading<Reading> readColumn(const std::vector<std::string_view>& column, const std::vector<Reading>& all) {
  const auto values = distinctValues(column);
  if (values.empty())
    return std::monostate();
  std::vector<Reading> left = all;
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::erase_if(left, [&](const Reading& reading) { return !fits(reading, values[i]); });
    if (left.empty())
      return misfitAt(values, i, all);
  }
  Ambiguity<Reading> ambiguity;
  for (const Reading& reading : left) {
    const auto agrees = [&](const Reading& other) { return firstDifference(values, other, reading).empty(); };
    if (std::none_of(ambiguity.readings.begin(), ambiguity.readings.end(), agrees))
      ambiguity.readings.push_back(reading);
  }
  if (ambiguity.readings.size() == 1)
    return ambiguity.readings.front();
  ambiguity.example = firstDifference(values, ambiguity.readings[0], ambiguity.readings[1]);
  return ambiguity;
}

} // namespace baton::exchange

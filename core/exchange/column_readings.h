// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/text.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
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

/// One reading: the column's. Several: they differ in the example. None: no value is left, or two contradict each
/// other.
template <class Reading> struct ColumnReading {
  std::vector<Reading> readings;
  std::string example;
  std::optional<Misfit> misfit;
};

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

template <class Reading> bool anyFits(const std::vector<Reading>& readings, std::string_view value) {
  return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) { return fits(reading, value); });
}

/// Which of the values before it a value contradicts.
template <class Reading>
Misfit contradiction(const std::vector<std::string_view>& before, std::string_view value,
                     const std::vector<Reading>& all) {
  std::vector<Reading> own;
  std::copy_if(all.begin(), all.end(), std::back_inserter(own), [&](const Reading& r) { return fits(r, value); });
  for (const std::string_view other : before)
    if (!anyFits(own, other))
      return {value, other};
  return {value, before.front()}; // three that do not go together
}

/// The first value on which two readings differ; empty where they agree.
template <class Reading>
std::string_view firstDifference(const std::vector<std::string_view>& values, const Reading& a, const Reading& b) {
  for (const std::string_view value : values)
    if (a.read(value, a.format) != b.read(value, b.format))
      return value;
  return {};
}

/// Of readings that agree on every value, the first.
template <class Reading>
std::vector<Reading> different(const std::vector<std::string_view>& values, const std::vector<Reading>& readings) {
  std::vector<Reading> kept;
  for (const Reading& reading : readings) {
    const auto agrees = [&](const Reading& other) { return firstDifference(values, other, reading).empty(); };
    if (std::none_of(kept.begin(), kept.end(), agrees))
      kept.push_back(reading);
  }
  return kept;
}

template <class Reading>
ColumnReading<Reading> readColumn(const std::vector<std::string_view>& column, const std::vector<Reading>& all) {
  ColumnReading<Reading> result;
  std::vector<Reading> left = all;
  std::vector<std::string_view> values;
  for (const std::string_view value : distinctValues(column)) {
    if (anyFits(left, value)) {
      std::erase_if(left, [&](const Reading& reading) { return !fits(reading, value); });
      values.push_back(value);
    } else if (anyFits(all, value)) {
      result.misfit = contradiction(values, value, all);
      return result;
    } else if (!result.misfit) {
      result.misfit = Misfit{value, {}};
    }
  }
  if (values.empty())
    return result;
  result.readings = different(values, left);
  if (result.readings.size() > 1)
    result.example = firstDifference(values, result.readings[0], result.readings[1]);
  return result;
}

} // namespace baton::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/text.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
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
  std::string value;
  std::string against; ///< empty: the value alone fits none
};

/// One reading: the column's. Several: they differ in the example. None: no value is left, or two contradict each
/// other.
template <class Reading> struct ColumnReading {
  std::vector<Reading> readings;
  std::string example;
  std::optional<Misfit> misfit;
};

template <class Reading> bool fits(const Reading& reading, std::string_view value) {
  return reading.read(value, reading.format).has_value();
}

template <class Reading> bool anyFits(const std::vector<Reading>& readings, std::string_view value) {
  return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) { return fits(reading, value); });
}

/// Looks at the values of a column one by one, and holds none of them but what is to be said.
template <class Reading> class ColumnReader {
public:
  explicit ColumnReader(std::vector<Reading> all) : m_all(std::move(all)), m_differ(m_all.size() * m_all.size()) {
    for (std::size_t i = 0; i < m_all.size(); ++i)
      m_left.push_back(i);
  }

  void take(std::string_view value) {
    const std::string_view bare = basics::trimmed(value);
    if (bare.empty() || m_isContradicted || !isNew(bare))
      return;
    std::vector<Value> read;
    std::vector<std::size_t> fitting;
    for (const std::size_t one : m_left)
      if (auto found = m_all[one].read(bare, m_all[one].format)) {
        fitting.push_back(one);
        read.push_back(std::move(*found));
      }
    if (fitting.empty())
      return takeMisfit(bare);
    if (m_first.empty())
      m_first = bare;
    m_left = std::move(fitting);
    for (std::size_t i = 0; i < m_left.size(); ++i)
      for (std::size_t j = i + 1; j < m_left.size(); ++j)
        if (std::string& differ = differIn(m_left[i], m_left[j]); differ.empty() && !(read[i] == read[j]))
          differ = bare;
  }

  /// Two values contradict each other. Which is the other one, a second look at the values tells.
  bool isContradicted() const { return m_isContradicted; }
  /// False once it is found, or no more comes before the value that contradicts.
  bool lookForOther(std::string_view value) {
    const std::string_view bare = basics::trimmed(value);
    if (bare == m_misfit->value)
      return false;
    const bool isOther = !bare.empty() && !anyFits(m_own, bare) && anyFits(m_all, bare);
    if (isOther)
      m_misfit->against = bare;
    return !isOther;
  }

  ColumnReading<Reading> result() {
    ColumnReading<Reading> result;
    result.misfit = m_misfit;
    if (m_isContradicted || m_first.empty())
      return result;
    // Of readings that agree on every value, the first.
    std::vector<std::size_t> kept;
    for (const std::size_t one : m_left)
      if (std::none_of(kept.begin(), kept.end(), [&](std::size_t other) { return differIn(other, one).empty(); }))
        kept.push_back(one);
    for (const std::size_t one : kept)
      result.readings.push_back(m_all[one]);
    if (kept.size() > 1)
      result.example = differIn(kept[0], kept[1]);
    return result;
  }

private:
  using Value = typename std::decay_t<decltype(*std::declval<Reading>().read({}, std::declval<Reading>().format))>;

  /// The first value on which two readings differ; empty where they agree.
  std::string& differIn(std::size_t one, std::size_t other) {
    return m_differ[std::min(one, other) * m_all.size() + std::max(one, other)];
  }

  /// Many values recur: those seen first need no second look.
  bool isNew(std::string_view bare) {
    constexpr std::size_t mostHeld = 4096;
    const std::size_t hash = std::hash<std::string_view>()(bare);
    const auto [begin, end] = m_seen.equal_range(hash);
    if (std::any_of(begin, end, [&](const auto& one) { return one.second == bare; }))
      return false;
    if (m_seen.size() < mostHeld)
      m_seen.emplace(hash, bare);
    return true;
  }

  void takeMisfit(std::string_view bare) {
    if (anyFits(m_all, bare)) {
      m_isContradicted = true;
      m_misfit = Misfit{std::string(bare), m_first}; // the first where three do not go together
      std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_own),
                   [&](const Reading& r) { return fits(r, bare); });
    } else if (!m_misfit) {
      m_misfit = Misfit{std::string(bare), {}};
    }
  }

  std::vector<Reading> m_all, m_own; ///< those that fit what contradicts
  std::vector<std::size_t> m_left;   ///< of all, that fit every value so far
  std::vector<std::string> m_differ; ///< by two readings
  std::unordered_multimap<std::size_t, std::string> m_seen;
  std::string m_first; ///< of the values that fit
  std::optional<Misfit> m_misfit;
  bool m_isContradicted = false;
};

} // namespace baton::exchange

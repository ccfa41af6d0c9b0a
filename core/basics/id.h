// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace baton::basics {

/// The id of a row of any kind: a positive 63-bit number; 0 is none. In JSON it is a string.
using RowId = std::int64_t;

/// Stands for "an element of any kind" in Id<Anything>.
struct Anything;

/// The id of an element of kind T, or none.
template <class T> class Id {
public:
  constexpr Id() = default;
  constexpr explicit Id(RowId value) : m_value(value) {}

  constexpr RowId value() const { return m_value; }
  constexpr explicit operator bool() const { return m_value != 0; }
  std::string text() const { return std::to_string(m_value); }

  friend constexpr auto operator<=>(const Id&, const Id&) = default;

private:
  RowId m_value = 0;
};

/// A set of references, sorted and without repetition once it has been stored.
template <class T> using Ids = std::vector<Id<T>>;

} // namespace baton::basics

template <class T> struct std::hash<baton::basics::Id<T>> {
  std::size_t operator()(baton::basics::Id<T> id) const noexcept {
    return std::hash<baton::basics::RowId>()(id.value());
  }
};

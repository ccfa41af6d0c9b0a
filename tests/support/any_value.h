// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h> // needs the one above
#include <string>

// What properties are tried with. Edges are drawn as often as the middle.
namespace baton::tests {

using basics::Amount, basics::Date, basics::Instant, basics::Money;

inline const Date firstDay = *Date::of(1900, 1, 1);
inline const Date lastDay = *Date::of(9999, 12, 31);

template <class T> rc::Gen<T> oneOf(std::vector<T> edges, const rc::Gen<T>& middle) {
  const auto edge = rc::gen::elementOf(std::move(edges));
  return rc::gen::oneOf(edge, middle, middle);
}

/// Days between two, both in it; the ends, leap days and turns of months among them.
inline rc::Gen<Date> anyDateIn(Date from, Date to) {
  const auto days = rc::gen::inRange<std::int32_t>(from.days(), to.days() + 1);
  std::vector<std::int32_t> edges{from.days(), to.days()};
  for (const auto& day : {Date::of(2000, 2, 29), Date::of(1970, 1, 1), Date::of(2023, 2, 28), Date::of(2024, 12, 31)})
    if (from <= *day && *day <= to)
      edges.push_back(day->days());
  return rc::gen::map(oneOf(std::move(edges), days), [](std::int32_t day) { return Date::fromDays(day); });
}

inline rc::Gen<Date> anyDate() {
  return anyDateIn(firstDay, lastDay);
}

inline rc::Gen<Instant> anyInstant() {
  const std::int64_t first = Instant::at(firstDay).seconds(), last = Instant::at(lastDay).seconds() + 86399;
  return rc::gen::map(oneOf({first, last, std::int64_t{0}, std::int64_t{-1}}, rc::gen::inRange(first, last + 1)),
                      [](std::int64_t seconds) { return Instant::fromSeconds(seconds); });
}

/// Up to the largest amount that can be written, in ten-thousandths; ties of rounding among them.
inline rc::Gen<Amount> anyAmount() {
  constexpr std::int64_t largest = 9'000'000'000'000'000;
  return rc::gen::map(oneOf({0, 1, -1, 49, 50, -49, -50, 51, 99, 100, -150, 250, largest, -largest},
                            rc::gen::inRange(-largest, largest + 1)),
                      [](std::int64_t parts) { return Amount::ofTenThousandths(parts); });
}

inline rc::Gen<Money> anyMoney() {
  constexpr std::int64_t largest = 90'000'000'000'000;
  return rc::gen::map(oneOf({0, 1, -1, 99, 100, -101, largest, -largest}, rc::gen::inRange(-largest, largest + 1)),
                      [](std::int64_t cents) { return Money::ofCents(cents); });
}

/// The bytes of one code point, written here a second time so that tests do not believe the program.
inline std::string utf8Of(char32_t point) {
  std::string bytes;
  const auto continued = [&bytes, point](int shift) { bytes += char(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) {
    bytes += char(point);
  } else if (point < 0x800) {
    bytes += char(0xC0 | (point >> 6));
    continued(0);
  } else if (point < 0x10000) {
    bytes += char(0xE0 | (point >> 12));
    continued(6);
    continued(0);
  } else {
    bytes += char(0xF0 | (point >> 18));
    continued(12);
    continued(6);
    continued(0);
  }
  return bytes;
}

/// Every code point but NUL and the surrogates.
inline rc::Gen<char32_t> anyCodePoint() {
  return rc::gen::map(
      rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(1, 0x80), rc::gen::inRange<std::uint32_t>(0x80, 0x800),
                     rc::gen::inRange<std::uint32_t>(0x800, 0xD800), rc::gen::inRange<std::uint32_t>(0xE000, 0x10000),
                     rc::gen::inRange<std::uint32_t>(0x10000, 0x110000)),
      [](std::uint32_t point) { return char32_t(point); });
}

inline rc::Gen<std::string> anyText() {
  return rc::gen::map(rc::gen::container<std::vector<char32_t>>(anyCodePoint()), [](const auto& points) {
    std::string text;
    for (char32_t point : points)
      text += utf8Of(point);
    return text;
  });
}

} // namespace baton::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace baton::basics {

/// A whole number of ten-thousandths of a unit. The currency's major unit for money, one for counts and percentages.
/// Sums are exact; what is shown or written is rounded once, half away from zero.
class Amount {
public:
  static constexpr std::int64_t unit = 10000;
  /// In ten-thousandths. Far from the edge of 64 bits, so that a million of them can be summed.
  static constexpr std::int64_t largest = 900'000'000'000'000'0;

  /// Whether so many ten-thousandths are an amount. What comes from a file may be any number.
  static constexpr bool holds(std::int64_t parts) { return -largest <= parts && parts <= largest; }

  constexpr Amount() = default;
  static constexpr Amount ofTenThousandths(std::int64_t parts) { return Amount(parts); }
  static constexpr Amount ofCents(std::int64_t cents) { return Amount(cents * 100); }
  static constexpr Amount of(std::int64_t whole) { return Amount(whole * unit); }
  /// A plain decimal such as "-3195732.87": digits, at most one point, no grouping. More than four decimals are
  /// refused, unless rounded is given: then they are rounded half away from zero and *rounded becomes true.
  static Outcome<Amount> parse(std::string_view text, bool* rounded = nullptr);

  constexpr std::int64_t tenThousandths() const { return m_parts; }
  /// Rounded half away from zero.
  std::int64_t cents() const;
  bool isWholeCents() const { return m_parts % 100 == 0; }
  double number() const { return double(m_parts) / double(unit); }
  /// Two decimals, as money stands in JSON: "3195732.87", "-0.50".
  std::string money() const;
  /// As few decimals as it takes: "0.5", "12".
  std::string plain() const;

  Amount& operator+=(Amount other) {
    m_parts += other.m_parts;
    return *this;
  }
  Amount& operator-=(Amount other) {
    m_parts -= other.m_parts;
    return *this;
  }
  friend Amount operator+(Amount a, Amount b) { return Amount(a.m_parts + b.m_parts); }
  friend Amount operator-(Amount a, Amount b) { return Amount(a.m_parts - b.m_parts); }
  friend Amount operator-(Amount a) { return Amount(-a.m_parts); }
  friend auto operator<=>(const Amount&, const Amount&) = default;

private:
  constexpr explicit Amount(std::int64_t parts) : m_parts(parts) {}
  std::int64_t m_parts = 0;
};

/// part / whole as a number; nothing where the whole is zero.
std::optional<double> ratio(Amount part, Amount whole);

/// Whole minor units (cents) of the workspace's currency, for goals, plans and prices.
class Money {
public:
  static constexpr bool holds(std::int64_t cents) {
    return -Amount::largest / 100 <= cents && cents <= Amount::largest / 100;
  }

  constexpr Money() = default;
  static constexpr Money ofCents(std::int64_t cents) { return Money(cents); }
  /// As Amount::parse, with at most two decimals.
  static Outcome<Money> parse(std::string_view text);

  constexpr std::int64_t cents() const { return m_cents; }
  Amount amount() const { return Amount::ofCents(m_cents); }
  /// "3195732.87"
  std::string text() const { return amount().money(); }

  friend auto operator<=>(const Money&, const Money&) = default;

private:
  constexpr explicit Money(std::int64_t cents) : m_cents(cents) {}
  std::int64_t m_cents = 0;
};

} // namespace baton::basics

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"

#include <initializer_list>

namespace baton::basics {

/// A factor or a figure exactly as it was written, up to 18 digits: digits / 10^places. An amount is rounded to four
/// decimals; what it is multiplied with before that must not be.
struct Decimal {
  std::int64_t digits = 0;
  int places = 0;

  static constexpr Decimal of(std::int64_t whole) { return {whole, 0}; }
  /// "-12.5", "0.000064", and the "6.4e-05" of JSON.
  static Outcome<Decimal> parse(std::string_view text);
  /// As parse reads it, without an exponent: "-12.5", "0.000064".
  std::string plain() const;
  friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// The product, rounded once to four decimals, half away from zero; *rounded becomes true where that changed it.
Outcome<Amount> product(std::initializer_list<Decimal> factors, bool* rounded = nullptr);

} // namespace baton::basics

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/decimal.h"

#include <charconv>
#include <fmt/format.h>

namespace baton::basics {
namespace {

__extension__ typedef __int128 Wide;

constexpr std::size_t mostDigits = 18;
constexpr int mostPlaces = 30;

const Refusal beyondLargest{"The amount is too large", "Amounts stay below 900 billion"};

std::string_view withoutZerosInFront(std::string_view digits) {
  const auto first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? std::string_view() : digits.substr(first);
}

/// Zeros at the end of the decimals say nothing, and would only take room.
void shorten(std::string& digits, int& places) {
  for (; places > 0 && digits.ends_with('0'); --places)
    digits.pop_back();
}

std::optional<int> exponentIn(std::string_view text) {
  if (text.starts_with('+'))
    text.remove_prefix(1);
  int exponent = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), exponent);
  const bool isWhole = trouble == std::errc() && end == text.data() + text.size();
  return isWhole && exponent >= -mostPlaces && exponent <= mostPlaces ? std::optional(exponent) : std::nullopt;
}

} // namespace

Outcome<Decimal> Decimal::parse(std::string_view text) {
  const auto notANumber = [text] {
    return Refusal{fmt::format("\"{}\" is not a number", text), "Write digits, with a point before decimals"};
  };
  const bool negative = text.starts_with('-');
  std::string_view rest = text.substr(negative ? 1 : 0);
  int exponent = 0;
  if (const auto e = rest.find_first_of("eE"); e != std::string_view::npos) {
    const auto found = exponentIn(rest.substr(e + 1));
    if (!found)
      return notANumber();
    exponent = *found;
    rest = rest.substr(0, e);
  }
  const auto point = rest.find('.');
  const std::string_view whole = rest.substr(0, point);
  const std::string_view decimals = point == std::string_view::npos ? std::string_view() : rest.substr(point + 1);
  std::string digits = std::string(whole) + std::string(decimals);
  if (whole.empty() || (point != std::string_view::npos && decimals.empty()) ||
      digits.find_first_not_of("0123456789") != std::string::npos)
    return notANumber();
  int places = int(std::min<std::size_t>(decimals.size(), 1000));
  shorten(digits, places);
  places -= exponent;
  if (places < 0)
    digits.append(std::size_t(-places), '0'), places = 0;
  const std::string_view significant = withoutZerosInFront(digits);
  if (significant.size() > mostDigits || places > mostPlaces)
    return Refusal{fmt::format("\"{}\" has more digits than can be reckoned with", text), "Round it"};
  Decimal decimal{0, significant.empty() ? 0 : places};
  std::from_chars(significant.data(), significant.data() + significant.size(), decimal.digits);
  decimal.digits = negative ? -decimal.digits : decimal.digits;
  return decimal;
}

std::string Decimal::plain() const {
  std::string text = std::to_string(digits < 0 ? -digits : digits);
  if (places > 0 && text.size() <= std::size_t(places))
    text.insert(0, std::size_t(places) + 1 - text.size(), '0');
  if (places > 0)
    text.insert(text.size() - std::size_t(places), ".");
  return digits < 0 ? "-" + text : text;
}

Outcome<Amount> product(std::initializer_list<Decimal> factors, bool* rounded) {
  Wide digits = 1;
  int places = 0;
  for (const Decimal& factor : factors) {
    if (__builtin_mul_overflow(digits, Wide(factor.digits), &digits))
      return beyondLargest;
    places += factor.places;
  }
  for (; places < 4; ++places)
    if (__builtin_mul_overflow(digits, Wide(10), &digits))
      return beyondLargest;
  const bool negative = digits < 0;
  Wide rest = negative ? -digits : digits;
  // Only the last digit cut off decides the rounding: half and more goes away from zero.
  Wide last = 0, cutOff = 0;
  for (; places > 4; --places) {
    last = rest % 10;
    cutOff |= last;
    rest /= 10;
  }
  if (rounded && cutOff != 0)
    *rounded = true;
  rest += last >= 5 ? 1 : 0;
  if (rest > Amount::largest)
    return beyondLargest;
  return Amount::ofTenThousandths(negative ? -std::int64_t(rest) : std::int64_t(rest));
}

} // namespace baton::basics

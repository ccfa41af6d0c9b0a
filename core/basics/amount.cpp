// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/amount.h"

#include <fmt/format.h>
#include <limits>

namespace baton::basics {
namespace {

/// Without its sign; also of the least number, which has no positive one.
std::uint64_t sizeOf(std::int64_t number) {
  return number < 0 ? 0 - std::uint64_t(number) : std::uint64_t(number);
}

std::string twoDecimals(std::int64_t cents) {
  const std::uint64_t size = sizeOf(cents);
  return fmt::format("{}{}.{:02}", cents < 0 ? "-" : "", size / 100, size % 100);
}

} // namespace

Outcome<Amount> Amount::parse(std::string_view text, bool* rounded) {
  const auto notANumber = [text] {
    return Refusal{fmt::format("\"{}\" is not a number", text), "Write digits, with a point before decimals"};
  };
  const bool negative = text.starts_with('-');
  std::string_view rest = text.substr(negative ? 1 : 0);
  const auto point = rest.find('.');
  const std::string_view whole = rest.substr(0, point);
  const std::string_view decimals = point == std::string_view::npos ? std::string_view() : rest.substr(point + 1);
  if (whole.empty() || (point != std::string_view::npos && decimals.empty()))
    return notANumber();
  if ((whole.find_first_not_of("0123456789") != std::string_view::npos) ||
      (decimals.find_first_not_of("0123456789") != std::string_view::npos))
    return notANumber();
  std::int64_t parts = 0;
  const auto append = [&parts](char digit) {
    parts = parts * 10 + (digit - '0');
    return parts <= largest;
  };
  const auto tooLarge = [text] {
    return Refusal{fmt::format("\"{}\" is too large", text), "Amounts stay below 900 billion"};
  };
  for (char digit : whole)
    if (!append(digit))
      return tooLarge();
  for (std::size_t i = 0; i < 4; ++i)
    if (!append(i < decimals.size() ? decimals[i] : '0'))
      return tooLarge();
  if (decimals.size() > 4 && decimals.find_first_not_of('0', 4) != std::string_view::npos) {
    if (!rounded)
      return Refusal{fmt::format("\"{}\" has more than four decimals", text), "Round it"};
    *rounded = true;
    if (decimals[4] >= '5' && ++parts > largest)
      return tooLarge();
  }
  return Amount(negative ? -parts : parts);
}

std::int64_t Amount::cents() const {
  const std::int64_t rest = m_parts % 100;
  return m_parts / 100 + (rest >= 50 ? 1 : rest <= -50 ? -1 : 0);
}

std::string Amount::money() const {
  return twoDecimals(cents());
}

std::string Amount::plain() const {
  const std::uint64_t size = sizeOf(m_parts);
  std::string text = fmt::format("{}{}.{:04}", m_parts < 0 ? "-" : "", size / unit, size % unit);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.'))
    text.pop_back();
  return text;
}

std::optional<double> ratio(Amount part, Amount whole) {
  if (whole == Amount())
    return std::nullopt;
  return double(part.tenThousandths()) / double(whole.tenThousandths());
}

Outcome<Money> Money::parse(std::string_view text) {
  const auto amount = Amount::parse(text);
  if (!amount)
    return amount.refusal();
  if (!amount->isWholeCents())
    return Refusal{fmt::format("\"{}\" is finer than a cent", text), "Write at most two decimals"};
  return Money(amount->cents());
}

} // namespace baton::basics

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/order_key.h"

#include <cassert>

namespace baton::basics {
namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

std::size_t digitAt(std::string_view key, std::size_t i, std::size_t missing) {
  if (i >= key.size())
    return missing;
  const auto digit = digits.find(key[i]);
  return digit == std::string_view::npos ? 0 : digit;
}

} // namespace

std::string orderKeyBetween(std::string_view before, std::string_view after) {
  // Keys of equal neighbours can come from two copies: then the new one follows both, ties by id.
  if (!after.empty() && before >= after)
    after = {};
  std::string key;
  bool bounded = !after.empty();
  for (std::size_t i = 0;; ++i) {
    const std::size_t low = digitAt(before, i, 0);
    const std::size_t high = bounded ? digitAt(after, i, 0) : digits.size();
    if (high > low + 1) {
      // Appending is the usual case: step by one instead of halving, so that keys of long lists stay short.
      const bool append = !bounded && i < before.size();
      key += digits[append ? low + 1 : (low + high) / 2];
      return key;
    }
    key += digits[low];
    if (high > low)
      bounded = false;
  }
}

} // namespace baton::basics

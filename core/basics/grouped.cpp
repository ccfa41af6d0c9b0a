// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/grouped.h"

namespace baton::basics {

std::string grouped(std::int64_t whole) {
  const std::string digits = std::to_string(whole);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const std::size_t left = digits.size() - i;
    if (left % 3 == 0 && !text.empty() && text != "-")
      text += ',';
    text += digits[i];
  }
  return text;
}

std::string grouped(Amount amount) {
  const std::int64_t parts = amount.tenThousandths(), half = Amount::unit / 2;
  return grouped((parts < 0 ? parts - half : parts + half) / Amount::unit);
}

} // namespace baton::basics

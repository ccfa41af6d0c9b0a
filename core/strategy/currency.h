// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <string_view>

namespace baton::strategy {

/// Whether a text is written as ISO 4217 writes currencies: three capitals.
inline bool isCurrency(std::string_view text) {
  return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

} // namespace baton::strategy

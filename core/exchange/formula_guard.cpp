// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/formula_guard.h"

#include <algorithm>
#include <array>

namespace baton::exchange {

/// Programs differ in what they pass over before a formula; the last four signs are = + - @ in full width.
bool needsGuard(std::string_view text) {
  static constexpr auto beginnings =
      std::to_array<std::string_view>({"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"});
  const std::string_view bare = text.substr(std::min(text.find_first_not_of(" '"), text.size()));
  return std::any_of(beginnings.begin(), beginnings.end(), [&](auto sign) { return bare.starts_with(sign); });
}

std::string_view withoutGuard(std::string_view cell) {
  return cell.starts_with('\'') && needsGuard(cell.substr(1)) ? cell.substr(1) : cell;
}

} // namespace baton::exchange

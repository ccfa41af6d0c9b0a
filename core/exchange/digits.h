// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace baton::exchange {

/// Whatever the locale of the machine says.
constexpr bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

} // namespace baton::exchange

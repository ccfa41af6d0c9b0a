// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/damaged_utf8.h"

#include "core/basics/text.h"

#include <cstddef>

namespace baton::exchange {
namespace {

/// As the first byte says.
std::size_t lengthSaid(unsigned char lead) {
  return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
}

} // namespace

bool isDamagedUtf8(std::string_view bytes) {
  std::size_t whole = 0, broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const std::size_t length = lengthSaid(lead);
    const bool fits = basics::isUtf8(bytes.substr(at, length));
    whole += fits && length > 1;
    broken += !fits;
    at += fits ? length : 1;
  }
  return broken > 0 && whole > broken;
}

} // namespace baton::exchange

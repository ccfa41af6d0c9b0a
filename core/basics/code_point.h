// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace baton::basics {

/// One character of a UTF-8 text and the bytes that it takes. A malformed byte is taken alone, as itself.
struct CodePoint {
  char32_t code = 0;
  std::size_t bytes = 1;
  bool malformed = false;
};
/// at must lie within the text.
CodePoint codePointAt(std::string_view utf8, std::size_t at);
void appendCodePoint(std::string& utf8, char32_t code);
/// The small letter of a capital, by Unicode's simple pairs of Latin, Greek and Cyrillic.
char32_t lowerCase(char32_t code);

} // namespace baton::basics

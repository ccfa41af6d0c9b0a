// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace baton::clarity {

/// One character of a UTF-8 text and the number of bytes it takes. A stray byte is taken alone, as U+FFFD.
struct Letter {
  char32_t code = 0;
  std::size_t bytes = 0;
};
/// at must lie within the text.
Letter letterAt(std::string_view text, std::size_t at);

bool isDigit(char32_t c);
/// Letters and digits of any script; punctuation, symbols and spaces are none.
bool isWordLetter(char32_t c);
bool isUpper(char32_t c);
char32_t lowered(char32_t c);
/// Of a script that is written without spaces between words (Chinese, Japanese, Thai and their like).
bool isUnspaced(char32_t c);
void append(std::string& text, char32_t c);

} // namespace baton::clarity

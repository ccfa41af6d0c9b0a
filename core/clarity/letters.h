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
namespace beyond { // what is not ASCII
Letter letterAt(std::string_view text, std::size_t at);
bool isWordLetter(char32_t c);
char32_t lowered(char32_t c);
bool isUnspaced(char32_t c);
void append(std::string& text, char32_t c);
} // namespace beyond

/// at must lie within the text.
inline Letter letterAt(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? Letter{byte, 1} : beyond::letterAt(text, at);
}

inline bool isDigit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}
/// Letters and digits of any script; punctuation, symbols and spaces are none.
inline bool isWordLetter(char32_t c) {
  return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                  : beyond::isWordLetter(c);
}
inline char32_t lowered(char32_t c) {
  return c < 0x80 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : beyond::lowered(c);
}
inline bool isUpper(char32_t c) {
  return lowered(c) != c;
}
/// Of a script that is written without spaces between words (Chinese, Japanese, Thai and their like).
inline bool isUnspaced(char32_t c) {
  return c >= 0x0E00 && beyond::isUnspaced(c);
}
inline void append(std::string& text, char32_t c) {
  if (c < 0x80)
    text += static_cast<char>(c);
  else
    beyond::append(text, c);
}

} // namespace baton::clarity

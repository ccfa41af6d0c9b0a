// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/letters.h"

namespace baton::clarity::beyond {

namespace {

bool within(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

std::size_t lengthOf(unsigned char lead) {
  if (lead >= 0xC2 && lead < 0xE0)
    return 2;
  if (lead >= 0xE0 && lead < 0xF0)
    return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

} // namespace

Letter letterAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const std::size_t length = lengthOf(byte(0));
  if (length == 0 || at + length > text.size())
    return {0xFFFD, 1};
  char32_t code = byte(0) & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80)
      return {0xFFFD, 1};
    code = (code << 6) | (byte(i) & 0x3F);
  }
  return {code, length};
}

bool isWordLetter(char32_t c) {
  if (c < 0xC0)
    return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7 || c == 0xFFFD || c == 0xFEFF)
    return false;
  // Punctuation, currency, arrows, shapes; then the full stops, commas and brackets of East Asia.
  if (within(c, 0x2000, 0x2BFF) || within(c, 0x3000, 0x3004) || within(c, 0x3008, 0x3030))
    return false;
  if (within(c, 0xFF00, 0xFF0F) || within(c, 0xFF1A, 0xFF20) || within(c, 0xFF3B, 0xFF40) || within(c, 0xFF5B, 0xFF65))
    return false;
  return !within(c, 0x1F000, 0x1FAFF) && !within(c, 0xFE00, 0xFE0F);
}

char32_t lowered(char32_t c) {
  if (within(c, 0xC0, 0xDE))
    return c == 0xD7 ? c : c + 32;
  // Latin Extended-A comes in pairs; the even one is the capital, but after U+0138 it is the odd one.
  if (within(c, 0x100, 0x137) || within(c, 0x14A, 0x177))
    return c | 1;
  if (within(c, 0x139, 0x148) || within(c, 0x179, 0x17E))
    return c % 2 == 1 ? c + 1 : c;
  if (c == 0x178)
    return 0xFF;
  if (within(c, 0x391, 0x3A9))
    return c + 32;
  if (within(c, 0x410, 0x42F))
    return c + 32;
  if (within(c, 0x400, 0x40F))
    return c + 80;
  return c;
}

bool isUnspaced(char32_t c) {
  return within(c, 0x0E00, 0x0EFF) || within(c, 0x1000, 0x109F) || within(c, 0x1780, 0x17FF) ||
         within(c, 0x3040, 0x30FF) || within(c, 0x3400, 0x9FFF) || within(c, 0xF900, 0xFAFF) ||
         within(c, 0x20000, 0x2FA1F);
}

void append(std::string& text, char32_t c) {
  if (c < 0x800) {
    text += static_cast<char>(0xC0 | (c >> 6));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0 | (c >> 12));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    text += static_cast<char>(0xF0 | (c >> 18));
    text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  }
}

} // namespace baton::clarity::beyond

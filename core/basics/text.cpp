// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"

#include <nlohmann/json.hpp>

namespace baton::basics {
namespace {

/// Length of the sequence that begins at bytes[i], or 0 where it is malformed.
std::size_t sequenceLength(std::string_view bytes, std::size_t i) {
  const auto at = [&](std::size_t k) { return static_cast<unsigned char>(bytes[k]); };
  const unsigned char lead = at(i);
  if (lead < 0x80)
    return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || i + length > bytes.size())
    return 0;
  for (std::size_t k = 1; k < length; ++k)
    if ((at(i + k) & 0xC0) != 0x80)
      return 0;
  const unsigned char second = at(i + 1);
  const bool wrong = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
                     (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
  return wrong ? 0 : length;
}

char32_t decode(std::string_view bytes, std::size_t i, std::size_t length) {
  const auto at = [&](std::size_t k) { return char32_t(static_cast<unsigned char>(bytes[k])); };
  if (length == 1)
    return at(i);
  char32_t point = at(i) & (0xFFu >> (length + 1));
  for (std::size_t k = 1; k < length; ++k)
    point = (point << 6) | (at(i + k) & 0x3F);
  return point;
}

void encode(std::string& out, char32_t point) {
  if (point < 0x80) {
    out += char(point);
  } else if (point < 0x800) {
    out += char(0xC0 | (point >> 6));
    out += char(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    out += char(0xE0 | (point >> 12));
    out += char(0x80 | ((point >> 6) & 0x3F));
    out += char(0x80 | (point & 0x3F));
  } else {
    out += char(0xF0 | (point >> 18));
    out += char(0x80 | ((point >> 12) & 0x3F));
    out += char(0x80 | ((point >> 6) & 0x3F));
    out += char(0x80 | (point & 0x3F));
  }
}

char32_t lower(char32_t c) {
  const auto within = [c](char32_t from, char32_t to) { return c >= from && c <= to; };
  if (within('A', 'Z') || (within(0xC0, 0xDE) && c != 0xD7) || (within(0x391, 0x3A9) && c != 0x3A2) ||
      within(0x410, 0x42F))
    return c + 32;
  if (within(0x400, 0x40F))
    return c + 80;
  if (c == 0x178)
    return 0xFF;
  if (c == 0x1E9E)
    return 0xDF;
  const bool evenUpper = within(0x100, 0x137) || within(0x14A, 0x177) || within(0x1DE, 0x1EF) || within(0x1F8, 0x21F) ||
                         within(0x222, 0x233) || within(0x460, 0x481) || within(0x48A, 0x4BF) || within(0x4D0, 0x52F) ||
                         within(0x1E00, 0x1E95) || within(0x1EA0, 0x1EFF);
  if (evenUpper)
    return c == 0x130 ? 'i' : c == 0x131 ? c : (c | 1);
  const bool oddUpper = within(0x139, 0x148) || within(0x179, 0x17E) || within(0x1CD, 0x1DC);
  if (oddUpper)
    return (c & 1) ? c + 1 : c;
  return c;
}

} // namespace

bool isUtf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = sequenceLength(bytes, i);
    if (length == 0)
      return false;
    i += length;
  }
  return true;
}

std::string foldCase(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t length = sequenceLength(utf8, i);
    if (length == 0) {
      out += utf8[i++];
      continue;
    }
    encode(out, lower(decode(utf8, i, length)));
    i += length;
  }
  return out;
}

std::string_view trimmed(std::string_view utf8) {
  constexpr std::string_view blanks = " \t\r\n\v\f";
  constexpr std::string_view noBreak = "\u00A0", narrow = "\u202F", mark = "\uFEFF";
  for (bool again = true; again && !utf8.empty();) {
    again = false;
    if (const auto first = utf8.find_first_not_of(blanks); first != 0) {
      utf8.remove_prefix(first == std::string_view::npos ? utf8.size() : first);
      again = true;
    }
    if (const auto last = utf8.find_last_not_of(blanks); last != std::string_view::npos && last + 1 != utf8.size()) {
      utf8.remove_suffix(utf8.size() - last - 1);
      again = true;
    }
    for (std::string_view blank : {noBreak, narrow, mark}) {
      if (utf8.starts_with(blank)) {
        utf8.remove_prefix(blank.size());
        again = true;
      }
      if (utf8.ends_with(blank)) {
        utf8.remove_suffix(blank.size());
        again = true;
      }
    }
  }
  return utf8;
}

std::string nameKey(std::string_view utf8) {
  return foldCase(trimmed(utf8));
}
bool sameName(std::string_view a, std::string_view b) {
  return nameKey(a) == nameKey(b);
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t from = 0;;) {
    const auto to = text.find(separator, from);
    parts.emplace_back(text.substr(from, to - from));
    if (to == std::string_view::npos)
      return parts;
    from = to + 1;
  }
}

std::string shortened(std::string_view utf8, std::size_t codePoints) {
  std::size_t i = 0, count = 0;
  while (i < utf8.size()) {
    if (count++ == codePoints)
      return std::string(utf8.substr(0, i)) + "…";
    const std::size_t length = sequenceLength(utf8, i);
    i += length == 0 ? 1 : length;
  }
  return std::string(utf8);
}

std::string packTexts(const std::vector<std::string>& texts) {
  return nlohmann::json(texts).dump();
}

Outcome<std::vector<std::string>> unpackTexts(std::string_view packed) {
  const auto json = nlohmann::json::parse(packed, nullptr, false);
  const Refusal notAList{"This is not a list of texts", "Write a list"};
  if (!json.is_array())
    return notAList;
  std::vector<std::string> texts;
  for (const auto& item : json) {
    if (!item.is_string())
      return notAList;
    texts.push_back(item.get<std::string>());
  }
  return texts;
}

} // namespace baton::basics

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"

#include "core/basics/ascii.h"
#include "core/basics/case_pairs.h"
#include "core/basics/code_point.h"

#include <algorithm>
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

} // namespace

CodePoint codePointAt(std::string_view utf8, std::size_t at) {
  const std::size_t length = sequenceLength(utf8, at);
  if (length == 0)
    return {static_cast<unsigned char>(utf8[at]), 1, true};
  return {decode(utf8, at, length), length, false};
}

void appendCodePoint(std::string& out, char32_t point) {
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

char32_t lowerCase(char32_t c) {
  const auto pairs = std::ranges::lower_bound(casePairs, c, {}, &CasePairs::last);
  if (pairs == casePairs.end() || c < pairs->first || (c - pairs->first) % pairs->step != 0)
    return c;
  return char32_t(std::int32_t(c) + pairs->distance);
}

bool isUtf8(std::string_view bytes) {
  for (std::size_t i = 0; (i += asciiIn(bytes.substr(i))) < bytes.size();) {
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
    if (const char c = utf8[i]; static_cast<unsigned char>(c) < 0x80) {
      out += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
      ++i;
      continue;
    }
    const CodePoint point = codePointAt(utf8, i);
    if (point.malformed)
      out += utf8[i];
    else
      appendCodePoint(out, lowerCase(point.code));
    i += point.bytes;
  }
  return out;
}

std::string_view trimmed(std::string_view utf8) {
  const auto isInk = [](char c) { return c > ' ' && c < 0x7F; };
  if (!utf8.empty() && isInk(utf8.front()) && isInk(utf8.back()))
    return utf8; // as most are
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

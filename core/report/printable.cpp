// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/printable.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace baton::report {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

struct Character {
  std::uint32_t code = 0;
  std::size_t length = 0; ///< 0: not valid UTF-8
};

std::size_t lengthByLead(unsigned char lead) {
  if (lead < 0x80)
    return 1;
  if (lead >= 0xC2 && lead < 0xE0)
    return 2;
  if (lead >= 0xE0 && lead < 0xF0)
    return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

bool isShortestForm(const Character& c) {
  constexpr std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
  return c.code >= smallest[c.length] && c.code <= 0x10FFFF && !(c.code >= 0xD800 && c.code <= 0xDFFF);
}

Character characterAt(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lengthByLead(lead);
  if (length == 0 || at + length > text.size())
    return {};
  constexpr std::array<unsigned char, 5> leadBits{0, 0x7F, 0x1F, 0x0F, 0x07};
  Character c{static_cast<std::uint32_t>(lead & leadBits[length]), length};
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0) != 0x80)
      return {};
    c.code = c.code << 6 | (next & 0x3Fu);
  }
  return isShortestForm(c) ? c : Character{};
}

bool isControl(std::uint32_t code) {
  const bool noncharacter = (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || noncharacter;
}

bool startsWithFolded(std::string_view text, std::string_view start) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return text.size() > start.size() &&
         std::equal(start.begin(), start.end(), text.begin(), [&](char a, char b) { return a == lower(b); });
}

} // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character c = characterAt(text, at);
    const bool lineBreak = c.code == '\n' || c.code == '\r' || c.code == 0x85 || c.code == 0x2028 || c.code == 0x2029;
    if (c.code == '\r' && at + 1 < text.size() && text[at + 1] == '\n')
      ; // the line feed that follows is the break
    else if (lineBreak)
      out += '\n';
    else if (c.code == '\t')
      out += ' ';
    else if (c.length == 0 || isControl(c.code))
      out += replacement;
    else
      out += text.substr(at, c.length);
    at += std::max<std::size_t>(c.length, 1);
  }
  return out;
}

std::string oneLine(std::string_view text) {
  std::string out = printable(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

bool isLinkTarget(std::string_view url) {
  const bool scheme =
      startsWithFolded(url, "https://") || startsWithFolded(url, "http://") || startsWithFolded(url, "mailto:");
  return scheme && std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

} // namespace baton::report

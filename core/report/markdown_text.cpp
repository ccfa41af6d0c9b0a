// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdown_text.h"

#include "core/report/printable.h"

namespace baton::report {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// A full stop or bracket after digits at the start of a line would begin a numbered list.
std::string guardedNumber(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && isDigit(line[end]))
    ++end;
  std::string out(line);
  const bool mark = end > 0 && end < line.size() && (line[end] == '.' || line[end] == ')');
  if (mark && (end + 1 == line.size() || line[end + 1] == ' '))
    out.insert(end, "\\");
  return out;
}

/// Leading spaces would begin a block of code, or hide what follows.
std::string guardedLine(std::string_view line) {
  std::size_t spaces = 0;
  while (spaces < line.size() && line[spaces] == ' ')
    ++spaces;
  std::string out;
  for (std::size_t i = 0; i < spaces; ++i)
    out += "&#32;";
  std::string_view rest = line.substr(spaces);
  if (!rest.empty() && std::string_view("#+-=:").find(rest.front()) != std::string_view::npos)
    out += '\\';
  return out + guardedNumber(rest);
}

} // namespace

std::string markdownInline(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]<>|~&$^";
  const std::string clean = printable(text);
  std::string out;
  for (std::size_t i = 0; i < clean.size(); ++i) {
    const char c = clean[i];
    const std::string_view rest = std::string_view(clean).substr(i);
    const bool address = rest.substr(0, 3) == "://"; // else it would become a link by itself
    const bool image = c == '!' && rest.substr(0, 2) == "![";
    const bool www = c == '.' && i >= 3 && (clean.compare(i - 3, 3, "www") == 0 || clean.compare(i - 3, 3, "WWW") == 0);
    if (special.find(c) != std::string_view::npos || address || image || www)
      out += '\\';
    out += c;
  }
  return out;
}

std::string markdownLines(std::string_view inlineText) {
  std::string out;
  for (std::size_t start = 0; start <= inlineText.size();) {
    const std::size_t end = inlineText.find('\n', start);
    const bool last = end == std::string_view::npos;
    const std::string_view line = inlineText.substr(start, last ? end : end - start);
    // An empty line would end the paragraph.
    out += line.empty() && !last ? "&#8203;" : guardedLine(line);
    if (last)
      break;
    out += "\\\n";
    start = end + 1;
  }
  return out;
}

} // namespace baton::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sheets/names.h"

#include "core/basics/text.h"
#include "core/report/printable.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace baton::report::sheets {
namespace {

constexpr std::size_t longestCell = 32'000; ///< bytes; a cell holds 32,767 units of UTF-16, which are never more
constexpr std::size_t longestName = 31, longestHeader = 250;

/// Cut between letters.
std::string cut(std::string text, std::size_t bytes) {
  if (text.size() <= bytes)
    return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
    --bytes;
  text.resize(bytes);
  return text;
}

bool isCode(std::string_view text) {
  return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6,
                     [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
}

/// The name, or the name with the first number that nobody has.
std::string unlike(const std::set<std::string>& taken, const std::string& name, std::size_t atMost) {
  for (int n = 2;; ++n) {
    const std::string end = n == 2 ? std::string() : " " + std::to_string(n - 1);
    std::string one = cut(name, atMost - end.size()) + end;
    if (!taken.contains(basics::foldCase(one)))
      return one;
  }
}

std::vector<std::string> eachOnce(const std::vector<std::string>& names, std::size_t atMost) {
  std::set<std::string> taken;
  std::vector<std::string> unique;
  for (const std::string& name : names) {
    unique.push_back(unlike(taken, name, atMost));
    taken.insert(basics::foldCase(unique.back()));
  }
  return unique;
}

} // namespace

std::string cellText(std::string_view text) {
  const std::string plain = printable(text);
  std::string out;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (isCode(std::string_view(plain).substr(i)))
      out += "_x005F";
    out += plain[i];
  }
  if (out.size() <= longestCell)
    return out;
  return cut(std::move(out), longestCell) + "\u2026";
}

std::vector<std::string> sheetNames(const std::vector<std::string>& wanted) {
  std::vector<std::string> names;
  for (const std::string& one : wanted) {
    std::string name = oneLine(one);
    std::erase_if(name, [](char c) { return std::string_view("[]:*?/\\").find(c) != std::string_view::npos; });
    while (name.starts_with('\''))
      name.erase(0, 1);
    while (name.ends_with('\''))
      name.pop_back();
    if (basics::trimmed(name).empty() || basics::sameName(name, "history")) // a name that Excel keeps for itself
      name = "Sheet";
    names.push_back(std::move(name));
  }
  return eachOnce(names, longestName);
}

std::vector<std::string> headers(const std::vector<std::string>& wanted) {
  std::vector<std::string> names;
  for (const std::string& one : wanted) {
    std::string name = oneLine(one);
    names.push_back(basics::trimmed(name).empty() ? "Column" : std::move(name));
  }
  return eachOnce(names, longestHeader);
}

std::string tableName(std::string_view sheet, int n) {
  std::string name = "T" + std::to_string(n) + "_";
  for (const char c : sheet)
    name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
}

} // namespace baton::report::sheets

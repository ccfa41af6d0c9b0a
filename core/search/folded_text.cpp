// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/folded_text.h"

#include "core/basics/code_point.h"
#include "core/search/base_letters.h"

#include <algorithm>
#include <utility>

namespace baton::search {
namespace {

/// Base letter by code, of the range in which letters with marks stand.
const std::vector<char32_t>& baseLetters() {
  static const std::vector<char32_t> table = [] {
    std::vector<char32_t> made(0x2000);
    for (std::size_t code = 0; code < made.size(); ++code)
      made[code] = basics::lowerCase(char32_t(code));
    std::vector<char32_t> marked = made;
    for (const MarkedLetters& letters : markedLetters)
      for (const char32_t letter : letters.marked)
        marked[letter] = letters.base;
    for (char32_t& code : made)
      if (code < marked.size())
        code = marked[code];
    return made;
  }();
  return table;
}

bool isMark(char32_t code) {
  return (code >= 0x0300 && code <= 0x036F) || code == 0x00AD || code == 0x200B || code == 0xFEFF;
}

bool isBlank(char32_t code) {
  return code <= 0x20 || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F || code == 0x3000;
}

std::string_view twoLetters(char32_t code) {
  static constexpr std::pair<char32_t, std::string_view> pairs[] = {
      {U'ß', "ss"}, {U'ẞ', "ss"}, {U'æ', "ae"}, {U'Æ', "ae"}, {U'œ', "oe"}, {U'Œ', "oe"}, {U'þ', "th"}, {U'Þ', "th"}};
  const auto found = std::ranges::find(pairs, code, &std::pair<char32_t, std::string_view>::first);
  return found == std::end(pairs) ? std::string_view() : found->second;
}

void fold(char32_t code, std::string& out) {
  if (code < 0x80) {
    out += char(code >= 'A' && code <= 'Z' ? code + 32 : code);
  } else if (const auto two = twoLetters(code); !two.empty()) {
    out += two;
  } else {
    basics::appendCodePoint(out, code < baseLetters().size() ? baseLetters()[code] : basics::lowerCase(code));
  }
}

template <class Notice> std::string foldAll(std::string_view utf8, Notice notice) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const basics::CodePoint point = basics::codePointAt(utf8, i);
    if (isBlank(point.code)) {
      if (!out.empty() && out.back() != ' ')
        out += ' ';
    } else if (!isMark(point.code)) {
      fold(point.code, out);
    }
    notice(out.size(), i);
    i += point.bytes;
  }
  return out;
}

} // namespace

std::string folded(std::string_view utf8) {
  return foldAll(utf8, [](std::size_t, std::size_t) {});
}

FoldedText foldedWithOrigin(std::string_view utf8) {
  FoldedText made;
  made.text = foldAll(utf8, [&made](std::size_t size, std::size_t from) {
    made.origin.resize(std::max(made.origin.size(), size), std::uint32_t(from));
  });
  made.origin.push_back(std::uint32_t(utf8.size()));
  return made;
}

bool beginsWord(std::string_view foldedText, std::size_t at) {
  if (at == 0)
    return true;
  const auto before = static_cast<unsigned char>(foldedText[at - 1]);
  const bool inWord = before >= 0x80 || (before >= '0' && before <= '9') || (before >= 'a' && before <= 'z');
  return !inWord;
}

} // namespace baton::search

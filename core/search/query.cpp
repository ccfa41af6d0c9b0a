// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/query.h"

#include "core/basics/text.h"
#include "core/search/folded_text.h"

#include <algorithm>

namespace baton::search {
namespace {

constexpr std::size_t none = std::string_view::npos;

std::size_t findAtWordStart(std::string_view text, std::string_view word, std::size_t from = 0) {
  for (std::size_t at = text.find(word, from); at != none; at = text.find(word, at + 1))
    if (beginsWord(text, at))
      return at;
  return none;
}

/// Every place of a word where it begins one; where there is no such place, all places.
std::vector<Range> placesOf(std::string_view text, std::string_view word) {
  std::vector<Range> atStart, inside;
  for (std::size_t at = text.find(word); at != none; at = text.find(word, at + word.size()))
    (beginsWord(text, at) ? atStart : inside).push_back({at, at + word.size()});
  return atStart.empty() ? inside : atStart;
}

std::vector<Range> united(std::vector<Range> ranges) {
  std::ranges::sort(ranges, {}, &Range::first);
  std::vector<Range> whole;
  for (const Range& range : ranges)
    if (!whole.empty() && range.first <= whole.back().last)
      whole.back().last = std::max(whole.back().last, range.last);
    else
      whole.push_back(range);
  return whole;
}

std::string onOneLine(std::string_view text) {
  std::string line;
  for (const char byte : text)
    if (const bool blank = byte == '\n' || byte == '\r' || byte == '\t' || byte == ' '; !blank)
      line += byte;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  return line;
}

/// The start of the word that stands at most so many bytes before.
std::size_t shortlyBefore(std::string_view line, std::size_t at, std::size_t bytes) {
  if (at <= bytes)
    return 0;
  const std::size_t blank = line.find(' ', at - bytes);
  return blank == none || blank >= at ? at : blank + 1;
}

} // namespace

Query::Query(std::string_view typed) : m_whole(folded(typed)) {
  while (!m_whole.empty() && m_whole.back() == ' ')
    m_whole.pop_back();
  for (std::string& word : basics::split(m_whole, ' '))
    if (!word.empty())
      m_words.push_back(std::move(word));
}

std::optional<Fit> Query::fitOf(std::string_view foldedName) const {
  if (foldedName.starts_with(m_whole))
    return Fit::Prefix;
  Fit fit = Fit::WordStart;
  for (const std::string& word : m_words) {
    if (foldedName.find(word) == none)
      return std::nullopt;
    if (findAtWordStart(foldedName, word) == none)
      fit = Fit::Inside;
  }
  return fit;
}

bool Query::standsIn(std::string_view foldedName, std::string_view foldedText) const {
  bool inText = false;
  for (const std::string& word : m_words) {
    const bool here = foldedText.find(word) != none;
    if (!here && foldedName.find(word) == none)
      return false;
    inText = inText || here;
  }
  return inText;
}

std::vector<Range> Query::marks(std::string_view text) const {
  const FoldedText within = foldedWithOrigin(text);
  std::vector<Range> found;
  for (const std::string& word : m_words)
    for (const Range& place : placesOf(within.text, word))
      found.push_back({within.origin[place.first], within.origin[place.last]});
  return united(std::move(found));
}

std::string Query::excerpt(std::string_view text, std::size_t codePoints) const {
  const std::string line = onOneLine(text);
  const std::vector<Range> places = marks(line);
  const std::size_t from = places.empty() ? 0 : shortlyBefore(line, places.front().first, codePoints / 3);
  if (from == 0)
    return basics::shortened(line, codePoints);
  return "\u2026" + basics::shortened(std::string_view(line).substr(from), codePoints - 1);
}

} // namespace baton::search

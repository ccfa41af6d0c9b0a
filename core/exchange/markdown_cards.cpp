// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/markdown_cards.h"

#include "core/basics/text.h"
#include "core/exchange/card_pile.h"
#include "core/exchange/markdown_words.h"

#include <algorithm>
#include <optional>

namespace baton::exchange {
namespace {

using From = TextCard::From;

bool isRule(std::string_view line) {
  const auto is = [line](char mark) {
    return std::ranges::count(line, mark) >= 3 &&
           std::ranges::all_of(line, [mark](char c) { return c == mark || c == ' '; });
  };
  return is('-') || is('*') || is('_') || is('=');
}

/// "|---|:--:|" below the head of a table.
bool isDivider(std::string_view line) {
  return line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|-: ") == std::string_view::npos;
}

/// Where the words of a heading begin; nothing where the line is none.
std::optional<std::size_t> headingLevel(std::string_view line) {
  const auto level = line.find_first_not_of('#');
  const bool isOne = level != std::string_view::npos && level > 0 && level <= 6 && line[level] == ' ';
  return isOne ? std::optional(level) : std::nullopt;
}

/// How many bytes the mark of an item takes; 0 where the line is none.
std::size_t itemMark(std::string_view line) {
  for (const std::string_view mark : {"- ", "* ", "+ ", "• ", "– ", "◦ "})
    if (line.starts_with(mark))
      return mark.size();
  const auto digits = line.find_first_not_of("0123456789");
  const bool isNumbered = digits != std::string_view::npos && digits > 0 && digits <= 3 &&
                          (line[digits] == '.' || line[digits] == ')') && line.substr(digits + 1).starts_with(' ');
  return isNumbered ? digits + 2 : 0;
}

std::string withoutBox(std::string_view item) {
  for (const std::string_view box : {"[ ] ", "[x] ", "[X] "})
    if (item.starts_with(box))
      return std::string(item.substr(box.size()));
  return std::string(item);
}

class Reading {
public:
  void line(std::string_view whole) {
    std::string_view line = basics::trimmed(whole);
    if (isLeftOut(line))
      return;
    while (line.starts_with('>'))
      line = basics::trimmed(line.substr(1));
    if (line.empty())
      return flush();
    if (isDivider(line) && m_row)
      return m_row.reset(); // what stood above it is the head
    if (isUnderline(line))
      return;
    if (isRule(line))
      return flush();
    if (const auto level = headingLevel(line))
      return heading(*level, line.substr(*level));
    if (const std::size_t mark = itemMark(line))
      return begin(From::ListItem, withoutBox(line.substr(mark)));
    if (line.front() == '|' || (m_row && line.find('|') != std::string_view::npos))
      return row(line);
    flushRow();
    m_text += m_text.empty() ? "" : " ";
    m_text += line;
  }

  std::vector<TextCard> made() {
    flush();
    return m_pile.taken();
  }

private:
  /// Code between fences, comments, and the block that some tools put in front.
  bool isLeftOut(std::string_view line) {
    if (m_until.empty() && line.starts_with("<!--"))
      m_until = "-->";
    else if (m_until.empty() && (line.starts_with("```") || line.starts_with("~~~")))
      m_until = line.substr(0, 3);
    else if (m_until.empty() && !m_began && line == "---")
      m_until = "---";
    else if (m_until.empty()) {
      m_began = m_began || !line.empty();
      return false;
    } else {
      if (m_until == "-->" ? line.find("-->") != std::string_view::npos : line.starts_with(m_until))
        m_until.clear();
      return true;
    }
    m_began = true;
    flush();
    if (m_until == "-->" && line.find("-->") != std::string_view::npos)
      m_until.clear();
    return true;
  }

  /// A line of = or - below a line of words makes it a heading.
  bool isUnderline(std::string_view line) {
    const bool first = line.find_first_not_of('=') == std::string_view::npos,
               second = line.find_first_not_of('-') == std::string_view::npos;
    if ((!first && !second) || line.size() < 2 || m_text.empty() || m_from != From::Paragraph)
      return false;
    const std::string words = std::exchange(m_text, {});
    m_pile.heading(first ? 1 : 2, markdownWords(words));
    return true;
  }

  void heading(std::size_t level, std::string_view words) {
    flush();
    while (words.ends_with('#'))
      words.remove_suffix(1);
    m_pile.heading(level, markdownWords(words));
  }

  void begin(From from, const std::string& words) {
    flush();
    m_from = from;
    m_text = words;
  }

  void row(std::string_view line) {
    if (m_row)
      flushRow();
    else
      flush();
    std::string cells;
    for (const std::string& cell : basics::split(line, '|'))
      if (const std::string words = folded(markdownWords(cell)); !words.empty())
        cells += (cells.empty() ? "" : " | ") + words;
    m_row = cells;
  }

  void flushRow() {
    if (m_row)
      m_pile.card(From::TableRow, *m_row);
    m_row.reset();
  }

  void flush() {
    flushRow();
    m_pile.card(m_from, markdownWords(m_text));
    m_text.clear();
    m_from = From::Paragraph;
  }

  CardPile m_pile;
  From m_from = From::Paragraph;
  std::string m_text; ///< what is being read, over several lines
  std::optional<std::string> m_row;
  std::string m_until;
  bool m_began = false;
};

} // namespace

std::vector<TextCard> markdownCards(std::string_view text) {
  Reading reading;
  std::size_t from = 0;
  while (from <= text.size()) {
    const auto end = std::min(text.find_first_of("\r\n", from), text.size());
    reading.line(text.substr(from, end - from));
    from = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return reading.made();
}

} // namespace baton::exchange

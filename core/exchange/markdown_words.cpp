// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/markdown_words.h"

#include <cctype>

namespace baton::exchange {
namespace {

bool isWord(std::string_view text, std::size_t at) {
  return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) || (text[at] & 0x80) != 0);
}

/// One line's way through its markup, from left to right.
class Words {
public:
  explicit Words(std::string_view line) : m_line(line) {}

  std::string made() {
    while (m_at < m_line.size())
      step();
    return std::move(m_made);
  }

private:
  void step() {
    const char c = m_line[m_at];
    if (c == '\\' && m_at + 1 < m_line.size() && std::ispunct(static_cast<unsigned char>(m_line[m_at + 1])))
      take(m_line[m_at + 1], 2);
    else if (c == '*' || c == '_' || c == '~')
      emphasis(c);
    else if (c == '<')
      tag();
    else if (c == '`' || m_line.substr(m_at, 2) == "![") // what stands for a picture are its words
      ++m_at;
    else if (c == '[')
      link();
    else if (c == '&')
      entity();
    else
      take(c, 1);
  }

  void take(char c, std::size_t length) {
    m_made += c;
    m_at += length;
  }

  /// A run of markers that touches a word; "2 * 3", "a_b" and "~10" are none.
  void emphasis(char marker) {
    std::size_t end = m_at;
    while (end < m_line.size() && m_line[end] == marker)
      ++end;
    const bool before = m_at > 0 && m_line[m_at - 1] != ' ', after = end < m_line.size() && m_line[end] != ' ';
    const bool within = marker == '_' && m_at > 0 && isWord(m_line, m_at - 1) && isWord(m_line, end);
    const bool single = marker == '~' && end - m_at < 2;
    if ((!before && !after) || within || single)
      m_made.append(m_line.substr(m_at, end - m_at));
    m_at = end;
  }

  void tag() {
    const auto end = m_line.find('>', m_at);
    const bool isTag = m_at + 1 < m_line.size() && end != std::string_view::npos &&
                       (std::isalpha(static_cast<unsigned char>(m_line[m_at + 1])) || m_line[m_at + 1] == '/');
    if (!isTag)
      return take('<', 1);
    const std::string_view inside = m_line.substr(m_at + 1, end - m_at - 1);
    if (inside.find("://") != std::string_view::npos && inside.find(' ') == std::string_view::npos)
      m_made.append(inside);
    else
      m_made += ' ';
    m_at = end + 1;
  }

  /// "[words](address)" and "[words][name]" are their words; other brackets stay.
  void link() {
    const auto close = m_line.find(']', m_at);
    if (close == std::string_view::npos || close + 1 >= m_line.size() ||
        (m_line[close + 1] != '(' && m_line[close + 1] != '['))
      return take('[', 1);
    const auto end = m_line.find(m_line[close + 1] == '(' ? ')' : ']', close + 2);
    if (end == std::string_view::npos)
      return take('[', 1);
    m_made += Words(m_line.substr(m_at + 1, close - m_at - 1)).made(); // holds no link: it ends at the first bracket
    m_at = end + 1;
  }

  void entity() {
    static constexpr std::pair<std::string_view, std::string_view> known[] = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&nbsp;", " "}};
    for (const auto& [written, meant] : known)
      if (m_line.substr(m_at, written.size()) == written) {
        m_made.append(meant);
        m_at += written.size();
        return;
      }
    take('&', 1);
  }

  std::string_view m_line;
  std::size_t m_at = 0;
  std::string m_made;
};

} // namespace

std::string markdownWords(std::string_view line) {
  return Words(line).made();
}

} // namespace baton::exchange

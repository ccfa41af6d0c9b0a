// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace baton::search {

/// How well something fits what was typed, the best first.
enum class Fit {
  Prefix,    ///< its name begins with all that was typed
  WordStart, ///< each word typed begins a word of its name
  Inside,    ///< each word typed stands somewhere in its name
  Text       ///< a word typed stands in its text only
};

/// Bytes of a UTF-8 text, from the first to before the last.
struct Range {
  std::size_t first = 0, last = 0;
  friend bool operator==(const Range&, const Range&) = default;
};

/// What a person typed: words in any order, all of which must be found.
class Query {
public:
  explicit Query(std::string_view typed);

  bool empty() const { return m_words.empty(); }
  const std::vector<std::string>& words() const { return m_words; }
  /// Of a name that was folded before; nothing where a word is missing.
  std::optional<Fit> fitOf(std::string_view foldedName) const;
  /// Each word stands in the name or in the text, and at least one in the text; both folded.
  bool standsIn(std::string_view foldedName, std::string_view foldedText) const;
  /// Where the words stand in a text as it is shown, in order, without overlaps: word starts rather than insides.
  std::vector<Range> marks(std::string_view text) const;
  /// The part of a text in which the first word typed stands, on one line, with an ellipsis where something was cut.
  std::string excerpt(std::string_view text, std::size_t codePoints) const;

private:
  std::string m_whole;
  std::vector<std::string> m_words;
};

} // namespace baton::search

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace baton::handoff {

enum class RunKind { Equal, Removed, Added };

/// A stretch of words that two texts share, or that only one of them has.
struct WordRun {
  RunKind kind = RunKind::Equal;
  std::string text;

  friend bool operator==(const WordRun&, const WordRun&) = default;
};

/// How one text became another, word by word: the longest common sequence of words and punctuation marks stays, blanks
/// are not compared. Equal and Added runs together are the new text; what was removed stands before what was added.
/// A text rewritten (less than a third of its words stay), or too long to compare (over four million pairs of words),
/// comes as one removal and one addition: words picked from both would read as neither.
std::vector<WordRun> wordDifference(std::string_view before, std::string_view after);

} // namespace baton::handoff

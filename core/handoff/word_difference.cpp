// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/word_difference.h"

#include "core/basics/text.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace baton::handoff {
namespace {

constexpr std::size_t tooManyPairs = 4'000'000;
constexpr std::size_t leastShareKept = 3; // one in three

struct Token {
  std::string_view word;
  std::string_view withBlanks;
};

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isAlphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The lead bytes of kana, CJK and Hangul, whose texts have no blanks between words: each sign stands alone.
bool beginsSign(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xE3 && byte <= 0xED;
}

bool isWordByte(char c) {
  return isAlphanumeric(c) || (static_cast<unsigned char>(c) >= 0x80 && !beginsSign(c));
}

/// "10.9", "don't", "list-price" are one word; the point that ends a sentence is not part of it.
bool joinsWords(std::string_view text, std::size_t i) {
  constexpr std::string_view joints = ".,'-";
  return joints.find(text[i]) != std::string_view::npos && i > 0 && i + 1 < text.size() &&
         isAlphanumeric(text[i - 1]) && isAlphanumeric(text[i + 1]);
}

std::size_t endOfWord(std::string_view text, std::size_t from) {
  if (beginsSign(text[from]))
    return std::min(from + 3, text.size());
  std::size_t to = from;
  while (to < text.size() && (isWordByte(text[to]) || (to > from && joinsWords(text, to))))
    ++to;
  return std::max(to, from + 1);
}

std::vector<Token> tokensOf(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = endOfWord(text, from);
    std::size_t next = end;
    while (next < text.size() && isBlank(text[next]))
      ++next;
    tokens.push_back({text.substr(from, end - from), text.substr(from, next - from)});
    from = next;
  }
  return tokens;
}

using Tokens = std::span<const Token>;

/// Collects what changed between two equal runs, so that removals stand before additions.
class RunWriter {
public:
  void equal(const Token& old, const Token& now) {
    flush();
    append(RunKind::Equal, now.withBlanks);
    m_lostBlank = old.withBlanks != old.word && now.withBlanks == now.word;
  }
  void removed(const Token& token) {
    if (m_lostBlank) // "9 % a year." became "9 %.": the old text needs the blank that the new one has not
      m_removed += ' ';
    m_lostBlank = false;
    m_removed += token.withBlanks;
  }
  void added(const Token& token) { m_added += token.withBlanks; }
  std::vector<WordRun> done() {
    flush();
    return std::move(m_runs);
  }

private:
  void flush() {
    append(RunKind::Removed, m_removed);
    append(RunKind::Added, m_added);
    m_removed.clear();
    m_added.clear();
  }
  void append(RunKind kind, std::string_view text) {
    if (text.empty())
      return;
    if (m_runs.empty() || m_runs.back().kind != kind)
      m_runs.push_back({kind, {}});
    m_runs.back().text += text;
  }

  std::vector<WordRun> m_runs;
  std::string m_removed, m_added;
  bool m_lostBlank = false;
};

/// Lengths of the longest common sequence of what follows each pair of places.
class CommonLengths {
public:
  CommonLengths(Tokens before, Tokens after)
      : m_width(after.size() + 1), m_lengths((before.size() + 1) * (after.size() + 1)) {
    for (std::size_t i = before.size(); i-- > 0;)
      for (std::size_t j = after.size(); j-- > 0;)
        at(i, j) = before[i].word == after[j].word ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
  }
  std::uint32_t& at(std::size_t i, std::size_t j) { return m_lengths[i * m_width + j]; }

private:
  std::size_t m_width;
  std::vector<std::uint32_t> m_lengths;
};

void compareMiddle(Tokens before, Tokens after, RunWriter& writer) {
  std::size_t i = 0, j = 0;
  if (before.size() * after.size() <= tooManyPairs) {
    CommonLengths lengths(before, after);
    while (i < before.size() && j < after.size()) {
      if (before[i].word == after[j].word)
        writer.equal(before[i++], after[j++]);
      else if (lengths.at(i + 1, j) >= lengths.at(i, j + 1))
        writer.removed(before[i++]);
      else
        writer.added(after[j++]);
    }
  }
  for (; i < before.size(); ++i)
    writer.removed(before[i]);
  for (; j < after.size(); ++j)
    writer.added(after[j]);
}

/// Of a few words a single one that stays says enough.
bool isRewritten(const std::vector<WordRun>& runs, std::size_t longer) {
  std::size_t kept = 0;
  for (const WordRun& run : runs)
    if (run.kind == RunKind::Equal)
      kept += tokensOf(run.text).size();
  return longer > 6 && kept * leastShareKept < longer;
}

/// Words that say nothing by themselves: one that stays between two that changed is read with them.
bool isSmallWord(const Token& token) {
  static constexpr std::string_view words[] = {"a",  "an", "and", "as", "at", "by",  "for", "from", "in", "is",
                                               "it", "of", "on",  "or", "to", "the", "our", "with", "we"};
  return std::ranges::find(words, token.word) != std::end(words);
}

struct Changes {
  std::string removed, added;
  bool empty() const { return removed.empty() && added.empty(); }
  /// Whether a reader of one of the two texts sees a mark on both, and the other text has a mark to take the words too.
  bool joins(const Changes& next) const {
    const bool old = !removed.empty() && !next.removed.empty(), now = !added.empty() && !next.added.empty();
    const bool both = !(removed.empty() && next.removed.empty()) && !(added.empty() && next.added.empty());
    return (old || now) && both;
  }
};

/// "[Sell] the [bikes]" is read more easily as "[Sell the bikes]".
std::vector<WordRun> withoutLoneWords(const std::vector<WordRun>& runs) {
  std::vector<WordRun> all;
  Changes open;
  std::string between; // small words after the open change, of which it is not known yet whether it goes on
  const auto close = [&] {
    if (!open.removed.empty())
      all.push_back({RunKind::Removed, open.removed});
    if (!open.added.empty())
      all.push_back({RunKind::Added, open.added});
    if (!between.empty())
      all.push_back({RunKind::Equal, between});
    open = {};
    between.clear();
  };
  for (std::size_t i = 0; i < runs.size();) {
    if (runs[i].kind == RunKind::Equal) {
      if (open.empty() || !std::ranges::all_of(tokensOf(runs[i].text), isSmallWord)) {
        close();
        all.push_back(runs[i]);
      } else {
        between = runs[i].text;
      }
      ++i;
      continue;
    }
    Changes next;
    for (; i < runs.size() && runs[i].kind != RunKind::Equal; ++i)
      (runs[i].kind == RunKind::Removed ? next.removed : next.added) += runs[i].text;
    if (!open.joins(next))
      close();
    open.removed += between + next.removed;
    open.added += between + next.added;
    between.clear();
  }
  close();
  return all;
}

std::vector<WordRun> replaced(std::string_view before, std::string_view after) {
  return {{RunKind::Removed, std::string(before)}, {RunKind::Added, std::string(after)}};
}

} // namespace

std::vector<WordRun> wordDifference(std::string_view before, std::string_view after) {
  const std::vector<Token> old = tokensOf(basics::trimmed(before)), now = tokensOf(basics::trimmed(after));
  const std::size_t shorter = std::min(old.size(), now.size());
  std::size_t head = 0, tail = 0;
  while (head < shorter && old[head].word == now[head].word)
    ++head;
  while (tail < shorter - head && old[old.size() - 1 - tail].word == now[now.size() - 1 - tail].word)
    ++tail;
  RunWriter writer;
  for (std::size_t i = 0; i < head; ++i)
    writer.equal(old[i], now[i]);
  compareMiddle(Tokens(old).subspan(head, old.size() - head - tail),
                Tokens(now).subspan(head, now.size() - head - tail), writer);
  for (std::size_t i = tail; i-- > 0;)
    writer.equal(old[old.size() - 1 - i], now[now.size() - 1 - i]);
  std::vector<WordRun> runs = writer.done();
  if (!old.empty() && !now.empty() && isRewritten(runs, std::max(old.size(), now.size())))
    return replaced(basics::trimmed(before), basics::trimmed(after));
  return withoutLoneWords(runs);
}

} // namespace baton::handoff

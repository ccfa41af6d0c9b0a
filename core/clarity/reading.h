// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/vocabulary.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace baton::clarity {

/// A stretch of a text in bytes, the end excluded.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const Range&, const Range&) = default;
};
using Ranges = std::vector<Range>;

/// What stands between a word and the one before it.
enum class Gap : std::uint8_t {
  None,   // the first word of the text
  Hyphen, // the same compound goes on
  Space,
  Pause, // comma, bracket, dash: a clause ends
  Colon,
  Sentence,
};

struct Token {
  std::size_t begin = 0; // bytes
  std::size_t end = 0;
  std::string_view folded; // lower case, straight apostrophes; lives in the Reading
  std::uint32_t marks = 0;
  std::uint32_t sentence = 0;
  Gap gap = Gap::None;
  bool opensSentence = false; // also behind a colon
  bool capital = false;       // begins with a capital
  bool allCapitals = false;   // holds letters, and every one of them is one
  bool digit = false;         // holds a digit
  bool hashed = false;        // a # stands before it
  bool inCompound = false;

  /// Says nothing in particular: listed, #1, or a superlative.
  bool generic() const { return has(genericMark | superlativeMark) || (hashed && folded == "1"); }
  bool has(std::uint32_t anyOf) const { return (marks & anyOf) != 0; }
};

/// A text cut into words and sentences, each word marked with what it is. A hyphen joins words to a compound, which
/// counts as one word; its parts are tokens, so that "best-in-class" and "best in class" read alike.
/// Holds views into itself: it is neither copied nor moved, and the text must outlive it.
class Reading {
public:
  Reading(std::string_view text, const Vocabulary& vocabulary);
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  std::string_view text() const { return m_text; }
  const std::vector<Token>& tokens() const { return m_tokens; }
  const Vocabulary& vocabulary() const { return *m_vocabulary; }
  Language language() const { return m_vocabulary->language(); }
  bool blank() const { return m_tokens.empty(); }
  /// Compounds count once.
  std::size_t words() const { return m_words; }
  std::uint32_t sentences() const { return m_tokens.empty() ? 0 : m_tokens.back().sentence + 1; }
  /// Letters of scripts without spaces, and of the others.
  std::size_t unspacedLetters() const { return m_unspaced; }
  std::size_t spacedLetters() const { return m_spaced; }
  bool sentenceHasDigit(std::uint32_t sentence) const { return m_digitSentences[sentence]; }
  std::string_view slice(const Token& token) const { return m_text.substr(token.begin, token.end - token.begin); }

private:
  void cut();
  std::size_t cutWord(std::size_t at);
  Gap gapUpTo(std::size_t from, std::size_t to) const;
  bool endsSentence(std::size_t stop, std::size_t to) const;
  void finishToken(Token& token);
  void markWords();
  void markSuperlatives();
  bool isSuperlative(std::size_t i) const;
  void markPhrase(const Vocabulary::Phrase& phrase, std::size_t at);

  std::string_view m_text;
  const Vocabulary* m_vocabulary;
  std::string m_folded;
  std::vector<Token> m_tokens;
  std::vector<bool> m_digitSentences;
  std::size_t m_words = 0;
  std::size_t m_unspaced = 0;
  std::size_t m_spaced = 0;
};

} // namespace baton::clarity

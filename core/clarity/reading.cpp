// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/reading.h"

#include "core/clarity/letters.h"

namespace baton::clarity {

namespace {

bool isApostrophe(char32_t c) {
  return c == '\'' || c == 0x2019;
}

bool isHyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2011;
}

/// Stands inside a word where letters or digits follow: can't, R&D, e.g, 1,430.50
bool joinsInside(char32_t c, bool betweenDigits) {
  return isApostrophe(c) || c == '&' || c == '.' || (c == ',' && betweenDigits);
}

bool isPause(char32_t c) {
  return c == ',' || c == ';' || c == '(' || c == ')' || c == '[' || c == ']' || c == '/' || c == 0x2013 ||
         c == 0x2014 || c == 0x3001 || c == 0xFF0C;
}

bool isStop(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01;
}

/// Ends like a German superlative: schnellste, besten, modernster.
bool endsAsGermanSuperlative(std::string_view word) {
  for (const std::string_view ending : {"ste", "sten", "ster", "stes", "stem"})
    if (word.ends_with(ending) && word.size() >= ending.size() + 3)
      return !word.ends_with(std::string("s") + std::string(ending)); // wusste, musste
  return false;
}

/// "most orders", "most customers": a part of a number, no praise. Adjectives in -ous and -less are praise.
bool looksPlural(std::string_view word) {
  return word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("ous");
}

} // namespace

Reading::Reading(std::string_view text, const Vocabulary& vocabulary) : m_text(text), m_vocabulary(&vocabulary) {
  // Folding never makes a text longer in the scripts that have capitals, so views into m_folded stay good.
  m_folded.reserve(text.size() + 8);
  m_tokens.reserve(text.size() / 6 + 2);
  cut();
  markWords();
  markSuperlatives();
}

void Reading::cut() {
  std::size_t at = 0;
  std::size_t gapFrom = 0;
  while (at < m_text.size()) {
    const Letter letter = letterAt(m_text, at);
    if (!isWordLetter(letter.code)) {
      at += letter.bytes;
      continue;
    }
    const std::size_t end = cutWord(at);
    Token& token = m_tokens.back();
    token.gap = m_tokens.size() == 1 ? Gap::None : gapUpTo(gapFrom, at);
    token.hashed = at > 0 && m_text[at - 1] == '#';
    finishToken(token);
    gapFrom = end;
    at = end;
  }
}

/// Adds the word that begins here and returns its end.
std::size_t Reading::cutWord(std::size_t at) {
  Token token;
  token.begin = at;
  const std::size_t foldedFrom = m_folded.size();
  std::size_t letters = 0;
  std::size_t capitals = 0;
  char32_t before = 0;
  while (at < m_text.size()) {
    const Letter letter = letterAt(m_text, at);
    const char32_t c = letter.code;
    if (!isWordLetter(c)) {
      const std::size_t next = at + letter.bytes;
      const char32_t after = next < m_text.size() ? letterAt(m_text, next).code : 0;
      if (!isWordLetter(after) || !joinsInside(c, isDigit(before) && isDigit(after)))
        break;
      // A full stop without a space: "today.Tomorrow" is two words, "e.g", "3.5" and "U.S" are one.
      if (c == '.' && !(isDigit(before) && isDigit(after)) && (at - token.begin > 1) && !isDigit(after) &&
          m_text.find('.', token.begin) != token.begin + 1)
        break;
    } else if (isDigit(c)) {
      token.digit = true;
    } else {
      ++letters;
      const bool upper = isUpper(c);
      capitals += upper;
      if (at == token.begin)
        token.capital = upper;
      (isUnspaced(c) ? m_unspaced : m_spaced) += 1;
    }
    append(m_folded, isApostrophe(c) ? U'\'' : lowered(c));
    before = c;
    at += letter.bytes;
  }
  token.end = at;
  token.folded = std::string_view(m_folded).substr(foldedFrom);
  token.allCapitals = letters >= 1 && capitals == letters;
  m_tokens.push_back(token);
  return at;
}

Gap Reading::gapUpTo(std::size_t from, std::size_t to) const {
  const Letter first = letterAt(m_text, from);
  if (from + first.bytes == to && isHyphen(first.code))
    return Gap::Hyphen;
  Gap gap = Gap::Space;
  for (std::size_t at = from; at < to;) {
    const Letter letter = letterAt(m_text, at);
    const bool spacedDash = isHyphen(letter.code);
    if (letter.code == '\n' || (isStop(letter.code) && endsSentence(at, to)))
      return Gap::Sentence;
    if (letter.code == ':' || letter.code == 0xFF1A)
      gap = Gap::Colon;
    else if (gap == Gap::Space && (isPause(letter.code) || spacedDash))
      gap = Gap::Pause;
    at += letter.bytes;
  }
  return gap;
}

/// A full stop ends a sentence unless it belongs to an abbreviation, or in German to an ordinal number.
bool Reading::endsSentence(std::size_t stop, std::size_t to) const {
  if (m_text[stop] != '.')
    return true;
  const Token& before = m_tokens[m_tokens.size() - 2];
  if (before.end != stop)
    return true;
  if (m_vocabulary->isAbbreviation(before.folded))
    return false;
  const bool single = before.end - before.begin == 1 && before.capital;
  if (single)
    return false; // an initial
  if (!m_vocabulary->capitalisesNouns() || !before.digit || before.end - before.begin > 2)
    return true;
  const Token& next = m_tokens.back();
  const Vocabulary::Entry* entry = m_vocabulary->find(next.folded);
  const bool month = entry && (entry->marks & monthMark);
  return !month && next.capital && to > stop + 1;
}

void Reading::finishToken(Token& token) {
  const bool starts = token.gap == Gap::None || token.gap == Gap::Sentence;
  const std::uint32_t before = m_tokens.size() > 1 ? m_tokens[m_tokens.size() - 2].sentence : 0;
  token.sentence = token.gap == Gap::Sentence ? before + 1 : before;
  token.opensSentence = starts || token.gap == Gap::Colon;
  if (token.gap == Gap::Hyphen) {
    token.inCompound = true;
    m_tokens[m_tokens.size() - 2].inCompound = true;
  } else {
    ++m_words;
  }
  if (m_digitSentences.size() <= token.sentence)
    m_digitSentences.resize(token.sentence + 1);
  if (token.digit)
    m_digitSentences[token.sentence] = true;
}

void Reading::markWords() {
  for (std::size_t i = 0; i < m_tokens.size(); ++i)
    for (const Vocabulary::Entry* entry :
         {m_vocabulary->find(m_tokens[i].folded), m_vocabulary->findName(m_tokens[i].folded)}) {
      if (!entry)
        continue;
      m_tokens[i].marks |= entry->marks;
      for (const Vocabulary::Phrase& phrase : entry->single)
        markPhrase(phrase, i);
      if (entry->longer.empty() || i + 1 == m_tokens.size())
        continue;
      const auto [first, end] = entry->longer.equal_range(m_tokens[i + 1].folded);
      for (auto phrase = first; phrase != end; ++phrase)
        markPhrase(phrase->second, i);
    }
}

void Reading::markSuperlatives() {
  if (language() == Language::Other)
    return;
  for (std::size_t i = 0; i < m_tokens.size(); ++i)
    if (!m_digitSentences[m_tokens[i].sentence] && isSuperlative(i))
      m_tokens[i].marks |= superlativeMark;
}

bool Reading::isSuperlative(std::size_t i) const {
  const Token& token = m_tokens[i];
  if (token.has(plainEndingMark))
    return false;
  if (language() == Language::German)
    return (!token.capital || token.opensSentence) && endsAsGermanSuperlative(token.folded);
  const Token* next = i + 1 < m_tokens.size() ? &m_tokens[i + 1] : nullptr;
  const bool goesOn = next && (next->gap == Gap::Space || next->gap == Gap::Hyphen) && !next->has(stopMark);
  if (token.folded == "most")
    return goesOn && !looksPlural(next->folded);
  if (token.folded == "best")
    return goesOn;
  return token.folded.size() >= 6 && token.folded.ends_with("est");
}

/// A phrase does not reach over a comma or into another sentence.
void Reading::markPhrase(const Vocabulary::Phrase& phrase, std::size_t at) {
  const std::size_t end = at + phrase.words.size();
  if (end > m_tokens.size() || (phrase.needsCapital && !m_tokens[at].capital))
    return;
  if (phrase.standsAlone && m_tokens[at].inCompound && phrase.words.size() == 1)
    return;
  for (std::size_t i = at + 1; i < end; ++i)
    if (m_tokens[i].folded != phrase.words[i - at] || (m_tokens[i].gap != Gap::Space && m_tokens[i].gap != Gap::Hyphen))
      return;
  for (std::size_t i = at; i < end; ++i)
    m_tokens[i].marks |= phrase.marks;
}

} // namespace baton::clarity

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/judgement.h"

#include "core/clarity/letters.h"

#include <algorithm>

namespace baton::clarity {

namespace {

constexpr std::size_t leastWords = 5;
constexpr std::size_t leastWordsLeft = 3;
constexpr std::size_t leastUnspacedLetters = 12;
constexpr std::uint32_t emptyMarks = stopMark | vagueMark | universalMark | oursMark | competitorMark;

bool isListed(const Token& token) {
  return token.has(emptyMarks) || token.generic();
}

bool inTokens(const Reading& reading, std::size_t i) {
  return i < reading.tokens().size();
}

/// The words from one token up to another of which some part is kept; compounds count once.
template <class Keep> std::size_t countWords(const Reading& reading, std::size_t from, std::size_t to, Keep keep) {
  std::size_t count = 0;
  bool counted = false;
  for (std::size_t i = from; i < to; ++i) {
    const Token& token = reading.tokens()[i];
    if (token.gap != Gap::Hyphen)
      counted = false;
    if (!counted && keep(token)) {
      ++count;
      counted = true;
    }
  }
  return count;
}

/// The tokens that a test picks; neighbours of one run become one range.
template <class Pick> Ranges rangesOf(const Reading& reading, Pick pick) {
  Ranges ranges;
  bool running = false;
  for (const Token& token : reading.tokens()) {
    const bool picked = pick(token);
    const bool together = running && (token.gap == Gap::Space || token.gap == Gap::Hyphen);
    if (picked && together)
      ranges.back().end = token.end;
    else if (picked)
      ranges.push_back({token.begin, token.end});
    running = picked;
  }
  return ranges;
}

bool opensSentence(const Reading& reading, std::size_t i) {
  const auto& tokens = reading.tokens();
  while (i > 0 && tokens[i].gap == Gap::Hyphen)
    --i;
  return tokens[i].opensSentence;
}

/// B2B and its like hold a digit and tie a text to nothing; Q3 and H1 are dates.
bool isWordWithDigit(const Reading& reading, const Token& token) {
  const char first = token.folded.front();
  return !isDigit(static_cast<unsigned char>(first)) && first != 'q' && first != 'h' &&
         reading.vocabulary().isKnownAcronym(reading.slice(token));
}

bool isAnchor(const Reading& reading, std::size_t i) {
  const Token& token = reading.tokens()[i];
  if (token.has(competitorMark | accountMark | personMark))
    return true;
  if (token.has(oursMark | offeringMark))
    return false;
  if (token.digit)
    return !(token.hashed && token.folded == "1") && !isWordWithDigit(reading, token);
  if (token.has(numberMark))
    return true;
  return token.capital && !token.allCapitals && !reading.vocabulary().capitalisesNouns() && !isListed(token) &&
         !token.has(softMark | placeholderMark) && !opensSentence(reading, i);
}

bool writtenWithoutSpaces(const Reading& reading) {
  return reading.unspacedLetters() > reading.spacedLetters();
}

bool isRepeated(std::string_view word, char letter) {
  return word.size() >= 3 && word.find_first_not_of(letter) == std::string_view::npos;
}

/// "X%", "XX %": a figure that was never filled in.
bool standsForPercent(const Reading& reading, const Token& token) {
  if (token.folded != "x" && token.folded != "xx")
    return false;
  const std::size_t sign = reading.text().find_first_not_of(' ', token.end);
  return sign != std::string_view::npos && reading.text()[sign] == '%';
}

} // namespace

bool saysSomething(const Reading& reading) {
  if (!placeholders(reading).empty())
    return false;
  if (writtenWithoutSpaces(reading))
    return reading.unspacedLetters() >= leastUnspacedLetters;
  if (reading.words() < leastWords)
    return false;
  const std::size_t left =
      countWords(reading, 0, reading.tokens().size(), [](const Token& token) { return !isListed(token); });
  return reading.language() == Language::Other || left >= leastWordsLeft;
}

Ranges anchors(const Reading& reading) {
  Ranges ranges;
  for (std::size_t i = 0; inTokens(reading, i); ++i)
    if (isAnchor(reading, i))
      ranges.push_back({reading.tokens()[i].begin, reading.tokens()[i].end});
  return ranges;
}

bool hasAnchor(const Reading& reading) {
  for (std::size_t i = 0; inTokens(reading, i); ++i)
    if (isAnchor(reading, i))
      return true;
  return false;
}

bool isAnchored(const Reading& reading) {
  return saysSomething(reading) && (reading.language() == Language::Other || hasAnchor(reading));
}

bool isBounded(const Reading& reading) {
  if (reading.language() == Language::Other)
    return saysSomething(reading);
  if (hasAnchor(reading))
    return true;
  const auto& tokens = reading.tokens();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool opens = tokens[i].has(openerMark) || (tokens[i].has(relativeMark) && tokens[i].gap == Gap::Pause);
    if (!opens || tokens[i].inCompound)
      continue;
    std::size_t end = i + 1;
    while (end < tokens.size() && (tokens[end].gap == Gap::Space || tokens[end].gap == Gap::Hyphen))
      ++end;
    const auto draws = [](const Token& token) { return !isListed(token) && !token.has(softMark | openerMark); };
    if (countWords(reading, i + 1, end, draws) >= 2)
      return true;
  }
  return false;
}

Ranges genericWords(const Reading& reading) {
  return rangesOf(reading, [](const Token& token) { return token.generic(); });
}

Ranges genericClaim(const Reading& reading) {
  return hasAnchor(reading) ? Ranges{} : genericWords(reading);
}

Ranges vagueWords(const Reading& reading) {
  return rangesOf(
      reading, [&](const Token& token) { return token.has(vagueMark) && !reading.sentenceHasDigit(token.sentence); });
}

Ranges universalWords(const Reading& reading) {
  return rangesOf(reading, [](const Token& token) { return token.has(universalMark); });
}

Ranges boundlessWords(const Reading& reading) {
  std::vector<bool> anchored(reading.sentences());
  for (std::size_t i = 0; inTokens(reading, i); ++i)
    if (isAnchor(reading, i))
      anchored[reading.tokens()[i].sentence] = true;
  return rangesOf(reading, [&](const Token& token) { return token.has(universalMark) && !anchored[token.sentence]; });
}

Ranges placeholders(const Reading& reading) {
  Ranges ranges = rangesOf(reading, [&](const Token& token) {
    return token.has(placeholderMark) || isRepeated(token.folded, 'x') || isRepeated(token.folded, 'z') ||
           standsForPercent(reading, token);
  });
  if (const std::size_t marks = reading.text().find("???"); marks != std::string_view::npos) {
    std::size_t end = reading.text().find_first_not_of('?', marks);
    ranges.push_back({marks, end == std::string_view::npos ? reading.text().size() : end});
  }
  return ranges;
}

namespace {

/// One dash where an answer should be. Several lines with a dash each are a list, "-5 %" is a number.
bool isDash(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos)
    return false;
  const char32_t first = letterAt(text, start).code;
  if (first != '-' && first != 0x2013 && first != 0x2014 && first != 0x2212)
    return false;
  const std::size_t after = start + letterAt(text, start).bytes;
  if (after < text.size() && isDigit(letterAt(text, after).code))
    return false;
  const std::string_view sign = text.substr(start, after - start);
  for (std::size_t line = text.find('\n', after); line != std::string_view::npos; line = text.find('\n', line + 1)) {
    const std::size_t next = text.find_first_not_of(" \t\r\n", line);
    if (next != std::string_view::npos && text.substr(next).starts_with(sign))
      return false;
  }
  return true;
}

} // namespace

bool isDenial(const Reading& reading) {
  if (isDash(reading.text()))
    return true;
  const auto& tokens = reading.tokens();
  if (tokens.empty())
    return false;
  std::size_t end = 0;
  while (end < tokens.size() && tokens[end].has(denialMark))
    ++end;
  // "No one-time fee" names a thing.
  if (end > 0 && (end == tokens.size() || tokens[end].gap != Gap::Hyphen))
    return true;
  const bool ends = tokens.size() == 1 || (tokens[1].gap != Gap::Space && tokens[1].gap != Gap::Hyphen);
  if (reading.language() == Language::German && ends && (tokens[0].folded == "keine" || tokens[0].folded == "kein"))
    return true;
  return tokens.size() >= 2 && tokens[0].folded == "n" && tokens[1].folded == "a" && tokens[1].gap == Gap::Pause;
}

Ranges longSentences(const Reading& reading, std::size_t words) {
  const auto& tokens = reading.tokens();
  Ranges ranges;
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i;
    while (end < tokens.size() && tokens[end].sentence == tokens[i].sentence)
      ++end;
    if (countWords(reading, i, end, [](const Token&) { return true; }) > words)
      ranges.push_back({tokens[i].begin, tokens[end - 1].end});
    i = end;
  }
  return ranges;
}

Ranges ourselvesFirst(const Reading& reading) {
  std::size_t words = 0;
  Ranges ranges;
  for (const Token& token : reading.tokens()) {
    words += token.gap != Gap::Hyphen;
    if (words > 3)
      break;
    if (token.has(oursMark | ourselvesMark | offeringMark))
      ranges.push_back({token.begin, token.end});
  }
  return ranges;
}

bool saysPrice(const Reading& reading) {
  if (!placeholders(reading).empty())
    return false;
  const auto& tokens = reading.tokens();
  bool list = false;
  std::size_t named = 0;
  for (const Token& token : tokens) {
    if (token.digit)
      return true;
    list = list || token.has(priceListMark);
    named += !token.has(priceListMark | stopMark);
  }
  return list && named > 0;
}

} // namespace baton::clarity

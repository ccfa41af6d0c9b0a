// SPDX-License-Identifier: GPL-3.0-or-later
// Abbreviations, promises without a promisor, and texts whose meaning lies elsewhere.
#include "core/clarity/judgement.h"

#include <algorithm>

namespace baton::clarity {

namespace {

bool isCapital(char c) {
  return c >= 'A' && c <= 'Z';
}

/// The abbreviation that a word is, without the s of its plural; empty if it is none.
std::string_view acronymIn(std::string_view word) {
  if (word.size() >= 3 && word.back() == 's')
    word.remove_suffix(1);
  if (word.size() < 2 || word.size() > 6 || !std::all_of(word.begin(), word.end(), isCapital))
    return {};
  return word;
}

/// A heading in capitals tells nothing about its words.
bool inLineOfCapitals(const Reading& reading, const Token& token) {
  const std::string_view text = reading.text();
  const std::size_t newline = text.rfind('\n', token.begin);
  const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  const std::size_t end = std::min(text.find('\n', token.begin), text.size());
  std::size_t words = 0;
  for (const Token& other : reading.tokens()) {
    if (other.begin < begin || other.end > end)
      continue;
    if (!other.allCapitals && !(other.digit && !other.capital))
      return false;
    words += other.allCapitals;
  }
  return words >= 2;
}

/// Whether the letters are initials of these words in order, the first with the first.
bool areInitials(std::string_view acronym, const std::vector<Token>& tokens, std::size_t from, std::size_t to) {
  std::size_t matched = 0;
  for (std::size_t i = from; i < to && matched < acronym.size(); ++i) {
    const char letter = static_cast<char>(acronym[matched] - 'A' + 'a');
    if (tokens[i].folded.front() == letter)
      ++matched;
    else if (i == from)
      return false;
  }
  return matched == acronym.size();
}

/// "Sales Accepted Opportunity (SAO)" or "SAO (Sales Accepted Opportunity)" or "SAO: Sales Accepted Opportunity".
bool isSpelledOutAt(std::string_view acronym, const std::vector<Token>& tokens, std::size_t i) {
  const std::size_t reach = acronym.size() + 3;
  if (tokens[i].gap == Gap::Pause)
    for (std::size_t from = i >= reach ? i - reach : 0; from + acronym.size() <= i; ++from)
      if (areInitials(acronym, tokens, from, i))
        return true;
  const std::size_t next = i + 1;
  if (next >= tokens.size() || (tokens[next].gap != Gap::Pause && tokens[next].gap != Gap::Colon))
    return false;
  return areInitials(acronym, tokens, next, std::min(tokens.size(), next + reach));
}

template <class Visit> void visitSentences(const Reading& reading, Visit visit) {
  const auto& tokens = reading.tokens();
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i;
    while (end < tokens.size() && tokens[end].sentence == tokens[i].sentence)
      ++end;
    visit(i, end);
    i = end;
  }
}

/// "by Marketing", "by the product team", and not "by Friday" or "by the end of March".
bool namesAgent(const std::vector<Token>& tokens, std::size_t by, std::size_t end) {
  std::size_t i = by + 1;
  while (i < end && tokens[i].has(stopMark) && !tokens[i].has(timeMark))
    ++i;
  return i < end && !tokens[i].has(timeMark | monthMark) && !tokens[i].digit;
}

bool namesPerson(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    if (tokens[i].has(personMark) || (tokens[i].has(agentMark) && namesAgent(tokens, i, end)))
      return true;
  return false;
}

/// "will be (finally) released": the verb, be at most three words on, the participle at most two words behind it. In
/// German the participle stands anywhere behind the verb.
std::size_t promiseEnd(const Reading& reading, std::size_t verb, std::size_t end) {
  const auto& tokens = reading.tokens();
  std::size_t from = verb + 1;
  std::size_t to = end;
  if (reading.language() == Language::English) {
    const std::size_t limit = std::min(end, verb + 4);
    while (from < limit && tokens[from].folded != "be")
      ++from;
    if (from >= limit)
      return 0;
    ++from;
    to = std::min(end, from + 3);
  }
  for (std::size_t i = from; i < to; ++i)
    if (tokens[i].has(promiseParticipleMark))
      return tokens[i].end;
  return 0;
}

} // namespace

Ranges unknownAcronyms(const Reading& reading) {
  Ranges ranges;
  if (reading.language() == Language::Other)
    return ranges;
  const auto& tokens = reading.tokens();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].capital)
      continue;
    const std::string_view acronym = acronymIn(reading.slice(tokens[i]));
    if (acronym.empty() || reading.vocabulary().isKnownAcronym(acronym) || inLineOfCapitals(reading, tokens[i]) ||
        isSpelledOutAt(acronym, tokens, i))
      continue;
    ranges.push_back({tokens[i].begin, tokens[i].begin + acronym.size()});
  }
  return ranges;
}

std::set<std::string> spelledOut(const Reading& reading) {
  std::set<std::string> found;
  const auto& tokens = reading.tokens();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view acronym = tokens[i].capital ? acronymIn(reading.slice(tokens[i])) : std::string_view();
    if (!acronym.empty() && isSpelledOutAt(acronym, tokens, i))
      found.emplace(acronym);
  }
  return found;
}

Ranges ownerlessPromises(const Reading& reading) {
  Ranges ranges;
  const auto& tokens = reading.tokens();
  visitSentences(reading, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (!tokens[i].has(promiseVerbMark))
        continue;
      const std::size_t stop = promiseEnd(reading, i, end);
      if (stop == 0)
        continue;
      if (!namesPerson(tokens, begin, end))
        ranges.push_back({tokens[i].begin, stop});
      return;
    }
  });
  return ranges;
}

namespace {

bool isBlankByte(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// [text](address), and addresses that stand by themselves.
Ranges linksIn(std::string_view text) {
  Ranges ranges;
  const bool any = text.find("](") != text.npos || text.find("://") != text.npos || text.find("www.") != text.npos;
  if (!any)
    return ranges;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (text[at] == '[') {
      const std::size_t middle = rest.find("](");
      const std::size_t close = middle == std::string_view::npos ? middle : rest.find(')', middle);
      if (close != std::string_view::npos && rest.substr(1, middle).find('[') == std::string_view::npos) {
        ranges.push_back({at, at + close + 1});
        at += close + 1;
        continue;
      }
    }
    if (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.")) {
      std::size_t end = at;
      while (end < text.size() && !isBlankByte(text[end]) && text[end] != ')' && text[end] != '>')
        ++end;
      ranges.push_back({at, end});
      at = end;
      continue;
    }
    ++at;
  }
  return ranges;
}

bool beginsClause(const std::vector<Token>& tokens, std::size_t i) {
  return tokens[i].opensSentence || tokens[i].gap == Gap::Pause;
}

/// "see the price page", "defined in the handbook": from the words to the end of the clause, or of the
/// sentence where they begin it.
Ranges pointersIn(const Reading& reading) {
  Ranges ranges;
  const auto& tokens = reading.tokens();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool opener = tokens[i].has(elsewhereOpenerMark) && beginsClause(tokens, i);
    if (!opener && !tokens[i].has(elsewherePhraseMark))
      continue;
    std::size_t end = i + 1;
    while (end < tokens.size() && tokens[end].sentence == tokens[i].sentence &&
           (tokens[i].opensSentence || tokens[end].gap != Gap::Pause))
      ++end;
    ranges.push_back({tokens[i].begin, tokens[end - 1].end});
    i = end - 1;
  }
  return ranges;
}

} // namespace

Ranges meaningElsewhere(const Reading& reading) {
  if (reading.language() == Language::Other)
    return {};
  Ranges ranges = linksIn(reading.text());
  const Ranges pointers = pointersIn(reading);
  ranges.insert(ranges.end(), pointers.begin(), pointers.end());
  if (ranges.empty())
    return ranges;
  std::string left(reading.text());
  for (const Range& range : ranges)
    std::fill(left.begin() + static_cast<std::ptrdiff_t>(range.begin),
              left.begin() + static_cast<std::ptrdiff_t>(range.end), ' ');
  if (saysSomething(Reading(left, reading.vocabulary())))
    return {};
  std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
  return ranges;
}

} // namespace baton::clarity

// SPDX-License-Identifier: GPL-3.0-or-later
// Figures and dates: whether an aspiration can be missed.
#include "core/clarity/judgement.h"

#include <algorithm>

namespace baton::clarity {

namespace {

bool allDigits(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isYear(std::string_view word) {
  return word.size() == 4 && allDigits(word) &&
         (word.starts_with("19") || word.starts_with("20") || word.starts_with("21"));
}

/// "serves 2000 dairies": a number of things, and no year. A year follows a small word, a month, a season or a day;
/// without lists of them every one is a year.
bool countsThings(const Reading& reading, std::size_t i) {
  constexpr std::uint32_t beforeAYear = stopMark | monthMark | timeMark;
  const auto& tokens = reading.tokens();
  if (reading.language() == Language::Other || i == 0 || i + 1 == tokens.size() || tokens[i].gap != Gap::Space ||
      tokens[i + 1].gap != Gap::Space)
    return false;
  const Token& before = tokens[i - 1];
  const Token& after = tokens[i + 1];
  return !before.has(beforeAYear) && !before.digit && before.folded != "fy" && !after.has(stopMark | monthMark) &&
         !after.digit;
}

bool isYearAt(const Reading& reading, std::size_t i) {
  return isYear(reading.tokens()[i].folded) && !countsThings(reading, i);
}

/// Q3, H1, FY21, FY2021, "30.06.2021"
bool isPeriod(std::string_view word) {
  if (word.size() == 2 && (word[0] == 'q' || word[0] == 'h') && word[1] >= '1' && word[1] <= '4')
    return true;
  if (word.starts_with("fy") && allDigits(word.substr(2)))
    return true;
  return word.size() >= 8 && std::count(word.begin(), word.end(), '.') == 2 && isYear(word.substr(word.size() - 4));
}

/// May and March are also other words: in English only the capital tells.
bool isMonth(const Token& token) {
  return token.has(monthMark) && token.capital;
}

/// 30 June, June 30th, 30. Juni
bool isDayOfMonth(const std::vector<Token>& tokens, std::size_t i) {
  if (!tokens[i].digit || tokens[i].folded.size() > 4)
    return false;
  const bool before = i > 0 && isMonth(tokens[i - 1]);
  return before || (i + 1 < tokens.size() && isMonth(tokens[i + 1]));
}

/// 2021-06-30, 30/06/2021: a year with one or two numbers of at most two digits next to it.
bool besideYear(const std::vector<Token>& tokens, std::size_t i) {
  if (!allDigits(tokens[i].folded) || tokens[i].folded.size() > 2)
    return false;
  const auto joined = [&](std::size_t k) { return tokens[k].gap == Gap::Hyphen || tokens[k].gap == Gap::Pause; };
  for (std::size_t step = 1; step <= 2; ++step) {
    if (i >= step && joined(i) && isYear(tokens[i - step].folded))
      return true;
    if (i + step < tokens.size() && joined(i + 1) && isYear(tokens[i + step].folded))
      return true;
  }
  return false;
}

bool isDatePart(const Reading& reading, std::size_t i) {
  const auto& tokens = reading.tokens();
  return isYearAt(reading, i) || isPeriod(tokens[i].folded) || isDayOfMonth(tokens, i) || besideYear(tokens, i);
}

} // namespace

bool hasFigure(const Reading& reading) {
  const auto& tokens = reading.tokens();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool named = tokens[i].has(oursMark | offeringMark | competitorMark);
    if (tokens[i].has(numberMark) || (tokens[i].digit && !named && !isDatePart(reading, i)))
      return true;
  }
  return false;
}

bool hasDate(const Reading& reading) {
  const auto& tokens = reading.tokens();
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (isYearAt(reading, i) || isPeriod(tokens[i].folded) || isMonth(tokens[i]))
      return true;
  return false;
}

} // namespace baton::clarity

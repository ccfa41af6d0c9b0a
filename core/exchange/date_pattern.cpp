// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/date_pattern.h"

#include "core/basics/text.h"
#include "core/exchange/digits.h"

#include <algorithm>
#include <array>

namespace baton::exchange {

using basics::Date;
using basics::Outcome;
using basics::Refusal;

namespace {

struct MonthWord {
  std::string_view word; ///< in lower case
  int month;
};

constexpr auto monthWords = std::to_array<MonthWord>(
    {{"january", 1},   {"jan", 1},     {"januar", 1},    {"jänner", 1},    {"jän", 1},       {"february", 2},
     {"feb", 2},       {"februar", 2}, {"feber", 2},     {"march", 3},     {"mar", 3},       {"märz", 3},
     {"maerz", 3},     {"mär", 3},     {"mrz", 3},       {"april", 4},     {"apr", 4},       {"may", 5},
     {"mai", 5},       {"june", 6},    {"jun", 6},       {"juni", 6},      {"july", 7},      {"jul", 7},
     {"juli", 7},      {"august", 8},  {"aug", 8},       {"september", 9}, {"sept", 9},      {"sep", 9},
     {"october", 10},  {"oct", 10},    {"oktober", 10},  {"okt", 10},      {"november", 11}, {"nov", 11},
     {"december", 12}, {"dec", 12},    {"dezember", 12}, {"dez", 12}});

bool isBlank(char c) {
  return c == ' ' || c == '\t';
}

std::string_view skipBlanks(std::string_view text) {
  const auto isText = [](char c) { return !isBlank(c); };
  return text.substr(std::size_t(std::find_if(text.begin(), text.end(), isText) - text.begin()));
}

/// Takes a run of digits, at least and at most so many; -1 where there are fewer.
int takeDigits(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t count = 0;
  int number = 0;
  while (count < most && count < text.size() && isDigit(text[count]))
    number = number * 10 + (text[count++] - '0');
  if (count < least)
    return -1;
  text.remove_prefix(count);
  return number;
}

/// 0 where no month begins the text.
int takeMonthName(std::string_view& text) {
  const auto endsWord = [](char c) { return !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c & 0x80); };
  const auto size = std::size_t(std::find_if(text.begin(), text.end(), endsWord) - text.begin());
  if (size == 0 || size > 16)
    return 0;
  const std::string word = basics::foldCase(text.substr(0, size));
  for (const MonthWord& known : monthWords)
    if (known.word == word) {
      text.remove_prefix(size);
      return known.month;
    }
  return 0;
}

bool takeIgnoringCase(std::string_view& text, std::string_view word) {
  if (text.size() < word.size() || basics::foldCase(text.substr(0, word.size())) != word)
    return false;
  text.remove_prefix(word.size());
  return true;
}

bool takeOffset(std::string_view& text) {
  if (takeIgnoringCase(text, "z") || takeIgnoringCase(text, "utc") || takeIgnoringCase(text, "gmt"))
    return true;
  if (!text.starts_with('+') && !text.starts_with('-'))
    return false;
  text.remove_prefix(1);
  if (takeDigits(text, 2, 2) < 0)
    return false;
  if (text.starts_with(':'))
    text.remove_prefix(1);
  return text.empty() || takeDigits(text, 2, 2) >= 0;
}

bool takeClock(std::string_view& text) {
  const int hour = takeDigits(text, 1, 2);
  if (hour < 0 || hour > 24 || !text.starts_with(':'))
    return false;
  text.remove_prefix(1);
  const int minute = takeDigits(text, 2, 2);
  if (minute < 0 || minute > 59 || !text.starts_with(':'))
    return minute >= 0 && minute <= 59;
  text.remove_prefix(1);
  const int second = takeDigits(text, 2, 2); // 60 in a leap second
  if (second < 0 || second > 60)
    return false;
  if (!text.starts_with('.') && !text.starts_with(','))
    return true;
  text.remove_prefix(1);
  const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
  const bool some = end != text.begin();
  text.remove_prefix(std::size_t(end - text.begin()));
  return some;
}

/// What may follow a date: nothing, or a time of day after "T" or a blank.
bool isTimeOrNothing(std::string_view text) {
  if (text.empty())
    return true;
  if (text.front() != 'T' && !isBlank(text.front()))
    return false;
  text = skipBlanks(text.substr(1));
  if (!takeClock(text))
    return false;
  text = skipBlanks(text);
  if (takeIgnoringCase(text, "am") || takeIgnoringCase(text, "pm"))
    text = skipBlanks(text);
  return text.empty() || (takeOffset(text) && text.empty());
}

/// Without hours and what follows, and without what stands before them.
std::string_view datePartOf(std::string_view pattern) {
  const auto hours = pattern.find_first_of("Hh");
  if (hours == std::string_view::npos)
    return pattern;
  pattern = pattern.substr(0, hours);
  while (!pattern.empty() && std::string_view(" T'").find(pattern.back()) != std::string_view::npos)
    pattern.remove_suffix(1);
  return pattern;
}

/// The day that a spreadsheet's count names: five digits, from 1954 to 2119, so that a year or a day written without
/// signs is none; a part of a day behind a point is its time.
std::optional<Date> dateBySerial(std::string_view text) {
  constexpr int first = 20'000, last = 80'000, to1970 = 25'569;
  const int days = takeDigits(text, 5, 5);
  if (text.starts_with('.') && text.size() > 1)
    text = text.substr(std::min(text.find_first_not_of("0123456789", 1), text.size()));
  if (days < first || days > last || !text.empty())
    return std::nullopt;
  return Date::fromDays(days - to1970);
}

Refusal noPattern(std::string_view pattern) {
  return {"\"" + std::string(pattern) + "\" does not say how dates are written",
          "Write a pattern such as yyyy-MM-dd or dd.MM.yyyy"};
}

} // namespace

void DatePattern::addPart(char letter, std::size_t count) {
  Part part;
  part.digits = count;
  if (letter == 'y' && (count == 2 || count == 4))
    part.kind = Kind::Year;
  else if (letter == 'M' && count <= 2)
    part.kind = Kind::Month;
  else if (letter == 'M' && count <= 4)
    part.kind = Kind::MonthName;
  else if (letter == 'd' && count <= 2)
    part.kind = Kind::Day;
  else
    part.literal = letter;
  m_parts.push_back(part);
}

bool DatePattern::isComplete() const {
  const auto count = [&](auto... kinds) {
    return std::count_if(m_parts.begin(), m_parts.end(),
                         [&](const Part& part) { return ((part.kind == kinds) || ...); });
  };
  const auto strange = [](const Part& part) {
    return part.kind == Kind::Literal && (part.literal == 'y' || part.literal == 'M' || part.literal == 'd');
  };
  return count(Kind::Year) == 1 && count(Kind::Month, Kind::MonthName) == 1 && count(Kind::Day) == 1 &&
         std::none_of(m_parts.begin(), m_parts.end(), strange);
}

void DatePattern::fixWidths() {
  const auto isNumeric = [](const Part& part) { return part.kind != Kind::Literal && part.kind != Kind::MonthName; };
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    const bool before = i > 0 && isNumeric(m_parts[i - 1]);
    const bool after = i + 1 < m_parts.size() && isNumeric(m_parts[i + 1]);
    m_parts[i].fixed = before || after;
  }
}

Outcome<DatePattern> DatePattern::parse(std::string_view text) {
  DatePattern pattern;
  pattern.m_text = text;
  if (text == "serial")
    return pattern;
  const std::string_view date = basics::trimmed(datePartOf(text));
  for (std::size_t i = 0; i < date.size();) {
    const char c = date[i] == 'Y' ? 'y' : date[i] == 'D' ? 'd' : date[i];
    const bool isLetter = c == 'y' || c == 'M' || c == 'd';
    const std::size_t end = isLetter ? std::min(date.find_first_not_of(date[i], i), date.size()) : i + 1;
    pattern.addPart(c, end - i);
    i = end;
  }
  if (!pattern.isComplete())
    return noPattern(text);
  pattern.fixWidths();
  return pattern;
}

bool DatePattern::dayComesBeforeMonth() const {
  const auto first = std::find_if(m_parts.begin(), m_parts.end(), [](const Part& part) {
    return part.kind == Kind::Day || part.kind == Kind::Month || part.kind == Kind::MonthName;
  });
  return first != m_parts.end() && first->kind == Kind::Day;
}

bool DatePattern::take(const Part& part, std::string_view& rest, bool exactly, Found& found) const {
  const std::size_t least = part.fixed || exactly ? part.digits : 1;
  const std::size_t most = part.fixed ? part.digits : 2;
  switch (part.kind) {
  case Kind::Year:
    found.year = takeDigits(rest, part.digits, part.digits);
    if (part.digits == 2)
      found.year += found.year < 0 ? 0 : found.year < 70 ? 2000 : 1900;
    return found.year >= 0;
  case Kind::Month:
    found.month = takeDigits(rest, least, most);
    return found.month > 0;
  case Kind::MonthName:
    found.month = takeMonthName(rest);
    return found.month > 0;
  case Kind::Day:
    found.day = takeDigits(rest, least, most);
    return found.day > 0;
  case Kind::Literal:
    break;
  }
  const bool fits = part.literal == ' ' ? !rest.empty() && isBlank(rest.front()) : rest.starts_with(part.literal);
  if (fits)
    rest = part.literal == ' ' ? skipBlanks(rest) : rest.substr(1);
  return fits;
}

/// "Sep. 4, 2021" is read by "MMM d, yyyy".
void DatePattern::skipDotAfterName(std::size_t next, std::string_view& rest) const {
  const bool isSeparator = next < m_parts.size() && m_parts[next].literal == '.';
  if (!isSeparator && rest.starts_with('.'))
    rest.remove_prefix(1);
}

std::optional<Date> DatePattern::find(std::string_view text, bool exactly) const {
  std::string_view rest = basics::trimmed(text);
  if (isSerial())
    return dateBySerial(rest);
  Found found;
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    if (!take(m_parts[i], rest, exactly, found))
      return std::nullopt;
    if (m_parts[i].kind == Kind::MonthName)
      skipDotAfterName(i + 1, rest);
  }
  if (!isTimeOrNothing(rest))
    return std::nullopt;
  return Date::of(found.year, found.month, found.day);
}

Outcome<Date> DatePattern::read(std::string_view text) const {
  if (const auto date = find(text, false))
    return *date;
  return Refusal{"\"" + basics::shortened(text, 40) + "\" is not a date in the form " + m_text,
                 "Write it in that form, or change the form in the mapping"};
}

std::optional<Date> DatePattern::readExactly(std::string_view text) const {
  return find(text, true);
}

} // namespace baton::exchange

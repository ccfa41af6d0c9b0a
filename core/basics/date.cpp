// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/date.h"

#include <charconv>
#include <fmt/format.h>
#include <span>

namespace baton::basics {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int firstYear = 1900, lastYear = 9999;

year_month_day civil(std::int32_t days) {
  return year_month_day(sys_days(std::chrono::days(days)));
}

std::optional<int> wholeNumber(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty() || text[0] == '-')
    return std::nullopt;
  return value;
}

Refusal notADate(std::string_view text) {
  return {fmt::format("\"{}\" is not a date", text), "Write it as year-month-day, such as 2017-07-01"};
}

Refusal notAnInstant(std::string_view text) {
  return {fmt::format("\"{}\" is not a moment in time", text), "Write it such as 2026-01-31T09:30:00Z"};
}

/// The number with leading zeros, as many digits as fit.
void putDigits(std::span<char> into, int number) {
  for (std::size_t place = into.size(); place-- > 0; number /= 10)
    into[place] = char('0' + number % 10);
}

/// "2017-07-01" into the first ten letters. Whatever is hashed, stored or merged is written with it.
void putDate(std::string& text, Date date) {
  const year_month_day ymd = civil(date.days());
  const std::span<char> letters(text);
  putDigits(letters.subspan(0, 4), int(ymd.year()));
  putDigits(letters.subspan(5, 2), int(unsigned(ymd.month())));
  putDigits(letters.subspan(8, 2), int(unsigned(ymd.day())));
}

} // namespace

std::optional<Date> Date::of(int year, int month, int day) {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1)
    return std::nullopt;
  const year_month_day ymd{std::chrono::year(year), std::chrono::month(unsigned(month)),
                           std::chrono::day(unsigned(day))};
  if (!ymd.ok())
    return std::nullopt;
  return Date(std::int32_t(sys_days(ymd).time_since_epoch().count()));
}

Outcome<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-')
    return notADate(text);
  const auto year = wholeNumber(text.substr(0, 4)), month = wholeNumber(text.substr(5, 2)),
             day = wholeNumber(text.substr(8, 2));
  if (!year || !month || !day)
    return notADate(text);
  if (const auto date = of(*year, *month, *day))
    return *date;
  return Refusal{fmt::format("There is no day \"{}\"", text), "Check day and month"};
}

int Date::year() const {
  return int(civil(m_days).year());
}
int Date::month() const {
  return int(unsigned(civil(m_days).month()));
}
int Date::day() const {
  return int(unsigned(civil(m_days).day()));
}
int Date::weekday() const {
  return int(std::chrono::weekday(sys_days(std::chrono::days(m_days))).iso_encoding());
}

Date Date::plusMonths(int months) const {
  const year_month_day here = civil(m_days);
  year_month_day there = here + std::chrono::months(months);
  if (!there.ok())
    there = there.year() / there.month() / std::chrono::last;
  return Date(std::int32_t(sys_days(there).time_since_epoch().count()));
}

Date Date::firstOfMonth() const {
  return plusDays(1 - day());
}
Date Date::lastOfMonth() const {
  return firstOfMonth().plusMonths(1).plusDays(-1);
}
std::string Date::iso() const {
  std::string text = "0000-00-00";
  putDate(text, *this);
  return text;
}

int monthsBetween(Date from, Date to) {
  return (to.year() - from.year()) * 12 + to.month() - from.month();
}

Outcome<Instant> Instant::parse(std::string_view text) {
  if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':')
    return notAnInstant(text);
  const auto date = Date::parse(text.substr(0, 10));
  const auto hour = wholeNumber(text.substr(11, 2)), minute = wholeNumber(text.substr(14, 2)),
             second = wholeNumber(text.substr(17, 2));
  if (!date || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
    return notAnInstant(text);
  std::string_view rest = text.substr(19);
  if (rest.starts_with('.')) {
    const auto end = rest.find_first_not_of("0123456789", 1);
    if (end == std::string_view::npos || end == 1)
      return notAnInstant(text);
    rest = rest.substr(end);
  }
  int offset = 0;
  if (rest != "Z") {
    if (rest.size() != 6 || (rest[0] != '+' && rest[0] != '-') || rest[3] != ':')
      return notAnInstant(text);
    const auto hours = wholeNumber(rest.substr(1, 2)), minutes = wholeNumber(rest.substr(4, 2));
    if (!hours || !minutes || *hours > 23 || *minutes > 59)
      return notAnInstant(text);
    offset = (*hours * 3600 + *minutes * 60) * (rest[0] == '-' ? -1 : 1);
  }
  const int ofDay = *hour * 3600 + *minute * 60 + *second;
  const Instant instant = fromSeconds(at(*date).seconds() + ofDay - offset);
  // An offset can lead out of what a date can be, and then it could not be written.
  if (const int year = instant.date().year(); year < firstYear || year > lastYear)
    return notAnInstant(text);
  return instant;
}

Date Instant::date() const {
  return Date::fromDays(std::int32_t(std::chrono::floor<std::chrono::days>(std::chrono::seconds(m_seconds)).count()));
}

std::string Instant::iso() const {
  const int second = int(m_seconds - at(date()).seconds());
  std::string text = "0000-00-00T00:00:00Z";
  putDate(text, date());
  const std::span<char> letters(text);
  putDigits(letters.subspan(11, 2), second / 3600);
  putDigits(letters.subspan(14, 2), second / 60 % 60);
  putDigits(letters.subspan(17, 2), second % 60);
  return text;
}

} // namespace baton::basics

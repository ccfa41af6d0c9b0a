// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/period.h"

#include <fmt/format.h>

namespace baton::basics {
namespace {

constexpr int monthsOf(Grain grain) {
  return grain == Grain::Month ? 1 : grain == Grain::Quarter ? 3 : 12;
}

/// Of a month counted from year 0.
Date firstDayOf(int month) {
  const std::chrono::year_month_day day{std::chrono::year(month / 12), std::chrono::month(unsigned(month % 12 + 1)),
                                        std::chrono::day(1)};
  return Date::fromDays(std::int32_t(std::chrono::sys_days(day).time_since_epoch().count()));
}

} // namespace

Period FiscalCalendar::periodAt(Date date, Grain grain) const {
  const int months = monthsOf(grain);
  const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(date.days()))};
  const int month = int(unsigned(day.month()));
  const int first = int(day.year()) * 12 + month - 1 - (month - m_firstMonth + 12) % months;
  return {grain, firstDayOf(first), firstDayOf(first + months).plusDays(-1)};
}

std::vector<Period> FiscalCalendar::within(const Period& period, Grain grain) const {
  std::vector<Period> periods;
  for (Period part = periodAt(period.from, grain); part.from <= period.to; part = next(part))
    periods.push_back(part);
  return periods;
}

std::string FiscalCalendar::name(const Period& period) const {
  if (period.grain == Grain::Month)
    return fmt::format("{:04}-{:02}", period.from.year(), period.from.month());
  const Period year = periodAt(period.from, Grain::Year);
  if (period.grain == Grain::Year)
    return fmt::format("FY{:04}", year.to.year());
  return fmt::format("FY{:04}-Q{}", year.to.year(), monthsBetween(year.from, period.from) / 3 + 1);
}

Outcome<Period> FiscalCalendar::parse(std::string_view name) const {
  const Refusal unknown{fmt::format("\"{}\" is not a period", name), "Write FY2018, FY2018-Q1 or 2017-07"};
  const bool fiscal = name.starts_with("FY");
  const std::string_view year = name.substr(fiscal ? 2 : 0, 4);
  if (year.size() != 4 || year.find_first_not_of("0123456789") != std::string_view::npos)
    return unknown;
  const int number = (year[0] - '0') * 1000 + (year[1] - '0') * 100 + (year[2] - '0') * 10 + year[3] - '0';
  if (!fiscal) {
    const auto first = Date::parse(std::string(name) + "-01");
    if (!first || name.size() != 7)
      return unknown;
    return periodAt(*first, Grain::Month);
  }
  const auto last = Date::of(number, 12, 31);
  if (!last)
    return unknown;
  // The year that ends in calendar year n contains the day before its first month of that year, or its December.
  const auto inside = m_firstMonth == 1 ? last : Date::of(number, m_firstMonth, 1);
  const Period whole = periodAt(m_firstMonth == 1 ? *inside : inside->plusDays(-1), Grain::Year);
  const std::string_view rest = name.substr(6);
  if (rest.empty())
    return whole;
  if (rest.size() != 3 || !rest.starts_with("-Q") || rest[2] < '1' || rest[2] > '4')
    return unknown;
  return periodAt(whole.from.plusMonths((rest[2] - '1') * 3), Grain::Quarter);
}

} // namespace baton::basics

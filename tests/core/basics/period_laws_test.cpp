// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/period.h"

#include "tests/support/any_value.h"

namespace baton::basics {
namespace {

rc::Gen<FiscalCalendar> anyCalendar() {
  return rc::gen::map(rc::gen::inRange(1, 13), [](int month) { return FiscalCalendar(month); });
}
rc::Gen<Grain> anyGrain() {
  return rc::gen::element(Grain::Month, Grain::Quarter, Grain::Year);
}
/// A year from both ends of what a date can be, so that every period has its neighbours.
rc::Gen<Date> anyDay() {
  return tests::anyDateIn(*Date::of(1901, 1, 1), *Date::of(9998, 12, 31));
}

RC_GTEST_PROP(FiscalCalendarLaws, EveryDayLiesInOnePeriodAndPeriodsFollowWithoutAGap, ()) {
  const FiscalCalendar calendar = *anyCalendar();
  const Grain grain = *anyGrain();
  const Date day = *anyDay();
  const Period period = calendar.periodAt(day, grain), next = calendar.next(period);
  RC_ASSERT(period.contains(day));
  RC_ASSERT(!next.contains(day));
  RC_ASSERT(!calendar.previous(period).contains(day));
  RC_ASSERT(next.from == period.to.plusDays(1));
  RC_ASSERT(calendar.previous(next) == period);
  RC_ASSERT(calendar.periodAt(period.from, grain) == period);
  RC_ASSERT(calendar.periodAt(period.to, grain) == period);
  RC_ASSERT(calendar.begins(day, grain) == (day == period.from));
}

RC_GTEST_PROP(FiscalCalendarLaws, QuartersAndMonthsPartitionTheYear, ()) {
  const FiscalCalendar calendar = *anyCalendar();
  const Period year = calendar.periodAt(*anyDay(), Grain::Year);
  for (const auto& [grain, count] : {std::pair(Grain::Month, 12u), std::pair(Grain::Quarter, 4u)}) {
    const auto parts = calendar.within(year, grain);
    RC_ASSERT(parts.size() == count);
    RC_ASSERT(parts.front().from == year.from);
    RC_ASSERT(parts.back().to == year.to);
    for (std::size_t i = 1; i < parts.size(); ++i)
      RC_ASSERT(parts[i].from == parts[i - 1].to.plusDays(1));
  }
  RC_ASSERT(year.from.month() == calendar.firstMonth());
  RC_ASSERT(year.from.day() == 1);
}

/// The name reckoned once more by hand: the year in which the twelve months end, and which three months of it.
RC_GTEST_PROP(FiscalCalendarLaws, NamesAreThoseOfTheYearInWhichItEnds, ()) {
  const FiscalCalendar calendar = *anyCalendar();
  const Date day = *anyDay();
  const int into = (day.month() - calendar.firstMonth() + 12) % 12;
  const int monthsLeft = 11 - into;
  const int endYear = day.year() + (day.month() - 1 + monthsLeft) / 12;
  char quarter[16];
  std::snprintf(quarter, sizeof quarter, "FY%04d-Q%d", endYear, into / 3 + 1);
  RC_ASSERT(calendar.name(calendar.periodAt(day, Grain::Quarter)) == quarter);
  RC_ASSERT(calendar.name(calendar.periodAt(day, Grain::Year)) == std::string(quarter).substr(0, 6));
  RC_ASSERT(calendar.name(calendar.periodAt(day, Grain::Month)) == day.iso().substr(0, 7));
}

RC_GTEST_PROP(FiscalCalendarLaws, ANameLeadsBackToItsPeriod, ()) {
  const FiscalCalendar calendar = *anyCalendar();
  const Period period = calendar.periodAt(*anyDay(), *anyGrain());
  const auto again = calendar.parse(calendar.name(period));
  RC_ASSERT(bool(again));
  RC_ASSERT(*again == period);
}

RC_GTEST_PROP(FiscalCalendarLaws, AnyTextIsTheNameOfWhatItNamesOrRefused, ()) {
  const FiscalCalendar calendar = *anyCalendar();
  const auto text = *rc::gen::oneOf(
      tests::anyText(), rc::gen::container<std::string>(rc::gen::elementOf(std::string("FYQ-0123456789"))),
      rc::gen::map(rc::gen::inRange(0, 10000), [](int n) { return "FY" + std::to_string(n) + "-Q1"; }));
  if (const auto period = calendar.parse(text))
    RC_ASSERT(calendar.name(*period) == text);
}

TEST(FiscalCalendar, WhatIsNoPeriodIsRefused) {
  const FiscalCalendar calendar(7);
  for (const char* wrong : {"", "FY", "FY18", "FY2018-Q0", "FY2018-Q5", "FY2018-Q", "FY2018Q1", "FY2018-Q11", "2018",
                            "2018-13", "2018-00", "2018-1", "fy2018", "FY2018 ", "2018-07-01", "FY1234", "1800-01"})
    EXPECT_TRUE(calendar.parse(wrong).refused()) << wrong;
}

} // namespace
} // namespace baton::basics

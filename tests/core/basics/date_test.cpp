// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/date.h"

#include "tests/support/any_value.h"

namespace baton::basics {
namespace {

using tests::anyDate, tests::anyInstant, tests::lastDay, tests::firstDay;

bool isLeap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
int lengthOf(int year, int month) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && isLeap(year) ? 29 : days[std::size_t(month - 1)];
}

/// Every day from the first to the last that there is, against a calendar counted by hand.
TEST(Date, EveryDayOfEveryYearHasItsPlace) {
  std::int32_t days = firstDay.days();
  int weekday = 1; // 1900-01-01 was a Monday
  for (int year = 1900; year <= 9999; ++year)
    for (int month = 1; month <= 12; ++month)
      for (int day = 1; day <= lengthOf(year, month); ++day, ++days, weekday = weekday % 7 + 1) {
        const auto date = Date::of(year, month, day);
        ASSERT_TRUE(date) << year << "-" << month << "-" << day;
        ASSERT_EQ(date->days(), days) << date->iso();
        ASSERT_EQ(date->weekday(), weekday) << date->iso();
      }
  EXPECT_EQ(days - 1, lastDay.days());
  EXPECT_EQ(firstDay.days(), -25567) << "days from 1900-01-01 to 1970-01-01";
}

RC_GTEST_PROP(DateLaws, WrittenAndReadIsTheSameDay, ()) {
  const Date date = *anyDate();
  const auto again = Date::parse(date.iso());
  RC_ASSERT(bool(again));
  RC_ASSERT(*again == date);
  RC_ASSERT(date.iso().size() == 10u);
  RC_ASSERT(*Date::of(date.year(), date.month(), date.day()) == date);
}

RC_GTEST_PROP(DateLaws, TextsSortAsTheirDays, ()) {
  const Date one = *anyDate(), other = *anyDate();
  RC_ASSERT((one < other) == (one.iso() < other.iso()));
}

RC_GTEST_PROP(DateLaws, MonthsAddUpAndStayOnTheDayOrTheLastOne, ()) {
  const Date date = *tests::anyDateIn(*Date::of(2000, 1, 1), *Date::of(2400, 12, 31));
  const int months = *rc::gen::inRange(-1000, 1000);
  const Date there = date.plusMonths(months);
  RC_ASSERT(monthsBetween(date, there) == months);
  RC_ASSERT(there.day() == std::min(date.day(), lengthOf(there.year(), there.month())));
  RC_ASSERT(date.firstOfMonth().plusMonths(months).plusMonths(-months) == date.firstOfMonth());
}

RC_GTEST_PROP(DateLaws, AMonthRunsFromItsFirstToItsLastDay, ()) {
  const Date date = *anyDate();
  RC_ASSERT(date.firstOfMonth().day() == 1);
  RC_ASSERT(date.lastOfMonth().day() == lengthOf(date.year(), date.month()));
  RC_ASSERT(date.firstOfMonth() <= date);
  RC_ASSERT(date <= date.lastOfMonth());
}

RC_GTEST_PROP(DateLaws, AnyTextIsReadAsItStandsOrRefused, ()) {
  const auto text = *rc::gen::oneOf(tests::anyText(),
                                    rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789- +.T"))),
                                    rc::gen::map(anyDate(), [](Date date) { return date.iso() + "x"; }));
  if (const auto date = Date::parse(text))
    RC_ASSERT(date->iso() == text);
}

TEST(Date, WhatIsNoDayIsRefused) {
  for (const char* wrong : {"", "2017-7-1", "2017-02-29", "1900-02-29", "2017-13-01", "2017-00-10", "2017-01-00",
                            "2017-04-31", "1899-12-31", "10000-01-01", "+017-01-01", "-017-01-01", "2017/01/01",
                            " 2017-01-01", "2017-01-01 ", "2017-01-1x", "0000-01-01", "2017-1 -01"})
    EXPECT_TRUE(Date::parse(wrong).refused()) << wrong;
}

RC_GTEST_PROP(InstantLaws, WrittenAndReadIsTheSameSecond, ()) {
  const Instant instant = *anyInstant();
  const auto again = Instant::parse(instant.iso());
  RC_ASSERT(bool(again));
  RC_ASSERT(*again == instant);
  RC_ASSERT(Instant::at(instant.date()) <= instant);
  RC_ASSERT(instant.seconds() - Instant::at(instant.date()).seconds() < 86400);
}

RC_GTEST_PROP(InstantLaws, TextsSortAsTheirMoments, ()) {
  const Instant one = *anyInstant(), other = *anyInstant();
  RC_ASSERT((one < other) == (one.iso() < other.iso()));
}

RC_GTEST_PROP(InstantLaws, AnOffsetIsTheSameMomentElsewhere, ()) {
  const Instant local = *anyInstant();
  const int minutes = *rc::gen::inRange(0, 24 * 60);
  const bool east = *rc::gen::arbitrary<bool>();
  char offset[16];
  std::snprintf(offset, sizeof offset, "%c%02d:%02d", east ? '+' : '-', minutes / 60, minutes % 60);
  const std::string text = local.iso().substr(0, 19) + offset;
  const auto instant = Instant::parse(text);
  const std::int64_t expected = local.seconds() + (east ? -60 : 60) * std::int64_t(minutes);
  if (expected < Instant::at(firstDay).seconds() || expected >= Instant::at(lastDay).seconds() + 86400) {
    RC_ASSERT(instant.refused()); // it could not be written back
    return;
  }
  RC_ASSERT(bool(instant));
  RC_ASSERT(instant->seconds() == expected);
}

TEST(Instant, FractionsAreDroppedAndWhatIsNoMomentIsRefused) {
  EXPECT_EQ(Instant::parse("2026-01-31T09:30:00.999Z")->iso(), "2026-01-31T09:30:00Z");
  EXPECT_EQ(Instant::parse("1969-12-31T23:59:59.5Z")->seconds(), -1);
  EXPECT_EQ(Instant::parse("2026-02-28T23:30:00-01:00")->iso(), "2026-03-01T00:30:00Z");
  for (const char* wrong :
       {"", "2026-01-31", "2026-01-31T09:30:00", "2026-01-31T24:00:00Z", "2026-01-31T09:60:00Z", "2026-01-31T09:30:60Z",
        "2026-01-31t09:30:00Z", "2026-01-31T09:30:00z", "2026-01-31T09:30:00+2:00", "2026-01-31T09:30:00+24:00",
        "2026-01-31T09:30:00.Z", "2026-01-31T09:30:00Z ", "2026-02-30T09:30:00Z", "2026-01-31T+9:30:00Z",
        "2026-01-31 09:30:00Z", "1900-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"})
    EXPECT_TRUE(Instant::parse(wrong).refused()) << wrong;
}

} // namespace
} // namespace baton::basics

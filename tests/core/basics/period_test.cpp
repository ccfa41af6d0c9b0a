// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/period.h"

#include <gtest/gtest.h>

namespace baton::basics {

TEST(FiscalCalendar, AYearThatBeginsInJulyIsNamedByTheCalendarYearInWhichItEnds) {
  const FiscalCalendar july(7);
  const Period quarter = july.periodAt(*Date::of(2017, 7, 1), Grain::Quarter);
  EXPECT_EQ(july.name(quarter), "FY2018-Q1");
  EXPECT_EQ(quarter.to.iso(), "2017-09-30");
  EXPECT_EQ(july.name(july.periodAt(*Date::of(2018, 6, 30), Grain::Quarter)), "FY2018-Q4");
  EXPECT_EQ(july.name(july.periodAt(*Date::of(2018, 6, 30), Grain::Year)), "FY2018");
}

TEST(FiscalCalendar, ACalendarYearKeepsItsNumber) {
  EXPECT_EQ(FiscalCalendar(1).name(FiscalCalendar(1).periodAt(*Date::of(2018, 12, 31), Grain::Year)), "FY2018");
}

TEST(FiscalCalendar, EveryNameLeadsBackToItsPeriod) {
  for (int month = 1; month <= 12; ++month) {
    const FiscalCalendar calendar(month);
    for (Grain grain : {Grain::Month, Grain::Quarter, Grain::Year})
      for (int i = 0; i < 40; ++i) {
        const Period period = calendar.periodAt(Date::of(2016, 2, 29)->plusMonths(i), grain);
        const auto again = calendar.parse(calendar.name(period));
        ASSERT_TRUE(again) << calendar.name(period);
        EXPECT_EQ(*again, period) << calendar.name(period) << " with first month " << month;
      }
  }
}

} // namespace baton::basics

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/measures_query.h"

#include "tests/core/plan/day.h"

#include <gtest/gtest.h>

namespace baton::plan {
namespace {

using basics::Amount, basics::Grain, basics::Period;

Deal dueThen(const char* id, const char* on, int amount) {
  Deal deal;
  deal.externalId = id;
  deal.expected = day(on);
  deal.amount = Amount::of(amount);
  return deal;
}

// 400 were due in the last quarter when it began; 300 of them are due in the next one now that it ends: 300 / 400. When
// the next one began, the same 300 and 100 more were due in it; none of them moved: 0 / 400.
TEST(Slippage, IsThatOfEachPeriodOfWhichTheStartAndTheEndAreKnown) {
  const Period autumn{Grain::Quarter, day("2026-10-01"), day("2026-12-31")},
      winter{Grain::Quarter, day("2027-01-01"), day("2027-03-31")};
  const std::vector<Deal> october{dueThen("A", "2026-11-15", 100), dueThen("B", "2026-12-20", 300)},
      january{dueThen("A", "2026-11-15", 100), dueThen("B", "2027-02-01", 300), dueThen("C", "2027-03-01", 100)};
  const std::vector<KnownThen> known{{autumn, october, january}, {winter, january, january}};
  MeasuresQuery query;
  query.today = day("2027-04-01");
  query.byPeriod = Grain::Quarter;
  const basics::FiscalCalendar calendar(1);
  std::map<Period, std::optional<double>> slipped;
  for (const MeasuresRow& row : measuresBy(january, {}, query, calendar, known))
    slipped[*row.period] = row.slippage;
  EXPECT_DOUBLE_EQ(*slipped.at(autumn), .75);
  EXPECT_DOUBLE_EQ(*slipped.at(winter), 0);
  query.byPeriod = Grain::Year;
  query.period = autumn;
  const auto ofTheYear = measuresBy(january, {}, query, calendar, {known.front()});
  ASSERT_EQ(ofTheYear.size(), 1u);
  EXPECT_DOUBLE_EQ(*ofTheYear[0].slippage, .75) << "of a year of which the quarter is asked";
  query.byPeriod.reset();
  EXPECT_DOUBLE_EQ(*measuresOf(january, {}, query, calendar, {known.front()}).slippage, .75);
  EXPECT_FALSE(measuresOf(january, {}, query, calendar).slippage) << "nobody looked twice";
}

} // namespace
} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/booking_import.h"

#include <gtest/gtest.h>

namespace baton::records {
namespace {

basics::Outcome<ImportPlan> take(const std::string& csv) {
  const auto mapping =
      ColumnMapping::parse(R"({"kind":"bookings","columns":{"date":"Day","revenue":"Revenue","external_id":"Id"}})");
  EXPECT_TRUE(mapping);
  return planBookings({}, {}, {"bookings.csv", csv, *mapping, {}, *Date::of(2026, 1, 15), "Ann", {}});
}

const std::vector<Booking>& bookingsOf(const ImportPlan& plan) {
  return std::get<std::vector<Booking>>(plan.content.records);
}

TEST(TakeBookings, OneValueThatIsNoNumberCostsItsRowAndNotTheReadingOfTheColumn) {
  const auto plan = take("Id;Day;Revenue\nA;31.01.2025;1.250,50\nB;01.02.2025;n/a\nC;02.02.2025;2.000\n");
  ASSERT_TRUE(plan) << plan.refusal().cause;
  EXPECT_TRUE(plan->ask.empty());
  ASSERT_EQ(plan->rejected.size(), 1u);
  EXPECT_EQ(plan->rejected[0].row, 3);
  ASSERT_EQ(bookingsOf(*plan).size(), 2u);
  EXPECT_EQ(bookingsOf(*plan)[0].revenue.money(), "1250.50");
  EXPECT_EQ(bookingsOf(*plan)[1].revenue.money(), "2000.00");
}

TEST(TakeBookings, AColumnThatContradictsItselfIsRefusedAndNeverReadByChance) {
  EXPECT_TRUE(take("Id;Day;Revenue\nA;31.01.2025;1.250,50\nB;01.02.2025;1,250.50\n").refused());
}

TEST(TakeBookings, ADateThatCouldBeTwoDaysIsAsked) {
  const auto plan = take("Id;Day;Revenue\nA;04/05/2025;10\n");
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->ask.size(), 1u);
  EXPECT_EQ(plan->ask[0].column, "Day");
  EXPECT_TRUE(bookingsOf(*plan).empty());
}

TEST(TakeBookings, ASecondRowOfOneIdIsRejected) {
  const auto plan = take("Id;Day;Revenue\nA;2025-01-31;10\nA;2025-01-31;20\n");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->stored, 1);
  EXPECT_EQ(plan->rejected.size(), 1u);
  EXPECT_EQ(plan->rows, plan->stored + plan->updated + plan->unchanged + int(plan->rejected.size()));
}

} // namespace
} // namespace baton::records

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/booking_import.h"

#include "tests/support/packed_zip.h"

#include "tests/core/records/held_records.h"

#include <gtest/gtest.h>

namespace baton::records {
namespace {

basics::Outcome<ImportPlan> take(const std::string& csv) {
  const auto mapping =
      ColumnMapping::parse(R"({"kind":"bookings","columns":{"date":"Day","revenue":"Revenue","external_id":"Id"}})");
  EXPECT_TRUE(mapping);
  return planBookings({}, {}, {"bookings.csv", csv, *mapping, {}, *Date::of(2026, 1, 15), "Ann", {}});
}

RecordPile<Booking> bookingsOf(const ImportPlan& plan) {
  return heldRecords<Booking>(plan);
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

// The mapping speaks of texts: what the workbook has as a day or a number needs no reading.
TEST(TakeBookings, AWorkbookSaysItsDaysAndNumbersItself) {
  const auto mapping = ColumnMapping::parse(
      R"({"kind":"bookings","columns":{"date":"Day","revenue":"Revenue","external_id":"Id"},"dates":"dd.MM.yyyy",)"
      R"("decimal":",","thousands":"."})");
  ASSERT_TRUE(mapping);
  const std::string rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Id</v></c><c r=\"B1\" t=\"str\"><v>Day</v></c>"
                           "<c r=\"C1\" t=\"str\"><v>Revenue</v></c></row>"
                           "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>a</v></c><c r=\"B2\" s=\"1\"><v>45657</v></c><c "
                           "r=\"C2\"><v>1234.567</v></c></row>"
                           "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>b</v></c><c r=\"B3\" t=\"str\"><v>30.12.2024</v></c>"
                           "<c r=\"C3\" t=\"str\"><v>1.234,56</v></c></row>";
  const auto plan =
      planBookings({}, {}, {"bookings.xlsx", tests::packedXlsx(rows), *mapping, {}, *Date::of(2026, 1, 15), "Ann", {}});
  ASSERT_TRUE(plan) << plan.refusal().cause;
  ASSERT_EQ(bookingsOf(*plan).size(), 2u);
  EXPECT_EQ(bookingsOf(*plan)[0].date, Date::of(2024, 12, 31));
  EXPECT_EQ(bookingsOf(*plan)[0].revenue.plain(), "1234.567");
  EXPECT_EQ(bookingsOf(*plan)[1].date, Date::of(2024, 12, 30));
  EXPECT_EQ(bookingsOf(*plan)[1].revenue.money(), "1234.56");
}

} // namespace
} // namespace baton::records

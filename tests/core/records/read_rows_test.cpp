// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/read_rows.h"

#include "core/people/person.h"
#include "core/records/booking_import.h"
#include "core/records/column_check.h"
#include "core/strategy/market.h"
#include "tests/core/records/put.h"

#include <gtest/gtest.h>

namespace baton::records {
namespace {

constexpr const char* file = "Id,Day,Who,Where,Revenue,Cost\n"
                             "A,2020-01-31,ann,Canada,\"1,250.50\",1000\n"
                             "B,31.02.2018,Ann,Canada,10,5\n"
                             "C,2020-02-01,T. Reiter,Canada,20,5\n"
                             "D,2020-02-02,T. Reiter,Elsewhere,30,5\n"
                             "A,2020-02-03,Ann,Canada,40,5\n";

struct Read {
  ImportPlan plan;
  std::optional<ReadRows> rows;
  std::vector<ColumnCheck> checks;
};

basics::Elements known() {
  basics::Elements elements;
  people::Person ann;
  ann.id = basics::Id<people::Person>(5);
  ann.name = "Ann";
  put(elements, ann);
  strategy::Market north;
  north.id = basics::Id<strategy::Market>(6);
  north.name = "The north";
  north.status = strategy::MarketStatus::Selected;
  north.rank = 1;
  north.match = {"Where = Canada"};
  put(elements, north);
  return elements;
}

Read read(const std::string& more = {}) {
  const auto mapping = ColumnMapping::parse(
      R"({"kind":"bookings","columns":{"external_id":"Id","date":"Day","owner":"Who","revenue":"Revenue","cost":"Cost"},"dates":"yyyy-MM-dd")" +
      more + "}");
  EXPECT_TRUE(mapping);
  const auto elements = known();
  const ImportRequest request{"b.csv", file, *mapping, {}, *Date::of(2020, 6, 15), "Ann", {}};
  const auto plan = planBookings(elements, {}, request);
  EXPECT_TRUE(plan) << plan.refusal().cause;
  ImportPlan ignored;
  auto source = SourceTable::open(request, {"date"}, {"revenue", "cost"}, "USD", ignored);
  EXPECT_TRUE(source);
  Read read{*plan, {}, checkColumns(*source, elements)};
  read.rows.emplace(std::move(*source), elements, *plan);
  return read;
}

std::size_t columnOf(const ReadRows& rows, const std::string& target) {
  for (std::size_t i = 0; i < rows.columns().size(); ++i)
    if (rows.columns()[i].target == target)
      return i;
  ADD_FAILURE() << target;
  return 0;
}

TEST(ReadRowsOfAFile, CountsAddUpToAllRows) {
  const auto read = records::read();
  EXPECT_EQ(read.rows->count(RowState::Ready), 1u);
  EXPECT_EQ(read.rows->count(RowState::Warning), 2u);
  EXPECT_EQ(read.rows->count(RowState::Rejected), 2u);
  EXPECT_EQ(read.rows->size(), 5u);
}

TEST(ReadRowsOfAFile, AReadyRowShowsTheNamesThatWeUseAndItsMarketByTheRules) {
  const auto read = records::read();
  const ReadRows& rows = *read.rows;
  EXPECT_EQ(rows.number(0), 2);
  EXPECT_EQ(rows.cell(0, columnOf(rows, "owner")).text, "Ann");
  EXPECT_EQ(rows.cell(0, columnOf(rows, "market")).text, "The north");
  EXPECT_EQ(rows.cell(0, columnOf(rows, "date")).date, Date::of(2020, 1, 31));
  EXPECT_EQ(rows.cell(0, columnOf(rows, "revenue")).amount->money(), "1250.50");
  EXPECT_EQ(rows.reason(0), "");
}

TEST(ReadRowsOfAFile, ADayThatIsNoneIsShownAsItStandsAndMarked) {
  const auto read = records::read();
  const ReadRows& rows = *read.rows;
  EXPECT_EQ(rows.state(1), RowState::Rejected);
  EXPECT_EQ(rows.cell(1, columnOf(rows, "date")).text, "31.02.2018");
  EXPECT_TRUE(rows.cell(1, columnOf(rows, "date")).isProblem);
  EXPECT_FALSE(rows.cell(1, columnOf(rows, "owner")).isProblem);
  EXPECT_NE(rows.reason(1).find("31.02.2018"), std::string::npos) << rows.reason(1);
}

TEST(ReadRowsOfAFile, EveryRowOfAnUnknownNameIsWorthALook) {
  const auto read = records::read();
  const ReadRows& rows = *read.rows;
  for (const std::size_t row : {2u, 3u}) {
    EXPECT_EQ(rows.state(row), RowState::Warning);
    EXPECT_TRUE(rows.cell(row, columnOf(rows, "owner")).isProblem);
    EXPECT_NE(rows.reason(row).find("T. Reiter"), std::string::npos);
  }
  EXPECT_EQ(read.plan.unmatched.at("owner").at("T. Reiter"), 2);
}

TEST(ReadRowsOfAFile, ARowThatALaterOneReplacesCountsAsTheRowOfAnEarlierFile) {
  const auto read = records::read(R"(,"duplicate_ids":"last")");
  EXPECT_EQ(read.rows->size(), 5u);
  EXPECT_EQ(int(read.rows->size()), read.plan.rows);
}

TEST(CheckColumns, SaysWhatWasFoundInEach) {
  const auto checks = records::read().checks;
  ASSERT_EQ(checks.size(), 6u);
  EXPECT_EQ(checks[0].target, "external_id");
  EXPECT_EQ(checks[0].distinct, 4u);
  EXPECT_EQ(checks[1].unread, 1u);
  EXPECT_EQ(checks[1].earliest, Date::of(2020, 1, 31));
  EXPECT_EQ(checks[1].latest, Date::of(2020, 2, 3));
  EXPECT_EQ(checks[2].known, 1u); // "ann" and "Ann" are one name
  EXPECT_EQ(checks[2].unknown, 1u);
  EXPECT_EQ(checks[2].rowsUnknown, 2u);
  EXPECT_EQ(checks[3].target, "");
  EXPECT_EQ(checks[4].sum->money(), "1350.50");
  EXPECT_EQ(checks[5].sum->money(), "1020.00");
}

TEST(TakeBookings, NamesToBeMadeAreMadeThoughTheMappingKeepsOthers) {
  const auto mapping = ColumnMapping::parse(
      R"({"kind":"bookings","columns":{"date":"Day","owner":"Who","revenue":"R"},"unmatched":{"owner":"keep"}})");
  ASSERT_TRUE(mapping);
  ImportRequest request{
      "b.csv", "Day,Who,R\n2020-01-31,Bea,1\n2020-01-31,Cem,2\n", *mapping, {}, *Date::of(2020, 6, 15), "Ann Other",
      {}};
  request.create["owner"] = {"Bea"};
  const auto plan = planBookings({}, {}, request);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->edits.rows().size(), 1u);
  EXPECT_EQ(plan->unmatched.at("owner").count("Bea"), 0u);
  EXPECT_EQ(plan->unmatched.at("owner").at("Cem"), 1);
}

TEST(TakeBookings, StopsWhereTheWatchWantsNoMore) {
  const auto mapping = ColumnMapping::parse(R"({"kind":"bookings","columns":{"date":"Day","revenue":"R"}})");
  ASSERT_TRUE(mapping);
  std::string csv = "Day,R\n";
  for (int i = 0; i < 2000; ++i)
    csv += "2020-01-31,1\n";
  ImportRequest request{"b.csv", csv, *mapping, {}, *Date::of(2020, 6, 15), "Ann", {}};
  request.watch = [](std::size_t done, std::size_t rows) {
    EXPECT_EQ(rows, 2000u);
    return done < 1000;
  };
  const auto plan = planBookings({}, {}, request);
  ASSERT_TRUE(plan);
  EXPECT_TRUE(plan->stopped);
}

} // namespace
} // namespace baton::records

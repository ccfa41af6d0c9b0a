// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/all_kinds.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_apply.h"
#include "core/workspace/stored_sums.h"
#include "tests/core/merging/any_command.h"
#include "tests/support/seeds.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

// The window reads a million bookings again only where a change moves records. Whatever else is done, they say what
// they said.
namespace baton::workspace {
namespace {

const basics::Date today = *basics::Date::of(2026, 3, 1);

/// What is no longer as it was.
Report differenceOf(const basics::Elements& before, const basics::Elements& after) {
  Report report;
  for (const basics::Kind* kind : allKinds()) {
    if (before.sharesAllOf(*kind, after))
      continue;
    std::map<basics::RowId, const void*> rows;
    for (const basics::ElementRow& row : before.rowsOf(*kind))
      rows[row.id] = row.element.get();
    for (const basics::ElementRow& row : after.rowsOf(*kind)) {
      const auto old = rows.find(row.id);
      if (old == rows.end() || old->second != row.element.get())
        report.touched.push_back({kind, row.id});
      if (old != rows.end())
        rows.erase(old);
    }
    for (const auto& [id, element] : rows)
      report.touched.push_back({kind, id});
  }
  return report;
}

/// All that bookings say, and the actuals with what opportunities say to them.
std::string saidBy(const Workspace& workspace) {
  BookingReading reading = readBookings(workspace, today);
  const std::string booked = packedSums(reading, "");
  reading.booked = reading.actuals;
  return booked + packedSums(reading, "");
}

void fill(Workspace& workspace) {
  const Applied done = applyJson(workspace, R"({"changes":[
      {"op":"put","kind":"person","id":"12","fields":{"name":"Ben Okoye","side":"sales"}},
      {"op":"put","kind":"market","id":"21","fields":{"name":"Bavaria","status":"selected","rank":1}},
      {"op":"put","kind":"market","id":"22","fields":{"name":"Tyrol","match":["Region = Tirol"]}},
      {"op":"put","kind":"offering","id":"31","fields":{"name":"Pump","status":"live"}},
      {"op":"put","kind":"exclusion","id":"41","fields":{"what":"No pumps in Tyrol","markets":["22"]}},
      {"op":"put","kind":"target_account","id":"61","fields":{"market":"21","name":"Aqua"}}]})",
                                 {.label = "fill"}, Earnest::Change);
  ASSERT_FALSE(done.fault) << done.json().dump();
  std::string rows = "Id,Date,Seller,Account,Market,Offering,Region,Revenue\n";
  for (int n = 0; n < 60; ++n) {
    static constexpr const char* markets[] = {"Bavaria", "", "text a"};
    rows += std::to_string(n) + "," + today.plusDays(n * 7 % 400 - 300).iso() + "," +
            (n % 4 == 0 ? "text b" : "Ben Okoye") + "," + (n % 3 == 0 ? "Aqua" : "text c") + "," + markets[n % 3] +
            "," + (n % 5 == 0 ? "text d" : "Pump") + "," + (n % 2 == 0 ? "Tirol" : "Wien") + "," + std::to_string(n) +
            ".50\n";
  }
  const auto columns = records::ColumnMapping::parse(
      R"({"kind":"bookings","columns":{"external_id":"Id","date":"Date","owner":"Seller","account":"Account",
          "market":"Market","offering":"Offering","revenue":"Revenue"},"dates":"yyyy-MM-dd","decimal":".",
          "unmatched":{"owner":"keep","market":"keep","offering":"keep"}})");
  ASSERT_TRUE(importFile(workspace, {"bookings.csv", rows, *columns, {}, today, "Ben Okoye", {}}));
}

TEST(MovedRecords, WhatMovesNoneLeavesWhatBookingsSay) {
  int kept = 0, moved = 0;
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const tests::TemporaryFolder folder(tests::inMemory());
    Workspace workspace = Workspace::create(folder / "company.baton", {"Company", "USD", 7},
                                            basics::Surroundings::fixed(basics::Instant::at(today), seed));
    fill(workspace);
    tests::AnyCommand command(seed);
    std::string said = saidBy(workspace);
    for (int step = 0; step < 120; ++step) {
      const basics::Elements before = workspace.elements();
      command(workspace, "Ben Okoye");
      const std::string now = saidBy(workspace);
      const bool moves = movesRecords(differenceOf(before, workspace.elements()));
      if (!moves) {
        ASSERT_EQ(now, said) << "seed " << seed << ", step " << step;
      }
      kept += !moves;
      moved += now != said;
      said = now;
    }
  }
  EXPECT_GT(kept, 500);
  EXPECT_GT(moved, 100) << "else it would say nothing";
}

} // namespace
} // namespace baton::workspace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/performance.h"
#include "core/workspace/checking.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_dump.h"
#include "tests/bench/generated.h"
#include "tests/bench/measure.h"
#include "tests/bench/sqlite_peer.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

// What is asked of a workspace in memory, again and again in one process.
namespace baton::bench {
namespace {

namespace fs = std::filesystem;
using workspace::Workspace;

Workspace opened(const fs::path& file) {
  return Workspace::openForReading(file, someSurroundings(8));
}

/// The bookings as integers, with an index that holds all that is asked.
fs::path coveredTable(const Scale& scale, const Workspace& workspace) {
  fs::path file = scale.folder / "covered.db";
  fs::remove(file);
  SqlitePeer peer(file);
  peer.run("CREATE TABLE booking(month INTEGER, person INTEGER, revenue INTEGER, margin INTEGER); BEGIN");
  sqlite3_stmt* insert = nullptr;
  ::sqlite3_prepare_v2(peer.connection(), "INSERT INTO booking VALUES (?, ?, ?, ?)", -1, &insert, nullptr);
  records::visitBookings(workspace.database(), workspace.elements(),
                         workspace::precedenceOf(workspace, records::RecordKind::Bookings),
                         [&](const records::CurrentBooking& current) {
                           ::sqlite3_bind_int64(insert, 1, current.booking.date.firstOfMonth().days());
                           ::sqlite3_bind_int64(insert, 2, current.person.id);
                           ::sqlite3_bind_int64(insert, 3, current.booking.revenue.cents());
                           ::sqlite3_bind_int64(insert, 4, current.booking.margin->cents());
                           ::sqlite3_step(insert);
                           ::sqlite3_reset(insert);
                         });
  ::sqlite3_finalize(insert);
  peer.run("COMMIT; CREATE INDEX covering ON booking(month, person, revenue, margin)");
  return file;
}

std::int64_t centsIn(const plan::Performance& performance) {
  std::int64_t cents = 0;
  for (const plan::PerformanceRow& row : performance.rows)
    if (row.figures.actual)
      cents += row.figures.actual->cents();
  return cents;
}

} // namespace

Row rollUpRow() {
  return {"roll-up", "Roll-up month by person by metric, with goals", "GROUP BY with a covering index", 1.0 / 20,
          [](const Scale& scale) {
            const Workspace workspace = opened(workspaceOf(scale.folder, 100, scale.of(1'000'000)));
            SqlitePeer peer(coveredTable(scale, workspace));
            records::Actuals actuals;
            const double loading = milliseconds([&] { actuals = workspace::actualsOf(workspace); });
            plan::Query query;
            query.byPerson = true;
            query.byPeriod = basics::Grain::Month;
            std::int64_t ours = 0, theirs = 0;
            Sample sample = inTurns(
                fmt::format("{} records", scale.of(1'000'000)), 4 * scale.rounds + 1,
                [&] {
                  return milliseconds([&] {
                    ours = centsIn(plan::performance(workspace.elements(), actuals, query, workspace.calendar()));
                  });
                },
                [&] {
                  return milliseconds([&] {
                    theirs = peer.read("SELECT month, person, sum(revenue), sum(margin), sum(revenue + margin) FROM "
                                       "booking GROUP BY month, person")
                                 .second;
                  });
                });
            if (ours != theirs)
              throw Disagreement{fmt::format("{} cents are not {}", ours, theirs)};
            sample.note = fmt::format("equal to the cent; first use {:.0f} ms", loading);
            return sample;
          }};
}

Row clarityRow() {
  return {"clarity", "Clarity check", "parsing the workspace's JSON dump", 1, [](const Scale& scale) {
            const Workspace workspace = opened(workspaceOf(scale.folder, scale.of(1'000), 0));
            const std::string dump = workspace::dumpOf(workspace);
            return inTurns(
                fmt::format("{} elements", scale.of(1'000)), 10 * scale.rounds + 1,
                [&] { return milliseconds([&] { workspace::checkOf(workspace, someDay()); }); },
                [&] {
                  return milliseconds([&] {
                    if (nlohmann::json::parse(dump).empty())
                      throw Disagreement{"the dump is empty"};
                  });
                });
          }};
}

} // namespace baton::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generated.h"
#include "tests/bench/measure.h"

#include <fmt/format.h>
#include <fstream>

namespace baton::bench {
namespace {

namespace fs = std::filesystem;

fs::path csvOf(const Scale& scale) {
  fs::path file = scale.folder / fmt::format("r{}.csv", scale.of(1'000'000));
  if (!fs::exists(file))
    std::ofstream(file, std::ios::binary) << bookingsCsv(scale.of(1'000'000));
  return file;
}

std::string sqliteShell() {
  std::string program = programNamed("sqlite3");
  if (program.empty())
    throw Skipped{"sqlite3 is not installed"};
  return program;
}

/// Checked, mapped, journaled and hashed, into a workspace that knows the names.
Ran takeIn(const Scale& scale, const fs::path& into) {
  fs::remove(into);
  fs::copy_file(workspaceOf(scale.folder, 100, 0), into);
  return runChild({"import", into.string(), csvOf(scale).string()});
}

/// Into one table with an index on the number.
Ran takeInRaw(const Scale& scale, const fs::path& into) {
  fs::remove(into);
  return runToEnd(
      {sqliteShell(), into.string(),
       ("CREATE TABLE booking(Number TEXT, Day TEXT, Seller TEXT, Account TEXT, Market TEXT, Offering TEXT, "
        "Revenue REAL, Margin REAL)"),
       "CREATE INDEX booking_number ON booking(Number)",
       ".import --csv --skip 1 " + csvOf(scale).string() + " booking"});
}

std::string sizeOf(const Scale& scale) {
  return fmt::format("{} rows", scale.of(1'000'000));
}

} // namespace

Row importTimeRow() {
  return {"import", "Import of a CSV file", "sqlite3 .import into an indexed table", 1.5, [](const Scale& scale) {
            double peak = 0;
            sqliteShell();
            Sample sample = inTurns(
                sizeOf(scale), scale.rounds,
                [&] {
                  const Ran ran = takeIn(scale, scale.folder / "imported.baton");
                  peak = std::max(peak, std::stod(ran.out));
                  return ran.milliseconds;
                },
                [&] { return takeInRaw(scale, scale.folder / "imported.db").milliseconds; });
            sample.note = fmt::format("{:.0f} MB at its peak", peak);
            return sample;
          }};
}

Row importSizeRow() {
  return {"import-size", "Size of the file after it", "the file of sqlite3", 1.5, [](const Scale& scale) {
            const fs::path mine = scale.folder / "imported.baton", other = scale.folder / "imported.db";
            takeIn(scale, mine);
            takeInRaw(scale, other);
            Sample sample{sizeOf(scale), double(fs::file_size(mine)) / 1e6, double(fs::file_size(other)) / 1e6};
            sample.ratio = sample.ours / sample.peer;
            sample.unit = "MB";
            return sample;
          }};
}

} // namespace baton::bench

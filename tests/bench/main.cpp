// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/children.h"
#include "tests/bench/row.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace baton::bench;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

std::vector<Row> allRows() {
  return {startRow(),      bareStartRow(), figuresRow(), editRow(),     rollUpRow(),   importTimeRow(),
          importSizeRow(), clarityRow(),   mergeRow(),   documentRow(), forecastRow(), memoryRow(),
          peakMemoryRow(), typingRow(),    ledgerRow(),  mapRow()};
}

struct Asked {
  bool quick = false;
  double share = 0; ///< one size alone
  int rounds = 3;
  std::string only;
  fs::path out = "build/bench";
};

std::vector<double> sharesOf(const Asked& asked) {
  if (asked.share > 0)
    return {asked.share};
  return asked.quick ? std::vector<double>{0.01, 0.03, 0.1} : std::vector<double>{0.1, 1.0 / 3, 1};
}

std::string shown(double value) {
  return value < 10 ? fmt::format("{:.2f}", value) : fmt::format("{:.0f}", value);
}

json answerOf(const Row& row, const Sample& sample) {
  fmt::print("{:<12} {:<40} {:>9} {:>9} {:<3} {:>7.3f}x  <= {:.2f}x  {}  {}\n", row.id, sample.size, shown(sample.ours),
             shown(sample.peer), sample.unit, sample.ratio, row.reach, sample.ratio <= row.reach ? "met   " : "missed",
             sample.note);
  std::fflush(stdout);
  return {{"size", sample.size},   {"ours", sample.ours}, {"peer", sample.peer},
          {"ratio", sample.ratio}, {"unit", sample.unit}, {"met", sample.ratio <= row.reach},
          {"note", sample.note}};
}

/// False where ours and the peer came to different answers.
bool run(const Row& row, const Asked& asked, json& rows) {
  json samples = json::array();
  bool agreed = true;
  std::string skipped;
  for (const double share : sharesOf(asked)) {
    try {
      samples.push_back(answerOf(row, row.run({share, asked.rounds, asked.out / "work"})));
    } catch (const Skipped& missing) {
      skipped = missing.why;
      fmt::print("{:<12} not run: {}\n", row.id, missing.why);
      break;
    } catch (const Disagreement& difference) {
      agreed = false;
      fmt::print("{:<12} came to another answer: {}\n", row.id, difference.what);
    }
  }
  rows.push_back({{"row", row.id},
                  {"what", row.what},
                  {"against", row.against},
                  {"reach", row.reach},
                  {"skipped", skipped.empty() ? json() : json(skipped)},
                  {"samples", samples}});
  return agreed;
}

int runRows(const Asked& asked) {
  const fs::path work = asked.out / "work";
  fs::remove_all(work);
  fs::create_directories(work);
  json rows = json::array();
  bool agreed = true;
  for (const Row& row : allRows())
    if (asked.only.empty() || row.id == asked.only)
      agreed = run(row, asked, rows) && agreed;
  fs::remove_all(work);
  std::ofstream(asked.out / "results.json") << json{{"rows", rows}}.dump(1) << "\n";
  fmt::print("{}\n", (asked.out / "results.json").string());
  return agreed && !rows.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) try {
  if (argc > 2 && std::string(argv[1]) == "--child")
    return runAsChild({argv + 2, argv + argc});
  Asked asked;
  CLI::App app("Baton's speed against its peers; only the ratios mean something.");
  app.add_flag("--quick", asked.quick, "A tenth of the sizes");
  app.add_option("--share", asked.share, "One size alone, as a share of the full one");
  app.add_option("--rounds", asked.rounds, "How often ours and the peer take turns");
  app.add_option("--only", asked.only, "One row");
  app.add_option("--out", asked.out, "Where results.json goes");
  CLI11_PARSE(app, argc, argv);
  asked.out = fs::absolute(asked.out);
  return runRows(asked);
} catch (const Disagreement& difference) {
  std::fprintf(stderr, "%s\n", difference.what.c_str());
  return 2;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 2;
}

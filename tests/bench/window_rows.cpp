// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/layered_map.h"
#include "tests/bench/generated.h"
#include "tests/bench/measure.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <sstream>

// The window, off screen, in a process of its own.
namespace baton::bench {
namespace {

namespace fs = std::filesystem;

std::string elementsAndRows(const Scale& scale) {
  return fmt::format("{} elements, {} records", scale.of(10'000), scale.of(1'000'000));
}

fs::path fullWorkspace(const Scale& scale) {
  return workspaceOf(scale.folder, scale.of(10'000), scale.of(1'000'000));
}

double start(const fs::path& file) {
  return runChild({"paint", file.string(), "home"}).milliseconds;
}

Sample startAgainst(const Scale& scale, const std::function<double()>& peer) {
  const fs::path file = fullWorkspace(scale);
  start(file); // the file and the libraries are in the page cache, for both
  return inTurns(
      elementsAndRows(scale), 2 * scale.rounds + 1, [&] { return start(file); }, peer);
}

/// The figure in the middle of all rounds.
double middleOf(const Scale& scale, const std::function<double()>& once) {
  std::vector<double> figures;
  std::generate_n(std::back_inserter(figures), 2 * scale.rounds + 1, once);
  return median(std::move(figures));
}

} // namespace

Row startRow() {
  return {"start", "Start to first painted page", "the same with an empty workspace", 1.3, [](const Scale& scale) {
            const fs::path empty = workspaceOf(scale.folder, 0, 0);
            return startAgainst(scale, [&] { return start(empty); });
          }};
}

Row bareStartRow() {
  return {"start-bare", "Start to first painted page", "an empty QMainWindow", 2,
          [](const Scale& scale) { return startAgainst(scale, [] { return runChild({"bare"}).milliseconds; }); }};
}

Row figuresRow() {
  return {"figures", "First painted page to every figure on it", "the 300 ms that are allowed", 1,
          [](const Scale& scale) {
            const auto after = [file = fullWorkspace(scale), kept = scale.folder / "kept"] {
              return std::stod(runChild({"figures", file.string(), kept.string()}).out);
            };
            Sample sample;
            sample.size = elementsAndRows(scale);
            const double first = after(); // there was no sitting before: all bookings are read
            sample.ours = middleOf(scale, after);
            sample.peer = 300;
            sample.ratio = sample.ours / sample.peer;
            sample.note = fmt::format("without a sitting before {:.0f} ms", first);
            return sample;
          }};
}

Row editRow() {
  return {"edit", "Edit of a goal to everything refreshed", "a full recomputation", 1.0 / 50, [](const Scale& scale) {
            const fs::path file = scale.folder / "edited.baton";
            fs::remove(file);
            fs::copy_file(fullWorkspace(scale), file);
            Sample sample;
            sample.size = elementsAndRows(scale);
            double slowest = 0;
            std::istringstream(runChild({"edit", file.string(), "200"}).out) >> sample.ours >> slowest >> sample.peer;
            sample.ratio = sample.ours / sample.peer;
            sample.note = fmt::format("99th percentile {:.1f} ms", slowest);
            return sample;
          }};
}

Row typingRow() {
  return {"typing", "A letter in the search field, until it is painted", "looking for the letter in the same texts", 20,
          [](const Scale& scale) {
            Sample sample;
            sample.size = fmt::format("{} elements", scale.of(10'000));
            double slowest = 0, opening = 0;
            std::istringstream(runChild({"typing", workspaceOf(scale.folder, scale.of(10'000), 0).string()}).out) >>
                sample.ours >> slowest >> opening >> sample.peer;
            sample.ratio = sample.ours / sample.peer;
            sample.note = fmt::format("slowest letter {:.1f} ms, opening {:.1f} ms", slowest, opening);
            return sample;
          }};
}

namespace {

constexpr double noticed = 100; ///< ms: what takes less is felt to be at once (Robert Miller, 1968)

Sample againstNoticed(std::string size, double ours, std::string note) {
  Sample sample;
  sample.size = std::move(size);
  sample.ours = ours;
  sample.peer = noticed;
  sample.ratio = ours / noticed;
  sample.note = std::move(note);
  return sample;
}

} // namespace

Row ledgerRow() {
  return {"ledger", "A filter of the promises, until it is painted", "the 100 ms that nobody notices", 1,
          [](const Scale& scale) {
            double ours = 0, slowest = 0, opening = 0;
            const int promises = scale.of(5000);
            std::istringstream(runChild({"ledger", ledgerOf(scale.folder, promises).string()}).out) >> ours >>
                slowest >> opening;
            return againstNoticed(fmt::format("{} promises, {} moves", promises, promises * 10), ours,
                                  fmt::format("slowest {:.1f} ms, opening {:.1f} ms", slowest, opening));
          }};
}

Row mapRow() {
  return {"map", "What stands on what, laid out", "100 ms", 1, [](const Scale& scale) {
            const int count = scale.of(200);
            std::vector<commitments::MapNode> nodes;
            std::vector<commitments::MapLink> links;
            for (int n = 0; n < count; ++n) {
              nodes.push_back({n + 1, n % 2});
              for (const int back : {3, 7, 18})
                if (n >= back && (n + back) % 4 != 0)
                  links.push_back({n + 1, n + 1 - back});
            }
            int layers = 0;
            const double ours = middleOf(
                scale, [&] { return milliseconds([&] { layers = commitments::layeredMap(nodes, links).layers; }); });
            return againstNoticed(fmt::format("{} promises, {} links", count, links.size()), ours,
                                  fmt::format("{} layers", layers));
          }};
}

namespace {

/// Megabytes that a process of its own needs with the page open, against the file's size and 150 MB.
Row rowOfMemory(const char* id, const char* what, std::size_t figure) {
  return {id, what, "the file's size and 150 MB", 1, [figure](const Scale& scale) {
            const fs::path file = fullWorkspace(scale);
            Sample sample;
            sample.size = elementsAndRows(scale);
            sample.unit = "MB";
            std::array<double, 2> megabytes{}; // at its end, and the most
            std::istringstream(runChild({"memory", file.string(), "numbers"}).out) >> megabytes[0] >> megabytes[1];
            sample.ours = megabytes.at(figure);
            sample.peer = double(fs::file_size(file)) / (1024 * 1024) + 150;
            sample.ratio = sample.ours / sample.peer;
            return sample;
          }};
}

} // namespace

Row memoryRow() {
  return rowOfMemory("memory", "Memory with the page Numbers open", 0);
}

Row peakMemoryRow() {
  return rowOfMemory("memory-peak", "The most memory until the page Numbers is open", 1);
}

} // namespace baton::bench

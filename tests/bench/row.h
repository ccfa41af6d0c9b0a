// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>

namespace baton::bench {

/// What a run is asked for. Full sizes are those of docs/speed.md.
struct Scale {
  double share = 1; ///< of the full size
  int rounds = 3;   ///< ours and the peer in turns
  std::filesystem::path folder;

  int of(int full) const { return std::max(1, int(double(full) * share)); }
};

/// Ours against a peer at one size: medians over the rounds, and the median of the rounds' ratios.
struct Sample {
  std::string size; ///< "100000 records"
  double ours = 0, peer = 0;
  double ratio = 0; ///< ours / peer
  std::string unit = "ms";
  std::string note;
};

struct Row {
  std::string id, what, against;
  double reach = 0;                        ///< the greatest ratio that is good enough
  std::function<Sample(const Scale&)> run; ///< throws Skipped where a peer is missing, Disagreement where it differs
};

/// The peer is not installed.
struct Skipped {
  std::string why;
};
/// Ours and the peer came to different answers: then neither time means anything.
struct Disagreement {
  std::string what;
};

Row startRow();
Row bareStartRow();
Row figuresRow();
Row editRow();
Row rollUpRow();
Row importTimeRow();
Row importSizeRow();
Row clarityRow();
Row mergeRow();
Row documentRow();
Row memoryRow();
Row peakMemoryRow();
Row forecastRow();
Row typingRow();
Row ledgerRow();
Row mapRow();

} // namespace baton::bench

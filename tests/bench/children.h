// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace baton::bench {

/// What a fresh process of this program does for a row; its exit code.
///   paint FILE PAGE     opens a workspace in the window, off screen, and ends when the page has been painted
///   bare                the same with an empty QMainWindow
///   edit FILE COUNT     changes goals in the window; prints the median and the 99th percentile of edit to refreshed,
///   in
///                       ms, and what a full recomputation takes
///   ledger FILE         opens the page of promises and types into its filter; prints the median and the slowest letter
///                       and the opening, in ms
///   memory FILE PAGE    prints the resident memory, in MB, with the page open and its figures there
///   import FILE CSV     takes a CSV into a workspace
int runAsChild(const std::vector<std::string>& words);

} // namespace baton::bench

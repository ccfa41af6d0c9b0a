// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What reads bytes from outside, each as a function that any bytes may be thrown at. It aborts where a promise is
// broken; whatever else goes wrong, the sanitizers say.
namespace baton::fuzz {

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
  std::vector<std::string> (*seeds)(); ///< sound inputs to begin from
};

/// csv, workbook, document, apply, load, file, merge, sums.
std::span<const Target> targets();

} // namespace baton::fuzz

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>

namespace baton::tests {

/// Where a promise is, as people would say it: the state, who is to answer where that decides, and whether the day has
/// passed where that decides.
struct Situation {
  std::string state;
  std::string answers = {}; ///< "promisor" or "promisee"
  bool pastDue = false;

  friend auto operator<=>(const Situation&, const Situation&) = default;
};

/// The table of moves, written out by hand from the design and not from the program: what the situation becomes.
/// Nothing: it is refused.
std::optional<Situation> byHand(const Situation& at, const std::string& party, const std::string& move);

/// All situations that there are.
const std::map<std::string, Situation>& situations();

} // namespace baton::tests

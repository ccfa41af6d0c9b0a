// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/bench/row.h"

#include <vector>

namespace baton::bench {

/// How long it took, in milliseconds of the wall clock.
double milliseconds(const std::function<void()>& work);

double median(std::vector<double> values);

/// Ours and the peer in turns, so that a slower minute of the machine slows both. Each yields its own figure.
Sample inTurns(const std::string& size, int rounds, const std::function<double()>& ours,
               const std::function<double()>& peer);

/// What a program came to: how long, and what it said.
struct Ran {
  double milliseconds = 0;
  std::string out;
};
/// Throws Disagreement where it does not end with 0.
Ran runToEnd(const std::vector<std::string>& words);

/// This program again, in a fresh process, as one of its children (children.h).
Ran runChild(std::vector<std::string> words);

/// An absolute path of a program that is installed, or nothing.
std::string programNamed(const std::string& name);

} // namespace baton::bench

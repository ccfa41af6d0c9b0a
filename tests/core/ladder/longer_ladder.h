// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>

namespace baton::tests {

/// In this program the ladder of formats is the real one with two steps more, of which so many count as are asked for:
/// what a program of today, or of tomorrow, knows.
class LongerLadder {
public:
  explicit LongerLadder(std::size_t more);
  ~LongerLadder();
  LongerLadder(const LongerLadder&) = delete;
  LongerLadder& operator=(const LongerLadder&) = delete;

  /// The version at the top of the real ladder.
  static std::size_t realTop();
  /// The last step fails half way.
  void breakLastStep();

private:
  std::size_t m_before;
};

} // namespace baton::tests

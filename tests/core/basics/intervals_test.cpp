// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/intervals.h"

#include <gtest/gtest.h>

namespace baton::basics {
namespace {

/// Robert G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998),
/// table I, method 3.
TEST(Wilson, IsThatOfNewcombesTable) {
  const auto near = [](std::int64_t hits, std::int64_t cases, double low, double high) {
    const Interval interval = wilson(hits, cases);
    EXPECT_NEAR(interval.low, low, 0.00005) << hits << " of " << cases;
    EXPECT_NEAR(interval.high, high, 0.00005) << hits << " of " << cases;
  };
  near(81, 263, 0.2553, 0.3662);
  near(15, 148, 0.0624, 0.1605);
  near(0, 20, 0, 0.1611);
  near(1, 29, 0.0061, 0.1718);
}

TEST(Wilson, OfNoneBeginsAtZeroAndOfAllEndsAtOne) {
  for (std::int64_t cases = 1; cases <= 100; ++cases) {
    EXPECT_EQ(wilson(0, cases).low, 0.0) << cases;
    EXPECT_EQ(wilson(cases, cases).high, 1.0) << cases;
  }
}

} // namespace
} // namespace baton::basics

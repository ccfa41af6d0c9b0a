// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/grouped.h"

#include <gtest/gtest.h>

namespace baton::basics {
namespace {

TEST(GroupedNumbers, HaveACommaBeforeEachThreeDigits) {
  EXPECT_EQ(grouped(std::int64_t{0}), "0");
  EXPECT_EQ(grouped(std::int64_t{999}), "999");
  EXPECT_EQ(grouped(std::int64_t{1000}), "1,000");
  EXPECT_EQ(grouped(std::int64_t{-999}), "-999");
  EXPECT_EQ(grouped(std::int64_t{-123456}), "-123,456");
  EXPECT_EQ(grouped(INT64_MIN), "-9,223,372,036,854,775,808");
}

TEST(GroupedNumbers, AreRoundedOnceHalfAwayFromZero) {
  EXPECT_EQ(grouped(Amount::ofTenThousandths(1'391'024'4999)), "1,391,024");
  EXPECT_EQ(grouped(Amount::ofTenThousandths(1'391'024'5000)), "1,391,025");
  EXPECT_EQ(grouped(Amount::ofTenThousandths(4999)), "0") << "not by way of 0.50";
  EXPECT_EQ(grouped(Amount::ofTenThousandths(-5000)), "-1");
}

} // namespace
} // namespace baton::basics

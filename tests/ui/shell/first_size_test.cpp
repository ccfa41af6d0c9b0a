// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_size.h"

#include <gtest/gtest.h>

namespace baton::shell {
namespace {

/// Laptops of 1366 x 768 and 1280 x 800, less a panel and the title.
TEST(AWindow, IsAtFirstNoLargerThanTheScreenHasRoomFor) {
  EXPECT_EQ(firstSize({1920, 1050}), QSize(1440, 900));
  EXPECT_EQ(firstSize({1366, 728}), QSize(1366, 728));
  EXPECT_EQ(firstSize({1280, 760}), QSize(1280, 760));
  EXPECT_EQ(firstSize({2560, 700}), QSize(1440, 700));
}

TEST(AWindow, IsNotMadeUnreadableForAScreenThatIsTooSmall) {
  EXPECT_EQ(firstSize({800, 600}), QSize(1440, 900));
}

} // namespace
} // namespace baton::shell

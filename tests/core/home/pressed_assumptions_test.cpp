// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/pressed_assumptions.h"

#include "tests/core/home/company.h"

namespace baton::home {
namespace {

using strategy::Assumption;

class PressedAssumptions : public Company {};

TEST_F(PressedAssumptions, LeaveOutWhatHasATestAPersonAndADayToCome) {
  put(Assumption{.statement = "holds", .test = "count", .owner = sam, .reviewBy = today});
  EXPECT_TRUE(pressedAssumptions(elements, today).empty());
}

TEST_F(PressedAssumptions, SayWhatIsMissing) {
  put(Assumption{.statement = "bare", .test = "  "});
  const auto pressed = pressedAssumptions(elements, today);
  ASSERT_EQ(pressed.size(), 1u);
  EXPECT_TRUE(pressed[0].noTest);
  EXPECT_TRUE(pressed[0].noOwner);
  EXPECT_TRUE(pressed[0].noDate);
  EXPECT_EQ(pressed[0].daysPast, 0);
}

TEST_F(PressedAssumptions, BeginWithTheLongestPastItsReview) {
  put(Assumption{.position = "a", .statement = "untested", .owner = sam, .reviewBy = day("2020-12-01")});
  put(Assumption{.position = "b", .statement = "one day", .test = "t", .owner = sam, .reviewBy = day("2020-06-14")});
  put(Assumption{.position = "c", .statement = "a month", .test = "t", .owner = sam, .reviewBy = day("2020-05-15")});
  const auto pressed = pressedAssumptions(elements, today);
  ASSERT_EQ(pressed.size(), 3u);
  EXPECT_EQ(pressed[0].assumption->statement, "a month");
  EXPECT_EQ(pressed[0].daysPast, 31);
  EXPECT_EQ(pressed[1].daysPast, 1);
  EXPECT_EQ(pressed[2].assumption->statement, "untested");
}

} // namespace
} // namespace baton::home

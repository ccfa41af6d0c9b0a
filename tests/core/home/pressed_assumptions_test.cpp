// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/pressed_assumptions.h"

#include "core/signals/signal.h"
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

/// Two reporters today, each at their greatest strength of 3: 3 + 3 = 6, red from there; of one alone 3 is amber.
TEST_F(PressedAssumptions, OnesThatTheFieldSpeaksAgainstComeFirst) {
  const auto sound = [](const char* position, const char* statement) {
    return Assumption{.position = position, .statement = statement, .test = "t"};
  };
  Assumption late = sound("a", "late"), amber = sound("b", "amber"), red = sound("c", "red");
  for (Assumption* one : {&late, &amber, &red}) {
    one->owner = sam;
    one->reviewBy = day(one == &late ? "2020-05-15" : "2020-12-01");
  }
  put(late);
  const auto against = [&](basics::Id<Assumption> assumption, basics::Id<people::Person> by) {
    put(field::Signal{
        .date = today, .by = by, .challenges = basics::Id<basics::Anything>(assumption.value()), .strength = 3});
  };
  against(put(amber), sam);
  const auto hot = put(red);
  against(hot, sam);
  against(hot, tess);
  const auto pressed = pressedAssumptions(elements, today);
  ASSERT_EQ(pressed.size(), 3u);
  EXPECT_EQ(pressed[0].assumption->statement, "red");
  EXPECT_EQ(pressed[0].heat, field::Heat::Red);
  EXPECT_EQ(pressed[0].reporters, 2);
  EXPECT_EQ(pressed[1].heat, field::Heat::Amber);
  EXPECT_EQ(pressed[2].assumption->statement, "late");
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

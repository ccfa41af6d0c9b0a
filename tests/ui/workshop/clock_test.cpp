// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/session_clock.h"

#include <gtest/gtest.h>

namespace baton::workshop_page {
namespace {

class TheClock : public testing::Test {
protected:
  void pass(int seconds) { m_now += qint64(seconds) * 1000; }
  qint64 m_now = 5000;
  SessionClock m_clock{[this] { return m_now; }};
};

TEST_F(TheClock, CountsDownFromWhatIsPlannedAndOnBeyondIt) {
  m_clock.start(600);
  pass(198);
  EXPECT_EQ(m_clock.left(), 402);
  EXPECT_EQ(clockText(m_clock.left()), "06:42");
  EXPECT_FALSE(m_clock.isOver());
  pass(472);
  EXPECT_TRUE(m_clock.isOver());
  EXPECT_EQ(clockText(m_clock.left()), "01:10") << "over the time; the sign is said in words and colour";
}

TEST_F(TheClock, StandsStillInAPause) {
  m_clock.start(600);
  pass(10);
  m_clock.pause();
  pass(3600);
  EXPECT_EQ(m_clock.taken(), 10);
  m_clock.resume();
  pass(5);
  EXPECT_EQ(m_clock.taken(), 15);
}

TEST_F(TheClock, TakesMoreTimeAndWhatWasTakenBefore) {
  m_clock.start(600, 120);
  m_clock.extend(300);
  EXPECT_EQ(m_clock.left(), 780);
  m_clock.extend(-2000);
  EXPECT_EQ(m_clock.planned(), 0);
  EXPECT_FALSE(m_clock.isOver()) << "without a plan nothing is over";
}

TEST_F(TheClock, SaysHoursWhereThereAreAny) {
  EXPECT_EQ(clockText(3600 + 6 * 60 + 42), "1:06:42");
}

} // namespace
} // namespace baton::workshop_page

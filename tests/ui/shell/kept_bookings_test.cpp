// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/market.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"
#include "ui/session/kept_bookings.h"
#include "ui/session/live_check.h"

#include <gtest/gtest.h>

namespace baton::session {
namespace {

/// The example, with the check that every window makes.
class BookingsKept : public testing::Test {
protected:
  BookingsKept() {
    const auto path = m_folder / "Adventure.baton";
    EXPECT_TRUE(workspace::newFromTemplate(path, "example", {"Adventure", "EUR", 7}, basics::Surroundings::real()));
    m_session = Session::open(path, basics::Surroundings::real(), basics::Date::of(2020, 6, 15));
    LiveCheck::of(*m_session);
    m_session->settle();
  }
  /// What is read for whoever asks now.
  KeptBookings::Reading reading() {
    KeptBookings::Reading found;
    m_session->ask<KeptBookings::Reading>(
        m_session.get(),
        [bookings = m_session->bookings(), today = m_session->today()](const workspace::Workspace& workspace) {
          return bookings->of(workspace, today);
        },
        [&found](KeptBookings::Reading kept) { found = std::move(kept); });
    m_session->settle();
    return found;
  }

  tests::TemporaryFolder m_folder;
  std::unique_ptr<Session> m_session;
};

TEST_F(BookingsKept, AreReadOnceForTheFiguresAndForTheRules) {
  const auto first = reading();
  EXPECT_EQ(&m_session->actuals(), &first->actuals) << "nobody has read them again since the figures came";
  EXPECT_EQ(LiveCheck::of(*m_session).facts()->booked->total, first->facts.booked->total);
}

TEST_F(BookingsKept, AreReadAgainOnceSomethingWasWritten) {
  const auto before = reading();
  basics::Edits edits;
  for (const strategy::Market& market : m_session->elements().all<strategy::Market>())
    edits.set(market.id, "status", std::string("rejected"));
  m_session->change(QStringLiteral("Nothing is selected"), edits);
  m_session->settle();
  const auto after = reading();
  EXPECT_NE(before, after);
  EXPECT_EQ(&m_session->actuals(), &after->actuals) << "once for the figures and for the rules here too";
  EXPECT_GT(before->facts.booked->on, basics::Amount());
  EXPECT_EQ(LiveCheck::of(*m_session).facts()->booked->on, after->facts.booked->on);
  EXPECT_LT(after->facts.booked->on, before->facts.booked->on);
}

} // namespace
} // namespace baton::session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/goal.h"
#include "core/strategy/market.h"
#include "core/workspace/stored_sums.h"
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
    m_world.dataFolder = m_folder / "data";
    EXPECT_TRUE(workspace::newFromTemplate(m_path, "example", {"Adventure", "EUR", 7}, m_world));
    sit();
  }
  /// Another sitting at the same file.
  void sit() {
    m_session.reset();
    m_session = Session::open(m_path, m_world, m_today);
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

  void change(const basics::Edits& edits) {
    m_session->change(QStringLiteral("change"), edits,
                      [](const auto& report) { ASSERT_TRUE(report) << report.refusal().cause; });
    m_session->settle();
  }
  /// So many that what they come to is worth keeping.
  void bookMany() {
    records::ImportRequest request;
    request.fileName = "many.csv";
    request.bytes = "Day,Seller,Sum\n";
    for (int n = 0; n < 21'000; ++n)
      request.bytes += m_today.plusDays(-n % 300).iso() + ",Somebody,1.50\n";
    request.mapping = *records::ColumnMapping::parse(
        R"({"kind":"bookings","columns":{"date":"Day","owner":"Seller","revenue":"Sum"},"unmatched":{"owner":"keep"}})");
    request.today = m_today;
    m_session->import(request, [](const auto& plan) { ASSERT_TRUE(plan) << plan.refusal().cause; });
    m_session->settle();
  }
  basics::Edits anotherGoal() const {
    const auto goals = m_session->elements().all<plan::Goal>();
    basics::Edits edits;
    edits.set(goals.begin()->id, "amount", basics::Amount::of(123).tenThousandths());
    return edits;
  }
  basics::Edits nothingSelected() const {
    basics::Edits edits;
    for (const strategy::Market& market : m_session->elements().all<strategy::Market>())
      edits.set(market.id, "status", std::string("rejected"));
    return edits;
  }
  /// Ends the sitting; what it has left for the file as it is. It is what the bookings say.
  std::optional<workspace::BookingReading> left() {
    m_session.reset();
    const auto file = workspace::Workspace::openForReading(m_path, m_world);
    auto sums = workspace::storedSums(file, m_today);
    if (sums)
      EXPECT_EQ(workspace::packedSums(*sums, ""), workspace::packedSums(workspace::readBookings(file, m_today), ""));
    return sums;
  }

  tests::TemporaryFolder m_folder;
  const std::filesystem::path m_path = m_folder / "Adventure.baton";
  basics::Surroundings m_world = basics::Surroundings::real();
  const basics::Date m_today = *basics::Date::of(2020, 6, 15);
  std::unique_ptr<Session> m_session;
};

TEST_F(BookingsKept, AreReadOnceForTheFiguresAndForTheRules) {
  const auto first = reading();
  EXPECT_EQ(&m_session->actuals(), &first->actuals) << "nobody has read them again since the figures came";
  EXPECT_EQ(LiveCheck::of(*m_session).facts()->booked->total, first->facts.booked->total);
}

TEST_F(BookingsKept, AreReadAgainOnceSomethingWasWritten) {
  const auto before = reading();
  change(nothingSelected());
  const auto after = reading();
  EXPECT_NE(before, after);
  EXPECT_EQ(&m_session->actuals(), &after->actuals) << "once for the figures and for the rules here too";
  EXPECT_GT(before->facts.booked->on, basics::Amount());
  EXPECT_EQ(LiveCheck::of(*m_session).facts()->booked->on, after->facts.booked->on);
  EXPECT_LT(after->facts.booked->on, before->facts.booked->on);
}

TEST_F(BookingsKept, AreNotReadAgainForAGoal) {
  const auto before = reading();
  change(anotherGoal());
  EXPECT_EQ(reading(), before);
}

TEST_F(BookingsKept, AreLeftForTheNextSitting) {
  bookMany();
  const basics::Amount booked = reading()->facts.booked->total;
  const auto sums = left();
  ASSERT_TRUE(sums);
  EXPECT_EQ(sums->facts.booked->total, booked);
  sit();
  EXPECT_EQ(reading()->facts.booked->total, booked);
  EXPECT_TRUE(left()) << "where nothing was done it stays";
}

TEST_F(BookingsKept, AreLeftAsTheyAreAtTheEndOfASitting) {
  bookMany();
  change(anotherGoal());
  ASSERT_TRUE(left());
  sit();
  change(nothingSelected());
  const auto sums = left();
  ASSERT_TRUE(sums);
  EXPECT_EQ(sums->facts.booked->on, basics::Amount());
}

TEST_F(BookingsKept, AreReadWhereSomebodyElseWorkedOnTheFile) {
  bookMany();
  ASSERT_TRUE(left());
  sit();
  const basics::Amount booked = reading()->facts.booked->total;
  const auto edits = anotherGoal();
  m_session.reset();
  auto file = workspace::Workspace::openForWriting(m_path, m_world);
  ASSERT_TRUE(file.change({.label = "elsewhere"}, edits));
  file.close();
  EXPECT_FALSE(left());
  sit();
  EXPECT_EQ(reading()->facts.booked->total, booked);
}

TEST_F(BookingsKept, AreReadWhereNothingIsKept) {
  bookMany();
  m_world.dataFolder.clear();
  sit();
  EXPECT_GT(reading()->facts.booked->total, basics::Amount());
  m_session.reset();
  EXPECT_TRUE(std::filesystem::exists(m_folder / "data" / "sums")) << "what was kept before stays";
}

} // namespace
} // namespace baton::session

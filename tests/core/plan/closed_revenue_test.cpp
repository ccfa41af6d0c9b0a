// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/closed_revenue.h"

#include "core/plan/funnel_calculator.h"
#include "tests/core/plan/day.h"

#include <gtest/gtest.h>

namespace baton::plan {
namespace {

using basics::Amount, basics::Grain, basics::Period;

const Period aprilToJune{Grain::Quarter, day("2026-04-01"), day("2026-06-30")};

Deal wonAt(int amount, const char* on, basics::RowId person = 7, const char* created = "2026-01-15") {
  Deal deal;
  deal.externalId = std::string("won ") + on + std::to_string(amount);
  deal.state = DealState::Won;
  deal.created = day(created);
  deal.closed = day(on);
  deal.amount = Amount::of(amount);
  deal.person = {person, "Amy"};
  return deal;
}

/// 500 of Amy and 300 of Bo were booked in April, and bookings have data through the end of it.
records::Actuals bookedInApril() {
  records::Actuals actuals;
  actuals.people = {{7, "Amy"}, {8, "Bo"}};
  const auto april = day("2026-04-01");
  actuals.facts = records::Facts({{april, 101, 0, -1, -1, -1, Amount::of(500), 2},
                                  {april, 102, 0, -1, -1, -1, Amount::of(50), 2},
                                  {april, 101, 1, -1, -1, -1, Amount::of(300), 1}});
  actuals.dataThrough = {{101, day("2026-04-30")}, {102, day("2026-04-30")}};
  return actuals;
}

Amount sumOfMetric(const records::Actuals& actuals, basics::RowId metric) {
  Amount sum;
  for (const auto& fact : actuals.facts.summed({}))
    if (fact.metric == metric)
      sum += fact.value;
  return sum;
}

// 800 were booked; the deal of 100 won in April stands behind a booking, those of 40 and 7 in May and June are not
// booked yet. Through May: 800 + 40.
TEST(ClosedRevenueOf, BookingsGoesOnWithTheDealsThatWereWonSince) {
  const std::vector<Deal> deals{wonAt(100, "2026-04-20"), wonAt(40, "2026-05-01"), wonAt(7, "2026-06-02", 8)};
  const ClosedRevenue closed(bookedInApril(), deals);
  EXPECT_EQ(closed.bookedThrough(), day("2026-04-30"));
  EXPECT_EQ(closed.in(aprilToJune, day("2026-06-30")), Amount::of(847));
  EXPECT_EQ(closed.in(aprilToJune, day("2026-05-31")), Amount::of(840));
  EXPECT_EQ(closed.in(aprilToJune, day("2026-06-30"), {7}), Amount::of(540));
  EXPECT_EQ(closed.in(aprilToJune, day("2026-06-30"), {8}), Amount::of(307));
  const auto actuals = closed.actuals();
  EXPECT_EQ(sumOfMetric(actuals, 101), Amount::of(847));
  EXPECT_EQ(sumOfMetric(actuals, 102), Amount::of(50)) << "of deals no margin is known";
  EXPECT_EQ(actuals.dataThrough.at(101), day("2026-06-02"));
  EXPECT_EQ(actuals.people.size(), 2u) << "who is known is not named twice";
}

TEST(ClosedRevenueOf, DealsAloneIsWhatWasWon) {
  const std::vector<Deal> deals{wonAt(100, "2026-04-20"), wonAt(40, "2026-05-01"), wonAt(7, "2026-07-02", 8)};
  const ClosedRevenue closed({}, deals);
  EXPECT_FALSE(closed.bookedThrough());
  EXPECT_EQ(closed.in(aprilToJune, day("2026-06-30")), Amount::of(140));
  EXPECT_EQ(closed.in(aprilToJune, day("2026-04-20")), Amount::of(100));
  EXPECT_EQ(closed.actuals().dataThrough.at(101), day("2026-07-02"));
}

// Of a goal of 1,000 bookings say 800: 200 remain, two deals of 100. By the ten deals that are known, none would
// remain.
TEST(ClosedRevenueOf, BookingsIsWhatTheFunnelReckonsWith) {
  const std::vector<Deal> deals(10, wonAt(100, "2026-04-20"));
  const basics::Elements elements;
  const records::Actuals booked = bookedInApril();
  const StagesSeen seen;
  const FunnelSituation situation{elements, booked, deals, seen, basics::FiscalCalendar(1), day("2026-05-01")};
  const MeasuredFunnel measured = measuredFunnel(situation, {}, aprilToJune);
  EXPECT_EQ(measured.closed, Amount::of(800));
  const auto worked = workOut(measured, {.goal = Amount::of(1000)});
  ASSERT_TRUE(worked);
  EXPECT_EQ(worked->remaining, Amount::of(200));
  EXPECT_EQ(worked->deals, 2) << "200 at 100 a deal";
}

} // namespace
} // namespace baton::plan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/not_doing.h"

#include "core/plan/goal.h"
#include "core/plan/metric.h"
#include "core/strategy/target_account.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>

namespace baton::clarity {
namespace {

using basics::Amount, basics::Id;
using plan::Deal, plan::DealState;
using strategy::Exception, strategy::Exclusion;
using testing::ElementsAre;

basics::Date on(std::string_view iso) {
  return *basics::Date::parse(iso);
}

/// South is left out from 2020 on; deals opened before ran until the end of January.
class NotDoingList : public testing::Test {
protected:
  NotDoingList() {
    put(strategy::Market{.id = south, .name = "South"});
    put(Exclusion{.id = leftOut,
                  .what = "No South",
                  .from = on("2020-01-01"),
                  .until = on("2020-12-31"),
                  .dealsInFlightUntil = on("2020-01-31"),
                  .markets = {south}});
  }
  template <class T> void put(T element) {
    if (!element.id)
      element.id = Id<T>(m_next++);
    m_elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<const T>(element));
  }
  void deal(const char* id, const char* created, std::int64_t amount, DealState state = DealState::Open) {
    Deal made;
    made.externalId = id;
    made.created = on(created);
    made.amount = Amount::of(amount);
    made.state = state;
    made.market = {south.value(), "South"};
    made.account.name = "Ayers";
    m_deals.push_back(made);
  }
  NotDoing list() const { return notDoing(m_elements, m_deals, m_runOver, on("2020-06-15")).at(0); }
  static std::vector<std::string> names(const std::vector<PursuedRow>& rows) {
    std::vector<std::string> named;
    for (const PursuedRow& row : rows)
      named.push_back(row.name);
    return named;
  }

  const Id<strategy::Market> south{21};
  const Id<Exclusion> leftOut{31};
  basics::Elements m_elements;
  std::vector<Deal> m_deals;
  std::vector<RunOver> m_runOver;
  basics::RowId m_next = 1000;
};

/// Open outside: 500 + 70. The lost one stands in the list and not in the money; the first two were opened in time.
TEST_F(NotDoingList, HasTheOpportunitiesOpenedAgainstIt) {
  deal("in time", "2019-12-01", 900);
  deal("in grace", "2020-01-31", 900);
  deal("small", "2020-02-01", 70);
  deal("large", "2020-03-01", 500);
  deal("lost", "2020-03-01", 800, DealState::Lost);
  deal("to come", "2020-07-01", 10);
  m_runOver = {{leftOut.value(), 7, Amount::of(70), "bookings", 3, 2}, {leftOut.value(), 5, {}, "opportunities"}};
  const NotDoing one = list();
  EXPECT_THAT(names(one.outside), ElementsAre("large", "small", "lost"));
  EXPECT_EQ(one.openValue, Amount::of(570));
  ASSERT_TRUE(one.bookings);
  EXPECT_EQ(one.bookings->orders, 3);
}

TEST_F(NotDoingList, HasTargetAccountsAndGoals) {
  put(strategy::TargetAccount{
      .market = south, .name = "Ayers", .tier = strategy::Tier::A, .potential = basics::Money::ofCents(5000)});
  put(strategy::TargetAccount{.market = south, .name = "known only"});
  put(strategy::TargetAccount{
      .market = south, .name = "dropped", .tier = strategy::Tier::A, .dropped = on("2020-06-01")});
  put(plan::Metric{.id = Id<plan::Metric>(101), .name = "Revenue", .role = plan::MetricRole::Revenue});
  plan::Goal goal{.metric = Id<plan::Metric>(101)};
  goal.from = on("2020-04-01");
  goal.market = south;
  goal.amount = Amount::of(1000);
  put(goal);
  const NotDoing one = list();
  EXPECT_THAT(names(one.outside), ElementsAre("Ayers", "Revenue"));
  EXPECT_EQ(one.outside[0].value, Amount::of(50));
  EXPECT_EQ(one.outside[1].value, Amount::of(1000));
  EXPECT_EQ(one.openValue, Amount());
}

TEST_F(NotDoingList, AnExceptionTakesAnApprover) {
  deal("let through", "2020-03-01", 500);
  put(strategy::TargetAccount{.id = Id<strategy::TargetAccount>(41), .name = "Ayers"});
  put(Exception{.exclusion = leftOut, .about = Id<basics::Anything>(41), .reason = "nobody approved"});
  EXPECT_EQ(list().outside.size(), 1u);
  put(Exception{.exclusion = leftOut,
                .about = Id<basics::Anything>(41),
                .approver = Id<people::Person>(11),
                .reason = "asked for",
                .until = on("2020-03-31")});
  const NotDoing one = list();
  EXPECT_TRUE(one.outside.empty());
  ASSERT_EQ(one.excepted.size(), 1u);
  EXPECT_EQ(one.excepted[0].exception->reason, "asked for");
  deal("too late", "2020-04-01", 500);
  EXPECT_THAT(names(list().outside), ElementsAre("too late"));
}

TEST_F(NotDoingList, SaysWhereOnlyPeopleCanTell) {
  EXPECT_TRUE(list().matchesAnything);
  put(Exclusion{.id = leftOut, .what = "No sale to riders"});
  deal("any", "2020-03-01", 500);
  EXPECT_FALSE(list().matchesAnything);
  EXPECT_TRUE(list().outside.empty());
}

} // namespace
} // namespace baton::clarity

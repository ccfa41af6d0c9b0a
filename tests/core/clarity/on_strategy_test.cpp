// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/on_strategy.h"

#include "core/strategy/exclusion.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>

namespace baton::clarity {
namespace {

using basics::Date, basics::Id;
using strategy::FitLevel, strategy::MarketStatus;

/// North is selected, South turned down with deals in flight until the end of June; bikes go everywhere, locks not to
/// North. Today is 15 June 2020.
class OpenWork : public testing::Test {
protected:
  OpenWork() {
    put(strategy::Market{.id = north, .name = "North", .status = MarketStatus::Selected});
    put(strategy::Market{
        .id = south, .name = "South", .status = MarketStatus::Rejected, .dealsInFlightUntil = Date::of(2020, 6, 30)});
    put(strategy::Offering{.id = locks, .name = "Locks"});
    put(strategy::Fit{.market = north, .offering = locks, .level = FitLevel::No});
    put(people::Person{.id = maya, .name = "Maya"});
  }
  template <class T> void put(T element) {
    if (!element.id)
      element.id = Id<T>(m_next++);
    m_elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<const T>(element));
  }
  std::optional<OffStrategy> off(Id<strategy::Market> market, Id<strategy::Offering> offering = {},
                                 Date today = *Date::of(2020, 6, 15)) const {
    plan::Deal deal;
    deal.market.id = market.value();
    deal.offering.id = offering.value();
    return OnStrategy(m_elements, today).whyNot(deal);
  }

  basics::Elements m_elements;
  const Id<strategy::Market> north{1}, south{2};
  const Id<strategy::Offering> locks{3};
  const Id<people::Person> maya{4};
  const Id<strategy::Exclusion> leftOut{5};

private:
  basics::RowId m_next = 100;
};

TEST_F(OpenWork, IsOnStrategyInASelectedMarketWithWhatIsSoldThere) {
  EXPECT_FALSE(off(north));
  EXPECT_EQ(off(north, locks)->why, Outside::Offering);
  EXPECT_EQ(off(north, locks)->element, locks.value());
  EXPECT_EQ(off({})->why, Outside::Unplaced);
}

TEST_F(OpenWork, IsFinishedInAMarketThatWasTurnedDownUntilItsDay) {
  EXPECT_FALSE(off(south));
  EXPECT_EQ(off(south, {}, *Date::of(2020, 7, 1))->why, Outside::Market);
}

TEST_F(OpenWork, IsRuledOutByAnExclusionUnlessSomebodyLetsItThrough) {
  put(strategy::Exclusion{.id = leftOut, .what = "Nothing in North", .markets = {north}});
  EXPECT_EQ(off(north)->why, Outside::Exclusion);
  EXPECT_EQ(off(north)->element, leftOut.value());
  put(strategy::Exception{.exclusion = leftOut, .approver = maya});
  EXPECT_FALSE(off(north));
  EXPECT_FALSE(off(north, locks)) << "whatever else is said of it";
}

} // namespace
} // namespace baton::clarity

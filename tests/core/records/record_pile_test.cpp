// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_pile.h"

#include <gtest/gtest.h>

namespace baton::records {
namespace {

Opportunity deal(int row, const std::string& id) {
  Opportunity one;
  one.row = row;
  one.externalId = id;
  one.owner = "Ada";
  one.state = "open";
  one.created = Date::of(2025, 1, row);
  one.amount = basics::Amount::ofTenThousandths(row * 12345);
  one.extra = {"with, comma", "", "12:34", std::string("a\0b", 3)};
  return one;
}

TEST(RecordPile, GivesBackWhatWasPutIn) {
  RecordPile<Opportunity> pile;
  EXPECT_TRUE(pile.empty());
  for (int row = 1; row <= 9; ++row)
    pile.push_back(deal(row, "d" + std::to_string(row)));
  ASSERT_EQ(pile.size(), 9u);
  int row = 0;
  for (const Opportunity& one : pile) {
    ++row;
    const Opportunity wanted = deal(row, "d" + std::to_string(row));
    EXPECT_EQ(one.row, wanted.row);
    EXPECT_EQ(one.externalId, wanted.externalId);
    EXPECT_EQ(one.extra, wanted.extra);
    EXPECT_TRUE(sameValues(one, wanted));
    EXPECT_FALSE(one.closed || one.margin || one.probability) << "what is not said stays unsaid";
  }
}

TEST(RecordPile, OneOfItIsReplacedAndTheOthersStay) {
  RecordPile<Opportunity> pile;
  for (int row = 1; row <= 3; ++row)
    pile.push_back(deal(row, "d" + std::to_string(row)));
  Opportunity other = deal(7, "d2");
  other.owner = "Bo";
  other.extra = {"one"};
  other.amount.reset();
  pile.replace(1, other);
  EXPECT_TRUE(sameValues(pile[1], other));
  EXPECT_EQ(pile[1].row, 7);
  EXPECT_TRUE(sameValues(pile[0], deal(1, "d1")) && sameValues(pile[2], deal(3, "d3")));
}

TEST(RecordPile, ACopyGoesItsOwnWay) {
  RecordPile<Booking> pile;
  Booking booking;
  booking.externalId = "b1";
  booking.owner = "Ada";
  booking.date = *Date::of(2025, 1, 31);
  booking.revenue = basics::Amount::of(-5);
  pile.push_back(booking);
  RecordPile<Booking> copy = pile;
  booking.externalId = "b2";
  booking.owner = "Bo";
  copy.push_back(booking);
  EXPECT_EQ(pile.size(), 1u);
  EXPECT_EQ(copy[1].owner, "Bo");
  EXPECT_EQ(copy[0].owner, "Ada");
  EXPECT_EQ(pile[0].revenue, basics::Amount::of(-5));
  EXPECT_EQ(pile.externalId(0), "b1");
}

} // namespace
} // namespace baton::records

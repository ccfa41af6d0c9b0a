// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/sold_groups.h"

#include "core/records/placement.h"

#include <gtest/gtest.h>

namespace baton::records {
namespace {

Sold byCountryAndType() {
  Sold sold;
  for (const auto& [country, type] :
       std::initializer_list<std::pair<const char*, const char*>>{{"United States", "Warehouse"},
                                                                  {"Canada", "Warehouse"},
                                                                  {"Canada", "Ware House"},
                                                                  {"United States", "Repair"},
                                                                  {"France", "Warehouse"},
                                                                  {"France", ""}}) {
    SoldGroup group;
    group.values = {country, type};
    sold.groups.push_back(group);
  }
  return sold;
}

const std::vector<std::string> columns{"Country", "Business type"};

TEST(RulesForGroups, JoinWhatIsMarkedIntoOneMarket) {
  const auto rules = rulesFor(columns, byCountryAndType(), {0, 1, 2});
  ASSERT_TRUE(rules);
  EXPECT_EQ(*rules,
            (std::vector<std::string>{"Country = United States or Canada", "Business type = Warehouse or Ware House"}));
}

TEST(RulesForGroups, AreRefusedWhereTheyWouldTakeInAGroupThatWasNotMarked) {
  const auto rules = rulesFor(columns, byCountryAndType(), {0, 1, 3});
  ASSERT_TRUE(rules) << "nobody sold repairs to Canada";
  const auto wide = rulesFor(columns, byCountryAndType(), {1, 2, 4});
  ASSERT_TRUE(wide) << "nor to a ware house in France";
  const auto refused = rulesFor(columns, byCountryAndType(), {3, 4});
  ASSERT_TRUE(refused.refused());
  EXPECT_EQ(refused.refusal().cause, "Together they would also take in United States, Warehouse");
}

TEST(RulesForGroups, AreRefusedForAnEmptyCell) {
  EXPECT_EQ(rulesFor(columns, byCountryAndType(), {5}).refusal().cause, "Business type is empty in these bookings");
}

TEST(RulesForGroups, WriteAValueThatHoldsTheWordOrInQuotes) {
  Sold sold;
  sold.groups.resize(2);
  sold.groups[0].values = {"Repair or rent"};
  sold.groups[1].values = {"Rent"};
  const auto rules = rulesFor({"Type"}, sold, {0});
  ASSERT_TRUE(rules);
  const auto rule = MatchRule::parse(rules->front());
  EXPECT_TRUE(rule->holds("Repair or rent"));
  EXPECT_FALSE(rule->holds("Rent"));
}

} // namespace
} // namespace baton::records

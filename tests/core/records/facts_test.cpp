// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/facts.h"

#include <gtest/gtest.h>
#include <random>

namespace baton::records {
namespace {

using basics::Amount, basics::Date;

Fact fact(int month, int person, int market, int cents) {
  return {.month = *Date::of(2026, month, 1),
          .metric = 101,
          .person = person,
          .market = market,
          .value = Amount::ofCents(cents),
          .count = 1};
}

// Two people and two markets in January: 1.00 + 2.00 + 4.00, and 8.00 of nobody; 16.00 in February.
TEST(FactsAre, PutTogetherOverWhatIsNotAskedFor) {
  const Facts facts(
      {fact(2, 0, 0, 1600), fact(1, 0, 0, 100), fact(1, 0, 1, 200), fact(1, 1, 0, 400), fact(1, -1, 0, 800)});
  const auto& months = facts.summed({});
  ASSERT_EQ(months.size(), 2u);
  EXPECT_EQ(months[0].value, Amount::ofCents(1500));
  EXPECT_EQ(months[0].count, 4);
  EXPECT_EQ(months[1].value, Amount::ofCents(1600));

  const auto& people = facts.summed({.person = true});
  ASSERT_EQ(people.size(), 4u) << "nobody, the first and the second in January, the first in February";
  EXPECT_EQ(people[0].person, -1);
  EXPECT_EQ(people[0].value, Amount::ofCents(800));
  EXPECT_EQ(people[1].value, Amount::ofCents(300));
  EXPECT_EQ(people[2].value, Amount::ofCents(400));
  EXPECT_EQ(people[3].month, *Date::of(2026, 2, 1));
}

TEST(FactsAre, PutTogetherOnceForEveryCopy) {
  const Facts facts({fact(1, 0, 0, 100)});
  const Facts copy = facts;
  EXPECT_EQ(&facts.summed({.market = true}), &copy.summed({.market = true}));
}

// As the page, the check and the forecast do it, each for itself.
TEST(FactsAre, HeldOnceWhereSeveralPutTheSameTogether) {
  std::vector<Fact> many;
  for (int n = 0; n < 5000; ++n)
    many.push_back(fact(1 + n % 12, n / 12, n % 7, n));
  const Facts facts(many), same(many);
  EXPECT_EQ(&facts.all(), &same.all());
  EXPECT_EQ(&facts.summed({.person = true}), &same.summed({.person = true}));
  many.back().count = 2;
  const Facts other(many);
  EXPECT_NE(&facts.all(), &other.all());
  EXPECT_EQ(other.all().back().count, 2);
  EXPECT_EQ(facts.all().back().count, 1);
}

TEST(FactsAre, PutTogetherWithoutLosingACent) {
  std::mt19937 chance(42);
  const auto upTo = [&chance](int end) { return int(chance() % unsigned(end)); };
  for (int round = 0; round < 1000; ++round) {
    std::vector<Fact> all;
    std::int64_t cents = 0;
    for (int n = upTo(40); n > 0; --n) {
      all.push_back(fact(1 + upTo(12), upTo(4) - 1, upTo(3) - 1, upTo(2'000'001) - 1'000'000));
      cents += all.back().value.cents();
    }
    const Facts facts(all);
    for (const Apart& apart : {Apart{}, Apart{.person = true}, Apart{.market = true}, Apart{true, true, true, true}}) {
      std::int64_t sum = 0, count = 0;
      for (const Fact& one : facts.summed(apart)) {
        sum += one.value.cents();
        count += one.count;
      }
      ASSERT_EQ(sum, cents);
      ASSERT_EQ(count, std::int64_t(all.size()));
    }
  }
}

} // namespace
} // namespace baton::records

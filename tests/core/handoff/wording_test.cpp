// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/wording.h"

#include <gtest/gtest.h>

namespace baton::handoff {
namespace {

using basics::Amount, basics::Money;

TEST(MoneyInWords, GroupsThousandsAndShowsCentsOnlyWhereThereAreAny) {
  EXPECT_EQ(moneyInWords(Money::ofCents(125000), "EUR"), "1,250 EUR");
  EXPECT_EQ(moneyInWords(Money::ofCents(123456705), "USD"), "1,234,567.05 USD");
  EXPECT_EQ(moneyInWords(Money::ofCents(5), "EUR"), "0.05 EUR");
  EXPECT_EQ(moneyInWords(Money::ofCents(-5), "EUR"), "-0.05 EUR");
  EXPECT_EQ(moneyInWords(Money::ofCents(-123400), ""), "-1,234");
}

TEST(ShortAmount, HasThreeDigitsAndALetter) {
  EXPECT_EQ(shortAmount(Amount::of(12'900'000)), "12.9M");
  EXPECT_EQ(shortAmount(Amount::of(10'946'000)), "10.9M");
  EXPECT_EQ(shortAmount(Amount::of(1'391'025)), "1.39M");
  EXPECT_EQ(shortAmount(Amount::of(77'500'000'000)), "77.5bn");
  EXPECT_EQ(shortAmount(Amount::of(963'407)), "963k");
  EXPECT_EQ(shortAmount(Amount::of(999'600)), "1M");
  EXPECT_EQ(shortAmount(Amount::of(100'000)), "100k");
  EXPECT_EQ(shortAmount(Amount::of(20'000)), "20k");
  EXPECT_EQ(shortAmount(Amount::of(3'400)), "3,400");
  EXPECT_EQ(shortAmount(Amount::of(-2'500'000)), "-2.5M");
  EXPECT_EQ(shortAmount(Amount::of(0)), "0");
}

TEST(ListInWords, JoinsTheLastWithAnd) {
  EXPECT_EQ(listInWords({}), "");
  EXPECT_EQ(listInWords({"a"}), "a");
  EXPECT_EQ(listInWords({"a", "b", "c"}), "a, b and c");
  EXPECT_EQ(listInWords({"Shops, Canada", "France and Spain"}), "Shops, Canada; France and Spain");
}

TEST(AsSentence, EndsInAMarkExactlyOnce) {
  EXPECT_EQ(asSentence("Call the owner "), "Call the owner.");
  EXPECT_EQ(asSentence("Call the owner."), "Call the owner.");
  EXPECT_EQ(asSentence("Who leads Canada?"), "Who leads Canada?");
  EXPECT_EQ(asSentence("“Three suppliers.”"), "“Three suppliers.”");
  EXPECT_EQ(asSentence("  "), "");
}

TEST(Dates, AreWrittenOut) {
  EXPECT_EQ(longDate(*basics::Date::of(2020, 6, 5)), "5 June 2020");
  EXPECT_EQ(monthAndYear(*basics::Date::of(2019, 7, 1)), "July 2019");
}

} // namespace
} // namespace baton::handoff

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/amount.h"

#include "tests/support/any_value.h"

namespace baton::basics {
namespace {

using tests::anyAmount, tests::anyMoney;

RC_GTEST_PROP(AmountLaws, WrittenInFullAndReadIsTheSame, ()) {
  const Amount amount = *anyAmount();
  const auto again = Amount::parse(amount.plain());
  RC_ASSERT(bool(again));
  RC_ASSERT(*again == amount);
}

RC_GTEST_PROP(AmountLaws, CentsAreRoundedHalfAwayFromZero, ()) {
  const Amount amount = *anyAmount();
  const std::int64_t parts = amount.tenThousandths(), size = parts < 0 ? -parts : parts;
  const std::int64_t down = size / 100, rest = size % 100;
  const std::int64_t cents = (rest >= 50 ? down + 1 : down) * (parts < 0 ? -1 : 1);
  RC_ASSERT(amount.cents() == cents);
  RC_ASSERT((-amount).cents() == -cents);
  RC_ASSERT(amount.isWholeCents() == (rest == 0));
}

RC_GTEST_PROP(AmountLaws, MoneyHasTwoDecimalsAndNeverANegativeNought, ()) {
  const Amount amount = *anyAmount();
  const std::string text = amount.money();
  RC_ASSERT(text[text.size() - 3] == '.');
  RC_ASSERT(Amount::parse(text)->cents() == amount.cents());
  RC_ASSERT(text != "-0.00");
  RC_ASSERT((text[0] == '-') == (amount.cents() < 0));
}

/// Summed in any order and grouping: equal, and equal to the sum in 128 bits.
RC_GTEST_PROP(AmountLaws, SumsAreExactInAnyOrder, ()) {
  auto amounts = *rc::gen::container<std::vector<Amount>>(anyAmount());
  RC_PRE(amounts.size() < 900u);
  __extension__ __int128 wide = 0;
  Amount forwards, backwards;
  for (const Amount amount : amounts) {
    forwards += amount;
    wide += amount.tenThousandths();
  }
  std::reverse(amounts.begin(), amounts.end());
  for (const Amount amount : amounts)
    backwards = amount + backwards;
  RC_ASSERT(forwards == backwards);
  RC_ASSERT(forwards.tenThousandths() == std::int64_t(wide));
  for (const Amount amount : amounts)
    forwards -= amount;
  RC_ASSERT(forwards == Amount());
}

/// Digits beyond the fourth are rounded as one would on paper.
RC_GTEST_PROP(AmountLaws, MoreThanFourDecimalsAreRefusedOrRoundedOnce, ()) {
  const std::int64_t whole = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000);
  const std::string decimals = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789")));
  const bool negative = *rc::gen::arbitrary<bool>();
  RC_PRE(!decimals.empty());
  const std::string text = (negative ? "-" : "") + std::to_string(whole) + "." + decimals;
  const std::string four = (decimals + "0000").substr(0, 4);
  const bool finer = decimals.size() > 4 && decimals.find_first_not_of('0', 4) != std::string::npos;
  std::int64_t parts = whole * 10000 + std::stoll(four) + (finer && decimals[4] >= '5' ? 1 : 0);
  parts = negative ? -parts : parts;
  bool rounded = false;
  RC_ASSERT(Amount::parse(text, &rounded)->tenThousandths() == parts);
  RC_ASSERT(rounded == finer);
  RC_ASSERT(Amount::parse(text).refused() == finer);
}

RC_GTEST_PROP(AmountLaws, AnyTextIsRefusedOrANumberThatCanBeWrittenBack, ()) {
  const auto text = *rc::gen::oneOf(
      tests::anyText(), rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789-+.,e "))));
  if (const auto amount = Amount::parse(text))
    RC_ASSERT(*Amount::parse(amount->plain()) == *amount);
}

RC_GTEST_PROP(MoneyLaws, WrittenAndReadIsTheSame, ()) {
  const Money money = *anyMoney();
  const auto again = Money::parse(money.text());
  RC_ASSERT(bool(again));
  RC_ASSERT(*again == money);
  RC_ASSERT(money.amount().cents() == money.cents());
  RC_ASSERT(money.amount().isWholeCents());
}

TEST(Amount, TheSizeThatCanBeWrittenIsRefusedBeyond) {
  EXPECT_EQ(Amount::parse("900000000000")->plain(), "900000000000");
  EXPECT_EQ(Amount::parse("-899999999999.9999")->plain(), "-899999999999.9999");
  EXPECT_TRUE(Amount::parse("900000000000.0001").refused());
  EXPECT_TRUE(Amount::parse("99999999999999999999999999").refused());
  bool rounded = false;
  EXPECT_TRUE(Amount::parse("900000000000.00005", &rounded).refused()) << "rounding must not lead beyond the largest";
}

TEST(Amount, WhatADamagedFileMayHoldCanBeWritten) {
  EXPECT_EQ(Amount::ofTenThousandths(INT64_MAX).plain(), "922337203685477.5807");
  EXPECT_EQ(Amount::ofTenThousandths(INT64_MIN).plain(), "-922337203685477.5808");
  EXPECT_EQ(Amount::ofTenThousandths(INT64_MIN).money(), "-922337203685477.58");
  EXPECT_EQ(Amount::ofTenThousandths(INT64_MAX).cents(), 92233720368547758);
}

TEST(Amount, WhatIsNoPlainNumberIsRefused) {
  for (const char* wrong : {"", "-", ".", "1.", ".5", "-.5", "+1", "1,000", "1e3", "0x1", " 1", "1 ", "--1", "1.2.3",
                            "NaN", "Infinity", "1-", "\xD9\xA1"})
    EXPECT_TRUE(Amount::parse(wrong).refused()) << wrong;
}

TEST(Money, IsNeverFinerThanACent) {
  EXPECT_EQ(Money::parse("12.5")->text(), "12.50");
  EXPECT_EQ(Money::parse("-0.01")->text(), "-0.01");
  EXPECT_EQ(Money::parse("-0")->text(), "0.00");
  EXPECT_TRUE(Money::parse("12.505").refused());
  EXPECT_EQ(Money::parse("12.500")->text(), "12.50");
}

TEST(Ratio, OfNothingIsNothing) {
  EXPECT_FALSE(ratio(Amount::of(5), Amount()));
  EXPECT_DOUBLE_EQ(*ratio(Amount::of(1), Amount::of(4)), 0.25);
  EXPECT_DOUBLE_EQ(*ratio(-Amount::of(1), Amount::of(4)), -0.25);
}

} // namespace
} // namespace baton::basics

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/decimal.h"

#include <gtest/gtest.h>

namespace baton::basics {
namespace {

std::string times(const char* number, const char* factor, bool* rounded = nullptr) {
  const auto result = product({*Decimal::parse(number), *Decimal::parse(factor)}, rounded);
  return result ? result->plain() : "refused";
}

TEST(AProduct, IsRoundedOnceAndHalfGoesAwayFromZero) {
  EXPECT_EQ(times("1.23456", "1000"), "1234.56");
  EXPECT_EQ(times("0.00001", "1000"), "0.01");
  EXPECT_EQ(times("1.00005", "1"), "1.0001");
  EXPECT_EQ(times("-1.00005", "1"), "-1.0001");
  EXPECT_EQ(times("1.00004999", "1"), "1");
  EXPECT_EQ(times("1000000", "6.731e-03"), "6731");
  EXPECT_EQ(times("1000000", "6.4e-05"), "64");
  EXPECT_EQ(times("12", "1E+2"), "1200");
}

TEST(AProduct, SaysWhetherItWasRounded) {
  bool rounded = false;
  EXPECT_EQ(times("1.2345000", "1", &rounded), "1.2345");
  EXPECT_FALSE(rounded);
  EXPECT_EQ(times("1.23451", "1", &rounded), "1.2345");
  EXPECT_TRUE(rounded);
}

TEST(AProduct, IsRefusedWhereItIsTooLarge) {
  EXPECT_EQ(times("899999999999", "1"), "899999999999");
  EXPECT_EQ(times("900000000001", "1"), "refused");
  EXPECT_EQ(times("999999999999999999", "999999999999999999"), "refused");
  EXPECT_TRUE(product({{999999999999999999, 0}, {999999999999999999, 0}, {999999999999999999, 0}}).refused());
}

TEST(ADecimal, IsWhatItsDigitsSayAndNothingElse) {
  for (const char* text : {"", "-", ".", "1.", ".5", "1,5", "1e", "1e99", "+1", "0x1", "1 ", "1234567890123456789"})
    EXPECT_TRUE(Decimal::parse(text).refused()) << text;
  EXPECT_EQ(*Decimal::parse("-0012.500"), (Decimal{-125, 1}));
  EXPECT_EQ(*Decimal::parse("0.000"), (Decimal{0, 0}));
}

TEST(DecimalText, IsWhatWasParsedWithoutExponentAndUselessZeros) {
  for (const char* text : {"0", "5", "-12.5", "0.5", "-0.05", "0.000064", "1000000"})
    EXPECT_EQ(Decimal::parse(text)->plain(), text);
  EXPECT_EQ(Decimal::parse("6.4e-05")->plain(), "0.000064");
  EXPECT_EQ(Decimal::parse("12.500")->plain(), "12.5");
}

} // namespace
} // namespace baton::basics

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/value_text.h"

#include "core/strategy/market.h"
#include "core/strategy/offering.h"

#include <gtest/gtest.h>

namespace baton::inspector {
namespace {

using basics::Field, basics::Tag, basics::Value;

const QLocale english(QLocale::English, QLocale::UnitedStates), german(QLocale::German, QLocale::Germany),
    french(QLocale::French, QLocale::France);

const Field& dateField() {
  return *describe(Tag<strategy::Market>{}).field("decide_by");
}
const Field& rankField() {
  return *describe(Tag<strategy::Market>{}).field("rank");
}
const Field& priceField() {
  return *describe(Tag<strategy::Offering>{}).field("list_price");
}

TEST(TypedDates, AreReadAsTheLocaleHasThemOrAsIso) {
  const Value expected = std::string("2020-06-15");
  for (const char* typed : {"6/15/2020", "2020-06-15", " 15 Jun 2020 "}) {
    const auto read = valueTyped(dateField(), typed, english);
    ASSERT_TRUE(read) << typed;
    EXPECT_EQ(*read, expected) << typed;
  }
  const auto read = valueTyped(dateField(), "15.06.2020", german);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, expected);
}

TEST(TypedDates, ThatDoNotExistAreRefusedWithWhatToWrite) {
  for (const char* typed : {"31/31/2020", "2020-02-30", "soon", "6/15"}) {
    const auto read = valueTyped(dateField(), typed, english);
    ASSERT_TRUE(read.refused()) << typed;
    EXPECT_NE(read.refusal().cause.find(typed), std::string::npos);
    EXPECT_NE(read.refusal().remedy.find("6/15/2020"), std::string::npos) << read.refusal().remedy;
  }
}

/// Today is 15 June 2020.
TEST(TypedDates, WithoutAYearAreTheNextSuchDayFromTodayOn) {
  const DayNear near{*basics::Date::of(2020, 6, 15)};
  const auto read = [&near](const char* typed, const QLocale& locale) {
    const auto day = dateTyped(QString::fromUtf8(typed), locale, near);
    return day ? day->iso() : std::string();
  };
  for (const char* typed : {"31 July", "July 31", "31 Jul", "7/31", "31 july", "31 Jul.", "31 Jul 2020"})
    EXPECT_EQ(read(typed, english), "2020-07-31") << typed;
  for (const char* typed : {"30 Sept", "Sept. 30", "30 Sept 2020", "30 Septem"})
    EXPECT_EQ(read(typed, english), "2020-09-30") << typed;
  EXPECT_EQ(read("30. Sept.", german), "2020-09-30");
  EXPECT_EQ(read("3 jui", french), "") << "June or July";
  EXPECT_EQ(read("31.7.", german), "2020-07-31");
  EXPECT_EQ(read("31. Juli", german), "2020-07-31");
  EXPECT_EQ(read("31/07", french), "2020-07-31");
  EXPECT_EQ(read("15 June", english), "2020-06-15") << "today is one";
  EXPECT_EQ(read("14 June", english), "2021-06-14") << "yesterday is over";
  EXPECT_EQ(read("29 February", english), "2024-02-29");
  EXPECT_EQ(read("31 February", english), "");
  EXPECT_EQ(read("31 July 2022", english), "2022-07-31");
  const auto kept = valueTyped(dateField(), "31 July", english, near);
  ASSERT_TRUE(kept);
  EXPECT_EQ(typedText(dateField(), *kept, english), "7/31/2020") << "it is shown back with its year";
}

TEST(TypedDates, WithoutAYearOfWhatWasAreTheLastSuchDay) {
  const DayNear near{*basics::Date::of(2020, 6, 15), true};
  EXPECT_EQ(dateTyped("12 May", english, near)->iso(), "2020-05-12");
  EXPECT_EQ(dateTyped("31 July", english, near)->iso(), "2019-07-31");
  EXPECT_EQ(dateTyped("15 June", english, near)->iso(), "2020-06-15");
}

TEST(TypedDates, AreShownWithFourDigitsOfTheYear) {
  EXPECT_EQ(typedText(dateField(), std::string("2020-06-15"), english), "6/15/2020");
  EXPECT_EQ(typedText(dateField(), std::string("2020-06-15"), german), "15.06.2020");
}

TEST(TypedNumbers, TakeTheSeparatorsOfTheLocaleAndNothingElse) {
  EXPECT_EQ(plainDecimal("1,234.5", english), "1234.5");
  EXPECT_EQ(plainDecimal("1.234,5", german), "1234.5");
  EXPECT_EQ(plainDecimal("1 234,5", french), "1234.5");
  EXPECT_EQ(plainDecimal(QString::fromUtf8("\u2212"
                                           "12"),
                         english),
            "-12");
  EXPECT_EQ(plainDecimal("1,23", english), std::nullopt) << "a group of two is no group";
  EXPECT_EQ(plainDecimal("1.234", english), "1.234");
  EXPECT_EQ(plainDecimal("1.234", german), "1234");
  EXPECT_EQ(plainDecimal("12M", english), std::nullopt);
}

TEST(TypedNumbers, AreExactToTheCent) {
  const auto read = valueTyped(priceField(), "899,999,999,999.93", english);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, Value(std::int64_t{89999999999993}));
  EXPECT_EQ(typedText(priceField(), *read, english), "899,999,999,999.93");
  EXPECT_TRUE(valueTyped(priceField(), "1.005", english).refused());
}

/// As large amounts are shown, so they are typed: of money 60k is 60,000 to the cent, and 1.2345678M is not kept.
TEST(TypedNumbers, OfMoneyMayBeSaidInThousandsAndMillions) {
  EXPECT_EQ(*valueTyped(priceField(), "60k", english), Value(std::int64_t{6'000'000}));
  EXPECT_EQ(*valueTyped(priceField(), "1.2 M", english), Value(std::int64_t{120'000'000}));
  EXPECT_TRUE(valueTyped(priceField(), "1.234567891M", english).refused());
  EXPECT_TRUE(valueTyped(priceField(), "1.2 mio", english).refused());
  EXPECT_TRUE(valueTyped(rankField(), "12k", english).refused()) << "what is counted is no money";
}

TEST(TypedNumbers, OutsideTheirRangeAreRefusedWithTheRange) {
  const auto read = valueTyped(rankField(), "100", english);
  ASSERT_TRUE(read.refused());
  EXPECT_EQ(read.refusal().remedy, "Write a number from 1 to 99");
  EXPECT_TRUE(valueTyped(rankField(), "1.5", english).refused());
  EXPECT_TRUE(basics::isNull(*valueTyped(rankField(), "  ", english)));
}

} // namespace
} // namespace baton::inspector

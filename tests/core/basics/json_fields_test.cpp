// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/json_fields.h"

#include <gtest/gtest.h>
#include <limits>

namespace baton::basics {
namespace {

using nlohmann::json;

constexpr auto words = std::to_array<std::string_view>({"low", "high"});

Field fieldOf(FieldType type, FieldTraits traits = {}) {
  Field field;
  field.name = "it";
  field.type = type;
  field.traits = traits;
  field.words = words;
  return field;
}

/// What comes out as JSON after it went in; the refusal's cause where it did not go in.
json through(const Field& field, const std::string& text, bool quantityIsMoney = false) {
  const auto value = valueFrom(field, json::parse(text), quantityIsMoney);
  return value ? jsonOf(field, *value, quantityIsMoney) : json("refused: " + value.refusal().cause);
}

bool refuses(const Field& field, const std::string& text, bool quantityIsMoney = false) {
  return valueFrom(field, json::parse(text), quantityIsMoney).refused();
}

TEST(JsonFields, MoneyIsTextOrAWholeNumberAndNeverAFraction) {
  const Field money = fieldOf(FieldType::Money);
  EXPECT_EQ(through(money, R"("3195732.87")"), "3195732.87");
  EXPECT_EQ(through(money, "12"), "12.00");
  EXPECT_EQ(through(money, "-7"), "-7.00");
  EXPECT_TRUE(refuses(money, "12.5"));
  EXPECT_TRUE(refuses(money, R"("12.505")"));
  EXPECT_TRUE(refuses(money, R"("$12")"));
  EXPECT_TRUE(refuses(money, "true"));
  EXPECT_TRUE(refuses(money, "99999999999999999999"));
}

TEST(AMember, TakesNoNumberThatNoBatonWrites) {
  const Value far(std::numeric_limits<std::int64_t>::max());
  std::optional<Money> money = Money::ofCents(1);
  std::optional<Amount> amount = Amount::of(1);
  std::optional<int> whole = 1;
  detail::MemberTraits<std::optional<Money>>::write(money, far);
  detail::MemberTraits<std::optional<Amount>>::write(amount, far);
  detail::MemberTraits<std::optional<int>>::write(whole, far);
  EXPECT_FALSE(money || amount || whole);
  EXPECT_EQ(jsonOf(fieldOf(FieldType::Money), far, false), "9223372036854775807")
      << "as the journal of such a file says";
  EXPECT_EQ(jsonOf(fieldOf(FieldType::Quantity), far, true), "9223372036854775807");
}

TEST(JsonFields, ANumberKeepsUpToFourDecimals) {
  const Field number = fieldOf(FieldType::Number);
  EXPECT_EQ(through(number, "12").dump(), "12");
  EXPECT_EQ(through(number, "0.1").dump(), "0.1");
  EXPECT_EQ(through(number, "-2.0625").dump(), "-2.0625");
  EXPECT_EQ(through(number, R"("0.3333")").dump(), "0.3333");
  EXPECT_TRUE(refuses(number, "0.33333"));
  EXPECT_TRUE(refuses(number, R"("a lot")"));
  EXPECT_TRUE(refuses(number, "1e300"));
}

TEST(JsonFields, AnAmountTooLargeForAnExactNumberIsWrittenAsText) {
  const Field number = fieldOf(FieldType::Number);
  EXPECT_EQ(through(number, R"("899999999999.1234")"), "899999999999.1234");
  EXPECT_TRUE(refuses(number, "899999999999.1234"));
}

TEST(JsonFields, AQuantityIsMoneyOrANumber) {
  const Field quantity = fieldOf(FieldType::Quantity);
  EXPECT_EQ(through(quantity, R"("5.50")", true), "5.50");
  EXPECT_EQ(through(quantity, "5.5", false).dump(), "5.5");
  EXPECT_TRUE(refuses(quantity, "5.5", true));
}

TEST(JsonFields, AWholeNumberStaysInItsRange) {
  const Field rank = fieldOf(FieldType::Integer, {.least = 1, .most = 99});
  EXPECT_EQ(through(rank, "99"), 99);
  EXPECT_TRUE(refuses(rank, "0"));
  EXPECT_TRUE(refuses(rank, "100"));
  EXPECT_TRUE(refuses(rank, "1.0"));
  EXPECT_TRUE(refuses(rank, R"("1")"));
  EXPECT_TRUE(refuses(rank, "18446744073709551615"));
}

TEST(JsonFields, TextIsUtf8WithoutNul) {
  const Field text = fieldOf(FieldType::Text);
  EXPECT_EQ(through(text, R"("Sánchez \"x\"\n")"), "Sánchez \"x\"\n");
  EXPECT_TRUE(valueFrom(text, json("a\xFF"), false).refused());
  EXPECT_TRUE(refuses(text, R"("a\u0000b")"));
  EXPECT_TRUE(refuses(text, "1"));
  EXPECT_EQ(through(text, R"("")"), nullptr);
}

TEST(JsonFields, ATextThatTakesNumbersKeepsThemAsTheyStand) {
  const Field text = fieldOf(FieldType::Text, {.numberToo = true});
  EXPECT_EQ(through(text, "0.35"), "0.35");
  EXPECT_EQ(through(text, "12"), "12");
}

TEST(JsonFields, AListOfTextHoldsTextsOnly) {
  const Field texts = fieldOf(FieldType::Texts);
  EXPECT_EQ(through(texts, R"(["a","b"])"), json({"a", "b"}));
  EXPECT_EQ(through(texts, "[]"), nullptr);
  EXPECT_TRUE(refuses(texts, R"("a")"));
  EXPECT_TRUE(refuses(texts, R"(["a",1])"));
}

TEST(JsonFields, DatesAndInstantsAreExact) {
  EXPECT_EQ(through(fieldOf(FieldType::Date), R"("2020-02-29")"), "2020-02-29");
  EXPECT_TRUE(refuses(fieldOf(FieldType::Date), R"("2019-02-29")"));
  EXPECT_TRUE(refuses(fieldOf(FieldType::Date), "20200229"));
  EXPECT_EQ(through(fieldOf(FieldType::Instant), R"("2026-01-31T11:30:00+02:00")"), "2026-01-31T09:30:00Z");
}

TEST(JsonFields, AWordIsExactlyOneOfTheWords) {
  const Field choice = fieldOf(FieldType::Choice);
  EXPECT_EQ(through(choice, R"("low")"), "low");
  const auto refused = valueFrom(choice, json("Low"), false);
  ASSERT_TRUE(refused.refused());
  EXPECT_EQ(refused.refusal().remedy, "Use one of: low, high");
}

TEST(JsonFields, YesOrNoIsTrueOrFalse) {
  EXPECT_EQ(through(fieldOf(FieldType::YesNo), "true"), true);
  EXPECT_TRUE(refuses(fieldOf(FieldType::YesNo), "1"));
}

TEST(JsonFields, IdsAreTextOrWholeNumbersAndSetsAreSorted) {
  const Field one = fieldOf(FieldType::Reference);
  EXPECT_EQ(through(one, "101"), "101");
  EXPECT_EQ(through(one, R"("9223372036854775807")"), "9223372036854775807");
  for (const char* wrong : {"0", "-5", R"("")", R"("12a")", R"("012")", R"("9223372036854775808")", "1.5"})
    EXPECT_TRUE(refuses(one, wrong)) << wrong;
  EXPECT_EQ(through(fieldOf(FieldType::References), R"(["9","10",9])"), json({"9", "10"}));
}

TEST(JsonFields, NullEmptiesAnything) {
  for (FieldType type : {FieldType::Text, FieldType::Money, FieldType::Date, FieldType::References})
    EXPECT_EQ(through(fieldOf(type), "null"), nullptr);
}

TEST(JsonFields, APositionHasOnlyDigitsOfItsOrder) {
  EXPECT_EQ(through(fieldOf(FieldType::Position), R"("V1z")"), "V1z");
  EXPECT_TRUE(refuses(fieldOf(FieldType::Position), R"("V-1")"));
  EXPECT_TRUE(refuses(fieldOf(FieldType::Position), R"("V0")"));
}

TEST(ParseJson, SaysWhereItBreaksOff) {
  EXPECT_NE(parseJson("{\n \"a\": }").refusal().cause.find("line 2"), std::string::npos);
  EXPECT_TRUE(parseJson("").refused());
  EXPECT_TRUE(parseJson("{} {}").refused());
  EXPECT_TRUE(parseJson("\"\xFF\"").refused());
  EXPECT_TRUE(parseJson(R"("\ud800")").refused());
}

TEST(ParseJson, AKeyTwiceInOneObjectIsRefusedAndInTwoObjectsIsNot) {
  EXPECT_TRUE(parseJson(R"({"a":1,"b":[{"a":1}],"a":2})").refused());
  EXPECT_TRUE(parseJson(R"([{"a":1},{"a":1,"c":{"a":2}}])"));
}

TEST(ParseJson, DeepNestingIsRefused) {
  EXPECT_TRUE(parseJson(std::string(64, '[') + std::string(64, ']')));
  EXPECT_TRUE(parseJson(std::string(65, '[') + std::string(65, ']')).refused());
  EXPECT_TRUE(parseJson(std::string(1000000, '[')).refused());
}

TEST(Canonical, KeysAreSortedAndMalformedTextDoesNotThrow) {
  EXPECT_EQ(canonical(json::parse(R"({"b": 1, "a": [true, "ä"]})")), R"({"a":[true,"ä"],"b":1})");
  EXPECT_EQ(canonical(json("\xFF")), "\"\uFFFD\"");
}

} // namespace
} // namespace baton::basics

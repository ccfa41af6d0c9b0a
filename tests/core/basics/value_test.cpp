// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/value.h"

#include "core/basics/choice.h"
#include "core/basics/json_fields.h"
#include "tests/support/any_value.h"

namespace baton::basics {
namespace {

using nlohmann::json;

enum class Signal { Red, Amber, Green };

} // namespace

template <> inline constexpr auto wordsOf<Signal> = std::to_array<std::string_view>({"red", "amber", "green"});

namespace {

rc::Gen<RowId> anyRowId() {
  return tests::oneOf({1, 2, INT64_MAX}, rc::gen::inRange<RowId>(1, INT64_MAX));
}

rc::Gen<Scalar> anyScalar() {
  return rc::gen::oneOf(rc::gen::just(Scalar()),
                        rc::gen::map(rc::gen::arbitrary<std::int64_t>(), [](std::int64_t n) { return Scalar(n); }),
                        rc::gen::map(tests::anyText(), [](const std::string& text) { return Scalar(text); }));
}

/// A value that a field of the type can hold, and the unit in which a quantity is written.
struct Held {
  Field field;
  Value value;
};

rc::Gen<Held> anyHeld() {
  static constexpr auto choices = std::to_array<std::string_view>({"low", "high"});
  const auto held = [](FieldType type) {
    return [type](Value value) {
      Field field;
      field.name = "it";
      field.type = type;
      field.words = choices;
      return Held{field, std::move(value)};
    };
  };
  const auto number = [](Amount amount) { return Value(amount.tenThousandths()); };
  const auto text = rc::gen::nonEmpty(tests::anyText());
  return rc::gen::oneOf(
      rc::gen::map(rc::gen::map(text, [](const auto& t) { return Value(t); }), held(FieldType::Text)),
      rc::gen::map(rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(tests::anyText())),
                                [](const auto& texts) {
                                  json list = texts;
                                  return Value(list.dump());
                                }),
                   held(FieldType::Texts)),
      rc::gen::map(rc::gen::map(rc::gen::inRange<std::int64_t>(INT32_MIN, INT32_MAX), [](auto n) { return Value(n); }),
                   held(FieldType::Integer)),
      rc::gen::map(rc::gen::map(tests::anyAmount(), number), held(FieldType::Number)),
      rc::gen::map(rc::gen::map(tests::anyMoney(), [](Money money) { return Value(money.cents()); }),
                   held(FieldType::Money)),
      rc::gen::map(rc::gen::map(tests::anyMoney(), [&](Money money) { return number(money.amount()); }),
                   held(FieldType::Quantity)),
      rc::gen::map(rc::gen::map(rc::gen::inRange<std::int64_t>(0, 2), [](auto n) { return Value(n); }),
                   held(FieldType::YesNo)),
      rc::gen::map(rc::gen::map(tests::anyDate(), [](Date date) { return Value(date.iso()); }), held(FieldType::Date)),
      rc::gen::map(rc::gen::map(tests::anyInstant(), [](Instant instant) { return Value(instant.iso()); }),
                   held(FieldType::Instant)),
      rc::gen::map(rc::gen::map(rc::gen::element<std::string>("low", "high"), [](const auto& w) { return Value(w); }),
                   held(FieldType::Choice)),
      rc::gen::map(rc::gen::map(anyRowId(), [](RowId id) { return Value(id); }), held(FieldType::Reference)),
      rc::gen::map(rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::set<RowId>>(anyRowId())),
                                [](const auto& ids) { return Value(std::vector<RowId>(ids.begin(), ids.end())); }),
                   held(FieldType::References)));
}

/// What a field holds goes out as JSON, through its bytes, and comes in as it was.
RC_GTEST_PROP(ValueLaws, ThroughJsonAndBackIsTheSame, ()) {
  const Held held = *anyHeld();
  const bool money = *rc::gen::arbitrary<bool>();
  const std::string bytes = canonical(jsonOf(held.field, held.value, money));
  const auto parsed = parseJson(bytes);
  RC_ASSERT(bool(parsed));
  const auto again = valueFrom(held.field, *parsed, money);
  RC_LOG() << bytes;
  RC_ASSERT(bool(again));
  RC_ASSERT(*again == held.value);
}

RC_GTEST_PROP(ValueLaws, ACellIsAValueAndBack, ()) {
  const Scalar scalar = *anyScalar();
  RC_ASSERT(toScalar(toValue(scalar)) == scalar);
  RC_ASSERT(isNull(toValue(scalar)) == std::holds_alternative<std::monostate>(scalar));
}

TEST(Value, AnEmptySetIsNothing) {
  EXPECT_TRUE(isNull(std::vector<RowId>{}));
  EXPECT_FALSE(isNull(std::vector<RowId>{1}));
  EXPECT_FALSE(isNull(std::int64_t{0}));
}

RC_GTEST_PROP(IdLaws, IsTheNumberThatItsTextIs, ()) {
  const RowId id = *anyRowId();
  RC_ASSERT(*idFrom(json(Id<Anything>(id).text())) == id);
  RC_ASSERT(*idFrom(json(id)) == id);
  RC_ASSERT(bool(Id<Anything>(id)));
  RC_ASSERT(!Id<Anything>());
}

RC_GTEST_PROP(IdLaws, AnyTextIsAnIdInItsShortestFormOrRefused, ()) {
  const auto text = *rc::gen::oneOf(tests::anyText(),
                                    rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789-+ "))));
  if (const auto id = idFrom(json(text)))
    RC_ASSERT(Id<Anything>(*id).text() == text);
}

RC_GTEST_PROP(ChoiceLaws, AWordIsItsChoiceAndNothingElseIs, ()) {
  const auto choice = *rc::gen::element(Signal::Red, Signal::Amber, Signal::Green);
  RC_ASSERT(choiceOf<Signal>(wordOf(choice)) == choice);
  const auto text = *tests::anyText();
  if (text != "red" && text != "amber" && text != "green")
    RC_ASSERT(!choiceOf<Signal>(text));
}

/// JSON with texts, whole numbers, lists and objects, a few levels deep.
json anyJson(int depth) {
  switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
  case 0:
    return nullptr;
  case 1:
    return *rc::gen::arbitrary<bool>();
  case 2:
    return *rc::gen::arbitrary<std::int64_t>();
  case 3:
  case 4:
    return *tests::anyText();
  case 5: {
    json list = json::array();
    for (int n = *rc::gen::inRange(0, 4); n > 0; --n)
      list.push_back(anyJson(depth - 1));
    return list;
  }
  default: {
    json object = json::object();
    for (int n = *rc::gen::inRange(0, 5); n > 0; --n)
      object[*tests::anyText()] = anyJson(depth - 1);
    return object;
  }
  }
}

RC_GTEST_PROP(CanonicalLaws, TheSameValueGivesTheSameBytesAndTheBytesTheValue, ()) {
  const json value = anyJson(3);
  const std::string bytes = canonical(value);
  const auto again = parseJson(bytes);
  RC_ASSERT(bool(again));
  RC_ASSERT(*again == value);
  RC_ASSERT(canonical(*again) == bytes);
  RC_ASSERT(*parseJson(canonicalLines(value)) == value);
}

/// RFC 8785 sorts keys by UTF-16 units; for the letters of the basic plane below the surrogates that is the order of
/// the bytes. Baton's own keys are of ASCII.
RC_GTEST_PROP(CanonicalLaws, KeysStandInTheOrderOfTheirBytes, ()) {
  const auto keys = *rc::gen::container<std::set<std::string>>(tests::anyText());
  json object = json::object();
  std::string expected = "{";
  for (const auto& key : keys) {
    object[key] = 1;
    expected += (expected.size() > 1 ? "," : "") + json(key).dump() + ":1";
  }
  RC_ASSERT(canonical(object) == expected + "}");
}

/// The example of RFC 8785, section 3.2.2, but for its numbers: Baton writes none but whole ones and decimals of its
/// own.
TEST(Canonical, WritesTextsAsTheStandardDoes) {
  const auto value =
      parseJson(R"({"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]})");
  ASSERT_TRUE(value);
  EXPECT_EQ(canonical(*value), "{\"literals\":[null,true,false],\"string\":\"\u20AC$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
}

} // namespace
} // namespace baton::basics

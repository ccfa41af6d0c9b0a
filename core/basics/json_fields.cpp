// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/json_fields.h"

#include "core/basics/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace baton::basics {
namespace {

using nlohmann::json;

// Up to here a double tells every ten-thousandth from the next, with room to spare.
constexpr double finestFraction = 1e11;

Refusal expected(std::string_view what, const json& found) {
  return {fmt::format("{} is not {}", shortened(canonical(found), 60), what), fmt::format("Write {}", what)};
}

json numberJson(Amount amount) {
  const std::int64_t parts = amount.tenThousandths();
  if (parts % Amount::unit == 0)
    return parts / Amount::unit;
  if (std::abs(amount.number()) > finestFraction)
    return amount.plain();
  return amount.number();
}

json textsJson(const std::string& packed) {
  auto texts = unpackTexts(packed);
  return texts && !texts->empty() ? json(*texts) : json();
}

json idsJson(const std::vector<RowId>& ids) {
  json list = json::array();
  for (RowId id : ids)
    list.push_back(std::to_string(id));
  return list;
}

json wholeJson(const Field& field, std::int64_t number, bool quantityIsMoney) {
  switch (field.type) {
  case FieldType::Money:
    return Money::holds(number) ? Money::ofCents(number).text() : std::to_string(number);
  case FieldType::Quantity: {
    if (!Amount::holds(number))
      return std::to_string(number);
    const Amount amount = Amount::ofTenThousandths(number);
    if (quantityIsMoney)
      return amount.isWholeCents() ? amount.money() : amount.plain();
    return numberJson(amount);
  }
  case FieldType::Number:
    return numberJson(Amount::ofTenThousandths(number));
  case FieldType::YesNo:
    return number != 0;
  case FieldType::Reference:
    return std::to_string(number);
  default:
    return number;
  }
}

Outcome<std::string> soundText(const json& value) {
  const auto& text = value.get_ref<const std::string&>();
  if (!isUtf8(text))
    return Refusal{"The text is not UTF-8", "Save the file as UTF-8"};
  if (text.find('\0') != std::string::npos)
    return Refusal{"The text holds a NUL character", "Remove it"};
  return text;
}

Value textOrNothing(std::string text) {
  return text.empty() ? Value() : Value(std::move(text));
}

Outcome<Value> textFrom(const Field& field, const json& value) {
  if (field.traits.numberToo && value.is_number())
    return Value(value.dump());
  if (!value.is_string())
    return expected(field.traits.numberToo ? "a text or a number" : "a text", value);
  auto text = soundText(value);
  if (!text)
    return text.refusal();
  return textOrNothing(*std::move(text));
}

Outcome<Value> textsFrom(const json& value) {
  if (!value.is_array())
    return expected("a list of texts", value);
  std::vector<std::string> texts;
  for (const json& item : value) {
    if (!item.is_string())
      return expected("a text in a list of texts", item);
    auto text = soundText(item);
    if (!text)
      return text.refusal();
    texts.push_back(*std::move(text));
  }
  return texts.empty() ? Value() : Value(packTexts(texts));
}

Outcome<Value> integerFrom(const Field& field, const json& value) {
  if (!value.is_number_integer())
    return expected("a whole number", value);
  const bool tooLarge = value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t(INT32_MAX);
  const std::int64_t least = std::max(field.traits.least, std::int64_t{INT32_MIN});
  const std::int64_t most = std::min(field.traits.most, std::int64_t{INT32_MAX});
  if (tooLarge || value.get<std::int64_t>() < least || value.get<std::int64_t>() > most)
    return Refusal{fmt::format("{} is out of range", value.dump()),
                   fmt::format("Write a number from {} to {}", least, most)};
  return Value(value.get<std::int64_t>());
}

Outcome<Amount> amountFrom(const json& value) {
  if (value.is_string())
    return Amount::parse(value.get_ref<const std::string&>());
  if (value.is_number_integer())
    return Amount::parse(value.dump());
  if (!value.is_number())
    return expected("a number", value);
  const double number = value.get<double>();
  if (!(std::abs(number) <= finestFraction))
    return Refusal{fmt::format("{} is too large to be exact", value.dump()), "Write it as text, such as \"12.5\""};
  const std::string text = fmt::format("{:.4f}", number);
  if (double rounded = 0;
      std::from_chars(text.data(), text.data() + text.size(), rounded).ec != std::errc() || rounded != number)
    return Refusal{fmt::format("{} has more than four decimals", value.dump()), "Round it"};
  return Amount::parse(text);
}

Outcome<Money> moneyFrom(const json& value) {
  if (value.is_number_float())
    return Refusal{fmt::format("{} is money as a fraction, which JSON does not keep exact", value.dump()),
                   "Write it as text, such as \"12.50\""};
  if (value.is_number_integer())
    return Money::parse(value.dump());
  if (!value.is_string())
    return expected("money, such as \"12.50\"", value);
  return Money::parse(value.get_ref<const std::string&>());
}

Outcome<Value> quantityFrom(const json& value, bool isMoney) {
  if (!isMoney) {
    const auto amount = amountFrom(value);
    return amount ? Outcome<Value>(amount->tenThousandths()) : amount.refusal();
  }
  const auto money = moneyFrom(value);
  return money ? Outcome<Value>(money->amount().tenThousandths()) : money.refusal();
}

template <class T> Outcome<Value> parsedFrom(const json& value, std::string_view what) {
  if (!value.is_string())
    return expected(what, value);
  const auto parsed = T::parse(value.get_ref<const std::string&>());
  return parsed ? Outcome<Value>(parsed->iso()) : parsed.refusal();
}

Outcome<Value> choiceFrom(const Field& field, const json& value) {
  if (value.is_string() && std::ranges::find(field.words, value.get_ref<const std::string&>()) != field.words.end())
    return Value(value.get<std::string>());
  return Refusal{fmt::format("{} is not a word for it", shortened(canonical(value), 60)),
                 fmt::format("Use one of: {}", fmt::join(field.words, ", "))};
}

Outcome<Value> positionFrom(const json& value) {
  const auto isDigit = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  if (!value.is_string() || !std::ranges::all_of(value.get_ref<const std::string&>(), isDigit) ||
      value.get_ref<const std::string&>().ends_with('0'))
    return expected("a position as dump writes it", value);
  return textOrNothing(value.get<std::string>());
}

Outcome<Value> idsFrom(const json& value) {
  if (!value.is_array())
    return expected("a list of ids", value);
  std::vector<RowId> ids;
  for (const json& item : value) {
    const auto id = idFrom(item);
    if (!id)
      return id.refusal();
    ids.push_back(*id);
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return Value(std::move(ids));
}

} // namespace

json jsonOf(const Field& field, const Value& value, bool quantityIsMoney) {
  if (isNull(value))
    return nullptr;
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return wholeJson(field, *number, quantityIsMoney);
  if (const auto* ids = std::get_if<std::vector<RowId>>(&value))
    return idsJson(*ids);
  const auto& text = std::get<std::string>(value);
  return field.type == FieldType::Texts ? textsJson(text) : json(text);
}

Outcome<Value> valueFrom(const Field& field, const json& value, bool quantityIsMoney) {
  if (value.is_null())
    return Value();
  switch (field.type) {
  case FieldType::Text:
    return textFrom(field, value);
  case FieldType::Texts:
    return textsFrom(value);
  case FieldType::Integer:
    return integerFrom(field, value);
  case FieldType::Number:
    return quantityFrom(value, false);
  case FieldType::Quantity:
    return quantityFrom(value, quantityIsMoney);
  case FieldType::Money: {
    const auto money = moneyFrom(value);
    return money ? Outcome<Value>(money->cents()) : money.refusal();
  }
  case FieldType::YesNo:
    return value.is_boolean() ? Outcome<Value>(std::int64_t{value.get<bool>()}) : expected("true or false", value);
  case FieldType::Date:
    return parsedFrom<Date>(value, "a date, such as \"2017-07-01\"");
  case FieldType::Instant:
    return parsedFrom<Instant>(value, "an instant, such as \"2026-01-31T09:30:00Z\"");
  case FieldType::Choice:
    return choiceFrom(field, value);
  case FieldType::Reference: {
    const auto id = idFrom(value);
    return id ? Outcome<Value>(*id) : id.refusal();
  }
  case FieldType::References:
    return idsFrom(value);
  case FieldType::Position:
    return positionFrom(value);
  }
  return Value();
}

json fieldsOf(const Kind& kind, const void* element, bool quantityIsMoney) {
  json fields = json::object();
  for (const Field& field : kind.fields)
    if (json value = jsonOf(field, field.read(element), quantityIsMoney); !value.is_null())
      fields[std::string(field.name)] = std::move(value);
  return fields;
}

Outcome<RowId> idFrom(const json& value) {
  const std::string text = value.is_string()           ? value.get<std::string>()
                           : value.is_number_integer() ? value.dump()
                                                       : std::string();
  RowId id = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (error != std::errc() || id <= 0 || text != std::to_string(id))
    return Refusal{fmt::format("{} is not an id", shortened(canonical(value), 60)),
                   "Write the id as text, \"$name\" or \"@kind:Name\""};
  return id;
}

std::string canonical(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string canonicalLines(const json& value) {
  return value.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace baton::basics

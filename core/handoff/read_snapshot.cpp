// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"
#include "core/handoff/snapshot.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Field, basics::FieldType, basics::Kind, basics::Outcome, basics::Refusal, basics::RowId,
    basics::Value;
using nlohmann::json;

std::optional<RowId> idOf(const json& value) {
  if (!value.is_string())
    return std::nullopt;
  const auto& text = value.get_ref<const std::string&>();
  RowId id = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (error != std::errc() || end != text.data() + text.size() || id <= 0)
    return std::nullopt;
  return id;
}

std::optional<Value> references(const json& value) {
  if (!value.is_array())
    return std::nullopt;
  std::vector<RowId> ids;
  for (const json& item : value) {
    const auto id = idOf(item);
    if (!id)
      return std::nullopt;
    ids.push_back(*id);
  }
  return ids;
}

std::optional<Value> texts(const json& value) {
  if (!value.is_array() || !std::ranges::all_of(value, [](const json& item) { return item.is_string(); }))
    return std::nullopt;
  return basics::packTexts(value.get<std::vector<std::string>>());
}

std::optional<Value> amount(const std::string& text, bool inCents) {
  const auto parsed = basics::Amount::parse(text);
  if (!parsed)
    return std::nullopt;
  return Value(inCents ? parsed->cents() : parsed->tenThousandths());
}

std::optional<Value> valueOf(const Field& field, const json& value) {
  switch (field.type) {
  case FieldType::Texts:
    return texts(value);
  case FieldType::References:
    return references(value);
  case FieldType::Reference: {
    const auto id = idOf(value);
    return id ? std::optional(Value(*id)) : std::nullopt;
  }
  case FieldType::YesNo:
    return value.is_boolean() ? std::optional(Value(std::int64_t{value.get<bool>()})) : std::nullopt;
  case FieldType::Integer:
    return value.is_number_integer() ? std::optional(Value(value.get<std::int64_t>())) : std::nullopt;
  case FieldType::Number:
    return value.is_number() ? amount(value.dump(), false) : std::nullopt;
  case FieldType::Money:
  case FieldType::Quantity:
    return value.is_string() ? amount(value.get<std::string>(), field.type == FieldType::Money) : std::nullopt;
  default:
    return value.is_string() ? std::optional(Value(value.get<std::string>())) : std::nullopt;
  }
}

Refusal damaged(std::string cause) {
  return {std::move(cause), "Compare with another copy of the workspace"};
}

/// A field that this program does not know comes from a later one, and is passed over.
Outcome<std::shared_ptr<void>> elementOf(const Kind& kind, RowId id, const json& fields) {
  const auto element = kind.make();
  kind.setId(element.get(), id);
  for (const auto& [name, value] : fields.items()) {
    const Field* field = kind.field(name);
    if (!field)
      continue;
    const auto held = valueOf(*field, value);
    if (held)
      field->write(element.get(), *held);
    if (!held || field->read(element.get()) != *held)
      return damaged(fmt::format("The snapshot holds a {} whose {} cannot be read", kind.name, field->name));
  }
  return element;
}

Outcome<basics::Done> readElement(const std::vector<const Kind*>& kinds, const json& item, Elements& into) {
  const auto id = item.is_object() ? idOf(item.value("id", json())) : std::nullopt;
  if (!id || !item.value("kind", json()).is_string() || !item.value("fields", json()).is_object())
    return damaged("The snapshot holds something that is no element");
  const auto kind = std::ranges::find(kinds, item["kind"].get_ref<const std::string&>(),
                                      [](const Kind* one) { return std::string(one->name); });
  if (kind == kinds.end())
    return basics::Done{};
  auto element = elementOf(**kind, *id, item["fields"]);
  if (!element)
    return element.refusal();
  into.put(**kind, *id, *element);
  return basics::Done{};
}

} // namespace

Outcome<Elements> readSnapshot(std::string_view snapshot) {
  const json read = json::parse(snapshot, nullptr, false);
  if (!read.is_object() || read.value("format", json()) != json(snapshotFormat) ||
      !read.value("elements", json()).is_array())
    return damaged("This is not the snapshot of a version");
  const json version = read.value("version", json());
  if (!version.is_number_integer() || version.get<int>() > snapshotVersion)
    return Refusal{"The snapshot was written by a later version of Baton", "Open it with that version"};
  Elements elements;
  const std::vector<const Kind*> kinds = snapshotKinds();
  for (const json& item : read["elements"])
    if (const auto done = readElement(kinds, item, elements); done.refused())
      return done.refusal();
  return elements;
}

} // namespace baton::handoff

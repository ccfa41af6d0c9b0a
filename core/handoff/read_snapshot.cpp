// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/json_fields.h"
#include "core/handoff/snapshot.h"
#include "core/plan/quantity_unit.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Field, basics::Kind, basics::Outcome, basics::Refusal, basics::RowId;
using nlohmann::json;

Refusal damaged(std::string cause) {
  return {std::move(cause), "Compare with another copy of the workspace"};
}

Outcome<basics::Done> readField(const Kind& kind, const Field& field, const json& value, void* element, bool isMoney) {
  const auto held = basics::valueFrom(field, value, isMoney);
  if (!held)
    return damaged(fmt::format("The snapshot holds a {} whose {} cannot be read: {}", kind.name, field.name,
                               held.refusal().cause));
  field.write(element, *held);
  return basics::Done{};
}

/// A field that this program does not know comes from a later one, and is passed over.
Outcome<std::shared_ptr<void>> elementOf(const Elements& readSoFar, const Kind& kind, RowId id, const json& fields) {
  const auto element = kind.make();
  kind.setId(element.get(), id);
  for (const bool quantities : {false, true}) // whose unit follows from the other fields
    for (const auto& [name, value] : fields.items()) {
      const Field* field = kind.field(name);
      if (!field || (field->type == basics::FieldType::Quantity) != quantities)
        continue;
      const bool isMoney = plan::quantityIsMoney(readSoFar, kind, element.get());
      if (const auto done = readField(kind, *field, value, element.get(), isMoney); done.refused())
        return done.refusal();
    }
  return element;
}

bool isElement(const json& item) {
  return item.is_object() && item.value("id", json()).is_string() && item.value("kind", json()).is_string() &&
         item.value("fields", json()).is_object();
}

Outcome<basics::Done> readElement(const Kind& kind, const json& item, Elements& into) {
  const auto id = basics::idFrom(item["id"]);
  if (!id)
    return damaged(fmt::format("The snapshot holds a {} without an id", kind.name));
  auto element = elementOf(into, kind, *id, item["fields"]);
  if (!element)
    return element.refusal();
  into.put(kind, *id, *element);
  return basics::Done{};
}

Outcome<json> listOfElements(std::string_view snapshot) {
  auto read = basics::parseJson(snapshot);
  if (!read || !read->is_object() || read->value("format", json()) != json(snapshotFormat) ||
      !read->value("elements", json()).is_array())
    return damaged("This is not the snapshot of a version");
  const json version = read->value("version", json());
  if (!version.is_number_integer() || version.get<int>() > snapshotVersion)
    return Refusal{"The snapshot was written by a later version of Baton", "Open it with that version"};
  if (!std::ranges::all_of((*read)["elements"], isElement))
    return damaged("The snapshot holds something that is no element");
  return (*read)["elements"];
}

} // namespace

Outcome<Elements> readSnapshot(std::string_view snapshot) {
  const auto items = listOfElements(snapshot);
  if (!items)
    return items.refusal();
  Elements elements;
  for (const Kind* kind : snapshotKinds()) // metrics before the goals whose unit they are
    for (const json& item : *items)
      if (item["kind"] == json(kind->name))
        if (const auto done = readElement(*kind, item, elements); done.refused())
          return done.refusal();
  return elements;
}

} // namespace baton::handoff

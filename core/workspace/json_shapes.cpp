// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/json_shapes.h"

#include "core/basics/json_fields.h"
#include "core/basics/text.h"
#include "core/workspace/all_kinds.h"

#include <fmt/format.h>

namespace baton::workspace {
namespace {

using basics::Done, basics::Kind, basics::Outcome, basics::Refusal;
using nlohmann::json;

/// Which command makes what `put` does not.
std::string commandsFor(const Kind& kind) {
  if (kind.name == "handoff")
    return "Use publish and recall";
  if (kind.name == "acknowledgement")
    return "Use acknowledge";
  if (kind.name == "import")
    return "Use import and undo-import";
  return "Use commit";
}

Refusal about(Refusal refusal, std::string_view kind, std::string_view field = {}) {
  refusal.about = {std::string(kind), 0, std::string(field)};
  return refusal;
}

Outcome<const Kind*> kindOf(const json& change) {
  const json name = change.value("kind", json());
  if (!name.is_string())
    return about({"A change names its kind", "Write \"kind\": \"market\""}, "", "kind");
  const auto& text = name.get_ref<const std::string&>();
  const Kind* kind = kindNamed(text);
  if (text == "commitment" && change.value("op", json()) == "delete")
    return about({"A commitment is not deleted: what was said stays",
                  "Withdraw, decline, release or revoke it with the command commit"},
                 text);
  if (text == "commitment")
    return about({"A commitment is made and changed by moves only", "Make the move with the command commit"}, text);
  if (!kind)
    return about({fmt::format("\"{}\" is not a kind of element", basics::shortened(text, 60)),
                  "The kinds are on the file-format page of the manual"},
                 text);
  if (kind->writtenOnce)
    return about({fmt::format("{} {} is made and changed by its own commands only",
                              text.find_first_of("aeiou") == 0 ? "An" : "A", text),
                  commandsFor(*kind)},
                 text);
  return kind;
}

Outcome<Done> checkKeys(const json& change, const Kind& kind) {
  for (const auto& [key, value] : change.items())
    if (key != "op" && key != "kind" && key != "id" && key != "fields")
      return about({fmt::format("\"{}\" is unknown in a change", basics::shortened(key, 60)),
                    "What an element holds stands under \"fields\""},
                   kind.name, key);
  return Done{};
}

Outcome<Done> checkFields(const json& fields, const Kind& kind) {
  if (!fields.is_object())
    return about({"The fields are an object", "Write \"fields\": {...}"}, kind.name, "fields");
  for (const auto& [name, value] : fields.items())
    if (!kind.field(name))
      return about({fmt::format("\"{}\" is not a field of {}", basics::shortened(name, 60), kind.name),
                    "The fields of each kind are on the file-format page of the manual"},
                   kind.name, name);
  return Done{};
}

Outcome<ChangeShape> shapeOf(const json& change) {
  if (!change.is_object())
    return Refusal{"A change is an object", "Write {\"op\":\"put\",\"kind\":...,\"fields\":{...}}"};
  const auto kind = kindOf(change);
  if (!kind)
    return kind.refusal();
  if (const auto keys = checkKeys(change, **kind); keys.refused())
    return keys.refusal();
  const json op = change.value("op", json());
  if (op != "put" && op != "delete")
    return about({"A change either puts or deletes", "Write \"op\": \"put\" or \"op\": \"delete\""}, (*kind)->name,
                 "op");
  ChangeShape shape{op == "delete", *kind, change.value("id", json())};
  if (!change.contains("fields"))
    return shape;
  if (shape.isDelete)
    return about({"A change that deletes has no fields", "Leave them out"}, (*kind)->name, "fields");
  shape.fields = change["fields"];
  if (const auto fields = checkFields(shape.fields, **kind); fields.refused())
    return fields.refusal();
  return shape;
}

Outcome<json> changesIn(std::string_view text) {
  auto document = basics::parseJson(text);
  if (!document)
    return document.refusal();
  if (!document->is_object() || !document->contains("changes") || !(*document)["changes"].is_array())
    return Refusal{"The file holds no list of changes", "Write {\"changes\":[...]}"};
  for (const auto& [key, value] : document->items())
    if (key != "changes")
      return about({fmt::format("\"{}\" is unknown beside \"changes\"", basics::shortened(key, 60)), "Leave it out"},
                   "", key);
  return std::move((*document)["changes"]);
}

} // namespace

ShapesRead readShapes(std::string_view text) {
  ShapesRead read;
  const auto changes = changesIn(text);
  if (!changes) {
    read.fault = ChangeFault{std::nullopt, changes.refusal()};
    return read;
  }
  for (const json& change : *changes) {
    auto shape = shapeOf(change);
    if (!shape) {
      read.fault = ChangeFault{read.shapes.size(), shape.refusal()};
      return read;
    }
    read.shapes.push_back(*std::move(shape));
  }
  return read;
}

} // namespace baton::workspace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/dump_reader.h"

#include "core/basics/json_fields.h"
#include "core/basics/text.h"
#include "core/plan/goal.h"
#include "core/plan/metric.h"
#include "core/records/batch_json.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/json_dump.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace baton::workspace {
namespace {

using basics::Done, basics::Elements, basics::Field, basics::FieldType, basics::Kind, basics::Outcome, basics::Refusal,
    basics::RowId, basics::Value;
using nlohmann::json;

constexpr const char* asDump = "Write it as dump does";

Refusal at(const std::string& place, const std::string& cause, const std::string& remedy = asDump) {
  return {place.empty() ? cause : place + ": " + cause, remedy};
}

struct DumpElement {
  std::string place;
  const Kind* kind = nullptr;
  RowId id = 0;
  const json* fields = nullptr;
};

Outcome<json> documentOf(std::string_view text) {
  auto document = basics::parseJson(text);
  if (!document)
    return document.refusal();
  if (!document->is_object() || document->value("format", json()) != dumpFormat)
    return at("", "This is not a dump of a workspace", "Take what `batonctl dump` wrote");
  const json version = document->value("version", json());
  if (!version.is_number_integer() || version < 1)
    return at("version", "The version is not a number");
  if (version > dumpVersion)
    return at("version",
              fmt::format("This dump is of version {}, and {} is the newest known here", version.dump(), dumpVersion),
              "Use a newer Baton");
  for (const auto& [key, value] : document->items())
    if (key != "format" && key != "version" && key != "elements" && key != "imports")
      return at(basics::shortened(key, 60), "This is unknown in a dump");
  for (const char* list : {"elements", "imports"})
    if (!document->contains(list) || !(*document)[list].is_array())
      return at(list, "This list is missing");
  return document;
}

class DumpReader {
public:
  DumpReader(const json& document, const Elements& fresh) : m_document(document), m_fresh(fresh) {}

  Outcome<DumpRead> read() {
    if (const auto done = readShapes(); done.refused())
      return done.refusal();
    removeWhatIsNotThere();
    for (const DumpElement& element : m_elements)
      if (const auto done = put(element.place, *element.kind, element.id, *element.fields, m_read.elements);
          done.refused())
        return done.refusal();
    if (const auto done = readImports(); done.refused())
      return done.refusal();
    return std::move(m_read);
  }

private:
  Outcome<Done> readShapes() {
    const json& list = m_document["elements"];
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto element = shapeOf(list[i], fmt::format("elements[{}]", i));
      if (!element)
        return element.refusal();
      if (const auto done = claim(element->place, *element->kind, element->id); done.refused())
        return done.refusal();
      m_fieldsOf[element->id] = element->fields;
      m_elements.push_back(*element);
    }
    return Done{};
  }

  Outcome<DumpElement> shapeOf(const json& shape, const std::string& place) const {
    if (!shape.is_object())
      return at(place, "An element is an object");
    for (const auto& [key, value] : shape.items())
      if (key != "kind" && key != "id" && key != "fields")
        return at(place, fmt::format("\"{}\" is unknown in an element", basics::shortened(key, 60)));
    const json name = shape.value("kind", json());
    const Kind* kind = name.is_string() ? kindNamed(name.get<std::string>()) : nullptr;
    if (!kind || kind->name == "import")
      return at(place, fmt::format("{} is not a kind of element", basics::shortened(basics::canonical(name), 60)));
    const auto id = basics::idFrom(shape.value("id", json()));
    if (!id)
      return at(place, id.refusal().cause);
    if (!shape.contains("fields") || !shape["fields"].is_object())
      return at(place, "The fields are missing");
    return DumpElement{place, kind, *id, &shape["fields"]};
  }

  Outcome<Done> claim(const std::string& place, const Kind& kind, RowId id) {
    if (kind.singleton != 0 && id != kind.singleton)
      return at(place, fmt::format("The id of the {} is {}", kind.name, kind.singleton));
    if (const auto fixed = m_fresh.locate(id); fixed && fixed.kind != &kind)
      return at(place, fmt::format("{} is the id of a {} in every workspace", id, fixed.kind->name));
    if (!m_ids.insert(id).second)
      return at(place, fmt::format("The id {} stands twice", id));
    return Done{};
  }

  /// A metric that ships with every workspace may have been deleted in this one.
  void removeWhatIsNotThere() {
    const Kind& metric = describe(basics::Tag<plan::Metric>{});
    for (const auto& row : m_fresh.rowsOf(metric))
      if (!m_ids.contains(row.id))
        m_read.elements.erase(metric, row.id);
  }

  /// Every field, since what the dump leaves out holds nothing.
  Outcome<Done> put(const std::string& place, const Kind& kind, RowId id, const json& fields, basics::Edits& edits) {
    for (const auto& [name, value] : fields.items())
      if (!kind.field(name))
        return at(place, fmt::format("\"{}\" is not a field of {}", basics::shortened(name, 60), kind.name));
    edits.create(kind, id);
    const auto blank = kind.make();
    for (const Field& field : kind.fields) {
      const std::string name(field.name);
      const bool isMoney = field.type == FieldType::Quantity && quantityIsMoney(kind, fields);
      auto value = basics::valueFrom(field, fields.value(name, json()), isMoney);
      if (!value)
        return at(fmt::format("{} {} {}", place, kind.name, name), value.refusal().cause, value.refusal().remedy);
      const bool isDefault = !fields.contains(name) && field.type == FieldType::Choice && !field.mayBeEmpty;
      edits.set(kind, id, field, isDefault ? field.read(blank.get()) : *std::move(value));
    }
    return Done{};
  }

  const json* elementNamed(const json& fields, const char* reference) const {
    const auto id = basics::idFrom(fields.value(reference, json()));
    const auto found = id ? m_fieldsOf.find(*id) : m_fieldsOf.end();
    return found == m_fieldsOf.end() ? nullptr : found->second;
  }

  bool quantityIsMoney(const Kind& kind, const json& fields) const {
    const bool isProposal = kind.name == "goal_proposal";
    const json* goal = isProposal ? elementNamed(fields, "goal") : &fields;
    const json* metric = goal ? elementNamed(*goal, "metric") : nullptr;
    return metric && metric->value("unit", json()) == basics::wordOf(plan::Unit::Money);
  }

  Outcome<Done> readImports() {
    const json& list = m_document["imports"];
    std::vector<std::pair<std::int64_t, DumpRead::Import>> ordered;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string place = fmt::format("imports[{}]", i);
      auto import = importFrom(place, list[i]);
      if (!import)
        return import.refusal();
      const json order = list[i].value("order", json());
      ordered.emplace_back(order.is_number_integer() ? order.get<std::int64_t>() : 0, *std::move(import));
    }
    std::ranges::stable_sort(ordered, {}, [](const auto& one) { return one.first; });
    for (auto& [order, import] : ordered)
      m_read.imports.push_back(std::move(import));
    return Done{};
  }

  Outcome<DumpRead::Import> importFrom(const std::string& place, const json& shape) {
    if (!shape.is_object())
      return at(place, "An import is an object");
    const auto id = basics::idFrom(shape.value("batch", json()));
    if (!id)
      return at(place + " batch", id.refusal().cause);
    const Kind& kind = describe(basics::Tag<records::ImportBatch>{});
    if (const auto done = claim(place, kind, *id); done.refused())
      return done.refusal();
    json fields = shape;
    fields["record_kind"] = shape.value("kind", json());
    for (const char* other : {"batch", "kind", "order", "columns", "matches", "rejects", "records"})
      fields.erase(other);
    DumpRead::Import import;
    import.batch = basics::Id<records::ImportBatch>(*id);
    if (const auto done = put(place, kind, *id, fields, import.edits); done.refused())
      return done.refusal();
    if (shape.contains("records")) {
      const json& name = fields["record_kind"]; // there, whatever the import says
      const auto word =
          name.is_string() ? basics::choiceOf<records::RecordKind>(name.get<std::string>()) : std::nullopt;
      if (!word)
        return at(place + " kind", "It is not a kind of records");
      auto content = records::contentFrom(shape, *word);
      if (!content)
        return at(place, content.refusal().cause, content.refusal().remedy);
      import.content = *std::move(content);
    }
    return import;
  }

  const json& m_document;
  const Elements& m_fresh;
  std::vector<DumpElement> m_elements;
  std::map<RowId, const json*> m_fieldsOf;
  std::set<RowId> m_ids;
  DumpRead m_read;
};

} // namespace

Outcome<DumpRead> readDump(std::string_view text, const Elements& ofANewWorkspace) {
  const auto document = documentOf(text);
  if (!document)
    return document.refusal();
  return DumpReader(*document, ofANewWorkspace).read();
}

} // namespace baton::workspace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/handoff/example_strategy.h"

#include "core/basics/json_fields.h"
#include "core/basics/text.h"
#include "core/handoff/snapshot.h"
#include "tests/core/handoff/strategy_at_hand.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace baton::tests {
namespace {

using basics::Elements, basics::FieldType, basics::Kind, basics::RowId;
using nlohmann::json;

std::string read(const std::string& file) {
  std::ifstream in(std::string(BATON_SOURCE_DIR "/resources/templates/example/") + file);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

const Kind& kindNamed(const std::string& name) {
  static const std::vector<const Kind*> kinds = handoff::snapshotKinds();
  const auto found = std::ranges::find_if(kinds, [&name](const Kind* kind) { return kind->name == name; });
  if (found == kinds.end())
    throw std::runtime_error("no such kind: " + name);
  return **found;
}

/// As much of "apply" as the example's files use.
class Loader {
public:
  explicit Loader(Elements& elements) : m_elements(elements) {}

  void apply(const std::string& file) {
    const json changes = json::parse(read(file))["changes"];
    for (const json& change : changes) // names may be used before their element comes
      if (const std::string id = change.value("id", ""); id.starts_with("$"))
        m_named[id] = fresh();
    for (const json& change : changes)
      if (change["op"] == "put")
        putOne(change);
      else
        m_elements.erase(kindNamed(change["kind"]), idOf(change["id"]));
  }
  void addPeople(const std::string& file) {
    std::istringstream lines(read(file));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
      const auto cells = basics::split(std::string(basics::trimmed(line)), ',');
      put(m_elements, people::Person{.id = basics::Id<people::Person>(fresh()), .name = cells[1], .title = cells[2]});
    }
  }

private:
  RowId fresh() { return m_next++; }

  RowId idOf(const std::string& text) const {
    if (text.starts_with("$"))
      return m_named.at(text);
    if (!text.starts_with("@"))
      return std::stoll(text);
    const auto colon = text.find(':');
    const Kind& kind = kindNamed(text.substr(1, colon - 1));
    for (const auto& row : m_elements.rowsOf(kind))
      if (m_elements.titleOf({&kind, row.id}) == text.substr(colon + 1))
        return row.id;
    throw std::runtime_error("nothing is called " + text);
  }

  json resolved(const basics::Field& field, const json& value) const {
    if (field.type == FieldType::Reference && value.is_string())
      return std::to_string(idOf(value));
    if (field.type != FieldType::References)
      return value;
    json ids = json::array();
    for (const json& item : value)
      ids.push_back(std::to_string(idOf(item)));
    return ids;
  }

  void putOne(const json& change) {
    const Kind& kind = kindNamed(change["kind"]);
    RowId id = change.contains("id") ? idOf(change["id"]) : kind.singleton ? kind.singleton : fresh();
    const void* old = m_elements.find(kind, id);
    const auto element = old ? kind.copy(old) : kind.make();
    for (const auto& [name, value] : change["fields"].items()) {
      const basics::Field& field = *kind.field(name);
      field.write(element.get(), *basics::valueFrom(field, resolved(field, value), false));
    }
    if (kind.hasKey())
      id = kind.keyId(element.get());
    kind.setId(element.get(), id);
    if (const basics::Field* position = kind.position(); position && !old)
      position->write(element.get(), "p" + std::to_string(id + 100000) + "V");
    m_elements.put(kind, id, element);
  }

  Elements& m_elements;
  std::map<std::string, RowId> m_named;
  RowId m_next = 1000;
};

} // namespace

Elements exampleStrategy(bool withDraft) {
  Elements elements;
  Loader loader(elements);
  loader.addPeople("people.csv");
  loader.apply("version1.json");
  if (withDraft)
    loader.apply("draft2.json");
  return elements;
}

} // namespace baton::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/difference.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace baton::handoff {
namespace {

using nlohmann::json;

bool isNumber(const std::string& name) {
  return !name.empty() && name.size() < 9 && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

json versionJson(const std::string& name) {
  return isNumber(name) ? json(std::stoi(name)) : json(name);
}

} // namespace

json toJson(const Difference& difference, const std::string& from, const std::string& to) {
  json elements = json::array();
  for (const ElementChange& change : difference.elements) {
    json fields = json::array();
    for (const FieldChange& field : change.fields)
      fields.push_back({{"field", field.field->name}, {"old", field.oldJson}, {"new", field.newJson}});
    elements.push_back({{"kind", change.kind->name},
                        {"id", std::to_string(change.id)},
                        {"name", change.name},
                        {"change", basics::wordOf(change.change)},
                        {"fields", std::move(fields)}});
  }
  return {{"from", versionJson(from)}, {"to", versionJson(to)}, {"elements", std::move(elements)}};
}

} // namespace baton::handoff

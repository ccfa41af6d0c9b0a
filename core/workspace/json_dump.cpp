// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/json_dump.h"

#include "core/basics/json_fields.h"
#include "core/commitments/ledger.h"
#include "core/plan/quantity_unit.h"
#include "core/records/batch_json.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/importing.h"

#include <algorithm>

namespace baton::workspace {
namespace {

using basics::Elements, basics::Kind;
using nlohmann::json;

const Kind& importKind() {
  return describe(basics::Tag<records::ImportBatch>{});
}

std::vector<const Kind*> kindsOf(const DumpWanted& wanted) {
  if (wanted.kind)
    return {wanted.kind};
  std::vector<const Kind*> kinds;
  std::ranges::copy_if(allKinds(), std::back_inserter(kinds), [](const Kind* kind) { return !kind->isPrivate; });
  std::ranges::sort(kinds, {}, &Kind::name);
  return kinds;
}

json elementOf(const Kind& kind, basics::RowId id, json fields) {
  return {{"kind", kind.name}, {"id", std::to_string(id)}, {"fields", std::move(fields)}};
}

/// With the terms that hold by their moves, also where some were made apart.
json promisesOf(const Elements& elements) {
  const Kind& kind = describe(basics::Tag<commitments::Commitment>{});
  const commitments::Ledger ledger(elements, {});
  json list = json::array();
  for (const commitments::Commitment& promise : elements.all<commitments::Commitment>()) {
    const auto* row = ledger.find(promise.id);
    const auto shown = row ? asItStands(promise, row->standing) : promise;
    list.push_back(elementOf(kind, promise.id.value(), basics::fieldsOf(kind, &shown, false)));
  }
  return list;
}

json elementsOf(const Elements& elements, const Kind& kind) {
  if (&kind == &describe(basics::Tag<commitments::Commitment>{}))
    return promisesOf(elements);
  json list = json::array();
  for (const auto& row : elements.rowsOf(kind))
    list.push_back(elementOf(kind, row.id, fieldsOf(elements, {&kind, row.id})));
  return list;
}

/// The records of a batch, and its place among those that count: of two observations the later batch's holds.
void addRecords(json& import, const Workspace& workspace, const records::ImportBatch& batch) {
  if (!records::hasBatch(workspace.database(), batch.id))
    return;
  const auto precedence = precedenceOf(workspace, batch.recordKind);
  import.update(records::jsonOf(records::loadBatch(workspace.database(), batch.id)));
  if (const auto found = std::ranges::find(precedence, batch.id); found != precedence.end())
    import["order"] = found - precedence.begin() + 1;
}

/// An import's fields beside its id; the kind of its records is its kind.
json importsOf(const Workspace& workspace, bool withRecords) {
  json list = json::array();
  for (const records::ImportBatch& batch : workspace.elements().all<records::ImportBatch>()) {
    json import = fieldsOf(workspace.elements(), {&importKind(), batch.id.value()});
    import["batch"] = batch.id.text();
    import["kind"] = import["record_kind"];
    import.erase("record_kind");
    if (withRecords)
      addRecords(import, workspace, batch);
    list.push_back(std::move(import));
  }
  return list;
}

} // namespace

json fieldsOf(const Elements& elements, basics::ElementRef ref) {
  const void* element = elements.find(*ref.kind, ref.id);
  if (!element)
    return json::object();
  return basics::fieldsOf(*ref.kind, element, plan::quantityIsMoney(elements, *ref.kind, element));
}

std::string dumpOf(const Workspace& workspace, const DumpWanted& wanted) {
  json dump = {
      {"format", dumpFormat}, {"version", dumpVersion}, {"imports", json::array()}, {"elements", json::array()}};
  for (const Kind* kind : kindsOf(wanted)) {
    if (kind == &importKind()) {
      dump["imports"] = importsOf(workspace, wanted.records);
      continue;
    }
    const json list = elementsOf(workspace.elements(), *kind);
    dump["elements"].insert(dump["elements"].end(), list.begin(), list.end());
  }
  return basics::canonicalLines(dump);
}

} // namespace baton::workspace

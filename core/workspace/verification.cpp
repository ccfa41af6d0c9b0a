// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/verification.h"

#include "core/basics/text.h"
#include "core/handoff/handoff.h"
#include "core/records/booking_store.h"

#include <fmt/format.h>
#include <set>

namespace baton::workspace {
namespace {

using basics::Elements, basics::Field, basics::Kind, basics::RowId, basics::Value;
using journal::CellKey, journal::Scalar;

struct ShownRow {
  std::string kind;
  std::map<CellKey, Scalar> cells;
};

bool lives(const ShownRow& row, RowId id) {
  const auto existence = row.cells.find({id, std::string(journal::existence), 0});
  return existence != row.cells.end() && existence->second == Scalar(std::int64_t{1});
}

std::map<RowId, ShownRow> projection(const Store& store) {
  std::map<RowId, ShownRow> rows;
  store.journal().projectAll([&rows](const std::string& kind, const CellKey& cell, const Scalar& value) {
    ShownRow& row = rows[cell.row];
    row.kind = kind;
    row.cells[cell] = value;
  });
  return rows;
}

/// A reference to a row that is not there shows as nothing.
Value shown(const Field& field, const Value& value, const std::map<RowId, ShownRow>& rows) {
  const auto visible = [&rows](RowId id) {
    const auto row = rows.find(id);
    return row != rows.end() && lives(row->second, id);
  };
  if (!field.isReference())
    return value;
  if (const auto* one = std::get_if<std::int64_t>(&value))
    return visible(*one) ? value : Value();
  if (const auto* set = std::get_if<std::vector<RowId>>(&value)) {
    std::vector<RowId> rest;
    for (RowId id : *set)
      if (visible(id))
        rest.push_back(id);
    return rest;
  }
  return value;
}

void compareTables(const Store& store, std::vector<Problem>& problems) {
  const auto rows = projection(store);
  const Elements tables = store.load();
  for (const Kind* kind : store.kinds())
    for (const auto& row : tables.rowsOf(*kind)) {
      const auto expected = rows.find(row.id);
      if (expected == rows.end() || expected->second.kind != kind->name || !lives(expected->second, row.id)) {
        problems.push_back({std::string(kind->name), row.id, "", "The journal knows nothing of this element"});
        continue;
      }
      const auto model = elementFrom(*kind, row.id, expected->second.cells);
      for (const Field& field : kind->fields)
        if (shown(field, field.read(model.get()), rows) != shown(field, field.read(row.element.get()), rows))
          problems.push_back({std::string(kind->name), row.id, std::string(field.name),
                              fmt::format("{} is not what the journal says", field.label)});
    }
  for (const auto& [id, row] : rows) {
    const Kind* kind = store.kindNamed(row.kind);
    if (!kind)
      problems.push_back({row.kind, id, "", "This kind of element is unknown"});
    else if (lives(row, id) && !tables.find(*kind, id))
      problems.push_back({row.kind, id, "", "The element is missing"});
  }
}

/// The stored text of a cell must be one that the field can hold: an unreadable date would otherwise pass as none.
void checkCells(const Store& store, std::vector<Problem>& problems) {
  for (const Kind* kind : store.kinds()) {
    std::string list = "id";
    for (const Field& field : kind->fields)
      if (!field.isSet())
        list += fmt::format(", \"{}\"", field.name);
    auto query = store.database().prepare(fmt::format("SELECT {} FROM \"{}\"", list, kind->name));
    while (query.step()) {
      const auto element = kind->make();
      int column = 1;
      for (const Field& field : kind->fields) {
        if (field.isSet())
          continue;
        const Scalar stored = query.scalar(column++);
        field.write(element.get(), basics::toValue(stored));
        if (basics::toScalar(field.read(element.get())) != stored)
          problems.push_back({std::string(kind->name), query.number(0), std::string(field.name),
                              fmt::format("{} cannot be read", field.label)});
      }
    }
  }
}

/// Every batch of records must give the hash that came with the entry that brought it.
void checkBatches(const Store& store, const Elements& elements, std::vector<Problem>& problems) {
  std::set<RowId> known;
  for (const records::ImportBatch& batch : elements.all<records::ImportBatch>()) {
    known.insert(batch.id.value());
    std::optional<basics::Sha256Sum> written;
    for (const journal::Entry& entry : store.journal().historyOf(batch.id.value()))
      if (!written)
        written = store.journal().batchHashOf(entry.id);
    if (!written && !records::hasBatch(store.database(), batch.id))
      continue; // it never brought records, or a dump named it without them
    if (!written || records::hashOf(records::loadBatch(store.database(), batch.id)) != *written)
      problems.push_back(
          {"import", batch.id.value(), "", fmt::format("The records of {} are not as they were taken in", batch.file)});
  }
  auto query =
      store.database().prepare("SELECT batch FROM batch_column UNION SELECT batch FROM booking UNION SELECT batch "
                               "FROM batch_match UNION SELECT batch FROM batch_reject");
  while (query.step())
    if (!known.contains(query.number(0)) && store.journal().cellsOf(query.number(0)).empty())
      problems.push_back({"import", query.number(0), "", "Records belong to no import"});
}

/// Conflicts come from merging, and no version of Baton that writes this format merges.
void checkConflicts(const Store& store, std::vector<Problem>& problems) {
  auto query = store.database().prepare("SELECT row, field FROM conflict");
  while (query.step())
    problems.push_back({"", query.number(0), query.text(1), "The journal knows nothing of this conflict"});
}

void checkVersions(const Elements& elements, std::vector<Problem>& problems) {
  for (const handoff::Handoff& version : elements.all<handoff::Handoff>())
    if (basics::hexOf(basics::sha256(version.snapshot)) != version.sha256)
      problems.push_back({"handoff", version.id.value(), "snapshot",
                          fmt::format("Version {} is not what was published", version.version.value_or(0))});
}

} // namespace

std::vector<Problem> verifyStore(const Store& store) {
  std::vector<Problem> problems;
  for (const std::string& line : store.database().integrityProblems())
    problems.push_back({"", 0, "", line});
  for (const std::string& line : store.journal().chainProblems())
    problems.push_back({"", 0, "", line});
  compareTables(store, problems);
  checkCells(store, problems);
  const Elements elements = store.load();
  checkBatches(store, elements, problems);
  checkVersions(elements, problems);
  checkConflicts(store, problems);
  return problems;
}

} // namespace baton::workspace

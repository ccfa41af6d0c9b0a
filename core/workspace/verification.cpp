// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/verification.h"

#include "core/basics/text.h"
#include "core/handoff/publication.h"
#include "core/records/batch_store.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace baton::workspace {
namespace {

using basics::Elements, basics::Field, basics::Kind, basics::RowId, basics::Value;
using journal::CellKey, journal::Scalar;

/// Beside what the projection hides: the private file refers to elements of the other one, which it does not know.
Value known(const Field& field, const Value& value, journal::Projection& projection) {
  if (!field.isReference())
    return value;
  if (const auto* one = std::get_if<std::int64_t>(&value))
    return projection.isVisible(*one) ? value : Value();
  const auto* set = std::get_if<std::vector<RowId>>(&value);
  if (!set)
    return value;
  std::vector<RowId> rest;
  std::ranges::copy_if(*set, std::back_inserter(rest), [&](RowId id) { return projection.isVisible(id); });
  return rest;
}

void compareTables(const Store& store, journal::Projection& projection, std::vector<Problem>& problems) {
  const Elements tables = store.load();
  for (const Kind* kind : store.kinds())
    for (const auto& row : tables.rowsOf(*kind)) {
      const journal::ShownRow& expected = projection.row(row.id);
      if (expected.kind != kind->name || !expected.visible) {
        problems.push_back({std::string(kind->name), row.id, "", "The journal knows nothing of this element"});
        continue;
      }
      const auto model = elementFrom(*kind, row.id, expected.cells);
      for (const Field& field : kind->fields)
        if (field.read(model.get()) != known(field, field.read(row.element.get()), projection))
          problems.push_back({std::string(kind->name), row.id, std::string(field.name),
                              fmt::format("{} is not what the journal says", field.label)});
    }
  for (const RowId id : store.journal().allRows()) {
    const journal::ShownRow& row = projection.row(id);
    const Kind* kind = store.kindNamed(row.kind);
    if (!kind)
      problems.push_back({row.kind, id, "", "This kind of element is unknown"});
    else if (row.visible && !tables.find(*kind, id))
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
    const auto written = store.recordHashOf(batch.id.value());
    if (!written && !records::hasBatch(store.database(), batch.id))
      continue; // it never brought records, or a dump named it without them
    if (!written || records::hashOfBatch(store.database(), batch.id) != *written)
      problems.push_back(
          {"import", batch.id.value(), "", fmt::format("The records of {} are not as they were taken in", batch.file)});
  }
  // The place of a record begins with the number of its batch.
  std::string batches = "SELECT batch FROM batch_column UNION SELECT batch FROM batch_match UNION SELECT batch FROM "
                        "batch_reject UNION SELECT batch FROM batch";
  records::forEachRecordType([&batches](auto tag) {
    batches += fmt::format(" UNION SELECT coalesce(b.batch, 0) FROM (SELECT DISTINCT place >> 32 AS number FROM {}) r "
                           "LEFT JOIN batch b ON b.number = r.number",
                           records::tableOf(tag).name);
  });
  auto query = store.database().prepare(batches);
  while (query.step())
    if (!known.contains(query.number(0)) && store.journal().cellsOf(query.number(0)).empty())
      problems.push_back({"import", query.number(0), "", "Records belong to no import"});
}

/// What is open is a function of the journal too, and so is who refers to whom.
void checkDerived(const Store& store, journal::Projection& projection, std::vector<Problem>& problems) {
  std::map<CellKey, journal::Conflict> expected;
  for (const RowId id : store.journal().allRows())
    for (const journal::Conflict& conflict : projection.row(id).conflicts)
      expected[conflict.cell] = conflict;
  for (const auto& [cell, conflict] : store.conflicts())
    if (const auto found = expected.find(cell); found == expected.end() || found->second.values != conflict.values)
      problems.push_back({conflict.kind, cell.row, cell.field, "The journal knows another conflict here, or none"});
  for (const auto& [cell, conflict] : expected)
    if (!store.conflicts().contains(cell))
      problems.push_back({conflict.kind, cell.row, cell.field, "A conflict is not listed"});
  for (const std::string& problem : store.journal().referenceProblems())
    problems.push_back({"", 0, "", problem});
}

void checkVersions(const Elements& elements, std::vector<Problem>& problems) {
  for (const handoff::Handoff& version : elements.all<handoff::Handoff>())
    if (!handoff::isAsPublished(version))
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
  journal::Projection projection(store.journal());
  compareTables(store, projection, problems);
  checkCells(store, problems);
  const Elements elements = store.load();
  checkBatches(store, elements, problems);
  checkVersions(elements, problems);
  checkDerived(store, projection, problems);
  return problems;
}

} // namespace baton::workspace

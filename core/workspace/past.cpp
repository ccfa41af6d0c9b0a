// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/past.h"

#include "core/commitments/commitment.h"
#include "core/workspace/all_kinds.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::workspace {
namespace {

using basics::Elements, basics::Field, basics::FieldType, basics::Kind, basics::RowId;
using journal::CellKey, journal::CellWrite, journal::EntryId;

/// What is made once by its own command, or belongs to records, is no part of what one goes back to.
bool comesBack(const Kind& kind) {
  static constexpr std::string_view apart[] = {"import", "mapping", "comment", "named_version", "reconfirmation"};
  return !kind.writtenOnce && !kind.isPrivate && std::ranges::find(apart, kind.name) == std::end(apart);
}

/// Collects the cells of one row and makes an element of them.
class Rows {
public:
  Rows(const Workspace& workspace, EntryId entry) : m_workspace(workspace), m_entry(entry) {}

  void add(const std::string& kind, const CellKey& cell, CellWrite write) {
    if (cell.row != m_row)
      finish(cell.row, kind);
    if (!(write.entry == m_entry) && !m_workspace.journal().ancestry().hasSeen(m_entry, write.entry))
      return;
    m_cells[cell].push_back(std::move(write));
  }
  Elements done() && {
    finish(0, {});
    return std::move(m_elements);
  }

private:
  void finish(RowId next, const std::string& nextKind) {
    const Kind* kind = m_row != 0 ? kindNamed(m_kind) : nullptr;
    if (kind && comesBack(*kind))
      take(*kind);
    m_cells.clear();
    m_row = next;
    m_kind = nextKind;
  }
  void take(const Kind& kind) {
    const auto& journal = m_workspace.journal();
    std::map<CellKey, basics::Scalar> values;
    for (const auto& [cell, writes] : m_cells)
      values[cell] = journal::valueOf(writes, journal.ancestry(), journal.shapes().ruleOf(kind.name, cell.field)).shown;
    const auto existence = values.find({m_row, std::string(journal::existence), 0});
    if (existence != values.end() && existence->second == basics::Scalar(std::int64_t{1}))
      m_elements.put(kind, m_row, elementFrom(kind, m_row, values));
  }

  const Workspace& m_workspace;
  EntryId m_entry;
  RowId m_row = 0;
  std::string m_kind;
  std::map<CellKey, std::vector<CellWrite>> m_cells;
  Elements m_elements;
};

/// Promises stay on the ledger, and with them those who made them.
bool hasPromises(const Elements& elements, basics::ElementRef ref) {
  return std::ranges::any_of(elements.all<commitments::Commitment>(), [ref](const auto& promise) {
    return promise.promisor.value() == ref.id || promise.promisee.value() == ref.id;
  });
}

/// The ids of a kind in either, by how the elements are listed.
std::set<RowId> idsOf(const Kind& kind, const Elements& one, const Elements& other) {
  std::set<RowId> ids;
  for (const Elements* elements : {&one, &other})
    for (const auto& row : elements->rowsOf(kind))
      ids.insert(row.id);
  return ids;
}

/// Of a set the members that the other has not; any other value as it is.
basics::Value without(const basics::Value& value, const basics::Value& other) {
  const auto *members = std::get_if<std::vector<RowId>>(&value), *others = std::get_if<std::vector<RowId>>(&other);
  if (!members || !others)
    return value;
  std::vector<RowId> rest;
  std::ranges::set_difference(*members, *others, std::back_inserter(rest));
  return rest;
}

ChangedField& added(std::vector<ChangedField>& changed, basics::ElementRef element) {
  ChangedField& one = changed.emplace_back();
  one.element = element;
  one.stands = true;
  return one;
}

void addMadeOrGone(std::vector<ChangedField>& changed, basics::ElementRef element, bool was, bool is) {
  ChangedField& one = added(changed, element);
  one.before = std::int64_t{was};
  one.after = std::int64_t{is};
}

void addDifference(std::vector<ChangedField>& changed, basics::ElementRef element, const Field& field,
                   const basics::Value& was, const basics::Value& is) {
  ChangedField& one = added(changed, element);
  one.field = &field;
  one.before = without(was, is);
  one.after = without(is, was);
}

} // namespace

Elements elementsAt(const Workspace& workspace, EntryId entry) {
  Rows rows(workspace, entry);
  auto query = workspace.database().prepare("SELECT c.kind, c.row, c.field, c.elem, c.run, c.seq, e.lamport, c.old, "
                                            "c.new, c.settles FROM change c JOIN entry e USING (run, seq) ORDER BY "
                                            "c.row, e.lamport, e.run");
  while (query.step())
    rows.add(
        query.text(0), {query.number(1), query.text(2), query.number(3)},
        {{query.number(4), query.number(5)}, query.number(6), query.scalar(7), query.scalar(8), query.number(9) != 0});
  return std::move(rows).done();
}

std::optional<journal::Entry> entryNaming(const Workspace& workspace, RowId version) {
  const auto entries = workspace.journal().historyOf(version);
  return entries.empty() ? std::nullopt : std::optional(entries.front());
}

std::vector<ChangedField> changedSince(const Workspace& workspace, EntryId entry) {
  const Elements then = elementsAt(workspace, entry);
  const Elements& now = workspace.elements();
  std::vector<ChangedField> changed;
  for (const Kind* kind : allKinds()) {
    if (!comesBack(*kind))
      continue;
    for (const RowId id : idsOf(*kind, then, now)) {
      const void *was = then.find(*kind, id), *is = now.find(*kind, id);
      if (!was || !is) {
        addMadeOrGone(changed, {kind, id}, was != nullptr, is != nullptr);
        continue;
      }
      for (const Field& field : kind->fields)
        if (field.type != FieldType::Position && field.read(was) != field.read(is))
          addDifference(changed, {kind, id}, field, field.read(was), field.read(is));
    }
  }
  return changed;
}

basics::Outcome<Report> goBackTo(Workspace& workspace, EntryId entry, const Circumstances& circumstances) {
  const Elements then = elementsAt(workspace, entry);
  const Elements& now = workspace.elements();
  basics::Edits edits;
  for (const Kind* kind : allKinds()) {
    if (!comesBack(*kind))
      continue;
    for (const RowId id : idsOf(*kind, then, now)) {
      const void *was = then.find(*kind, id), *is = now.find(*kind, id);
      if (!was) {
        if (!hasPromises(now, {kind, id}))
          edits.erase(*kind, id);
        continue;
      }
      if (!is)
        edits.create(*kind, id);
      for (const Field& field : kind->fields)
        if (!is || field.read(was) != field.read(is))
          edits.set(*kind, id, field, field.read(was));
    }
  }
  Circumstances how = circumstances;
  how.idsAreGiven = true;
  return workspace.change(how, edits);
}

} // namespace baton::workspace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/store.h"

#include "core/handoff/publication.h"
#include "core/records/batch_store.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <tuple>

namespace baton::workspace {

using basics::ElementRef, basics::Elements, basics::Kind, basics::Outcome, basics::Refusal, basics::RowId;
using journal::CellKey, journal::Conflict, journal::EntryId;

Store::Store(storage::Database database, std::vector<const basics::Kind*> kinds,
             const basics::Surroundings& surroundings)
    : m_database(std::move(database)), m_kinds(std::move(kinds)),
      m_journal(m_database, m_kinds, surroundings.randomId) {
  loadConflicts();
}

const basics::Kind* Store::kindNamed(std::string_view name) const {
  const auto found = std::ranges::find(m_kinds, name, &basics::Kind::name);
  return found == m_kinds.end() ? nullptr : *found;
}

void Store::loadConflicts() {
  m_conflicts.clear();
  auto query =
      m_database.prepare("SELECT row, field, elem, run, seq, value, shown, lamport, (SELECT kind FROM change WHERE "
                         "change.row = conflict.row LIMIT 1) FROM conflict LEFT JOIN entry USING (run, seq) ORDER "
                         "BY row, field, elem, lamport DESC, run DESC, shown DESC");
  while (query.step()) {
    const CellKey cell{query.number(0), query.text(1), query.number(2)};
    Conflict& conflict = m_conflicts[cell];
    conflict.kind = query.text(8);
    conflict.cell = cell;
    conflict.values.push_back(
        {query.scalar(5), {query.number(3), query.number(4)}, query.number(7), query.number(6) != 0});
  }
}

void Store::storeConflicts(RowId row, const std::vector<Conflict>& conflicts) {
  const auto first = m_conflicts.lower_bound(CellKey{row, {}, std::numeric_limits<RowId>::min()});
  if (conflicts.empty() && (first == m_conflicts.end() || first->first.row != row))
    return;
  m_database.prepare("DELETE FROM conflict WHERE row = ?").bind(0, row).run();
  std::erase_if(m_conflicts, [row](const auto& one) { return one.first.row == row; });
  auto insert =
      m_database.prepare("INSERT INTO conflict(row, field, elem, run, seq, value, shown) VALUES (?, ?, ?, ?, ?, ?, ?)");
  for (const Conflict& conflict : conflicts) {
    for (const Conflict::Open& open : conflict.values)
      insert.bind(0, row)
          .bind(1, conflict.cell.field)
          .bind(2, conflict.cell.member)
          .bind(3, open.entry.run)
          .bind(4, open.entry.seq)
          .bindScalar(5, open.value)
          .bind(6, std::int64_t{open.shown})
          .run();
    m_conflicts[conflict.cell] = conflict;
  }
}

void Store::storeRows(const std::vector<ElementRef>& touched, const Elements& elements) {
  std::map<const Kind*, journal::RowWriter> writers;
  for (const ElementRef& ref : touched) {
    journal::RowWriter& writer = writers.try_emplace(ref.kind, m_database, *ref.kind).first->second;
    if (const void* element = elements.find(*ref.kind, ref.id))
      writer.store(element);
    else
      writer.remove(ref.id);
  }
}

namespace {

bool sameFields(const Kind& kind, const void* one, const void* other) {
  return std::ranges::all_of(kind.fields,
                             [&](const basics::Field& field) { return field.read(one) == field.read(other); });
}

} // namespace

/// The element with what these cells show now; nothing where more than they could be another: where its existence was
/// written, or it is not there, a reference or what is in conflict, or it names what is not there. A row's other cells
/// show what they showed, for what a cell shows follows from the writes to it alone, and from which of its references
/// are visible.
std::shared_ptr<void> Store::withCells(const Kind& kind, RowId id, const journal::TouchedRows::Row& written,
                                       const Elements& before, const void* planned) const {
  const auto conflict = m_conflicts.lower_bound(CellKey{id, {}, std::numeric_limits<RowId>::min()});
  if (written.isWhole || !planned || !before.find(kind, id) ||
      (conflict != m_conflicts.end() && conflict->first.row == id) ||
      std::ranges::any_of(kind.fields,
                          [&](const basics::Field& field) { return !namedInVain(field, planned, before).empty(); }))
    return nullptr;
  auto element = kind.copy(planned);
  for (const CellKey& cell : written.cells) {
    const basics::Field* field = kind.field(cell.field);
    if (!field || field->isReference())
      return nullptr;
    const auto writes = m_journal.writesTo(cell);
    const auto value =
        journal::valueOf(writes, m_journal.ancestry(), m_journal.shapes().ruleOf(written.kind, cell.field));
    if (!value.open.empty())
      return nullptr;
    field->write(element.get(), basics::toValue(value.shown));
  }
  return element;
}

/// Brings these rows to what the journal shows, and whatever shows differently because of them. What is contested or in
/// conflict is always looked at again, for it may have been settled.
void Store::project(const journal::TouchedRows& written, const Elements& before, Elements& elements,
                    std::vector<ElementRef>& touched) {
  journal::Projection projection(m_journal);
  std::set<RowId> seen;
  std::set<std::pair<const Kind*, RowId>> isTouched;
  for (const ElementRef& ref : touched)
    isTouched.emplace(ref.kind, ref.id);
  const auto show = [&](const Kind& kind, RowId id, const std::shared_ptr<void>& element) {
    const void* planned = elements.find(kind, id);
    if (planned && sameFields(kind, planned, element.get()))
      return;
    elements.put(kind, id, element);
    if (isTouched.emplace(&kind, id).second)
      touched.push_back({&kind, id});
  };
  std::vector<RowId> queue;
  for (const auto& [id, row] : written.rows()) {
    const Kind* kind = kindNamed(row.kind);
    const auto element = kind ? withCells(*kind, id, row, before, elements.find(*kind, id)) : nullptr;
    if (element)
      show(*kind, id, element); // and it is reckoned whole where something else brings it into the queue
    else
      queue.push_back(id);
  }
  for (const auto& [cell, conflict] : m_conflicts)
    queue.push_back(cell.row);
  queue.insert(queue.end(), projection.claimed().begin(), projection.claimed().end());
  while (!queue.empty()) {
    const RowId id = queue.back();
    queue.pop_back();
    if (!seen.insert(id).second)
      continue;
    const journal::ShownRow& shown = projection.row(id);
    const Kind* kind = kindNamed(shown.kind);
    if (!kind)
      continue;
    const bool was = before.find(*kind, id) != nullptr;
    const bool inLine =
        std::ranges::any_of(kind->fields, [](const basics::Field& field) { return field.traits.acyclic; });
    if (was != shown.visible || inLine)
      for (const RowId neighbour : projection.neighbours(id))
        queue.push_back(neighbour);
    storeConflicts(id, shown.conflicts);
    if (shown.visible) {
      show(*kind, id, elementFrom(*kind, id, shown.cells));
    } else if (elements.find(*kind, id)) {
      elements.erase(*kind, id);
      if (isTouched.emplace(kind, id).second)
        touched.push_back({kind, id});
    }
  }
}

std::map<CellKey, journal::Scalar> Store::shownCells(RowId row) const {
  return m_journal.ancestry().isLine() ? m_journal.cellsOf(row) : journal::Projection(m_journal).row(row).cells;
}

journal::EntryId Store::write(journal::EntryDraft draft, const Elements& before, PlannedChange& planned,
                              const RecordWriter& records, const std::function<void()>& last) {
  const auto conflicts = m_conflicts;
  try {
    storage::Transaction transaction(m_database);
    if (records)
      draft.batchHash = records(m_database);
    journal::TouchedRows written;
    for (journal::Write& write : draft.writes) {
      write.settles = write.settles || m_conflicts.contains(write.cell);
      written.addWhole(write.kind, write.cell.row);
    }
    const journal::EntryId id = m_journal.append(draft);
    if (!m_journal.ancestry().isLine())
      project(written, before, planned.after, planned.touched);
    storeRows(planned.touched, planned.after);
    if (last)
      last();
    transaction.commit();
    return id;
  } catch (...) {
    m_conflicts = conflicts;
    m_journal.forget();
    throw;
  }
}

namespace {

std::vector<RowId> importsAmong(const journal::Journal& journal, EntryId entry) {
  std::vector<RowId> imports;
  for (const journal::Write& write : journal.writesOf(entry))
    if (write.kind == describe(basics::Tag<records::ImportBatch>{}).name && write.cell.field == journal::existence)
      imports.push_back(write.cell.row);
  return imports;
}

} // namespace

/// The records that came with these entries. Where two copies took in one file and read names differently, those of the
/// later entry stand, in every copy.
Outcome<basics::Done> Store::takeRecords(const Store& other, const std::vector<EntryId>& entries) {
  for (const EntryId entry : entries) {
    const auto expected = m_journal.batchHashOf(entry);
    if (!expected)
      continue;
    for (const RowId import : importsAmong(m_journal, entry)) {
      const basics::Id<records::ImportBatch> batch(import);
      if (expected != recordHashOf(import))
        continue;
      if (records::hashOfBatch(other.database(), batch) == *expected) {
        records::removeBatch(m_database, batch);
        records::copyBatch(other.database(), m_database, batch);
      } else if (records::hashOfBatch(m_database, batch) != *expected) {
        return Refusal{fmt::format("The records of import {} in the other copy are not as they were taken in", import),
                       "Ask for another copy of it, or restore one of its backups; nothing was merged"};
      }
    }
  }
  return basics::Done{};
}

std::optional<basics::Sha256Sum> Store::recordHashOf(RowId import) const {
  std::optional<basics::Sha256Sum> hash;
  for (const journal::Entry& entry : m_journal.historyOf(import))
    if (const auto written = m_journal.batchHashOf(entry.id))
      hash = written;
  return hash;
}

namespace {

/// A version that comes is the text that was published, and one that is here stays that text: nothing that Baton writes
/// changes it.
Outcome<basics::Done> checkVersions(const Elements& before, const Elements& after,
                                    const std::vector<ElementRef>& touched) {
  for (const ElementRef& ref : touched) {
    const basics::Id<handoff::Handoff> id(ref.id);
    const auto* version = ref.kind == &describe(basics::Tag<handoff::Handoff>{}) ? after.find(id) : nullptr;
    const auto* known = version ? before.find(id) : nullptr;
    const bool isSound =
        !version || (known ? std::tie(known->snapshot, known->sha256) == std::tie(version->snapshot, version->sha256)
                           : handoff::isAsPublished(*version));
    if (!isSound)
      return Refusal{
          fmt::format("Version {} of the other copy is not what was published", version->version.value_or(0)),
          "Ask for another copy of it, or restore one of its backups; nothing was merged"};
  }
  return basics::Done{};
}

} // namespace

Outcome<journal::Arrivals> Store::uniteInside(const std::vector<const Store*>& others, Elements& elements,
                                              std::vector<ElementRef>& touched) {
  storage::Transaction transaction(m_database);
  journal::Arrivals all;
  for (const Store* other : others) {
    auto arrivals = journal::unite(m_journal, other->journal());
    if (!arrivals)
      return arrivals;
    if (const auto taken = takeRecords(*other, arrivals->withRecords); taken.refused())
      return taken.refusal();
    all.entries.insert(all.entries.end(), arrivals->entries.begin(), arrivals->entries.end());
    all.touched.add(arrivals->touched);
  }
  const Elements before = elements;
  project(all.touched, before, elements, touched);
  if (const auto versions = checkVersions(before, elements, touched); versions.refused())
    return versions.refusal();
  storeRows(touched, elements);
  transaction.commit();
  return all;
}

Outcome<journal::Arrivals> Store::unite(const std::vector<const Store*>& others, Elements& elements,
                                        std::vector<ElementRef>& touched) {
  const auto conflicts = m_conflicts;
  const auto giveUp = [&] {
    m_conflicts = conflicts;
    m_journal.forget();
  };
  try {
    auto arrivals = uniteInside(others, elements, touched);
    if (!arrivals)
      giveUp();
    return arrivals;
  } catch (...) {
    giveUp();
    throw;
  }
}

} // namespace baton::workspace

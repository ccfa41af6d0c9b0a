// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/storage/ladder.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <limits>
#include <set>

namespace baton::journal {
namespace {

constexpr auto entryColumns = "run, seq, lamport, author, at, machine_at, label, undoable";

std::string bytesOf(const basics::Sha256Sum& sum) {
  return {reinterpret_cast<const char*>(sum.data()), sum.size()};
}

basics::Sha256Sum sumOf(const std::string& bytes) {
  basics::Sha256Sum sum{};
  std::memcpy(sum.data(), bytes.data(), std::min(bytes.size(), sum.size()));
  return sum;
}

std::optional<Instant> instantAt(const storage::Statement& row, int column) {
  if (row.isNull(column))
    return std::nullopt;
  const auto instant = Instant::parse(row.text(column));
  return instant ? std::optional(*instant) : std::nullopt;
}

void bindInstant(storage::Statement& insert, int parameter, const std::optional<Instant>& instant) {
  if (instant)
    insert.bind(parameter, instant->iso());
  else
    insert.bindNull(parameter);
}

const std::string& selectingStored() {
  static const std::string select =
      fmt::format("SELECT {}, batch_hash, hash FROM entry WHERE run = ? AND seq > ? ORDER BY seq", entryColumns);
  return select;
}

/// Of a row that begins with the number of its entry.
Write writeAt(const storage::Statement& row) {
  return {row.text(1), {row.number(2), row.text(3), row.number(4)}, row.scalar(5), row.scalar(6), row.number(7) != 0};
}

} // namespace

Journal::Journal(storage::Database& database, const std::vector<const basics::Kind*>& kinds,
                 std::function<std::int64_t()> newRunId)
    : m_database(database), m_newRunId(std::move(newRunId)), m_shapes(kinds) {
  load();
}

void Journal::load() {
  auto identity = m_database.prepare("SELECT workspace FROM identity");
  m_workspace = identity.step() ? identity.number(0) : 0;
  auto greatest = m_database.prepare("SELECT max(lamport) FROM entry");
  m_ancestry.reset();
  m_entries.reset();
  m_position = {};
  m_position.lamport = greatest.step() ? greatest.number(0) : 0;
  if (m_position.lamport >= std::numeric_limits<std::int64_t>::max() / 2)
    throw storage::StorageError(storage::StorageError::Cause::Damaged, "The journal's count of changes is damaged",
                                "Restore a backup; the damaged file stays as it is");
}

void Journal::identify(std::int64_t workspaceId) {
  m_database.prepare("INSERT INTO identity(workspace) VALUES (?)").bind(0, workspaceId).run();
  m_workspace = workspaceId;
}

void Journal::witness(std::int64_t lamport) {
  m_position.lamport = std::max(m_position.lamport, lamport);
}

void Journal::forget() {
  m_lamports.clear();
  load();
}

std::vector<ChainLink::Parent> Journal::heads() const {
  std::vector<ChainLink::Parent> heads;
  auto query = m_database.prepare("SELECT e.run, e.seq, e.hash FROM (SELECT run, max(seq) AS seq FROM entry GROUP BY "
                                  "run) last JOIN entry e USING (run, "
                                  "seq) WHERE NOT EXISTS (SELECT 1 FROM run_parent p WHERE p.parent_run = e.run AND "
                                  "p.parent_seq = e.seq) ORDER BY e.run");
  while (query.step())
    heads.push_back({{query.number(0), query.number(1)}, sumOf(query.blob(2))});
  return heads;
}

void Journal::insertRun(std::int64_t run, std::int64_t schema, const std::vector<ChainLink::Parent>& parents) {
  m_ancestry.reset();
  m_database.prepare("INSERT INTO run(id, schema) VALUES (?, ?)").bind(0, run).bind(1, schema).run();
  for (std::size_t n = 0; n < parents.size(); ++n)
    m_database.prepare("INSERT INTO run_parent(run, n, parent_run, parent_seq) VALUES (?, ?, ?, ?)")
        .bind(0, run)
        .bind(1, std::int64_t(n))
        .bind(2, parents[n].entry.run)
        .bind(3, parents[n].entry.seq)
        .run();
}

Journal::EntryWriter::EntryWriter(Journal& journal)
    : m_journal(journal),
      m_entry(journal.m_database.prepare(
          fmt::format("INSERT INTO entry({}, batch_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", entryColumns))),
      m_change(journal.m_database.prepare("INSERT INTO change(row, field, elem, run, seq, kind, old, new, settles) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      m_reference(journal.m_database.prepare("INSERT OR IGNORE INTO reference(target, row, field) VALUES (?, ?, ?)")),
      m_undoes(journal.m_database.prepare(
          "INSERT INTO entry_undoes(run, seq, of_run, of_first, of_last) VALUES (?, ?, ?, ?, ?)")) {}

void Journal::EntryWriter::write(EntryId id, std::int64_t lamport, const EntryDraft& draft,
                                 const basics::Sha256Sum& hash) {
  m_journal.m_lamports[id] = lamport;
  m_entry.bind(0, id.run).bind(1, id.seq).bind(2, lamport).bind(6, draft.label).bind(7, std::int64_t{draft.undoable});
  if (draft.author)
    m_entry.bind(3, *draft.author);
  else
    m_entry.bindNull(3);
  bindInstant(m_entry, 4, draft.at);
  bindInstant(m_entry, 5, draft.machineAt);
  if (draft.batchHash)
    m_entry.bindBlob(8, bytesOf(*draft.batchHash));
  else
    m_entry.bindNull(8);
  m_entry.bindBlob(9, bytesOf(hash)).run();
  for (const Write& write : draft.writes) {
    if (const RowId target = m_journal.m_shapes.targetOf(write))
      m_reference.bind(0, target).bind(1, write.cell.row).bind(2, write.cell.field).run();
    m_change.bind(0, write.cell.row)
        .bind(1, write.cell.field)
        .bind(2, write.cell.member)
        .bind(3, id.run)
        .bind(4, id.seq)
        .bind(5, write.kind)
        .bindScalar(6, write.old)
        .bindScalar(7, write.now)
        .bind(8, std::int64_t{write.settles})
        .run();
  }
  for (const Undone& range : draft.undoes)
    m_undoes.bind(0, id.run).bind(1, id.seq).bind(2, range.run).bind(3, range.first).bind(4, range.last).run();
}

void Journal::beginRun() {
  m_parents = heads();
  m_position.last = {m_newRunId(), 0};
  insertRun(m_position.last.run, storage::newestVersion(), m_parents);
}

EntryId Journal::append(const EntryDraft& draft) {
  if (m_position.last.run == 0)
    beginRun();
  const EntryId id{m_position.last.run, m_position.last.seq + 1};
  const std::int64_t lamport = m_position.lamport + 1;
  ChainLink link;
  if (id.seq == 1) {
    link.workspace = m_workspace;
    link.schema = storage::newestVersion();
    link.parents = m_parents;
  } else {
    link.predecessor = m_position.hash;
  }
  const basics::Sha256Sum hash = hashOf(id, lamport, draft, link);
  EntryWriter(*this).write(id, lamport, draft, hash);
  keepEntry(id, lamport, draft);
  m_position = {id, lamport, hash};
  return id;
}

/// What undo would do next is asked after every command: a journal of years is not read each time.
void Journal::keepEntry(EntryId id, std::int64_t lamport, const EntryDraft& draft) {
  if (!m_entries)
    return;
  Entry entry{id, lamport, draft.author, draft.at, draft.machineAt, draft.label, draft.undoable, draft.undoes};
  entry.writes = std::int64_t(draft.writes.size());
  m_entries->push_back(std::move(entry));
}

Journal::StoredRun::StoredRun(const storage::Database& database, std::int64_t run, std::int64_t after)
    : m_entries(database.prepare(selectingStored())),
      m_changes(database.prepare("SELECT seq, kind, row, field, elem, old, new, settles FROM change WHERE run = ? AND "
                                 "seq > ? ORDER BY seq, row, field, elem")),
      m_undoes(database.prepare("SELECT seq, of_run, of_first, of_last FROM entry_undoes WHERE run = ? AND seq > ? "
                                "ORDER BY seq, of_run, of_first")) {
  for (storage::Statement* query : {&m_entries, &m_changes, &m_undoes})
    query->bind(0, run).bind(1, after);
  m_hasChange = m_changes.step();
  m_hasUndone = m_undoes.step();
}

std::optional<Journal::Stored> Journal::StoredRun::next() {
  if (!m_entries.step())
    return std::nullopt;
  Stored stored;
  stored.id = {m_entries.number(0), m_entries.number(1)};
  stored.lamport = m_entries.number(2);
  stored.hash = sumOf(m_entries.blob(9));
  EntryDraft& draft = stored.draft;
  if (!m_entries.isNull(3))
    draft.author = m_entries.text(3);
  draft.at = instantAt(m_entries, 4);
  draft.machineAt = instantAt(m_entries, 5);
  draft.label = m_entries.text(6);
  draft.undoable = m_entries.number(7) != 0;
  if (!m_entries.isNull(8))
    draft.batchHash = sumOf(m_entries.blob(8));
  const std::int64_t seq = stored.id.seq;
  for (; m_hasChange && m_changes.number(0) <= seq; m_hasChange = m_changes.step())
    if (m_changes.number(0) == seq) // others belong to no entry
      draft.writes.push_back(writeAt(m_changes));
  for (; m_hasUndone && m_undoes.number(0) <= seq; m_hasUndone = m_undoes.step())
    if (m_undoes.number(0) == seq)
      draft.undoes.push_back({m_undoes.number(1), m_undoes.number(2), m_undoes.number(3)});
  return stored;
}

std::vector<Undone> Journal::undoesOf(EntryId id) const {
  std::vector<Undone> undoes;
  auto query = m_database.prepare("SELECT of_run, of_first, of_last FROM entry_undoes WHERE run = ? AND seq = ?");
  query.bind(0, id.run).bind(1, id.seq);
  while (query.step())
    undoes.push_back({query.number(0), query.number(1), query.number(2)});
  return undoes;
}

namespace {

Entry entryAt(const storage::Statement& row) {
  Entry entry;
  entry.id = {row.number(0), row.number(1)};
  entry.lamport = row.number(2);
  if (!row.isNull(3))
    entry.author = row.text(3);
  entry.at = instantAt(row, 4);
  entry.machineAt = instantAt(row, 5);
  entry.label = row.text(6);
  entry.undoable = row.number(7) != 0;
  entry.writes = row.number(8);
  entry.arrived = row.number(9) != 0;
  return entry;
}

std::string selectEntries(std::string_view where) {
  return fmt::format(
      "SELECT {}, (SELECT count(*) FROM change c WHERE c.run = e.run AND c.seq = e.seq), EXISTS (SELECT 1 "
      "FROM arrived a WHERE a.run = e.run AND a.first <= e.seq) FROM entry e {} ORDER BY lamport, run, "
      "seq",
      entryColumns, where);
}

} // namespace

const std::vector<Entry>& Journal::entries() const {
  if (!m_entries)
    m_entries = readEntries();
  return *m_entries;
}

std::vector<Entry> Journal::readEntries() const {
  std::map<EntryId, std::vector<Undone>> undoes;
  auto undoQuery = m_database.prepare("SELECT run, seq, of_run, of_first, of_last FROM entry_undoes");
  while (undoQuery.step())
    undoes[{undoQuery.number(0), undoQuery.number(1)}].push_back(
        {undoQuery.number(2), undoQuery.number(3), undoQuery.number(4)});
  std::vector<Entry> entries;
  auto query = m_database.prepare(selectEntries(""));
  while (query.step()) {
    entries.push_back(entryAt(query));
    if (const auto found = undoes.find(entries.back().id); found != undoes.end())
      entries.back().undoes = found->second;
  }
  return entries;
}

std::optional<Entry> Journal::entry(EntryId id) const {
  auto query = m_database.prepare(selectEntries("WHERE run = ? AND seq = ?"));
  query.bind(0, id.run).bind(1, id.seq);
  if (!query.step())
    return std::nullopt;
  Entry entry = entryAt(query);
  entry.undoes = undoesOf(id);
  return entry;
}

std::vector<Entry> Journal::historyOf(RowId row) const {
  std::vector<Entry> entries;
  auto query =
      m_database.prepare(selectEntries("WHERE (run, seq) IN (SELECT run, seq FROM change WHERE change.row = ?)"));
  query.bind(0, row);
  while (query.step()) {
    entries.push_back(entryAt(query));
    entries.back().undoes = undoesOf(entries.back().id);
  }
  return entries;
}

std::vector<Write> Journal::writesOf(EntryId id) const {
  std::vector<Write> writes;
  auto query = m_database.prepare("SELECT seq, kind, row, field, elem, old, new, settles FROM change WHERE run = ? AND "
                                  "seq = ? ORDER BY row, field, elem");
  query.bind(0, id.run).bind(1, id.seq);
  while (query.step())
    writes.push_back(writeAt(query));
  return writes;
}

void Journal::inOrder(std::vector<CellWrite>& writes) {
  std::ranges::sort(writes, {}, [](const CellWrite& write) { return std::pair(write.lamport, write.entry.run); });
}

std::vector<CellWrite> Journal::writesTo(const CellKey& cell) const {
  std::vector<CellWrite> writes;
  // A bare "field = ?" would be planned anew each time, for an index holds rows without a field alone.
  auto query = m_database.prepare("SELECT run, seq, old, new, settles FROM change WHERE row = ? AND field = '' || ? "
                                  "AND elem = ?");
  query.bind(0, cell.row).bind(1, cell.field).bind(2, cell.member);
  while (query.step()) {
    const EntryId entry{query.number(0), query.number(1)};
    if (const std::int64_t lamport = lamportOf(entry)) // else damage, which verify names
      writes.push_back({entry, lamport, query.scalar(2), query.scalar(3), query.number(4) != 0});
  }
  inOrder(writes);
  return writes;
}

/// Asked of every row of a merge, where joining and sorting in the database take longer than the rest.
RowWrites Journal::writesOfRow(RowId row) const {
  RowWrites writes;
  auto query = m_database.prepare("SELECT kind, field, elem, run, seq, old, new, settles FROM change WHERE row = ?");
  query.bind(0, row);
  while (query.step()) {
    const EntryId entry{query.number(3), query.number(4)};
    const std::int64_t lamport = lamportOf(entry);
    if (lamport == 0)
      continue; // damage, which verify names
    if (writes.kind.empty())
      writes.kind = query.text(0);
    // They come in the order of their cells.
    auto cell = writes.cells.emplace_hint(writes.cells.end(), CellKey{row, query.text(1), query.number(2)},
                                          std::vector<CellWrite>());
    cell->second.push_back({entry, lamport, query.scalar(5), query.scalar(6), query.number(7) != 0});
  }
  for (auto& [cell, written] : writes.cells)
    inOrder(written);
  return writes;
}

std::int64_t Journal::lamportOf(EntryId id) const {
  const auto [place, isNew] = m_lamports.try_emplace(id);
  if (isNew) {
    auto query = m_database.prepare("SELECT lamport FROM entry WHERE run = ? AND seq = ?");
    query.bind(0, id.run).bind(1, id.seq);
    place->second = query.step() ? query.number(0) : 0;
  }
  return place->second;
}

std::map<CellKey, Scalar> Journal::cellsOf(RowId row) const {
  std::map<CellKey, Scalar> cells;
  const RowWrites writes = writesOfRow(row);
  for (const auto& [cell, written] : writes.cells)
    cells[cell] = valueOf(written, ancestry(), m_shapes.ruleOf(writes.kind, cell.field)).shown;
  return cells;
}

const Ancestry& Journal::ancestry() const {
  if (!m_ancestry) {
    std::map<std::int64_t, std::vector<EntryId>> parents;
    auto links = m_database.prepare("SELECT run, parent_run, parent_seq FROM run_parent ORDER BY run, n");
    while (links.step())
      parents[links.number(0)].push_back({links.number(1), links.number(2)});
    std::vector<Ancestry::Run> runs;
    auto query = m_database.prepare("SELECT run, max(seq) FROM entry GROUP BY run ORDER BY min(lamport), run");
    while (query.step())
      runs.push_back({query.number(0), query.number(1), parents[query.number(0)]});
    m_ancestry.emplace(runs);
  }
  return *m_ancestry;
}

std::vector<RowId> Journal::deletedRows() const {
  std::vector<RowId> rows;
  auto query = m_database.prepare("SELECT DISTINCT row FROM change WHERE field = '' AND new IS NOT 1");
  while (query.step())
    rows.push_back(query.number(0));
  return rows;
}

std::vector<std::pair<RowId, EntryId>> Journal::deletes() const {
  std::vector<std::pair<RowId, EntryId>> deletes;
  auto query = m_database.prepare("SELECT row, run, seq FROM change WHERE field = '' AND new IS NOT 1");
  while (query.step())
    deletes.push_back({query.number(0), {query.number(1), query.number(2)}});
  return deletes;
}

std::vector<RowId> Journal::allRows() const {
  std::vector<RowId> rows;
  auto query = m_database.prepare("SELECT DISTINCT row FROM change");
  while (query.step())
    rows.push_back(query.number(0));
  return rows;
}

std::vector<std::pair<RowId, std::string>> Journal::referrersOf(RowId row) const {
  std::vector<std::pair<RowId, std::string>> referrers;
  auto query = m_database.prepare("SELECT row, field FROM reference WHERE target = ?");
  query.bind(0, row);
  while (query.step())
    referrers.emplace_back(query.number(0), query.text(1));
  return referrers;
}

std::optional<basics::Sha256Sum> Journal::batchHashOf(EntryId id) const {
  auto query = m_database.prepare("SELECT batch_hash FROM entry WHERE run = ? AND seq = ?");
  query.bind(0, id.run).bind(1, id.seq);
  return query.step() && !query.isNull(0) ? std::optional(sumOf(query.blob(0))) : std::nullopt;
}

std::vector<ChainLink::Parent> Journal::parentsOf(std::int64_t run) const {
  std::vector<ChainLink::Parent> parents;
  auto query =
      m_database.prepare("SELECT p.parent_run, p.parent_seq, e.hash FROM run_parent p LEFT JOIN entry e ON e.run = "
                         "p.parent_run AND e.seq = p.parent_seq WHERE p.run = ? ORDER BY p.n");
  query.bind(0, run);
  while (query.step())
    parents.push_back({{query.number(0), query.number(1)}, sumOf(query.blob(2))});
  return parents;
}

std::vector<std::string> Journal::referenceProblems() const {
  using Reference = std::tuple<RowId, RowId, std::string>;
  std::set<Reference> written, kept;
  auto changes = m_database.prepare("SELECT kind, row, field, elem, new FROM change");
  while (changes.step()) {
    const Write write{changes.text(0), {changes.number(1), changes.text(2), changes.number(3)}, {}, changes.scalar(4)};
    if (const RowId target = m_shapes.targetOf(write))
      written.emplace(target, write.cell.row, write.cell.field);
  }
  auto references = m_database.prepare("SELECT target, row, field FROM reference");
  while (references.step())
    kept.emplace(references.number(0), references.number(1), references.text(2));
  std::vector<Reference> differ;
  std::ranges::set_symmetric_difference(written, kept, std::back_inserter(differ));
  std::vector<std::string> problems;
  problems.reserve(differ.size());
  for (const auto& [target, row, field] : differ)
    problems.push_back(fmt::format("What {} of {} refers to is not kept as the journal says", field, row));
  return problems;
}

std::vector<std::string> Journal::chainProblems() const {
  std::vector<std::string> problems;
  auto identities = m_database.prepare("SELECT count(*) FROM identity");
  if (identities.step() && identities.number(0) != 1)
    problems.emplace_back("The file does not say which one workspace it is");
  auto runs = m_database.prepare("SELECT e.run, r.schema FROM (SELECT DISTINCT run FROM entry) e LEFT JOIN run r ON "
                                 "r.id = e.run ORDER BY e.run");
  while (runs.step()) {
    ChainLink link;
    link.workspace = m_workspace;
    link.schema = runs.number(1);
    link.parents = parentsOf(runs.number(0));
    std::int64_t expected = 1;
    StoredRun run(m_database, runs.number(0), std::numeric_limits<std::int64_t>::min());
    while (const auto entry = run.next()) {
      if (entry->id.seq != expected)
        problems.push_back(fmt::format("Entries before {} are missing", entry->id.text()));
      else if (hashOf(entry->id, entry->lamport, entry->draft, link) != entry->hash)
        problems.push_back(fmt::format("Entry {} is not as it was written", entry->id.text()));
      expected = entry->id.seq + 1;
      link = {};
      link.predecessor = entry->hash;
    }
  }
  auto orphans = m_database.prepare(
      "SELECT c.run, c.seq FROM change c LEFT JOIN entry e USING (run, seq) WHERE e.run IS NULL "
      "UNION SELECT u.run, u.seq FROM entry_undoes u LEFT JOIN entry e USING (run, seq) WHERE "
      "e.run IS NULL UNION SELECT r.id, 0 FROM run r WHERE NOT EXISTS (SELECT 1 FROM entry e "
      "WHERE e.run = r.id) UNION SELECT p.run, p.n FROM run_parent p LEFT JOIN run r ON r.id = "
      "p.run WHERE r.id IS NULL UNION SELECT a.run, a.first FROM arrived a LEFT JOIN run r ON r.id = a.run WHERE "
      "r.id IS NULL");
  while (orphans.step())
    problems.push_back(fmt::format("Changes of {}.{} belong to no entry", orphans.number(0), orphans.number(1)));
  return problems;
}

} // namespace baton::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/canonical.h"
#include "core/journal/shapes.h"
#include "core/storage/database.h"

#include <functional>
#include <map>

namespace baton::journal {

/// All writes to one row, by cell, each in the order of (Lamport, run).
struct RowWrites {
  std::string kind;
  std::map<CellKey, std::vector<CellWrite>> cells;
};

/// The record of every change in one file. Entries are appended and read, never altered. Appending happens inside the
/// caller's transaction.
class Journal {
public:
  /// A journal over an opened file with elements of these kinds; newRunId is asked at the first change, and at the
  /// first one after a merge.
  Journal(storage::Database& database, const std::vector<const basics::Kind*>& kinds,
          std::function<std::int64_t()> newRunId);

  /// The id that all copies of a workspace share.
  std::int64_t workspaceId() const { return m_workspace; }
  void identify(std::int64_t workspaceId);

  EntryId append(const EntryDraft& draft);
  /// The greatest Lamport time known here, and news of one known elsewhere: the next entry comes after both.
  std::int64_t lamport() const { return m_position.lamport; }
  void witness(std::int64_t lamport);
  /// When the caller's transaction was rolled back: forget what append had counted on.
  void forget();

  /// In the order in which they were made: by Lamport time, then run. Read once, and kept from then on; valid until the
  /// journal changes.
  const std::vector<Entry>& entries() const;
  std::optional<Entry> entry(EntryId id) const;
  std::vector<Write> writesOf(EntryId id) const;
  /// The hash over the records that came with an entry.
  std::optional<basics::Sha256Sum> batchHashOf(EntryId id) const;
  /// The newest entries, which nothing here was written after, in order of run: all others stand before them, so they
  /// say what is known.
  std::vector<ChainLink::Parent> heads() const;
  /// The entries that wrote to a row, in order.
  std::vector<Entry> historyOf(RowId row) const;
  /// The value that each cell of a row shows, existence included.
  std::map<CellKey, Scalar> cellsOf(RowId row) const;

  /// All writes to a row, to one cell, in order.
  RowWrites writesOfRow(RowId row) const;
  std::vector<CellWrite> writesTo(const CellKey& cell) const;

  /// Who had seen what.
  const Ancestry& ancestry() const;
  const Shapes& shapes() const { return m_shapes; }
  /// Rows that have been deleted once, in any copy.
  std::vector<RowId> deletedRows() const;
  /// The same with each entry that did it.
  std::vector<std::pair<RowId, EntryId>> deletes() const;
  std::vector<RowId> allRows() const;
  /// The rows that have ever referred to this one, with the field.
  std::vector<std::pair<RowId, std::string>> referrersOf(RowId row) const;

  /// Recomputes every chain; one sentence for each entry whose bytes are not those that were written.
  std::vector<std::string> chainProblems() const;
  /// One sentence for each reference that is kept and was never written, or written and not kept.
  std::vector<std::string> referenceProblems() const;

private:
  struct Position {
    EntryId last;
    std::int64_t lamport = 0;
    basics::Sha256Sum hash{};
  };
  friend class Uniting;
  void load();
  void beginRun();
  void insertRun(std::int64_t run, std::int64_t schema, const std::vector<ChainLink::Parent>& parents);
  /// Writes entries as they are: one of our own, or many of another copy.
  class EntryWriter {
  public:
    explicit EntryWriter(Journal& journal);
    void write(EntryId id, std::int64_t lamport, const EntryDraft& draft, const basics::Sha256Sum& hash);

  private:
    Journal& m_journal;
    storage::Statement m_entry, m_change, m_reference, m_undoes;
  };
  std::vector<Entry> readEntries() const;
  void keepEntry(EntryId id, std::int64_t lamport, const EntryDraft& draft);
  std::vector<ChainLink::Parent> parentsOf(std::int64_t run) const;
  /// An entry as it was written, and the hash that was written with it.
  struct Stored {
    EntryId id;
    std::int64_t lamport = 0;
    EntryDraft draft;
    basics::Sha256Sum hash{};
  };
  /// The entries of a run that come after one of them, in order, each with what it wrote.
  class StoredRun {
  public:
    StoredRun(const storage::Database& database, std::int64_t run, std::int64_t after);
    std::optional<Stored> next();

  private:
    storage::Statement m_entries, m_changes, m_undoes;
    bool m_hasChange = false, m_hasUndone = false;
  };
  std::vector<Undone> undoesOf(EntryId id) const;
  /// 0 for an entry that is not there.
  std::int64_t lamportOf(EntryId id) const;
  static void inOrder(std::vector<CellWrite>& writes);

  storage::Database& m_database;
  std::function<std::int64_t()> m_newRunId;
  std::int64_t m_workspace = 0;
  Shapes m_shapes;
  Position m_position;
  mutable std::optional<Ancestry> m_ancestry;
  mutable std::optional<std::vector<Entry>> m_entries;
  mutable std::map<EntryId, std::int64_t> m_lamports; ///< those that were asked for
  std::vector<ChainLink::Parent> m_parents;           ///< of a run whose first entry is still to be written
};

} // namespace baton::journal

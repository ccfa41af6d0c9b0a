// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/canonical.h"
#include "core/storage/database.h"

#include <functional>
#include <map>

namespace baton::journal {

/// The record of every change in one file. Entries are appended and read, never altered. Appending happens inside the
/// caller's transaction.
class Journal {
public:
  /// A journal over an opened file; newRunId is asked once, at the first change.
  Journal(storage::Database& database, std::function<std::int64_t()> newRunId);

  /// The id that all copies of a workspace share.
  std::int64_t workspaceId() const { return m_workspace; }
  void identify(std::int64_t workspaceId);

  EntryId append(const EntryDraft& draft);
  /// The greatest Lamport time known here, and news of one known elsewhere: the next entry comes after both.
  std::int64_t lamport() const { return m_position.lamport; }
  void witness(std::int64_t lamport);
  /// When the caller's transaction was rolled back: forget what append had counted on.
  void forget();

  /// In the order in which they were made: by Lamport time, then run.
  std::vector<Entry> entries() const;
  std::optional<Entry> entry(EntryId id) const;
  std::vector<Write> writesOf(EntryId id) const;
  /// The hash over the records that came with an entry.
  std::optional<basics::Sha256Sum> batchHashOf(EntryId id) const { return draftOf(id).batchHash; }
  /// The entries that wrote to a row, in order.
  std::vector<Entry> historyOf(RowId row) const;
  /// The value that each cell of a row shows, existence included.
  std::map<CellKey, Scalar> cellsOf(RowId row) const;

  /// All writes to one cell, in order.
  struct CellWrite {
    EntryId entry;
    Scalar old;
    Scalar now;
  };
  std::vector<CellWrite> writesTo(const CellKey& cell) const;

  /// Walks every cell of the file with the value it shows, by row.
  void projectAll(const std::function<void(const std::string& kind, const CellKey&, const Scalar&)>& visit) const;

  /// Recomputes every chain; one sentence for each entry whose bytes are not those that were written.
  std::vector<std::string> chainProblems() const;

private:
  struct Position {
    EntryId last;
    std::int64_t lamport = 0;
    basics::Sha256Sum hash{};
  };
  void load();
  void beginRun();
  std::vector<ChainLink::Parent> heads() const;
  std::vector<ChainLink::Parent> parentsOf(std::int64_t run) const;
  EntryDraft draftOf(EntryId id) const;
  std::vector<Undone> undoesOf(EntryId id) const;

  storage::Database& m_database;
  std::function<std::int64_t()> m_newRunId;
  std::int64_t m_workspace = 0;
  Position m_position;
  std::vector<ChainLink::Parent> m_parents; ///< of a run whose first entry is still to be written
};

} // namespace baton::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/surroundings.h"
#include "core/journal/element_tables.h"
#include "core/journal/projection.h"
#include "core/journal/uniting.h"
#include "core/workspace/planned_change.h"

#include <filesystem>

namespace baton::workspace {

/// Brings records into the file inside the command's transaction; yields the hash over them.
using RecordWriter = std::function<basics::Sha256Sum(storage::Database&)>;

/// One file: its journal, and its element tables, which are a function of the journal. Throws StorageError.
class Store {
public:
  Store(storage::Database database, std::vector<const basics::Kind*> kinds, const basics::Surroundings& surroundings);
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  const std::vector<const basics::Kind*>& kinds() const { return m_kinds; }
  const journal::Journal& journal() const { return m_journal; }
  journal::Journal& journal() { return m_journal; }
  storage::Database& database() { return m_database; }
  const storage::Database& database() const { return m_database; }
  basics::Elements load() const { return journal::loadElements(m_database, m_kinds); }

  /// One transaction: records, entry, tables. After an exception nothing has happened. What was planned is adjusted
  /// where the file has come from several copies: a command may make room for what another copy had claimed. Writes to
  /// a cell in conflict settle it. `last` is run before it is final: what it throws takes all of it back.
  journal::EntryId write(journal::EntryDraft draft, const basics::Elements& before, PlannedChange& planned,
                         const RecordWriter& records = {}, const std::function<void()>& last = {});
  /// Adds what other copies know, with their records: all of them or, after a refusal, nothing. `elements` and
  /// `touched` become what shows.
  basics::Outcome<journal::Arrivals> unite(const std::vector<const Store*>& others, basics::Elements& elements,
                                           std::vector<basics::ElementRef>& touched);
  /// The hash that an import's records must give; nothing where none came with it.
  std::optional<basics::Sha256Sum> recordHashOf(basics::RowId import) const;
  /// What is open, by cell.
  const std::map<journal::CellKey, journal::Conflict>& conflicts() const { return m_conflicts; }
  /// The cells of a row as they show.
  std::map<journal::CellKey, journal::Scalar> shownCells(basics::RowId row) const;
  /// A kind of this file, by name.
  const basics::Kind* kindNamed(std::string_view name) const;
  void close() { m_database.close(); }

private:
  basics::Outcome<journal::Arrivals> uniteInside(const std::vector<const Store*>& others, basics::Elements& elements,
                                                 std::vector<basics::ElementRef>& touched);
  void loadConflicts();
  void project(const journal::TouchedRows& written, const basics::Elements& before, basics::Elements& elements,
               std::vector<basics::ElementRef>& touched);
  std::shared_ptr<void> withCells(const basics::Kind& kind, basics::RowId id, const journal::TouchedRows::Row& written,
                                  const basics::Elements& before, const void* planned) const;
  void storeConflicts(basics::RowId row, const std::vector<journal::Conflict>& conflicts);
  basics::Outcome<basics::Done> takeRecords(const Store& other, const std::vector<journal::EntryId>& entries);
  void storeRows(const std::vector<basics::ElementRef>& touched, const basics::Elements& elements);

  storage::Database m_database;
  std::vector<const basics::Kind*> m_kinds;
  journal::Journal m_journal;
  std::map<journal::CellKey, journal::Conflict> m_conflicts;
};

} // namespace baton::workspace

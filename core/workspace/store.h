// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/surroundings.h"
#include "core/journal/element_tables.h"
#include "core/journal/journal.h"
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

  /// One transaction: records, entry, tables. After an exception nothing has happened.
  journal::EntryId write(journal::EntryDraft draft, const std::vector<basics::ElementRef>& touched,
                         const basics::Elements& after, const RecordWriter& records = {});
  /// A kind of this file, by name.
  const basics::Kind* kindNamed(std::string_view name) const;
  void close() { m_database.close(); }

private:
  storage::Database m_database;
  std::vector<const basics::Kind*> m_kinds;
  journal::Journal m_journal;
};

} // namespace baton::workspace

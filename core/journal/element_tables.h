// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/journal/entry.h"
#include "core/storage/database.h"

#include <string>
#include <vector>

namespace baton::journal {

/// The SQL of the tables that hold a kind: one column a field, one table a set of references.
std::vector<std::string> tablesOf(const basics::Kind& kind);

/// Reads every row of the kinds into memory.
basics::Elements loadElements(const storage::Database& database, const std::vector<const basics::Kind*>& kinds);

/// Writes rows of a kind as they are in memory, in place of what the table held, or takes them out. Made for as many as
/// there are: what is asked of the database is put into words once.
class RowWriter {
public:
  RowWriter(storage::Database& database, const basics::Kind& kind);
  void store(const void* element);
  void remove(basics::RowId id);

private:
  struct Set {
    const basics::Field* field;
    storage::Statement erase, add;
  };
  const basics::Kind& m_kind;
  storage::Statement m_store, m_remove;
  std::vector<Set> m_sets;
};

} // namespace baton::journal

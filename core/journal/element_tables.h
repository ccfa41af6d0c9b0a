// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/journal/entry.h"
#include "core/storage/database.h"

namespace baton::journal {

/// The SQL of the tables that hold a kind: one column a field, one table a set of references.
std::vector<std::string> tablesOf(const basics::Kind& kind);

/// Reads every row of the kinds into memory.
basics::Elements loadElements(const storage::Database& database, const std::vector<const basics::Kind*>& kinds);

/// Writes a row as it is in memory, in place of what the table held.
void storeRow(storage::Database& database, const basics::Kind& kind, const void* element);
void removeRow(storage::Database& database, const basics::Kind& kind, basics::RowId id);

} // namespace baton::journal

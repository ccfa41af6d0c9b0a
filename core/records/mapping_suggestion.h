// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/exchange/csv_table.h"
#include "core/records/column_mapping.h"

#include <string>
#include <vector>

namespace baton::records {

/// What the columns of a table seem to mean: by their headers' words, checked against their values. Formats of dates
/// and numbers are not part of it: they are found in the columns, or asked. Sealed.
ColumnMapping suggestMapping(RecordKind kind, const exchange::CsvTable& table, const basics::Elements& elements);

/// The kind of records that a table seems to hold: the one whose needs its columns meet best.
RecordKind guessKind(const exchange::CsvTable& table, const basics::Elements& elements);

/// What a mapping lacks before any row can be taken: targets, such as "date". Empty: nothing.
std::vector<std::string> lackingIn(const ColumnMapping& mapping);

/// Whether a file with these headers has every column that the mapping reads.
bool fits(const ColumnMapping& mapping, const std::vector<std::string>& header);

/// A mapping that was used or saved before, or that comes with the program.
struct KnownMapping {
  std::string name; ///< as it was saved; empty: it comes from an import
  std::string file; ///< of that import
  ColumnMapping mapping;
  bool builtIn = false; ///< nobody saved it: the file looks like an export of the CRM of that name
  std::string sha256;   ///< of the file of that import
};

/// Those that fit, the best first: the more columns it reads the better, saved before used, the newest import first;
/// the one that comes with the program last, but that of Baton's own files first.
std::vector<KnownMapping> knownMappings(const basics::Elements& elements, const exchange::CsvTable& table);

} // namespace baton::records

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/byte_source.h"
#include "core/exchange/row_file.h"
#include "core/records/column_mapping.h"
#include "core/records/sheet_choice.h"

#include <string>
#include <vector>

namespace baton::batonctl {

/// More than one sheet of a workbook could be meant, and none is named.
struct SheetUnclear {
  std::vector<std::string> sheets;
};

/// The file that an import reads: a path, or standard input.
class ImportSource {
public:
  explicit ImportSource(const std::string& path);

  const std::string& name() const { return m_name; }
  /// The mapping for a file that Baton or a usual CRM wrote; fails where it is none.
  records::ColumnMapping recognisedMapping() const;
  /// That of the program, by its name.
  records::ColumnMapping builtInMapping(std::string_view name) const;
  /// The rows. Where no sheet is named and the first has other columns than the mapping reads, the only other sheet
  /// that has them; it is named in the mapping from then on.
  exchange::RowFile open(records::ColumnMapping& mapping) const;

private:
  basics::Outcome<exchange::RowFile> openSheet(exchange::CsvFormat& format, const records::FitsHeader& fits) const;
  records::ColumnMapping mappingFor(const exchange::RowFile& file, std::string_view name,
                                    const exchange::CsvFormat& format) const;

  exchange::ByteSource m_bytes;
  std::string m_name;
};

} // namespace baton::batonctl

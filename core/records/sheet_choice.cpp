// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/sheet_choice.h"

#include "core/exchange/row_file.h"
#include "core/exchange/xlsx_table.h"

namespace baton::records {

std::vector<std::string> otherSheets(const exchange::ByteSource& bytes, exchange::CsvFormat format,
                                     const FitsHeader& fits) {
  std::vector<std::string> fitting;
  const auto package = bytes.whole();
  if (!package)
    return fitting;
  const auto sheets = exchange::sheetsOf(*package);
  if (!sheets)
    return fitting;
  for (std::size_t i = 1; i < sheets->size(); ++i) {
    format.sheet = (*sheets)[i];
    if (const auto file = exchange::RowFile::open(bytes, format); file && fits(file->header()))
      fitting.push_back((*sheets)[i]);
  }
  return fitting;
}

} // namespace baton::records
